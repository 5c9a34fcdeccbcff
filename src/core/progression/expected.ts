import type { Library } from '../exercise/library.ts';
import { addDays, civilDate, startOfDate } from '../log/civil-date.ts';
import type { LogRecord, RecordOf } from '../log/record.ts';
import { foldLog, foldOn, NOTHING_FOLDED, standAt } from './folded.ts';
import type { Decision } from './progress.ts';
import { usualPain } from './standing.ts';

/** What a summary says of a session. */
export type SummaryTold = Pick<
  RecordOf<'session-ended'>,
  'cause' | 'peak' | 'effort' | 'post' | 'untidy' | 'standout' | 'ease'
>;

/** What the rules would decide on a session with this summary, if the next day is as usual. */
export interface Expected {
  readonly decisions: readonly Decision[];
  /** The usual pain that the next day is supposed to be at, 0 to 10. */
  readonly usual: number;
}

const HOUR_MS = 3_600_000;
/** an answer counts for a session from so long after its end. The usual hour of it is supposed, as in the lives. */
const FIRST_ANSWER_MS = 8 * HOUR_MS;
const ANSWER_HOUR = 10;
const VERSIONS = { detector: 0, rules: 0, content: 0 };

/**
 * Looks ahead from a session whose summary is not given yet: the rules themselves judge it, by a log that goes on with
 * this summary and a calm next day. Nothing of it is kept.
 *
 * @returns what would be decided on the session, for any summary; the log is folded once.
 */
export function expectation(
  records: readonly LogRecord[],
  library: Library,
  { at, zone }: { readonly at: number; readonly zone: string },
  sessionId: string,
): (summary: SummaryTold) => Expected {
  const known = records.filter((record) => record.type !== 'session-ended' || record.sessionId !== sessionId);
  const folded = foldLog(NOTHING_FOLDED, library, known, at);
  const base = (when: number, n: number) => ({
    id: `${n}`.padStart(26, '0'),
    at: when,
    zone,
    versions: VERSIONS,
  });
  const morning = startOfDate(addDays(civilDate(at, zone), 1), zone) + ANSWER_HOUR * HOUR_MS;
  const answeredAt = Math.max(morning, at + FIRST_ANSWER_MS + 1);

  return (summary) => {
    const ended: LogRecord = { ...base(at, 1), type: 'session-ended', sessionId, ...summary };
    const judged = foldOn(folded, library, [ended]);
    const usual = Math.floor(usualPain(standAt(judged, library, at, zone)[0]));
    const pain: LogRecord = { ...base(answeredAt, 2), type: 'pain', value: usual };
    const [, decisions] = standAt(foldOn(judged, library, [pain]), library, answeredAt + 1, zone);
    return { decisions: decisions.filter((each) => each.sessionId === sessionId), usual };
  };
}
