import { workSeconds } from '../exercise/exercise.ts';
import type { Library } from '../exercise/library.ts';
import type { CivilDate } from '../log/civil-date.ts';
import { goalOf, type Role, roleOf } from './composition.ts';
import type { Prescription } from './progress.ts';
import type { Standing } from './standing.ts';
import { weeklyLimit, workThisWeek } from './workload.ts';

/** Each item takes a while to set up. */
const SET_UP_SECONDS = 30;
/** Stretches go before the plan holds fewer exercises than this: they are there every day. */
const FEW = 4;

/**
 * Shortened to the week's work and to 35 min or fewer, to one item, never to none. What goes first is what was trained
 * last, not what stands last: else the ladders at the end would be left out for ever.
 */
export function shortened(
  standing: Standing,
  library: Library,
  items: readonly Prescription[],
  date: CivilDate,
): Prescription[] {
  const limit = weeklyLimit(standing, library, date) - workThisWeek(standing, date);
  const goal = goalOf(standing, library);
  const kept = [...items];
  const isStrength = ({ exercise }: Prescription) => exercise.countsAsStrength;
  const roleIs =
    (...roles: readonly Role[]) =>
    ({ exercise }: Prescription) =>
      roles.includes(roleOf(exercise));
  const isLoose = roleIs('stretch', 'walk');
  const isTurn = roleIs('activation', 'main', 'balance');
  const isLastStrength = (item: Prescription) => isStrength(item) && kept.filter(isStrength).length === 1;
  const drop = (of: (item: Prescription) => boolean) => {
    const trained = ({ exercise: { chain } }: Prescription) =>
      chain === goal ? '' : (standing.doneOn[chain] ?? '');
    const latest = kept.filter(of).reduce((a, b) => (trained(b) >= trained(a) ? b : a));
    kept.splice(kept.indexOf(latest), 1);
  };
  while (kept.filter(isStrength).length > 1 && workOf(kept.filter(isStrength)) > limit) drop(isStrength);
  while (minutesOf(kept) > standing.limits.sessionMinutes) {
    const turns = kept.filter(isTurn).length;
    if (turns > FEW) drop((item) => isTurn(item) && !isLastStrength(item));
    else if (kept.some(isLoose)) drop(isLoose);
    else if (turns > 1) drop((item) => isTurn(item) && !isLastStrength(item));
    else break;
  }
  return kept;
}

const workOf = (items: readonly Prescription[]): number =>
  items.reduce((sum, { exercise, dose }) => sum + workSeconds(exercise, dose), 0);

/** Work, rests and getting into position, in whole minutes. */
export function minutesOf(items: readonly Prescription[]): number {
  const seconds = items.reduce((sum, { exercise, dose }) => {
    const rests = dose.sets * (exercise.perSide ? 2 : 1) * exercise.restSeconds;
    return sum + workSeconds(exercise, dose) + rests + SET_UP_SECONDS;
  }, 0);
  return Math.ceil(seconds / 60);
}
