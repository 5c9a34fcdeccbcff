import { ANSWERED_WITHIN_MS, type Responses, withResponse } from '../alerts/responses.ts';
import type { LogRecord, RecordOf } from '../log/record.ts';
import { isNotMe, notMeSpans } from './not-me.ts';

/** Before these nobody looks: ten nudges are no further back, at most twelve a day and four slouches for each nudge. */
const LOOKED_BACK = 500;

/**
 * Whether each of the latest nudges was answered, as the log tells it. Of a nudge whose slouch nobody saw to its end, or
 * that was disputed, nothing is known, and one to somebody else is none.
 *
 * @param since nudges before this do not count, epoch ms.
 */
export function responsesOf(records: readonly LogRecord[], since: number): Responses {
  const recent = records.slice(-LOOKED_BACK).filter(({ at }) => at >= since);
  const notMe = notMeSpans(records);
  const nudges = recent.filter(isNudge).filter(({ nudgedAt }) => !isNotMe(notMe, nudgedAt));
  const slouches = new Map(recent.filter(isSlouch).map((slouch) => [slouch.startedAt, slouch]));
  return nudges.reduce<Responses>((responses, nudge, index) => {
    const outlasted = nudges[index + 1]?.slouchStartedAt === nudge.slouchStartedAt;
    const answered = outlasted ? false : answerTo(nudge, slouches.get(nudge.slouchStartedAt));
    return answered === null ? responses : withResponse(responses, answered);
  }, []);
}

function answerTo(nudge: RecordOf<'nudge'>, slouch: RecordOf<'slouch'> | undefined): boolean | null {
  if (!slouch || slouch.disputed || (slouch.cause !== 'upright' && slouch.cause !== 'activity')) return null;
  return slouch.endedAt - nudge.nudgedAt <= ANSWERED_WITHIN_MS;
}

const isNudge = (record: LogRecord): record is RecordOf<'nudge'> => record.type === 'nudge' && !record.source;
const isSlouch = (record: LogRecord): record is RecordOf<'slouch'> =>
  record.type === 'slouch' && !record.source;
