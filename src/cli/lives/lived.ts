import type { Library } from '../../core/exercise/library.ts';
import { diary, trainedSession } from '../../core/lives/diary.ts';
import { type Looked, runningFold } from '../../core/lives/running-fold.ts';
import { addDays } from '../../core/log/civil-date.ts';
import type { LogRecord, NewRecord } from '../../core/log/record.ts';
import { rungDose } from '../../core/progression/ladder.ts';
import type { Standing } from '../../core/progression/standing.ts';
import { random } from '../../core/simulation/random.ts';
import { fortunes } from './fortunes.ts';
import type { Kind } from './kinds.ts';
import { type Stuck, stuckAt } from './stuck.ts';
import { witness } from './witness.ts';

/** What became of one person. */
export interface Lived {
  readonly kind: string;
  readonly seed: number;
  /** At the end of each week: levels gained since the start, summed over the strength ladders. */
  readonly levels: readonly number[];
  readonly sessions: number;
  readonly stuck: Stuck | null;
  /** Invariants that did not hold, by number and date. */
  readonly breaches: readonly string[];
  /** The whole log, where it was asked for, and what was known at the end. */
  readonly whole: {
    readonly records: readonly LogRecord[];
    readonly now: number;
    readonly last: Looked;
  } | null;
}

const FROM = '2026-01-05';
const START = Date.UTC(2026, 0, 5);
const ZONE = 'UTC';
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MORNING_HOUR = 6.5;
const TRAINING_HOURS = [7, 12, 18, 21];
const OFF_PLAN_HOUR = 13;
const RESCREEN_DAYS = 28;
const ILL_DAYS = 6;

/** Lives one person's weeks by the app: the same kind and seed make the same life. */
export function live(kind: Kind, seed: number, library: Library, weeks: number, keep = false): Lived {
  const dice = random(seed, kind.id);
  const usual = Math.round(dice.between(kind.usual[0] - 0.49, kind.usual[1] + 0.49));
  const trainingHour = TRAINING_HOURS[Math.floor(dice.between(0, TRAINING_HOURS.length))] ?? 18;
  const days = fortunes(kind, usual, dice);
  const pages = diary(ZONE);
  const life = runningFold(library, ZONE);
  const eye = witness(library);
  const kept: LogRecord[] = [];
  const log = (records: readonly LogRecord[]) => {
    life.add(...records);
    if (keep) kept.push(...records);
  };
  const note = (at: number, record: NewRecord) => log([pages.write(at, record)]);
  const screen = (at: number) => {
    const answers = { adult: true, emergency: [], conditions: [], flags: [], floor: true, usualPain: usual };
    note(at, { type: 'screening', ...answers });
  };

  screen(START);
  if (dice.uniform() < kind.cleared)
    note(START + 1, { type: 'clearance', conditions: [], progressAtPain: true });
  const start = levelsOf(life.standing(START + 1));
  const levels: number[] = [];
  let screenedOn = 0;
  let illOn: number | null = null;
  let restUntil = FROM;
  let sessions = 0;

  for (let day = 0; day < weeks * 7; day++) {
    const { pain, flares, away } = days.nextDay();
    const midnight = START + day * DAY_MS;
    const date = addDays(FROM, day);
    if (!away) {
      const morning = midnight + MORNING_HOUR * HOUR_MS;
      if (dice.uniform() < kind.answers) note(morning, { type: 'pain', value: pain });
      if (flares && dice.uniform() < 0.3) note(morning + 1, { type: 'flare' });
      if (illOn !== null && day - illOn >= ILL_DAYS) {
        note(morning + 2, { type: 'pause', state: 'resumed' });
        illOn = null;
      }
      const wants = dice.uniform() < kind.trains;
      if (wants && illOn === null && date >= restUntil) train(day, midnight + trainingHour * HOUR_MS, pain);
      else if (dice.uniform() < kind.offPlan) trainOffPlan(midnight + OFF_PLAN_HOUR * HOUR_MS, pain);
    }
    if (day % 7 === 6) levels.push(levelsOf(life.standing(midnight + DAY_MS)) - start);
  }
  const now = START + weeks * 7 * DAY_MS;
  const last = life.look(now);
  eye.sees(last, addDays(FROM, weeks * 7), now);
  return {
    kind: kind.id,
    seed,
    levels,
    sessions,
    stuck: stuckAt(last, library, addDays(FROM, weeks * 7)),
    breaches: eye.breaches,
    whole: keep ? { records: kept, now, last } : null,
  };

  function train(day: number, at: number, pain: number): void {
    if (day - screenedOn >= RESCREEN_DAYS) {
      screen(at - 2);
      screenedOn = day;
    }
    let looked = life.look(at - 1);
    if (looked.plan.type === 'locked' && screenedOn !== day) {
      screen(at - 1);
      screenedOn = day;
      looked = life.look(at - 1);
    }
    const date = addDays(FROM, day);
    eye.sees(looked, date, at);
    const { plan } = looked;
    if (plan.type === 'rest') restUntil = plan.next;
    if (plan.type !== 'session') return;
    const account = days.session(pain);
    const records = trainedSession(pages, at, plan.items, account);
    eye.trained(records, plan.items, account);
    log(records);
    if (account.readiness === 'ill') illOn = day;
    sessions += 1;
  }

  /** Two of the ladders, at their places. Whoever trains in the morning has trained already. */
  function trainOffPlan(at: number, pain: number): void {
    const { chains, entries } = life.standing(at);
    if ((entries.at(-1)?.session.startedAt ?? 0) > at - 12 * HOUR_MS) return;
    const places = Object.values(chains).filter(
      ({ spot, closed }) => !closed && spot.exercise.countsAsStrength,
    );
    const items = places.slice(0, 2).map(({ spot }) => ({
      exercise: spot.exercise,
      dose: rungDose(spot.exercise, spot.rung),
    }));
    if (items.length === 0) return;
    const account = days.session(pain);
    const records = trainedSession(pages, at, items, account, true);
    eye.trained(records, items, account);
    log(records);
  }
}

const levelsOf = ({ chains }: Standing): number =>
  Object.values(chains).reduce(
    (sum, { spot, closed }) => sum + (spot.exercise.countsAsStrength && !closed ? spot.exercise.level : 0),
    0,
  );
