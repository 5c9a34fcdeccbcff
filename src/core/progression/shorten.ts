import type { Library } from '../exercise/library.ts';
import { workSeconds } from '../exercise/work-seconds.ts';
import type { CivilDate } from '../log/civil-date.ts';
import { goalOf, type Role, roleOf } from './composition.ts';
import type { Prescription } from './progress.ts';
import type { Standing } from './standing.ts';
import { weeklyLimit, workThisWeek } from './workload.ts';

/** Getting from one item to the next takes at least so long. */
const SET_UP_SECONDS = 30;

/**
 * Shortened to the week's work and to 35 min or fewer, to one item, never to none. The end goes first: stretches,
 * which are there every day. Of the rest the ladders untrained for longest stay, not those that stand first, else the
 * ladders at the end would be left out for ever; one that does not fit leaves its time to the next that does.
 */
export function shortened(
  standing: Standing,
  library: Library,
  items: readonly Prescription[],
  date: CivilDate,
): Prescription[] {
  const limit = weeklyLimit(standing, library, date) - workThisWeek(standing, date);
  const goal = goalOf(standing, library);
  const trained = ({ exercise: { chain } }: Prescription) =>
    chain === goal ? '' : (standing.doneOn[chain] ?? '');
  const turns = items
    .filter(isTurn)
    .toSorted((a, b) => (trained(a) < trained(b) ? -1 : trained(a) > trained(b) ? 1 : 0));
  const kept = new Set(items.filter((item) => !isTurn(item) && !isLoose(item)));
  for (const item of [...turns, ...items.filter(isLoose)]) {
    const isFirst = isStrength(item) && ![...kept].some(isStrength);
    const next = [...kept, item];
    const fits =
      workOf(next.filter(isStrength)) <= limit && minutesOf(next) <= standing.limits.sessionMinutes;
    if (isFirst || fits) kept.add(item);
  }
  return items.filter((item) => kept.has(item));
}

const isStrength = ({ exercise }: Prescription): boolean => exercise.countsAsStrength;
const roleIs =
  (...roles: readonly Role[]) =>
  ({ exercise }: Prescription): boolean =>
    roles.includes(roleOf(exercise));
const isTurn = roleIs('activation', 'main', 'balance');
const isLoose = roleIs('stretch', 'walk');

const workOf = (items: readonly Prescription[]): number =>
  items.reduce((sum, { exercise, dose }) => sum + workSeconds(exercise, dose), 0);

/** Work and rests, in whole minutes. After an item one rests and gets into the next position in the same time. */
export function minutesOf(items: readonly Prescription[]): number {
  const seconds = items.reduce((sum, { exercise, dose }) => {
    const rests = (dose.sets * (exercise.perSide ? 2 : 1) - 1) * exercise.restSeconds;
    return sum + workSeconds(exercise, dose) + rests + Math.max(exercise.restSeconds, SET_UP_SECONDS);
  }, 0);
  return Math.ceil(seconds / 60);
}
