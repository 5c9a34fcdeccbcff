import type { Library } from '../../core/exercise/library.ts';
import { addDays, type CivilDate, civilDate, startOfDate } from '../../core/log/civil-date.ts';
import type { LogRecord, NewRecord, RecordOf } from '../../core/log/record.ts';
import type { Plan, UserState } from '../../core/progression/progress.ts';
import { type Account, diary, trainedSession } from '../lives/diary.ts';
import { runningFold } from '../lives/running-fold.ts';
import type { Instant } from './instant.ts';

/** A date to come with what the plan holds then. */
export interface DayAhead {
  readonly date: CivilDate;
  readonly state: string;
  readonly plan: Plan;
}

const HOUR_MS = 3_600_000;
const DAYS_A_WEEK = 7;
/** The next day is answered at ten, which is at least 8 h after every session; one trains at six in the evening. */
const ANSWER_HOUR = 10;
const TRAINING_HOUR = 18;
/** "Very easy" is 2, "right" is 6: at 5 everything counts, and nothing is so easy that it skips ahead. */
const EFFORT = 5;

/**
 * The sessions of the next weeks if each goes exactly as prescribed: no pain in it, an effort of 5, tidy, the pain of
 * every morning at the usual level, and the safety questions answered as last time where the plan waits for them.
 */
export function weeksAhead(
  records: readonly LogRecord[],
  library: Library,
  { at: now, zone }: Instant,
  weeks: number,
): DayAhead[] {
  const pages = diary(zone);
  const known = records.filter(({ at }) => at <= now);
  const life = runningFold(library, zone, { records: known, now });
  const answers = lastAnswers(known);
  const today = civilDate(now, zone);
  const ahead: DayAhead[] = [];
  let usual = Math.floor(life.look(now).progress.usualPain);
  for (let day = 0; day < weeks * DAYS_A_WEEK; day++) {
    const date = addDays(today, day);
    const start = startOfDate(date, zone);
    const answersAt = Math.max(now, start + ANSWER_HOUR * HOUR_MS);
    if (day > 0 || !isPainTold(known, today))
      life.add(pages.write(answersAt, { type: 'pain', value: usual }));

    const trainsAt = Math.max(now, start + TRAINING_HOUR * HOUR_MS);
    let { progress, plan } = life.look(trainsAt);
    if (plan.type === 'locked' && !LOCKED.includes(progress.state) && answers) {
      life.add(pages.write(trainsAt, answers));
      ({ progress, plan } = life.look(trainsAt));
    }
    usual = Math.floor(progress.usualPain);
    if (plan.type === 'rest') continue;
    ahead.push({ date, state: progress.state, plan });
    if (plan.type === 'locked') break;
    for (const record of trainedSession(pages, trainsAt + 1, plan.items, asPrescribed(usual)))
      life.add(record);
  }
  return ahead;
}

/** States that no answer to the usual questions leaves. */
const LOCKED: readonly UserState[] = ['unscreened', 'minor', 'blocked-emergency', 'refer-first', 'paused'];

const asPrescribed = (usual: number): Account => ({
  pre: usual,
  readiness: 'same',
  peak: 0,
  effort: EFFORT,
  post: 0,
  untidy: [],
  done: 1,
});

const isPainTold = (log: readonly LogRecord[], date: CivilDate): boolean =>
  log.some(
    (record) => record.type === 'pain' && !record.recalledFor && civilDate(record.at, record.zone) === date,
  );

/** The safety questions, answered as last time. */
function lastAnswers(log: readonly LogRecord[]): NewRecord | null {
  const last = log.findLast((record) => record.type === 'screening');
  if (!last) return null;
  const { id: _, at: _at, zone: _zone, versions: _versions, ...answers } = last as RecordOf<'screening'>;
  return answers;
}
