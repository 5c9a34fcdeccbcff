import type { Dose, Exercise } from '../../src/core/exercise/exercise.ts';
import type { CivilDate } from '../../src/core/log/civil-date.ts';
import { foldProgress } from '../../src/core/progression/fold.ts';
import { planFor } from '../../src/core/progression/plan.ts';
import type { Decision, Plan, Progress } from '../../src/core/progression/progress.ts';
import { threeLadders } from './library.ts';
import type { Person } from './log.ts';

/** What the app knows of a person at an hour of a date. */
export const progressOn = (somebody: Person, on: CivilDate, hour = 12): Progress =>
  foldProgress(somebody.records, threeLadders, somebody.at(on, hour), zoneOf(somebody));

/** What the app says to do at an hour of a date. */
export function planOn(somebody: Person, on: CivilDate, hour = 12): Plan {
  const now = somebody.at(on, hour);
  return planFor(progressOn(somebody, on, hour), somebody.records, threeLadders, now, zoneOf(somebody));
}

/** "bridge 2x8": what the plan, or the next one, holds. */
export function itemsOf(plan: Plan): string[] {
  const items = plan.type === 'session' ? plan.items : plan.type === 'rest' ? plan.upcoming : [];
  return items.map(({ exercise, dose }) => `${exercise.id} ${doseNotation(exercise, dose)}`);
}

/** "bridge 2x8", the place on a ladder. */
export function placeOn(somebody: Person, chain: string, on: CivilDate, hour = 12): string {
  const place = progressOn(somebody, on, hour).places.find((each) => each.chain === chain);
  const exercise = place && threeLadders.byId.get(place.exerciseId);
  const dose = exercise?.rungs[place?.rung ?? 0];
  return exercise && dose ? `${exercise.id} ${doseNotation(exercise, dose)}` : 'none';
}

/** The latest decision on a ladder. */
export const decisionOn = (somebody: Person, chain: string, on: CivilDate, hour = 12): Decision | undefined =>
  progressOn(somebody, on, hour).decisions.findLast((decision) => decision.chain === chain);

/** "2x15 s", "1x8", "2x6 a side": as the stories are told. */
const doseNotation = ({ unit, perSide }: Exercise, { sets, amount }: Dose): string =>
  `${sets}x${amount}${unit === 'seconds' ? ' s' : ''}${perSide ? ' a side' : ''}`;

const zoneOf = (somebody: Person): string => somebody.records[0]?.zone ?? 'UTC';
