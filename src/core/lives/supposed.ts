import type { Library } from '../exercise/library.ts';
import { workSeconds } from '../exercise/work-seconds.ts';
import { addDays, type CivilDate, civilDate, startOfDate } from '../log/civil-date.ts';
import type { LogRecord, NewRecord, RecordOf } from '../log/record.ts';
import type { Decision, Plan, UserState } from '../progression/progress.ts';
import { type Account, diary, trainedSession } from './diary.ts';
import { runningFold } from './running-fold.ts';

/** How somebody supposes the days to come. Pain and effort are 0 to 10. */
export interface Supposed {
  /** Pain of every morning, and before a session; null: the usual level of that day. */
  readonly pain: number | null;
  /** How much more it is on the morning after a session. */
  readonly moreTheDayAfter: number;
  /** Most pain in a session, and right after it. */
  readonly peak: number;
  readonly effort: number;
  /** In how many of the sessions of seven days one trains. */
  readonly sessionsAWeek: number;
}

/** Everything as prescribed, with no pain in it: at an effort of 5 nothing is so easy that it skips ahead. */
export const AS_PRESCRIBED: Supposed = {
  pain: null,
  moreTheDayAfter: 0,
  peak: 0,
  effort: 5,
  sessionsAWeek: 7,
};

/** A date to come on which the plan holds a session, or is closed. */
export interface SupposedDay {
  readonly date: CivilDate;
  readonly state: UserState;
  readonly plan: Exclude<Plan, { type: 'rest' }>;
}

export interface SupposedWeek {
  readonly from: CivilDate;
  readonly days: readonly SupposedDay[];
  /** What the rules decide on these dates, in order. */
  readonly decisions: readonly Decision[];
  /** Strength work that is done, s. */
  readonly workSeconds: number;
}

/** Stretches feel easy, which opens the next one (S-074). */
const EASY = 8;
const HOUR_MS = 3_600_000;
const DAYS_A_WEEK = 7;
const MOST_PAIN = 10;
/** The next day is answered at ten, which is at least 8 h after every session; one trains at six in the evening. */
const ANSWER_HOUR = 10;
const TRAINING_HOUR = 18;

/**
 * The weeks after `now` as the rules would have them if the days went as supposed: every session is done whole and felt
 * tidy, every question is answered, and the safety questions as last time where the plan waits for them. It ends where
 * the plan closes for good. Nothing of it is kept.
 */
export function supposedWeeks(
  records: readonly LogRecord[],
  library: Library,
  { at: now, zone }: { readonly at: number; readonly zone: string },
  weeks: number,
  supposed: Supposed = AS_PRESCRIBED,
): SupposedWeek[] {
  const pages = diary(zone);
  const known = records.filter(({ at }) => at <= now);
  const life = runningFold(library, zone, { records: known, now });
  const answers = lastAnswers(known);
  const today = civilDate(now, zone);
  const made: SupposedWeek[] = [];
  const first = life.look(now).progress;
  let usual = Math.floor(first.usualPain);
  let decided = first.decisions.length;
  let trainedOn: CivilDate | null = null;
  let isClosed = false;

  for (let week = 0; week < weeks && !isClosed; week++) {
    const from = addDays(today, week * DAYS_A_WEEK);
    const days: SupposedDay[] = [];
    let until = from;
    let work = 0;
    let sessions = 0;
    for (let day = 0; day < DAYS_A_WEEK && !isClosed; day++) {
      const date = addDays(from, day);
      until = date;
      const start = startOfDate(date, zone);
      const isDayAfter = trainedOn !== null && addDays(trainedOn, 1) === date;
      const pain = (supposed.pain ?? usual) + (isDayAfter ? supposed.moreTheDayAfter : 0);
      if (date > today || !isPainTold(known, today)) {
        const value = Math.min(MOST_PAIN, pain);
        life.add(pages.write(Math.max(now, start + ANSWER_HOUR * HOUR_MS), { type: 'pain', value }));
      }
      const trainsAt = Math.max(now, start + TRAINING_HOUR * HOUR_MS);
      let { progress, plan } = life.look(trainsAt);
      if (plan.type === 'locked' && !LOCKED.includes(progress.state) && answers) {
        life.add(pages.write(trainsAt, answers));
        ({ progress, plan } = life.look(trainsAt));
      }
      usual = Math.floor(progress.usualPain);
      if (plan.type === 'rest' || (plan.type === 'session' && sessions >= supposed.sessionsAWeek)) continue;
      days.push({ date, state: progress.state, plan });
      if (plan.type === 'locked') {
        isClosed = true;
        continue;
      }
      life.add(...trainedSession(pages, trainsAt + 1, plan.items, accountOf(supposed, usual)));
      const strength = plan.items.filter(({ exercise }) => exercise.countsAsStrength);
      if (strength.length > 0) sessions += 1;
      work += strength.reduce((sum, { exercise, dose }) => sum + workSeconds(exercise, dose), 0);
      trainedOn = date;
    }
    const { decisions } = life.look(startOfDate(addDays(until, 1), zone) - 1).progress;
    made.push({ from, days, decisions: decisions.slice(decided), workSeconds: work });
    decided = decisions.length;
  }
  return made;
}

/** The log of somebody who has just answered the safety questions with nothing to tick. */
export function newcomersLog(usualPain: number, at: number, zone: string): readonly LogRecord[] {
  const answers = { adult: true, emergency: [], conditions: [], flags: [], floor: true, without: [] };
  return [diary(zone).write(at, { type: 'screening', ...answers, usualPain })];
}

/** States that no answer to the usual questions leaves. */
const LOCKED: readonly UserState[] = ['unscreened', 'minor', 'blocked-emergency', 'refer-first', 'paused'];

const accountOf = ({ pain, peak, effort }: Supposed, usual: number): Account => ({
  pre: pain ?? usual,
  readiness: 'same',
  peak,
  effort,
  post: peak,
  untidy: [],
  ease: EASY,
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
