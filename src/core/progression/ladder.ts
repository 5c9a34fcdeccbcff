import type { Dose, Exercise } from '../exercise/exercise.ts';
import {
  type Circumstances,
  chainItems,
  easierItem,
  harderItem,
  isPermitted,
  type Library,
  longestSet,
} from '../exercise/library.ts';
import { ownRungs } from '../exercise/own-rungs.ts';
import { workSeconds } from '../exercise/work-seconds.ts';
import type { PrescribedItem } from '../log/record.ts';

/** A spot on a ladder: a rung of an item, or a reduced dose below its first rung. */
export interface Spot {
  readonly exercise: Exercise;
  readonly rung: number;
  /** In place of the rung's dose, where even the first rung would be more work than is allowed. */
  readonly reduced: Dose | null;
}

/** A reduced dose goes down to this and no further. */
export const LEAST_REPS = 3;
export const LEAST_SECONDS = 5;
/** Second amber in a row at the bottom of a chain: no rung lies below, so a quarter less. */
const BOTTOM_STEP = 0.75;

export function rungDose(exercise: Exercise, rung: number): Dose {
  const dose = exercise.rungs[Math.min(rung, exercise.rungs.length - 1)];
  if (!dose) throw new Error(`${exercise.id} has no rungs`);
  return dose;
}

export const firstRung = (exercise: Exercise): Spot => ({ exercise, rung: 0, reduced: null });

/** The dose at a spot, within what the person's flags leave open. */
export function doseAt({ exercise, rung, reduced }: Spot, circumstances: Circumstances): Dose {
  const dose = reduced ?? rungDose(exercise, rung);
  const longest = longestSet(exercise, circumstances);
  return dose.amount <= longest ? dose : { ...dose, amount: longest };
}

export const workAt = (spot: Spot, circumstances: Circumstances): number =>
  workSeconds(spot.exercise, doseAt(spot, circumstances));

export const itemAt = (
  spot: Spot,
  circumstances: Circumstances,
  kg: number | null = null,
): PrescribedItem => ({
  exerciseId: spot.exercise.id,
  dose: doseAt(spot, circumstances),
  ...(kg !== null && { kg }),
});

/** The smallest dose of an item: one set of 3 repetitions or 5 s. */
export function smallestDose(exercise: Exercise): Dose {
  const least = exercise.unit === 'reps' ? LEAST_REPS : LEAST_SECONDS;
  return { sets: 1, amount: Math.min(least, rungDose(exercise, 0).amount) };
}

export const smallestSpot = (exercise: Exercise): Spot => ({
  exercise,
  rung: 0,
  reduced: smallestDose(exercise),
});

/**
 * The highest spot of an item with no more than this much work, in seconds; below the first rung fewer sets, then
 * fewer repetitions or seconds. Null where that would be less than the smallest dose (R-6, rounding).
 */
export function spotWithin(exercise: Exercise, seconds: number): Spot | null {
  const own = exercise.rungs.slice(0, ownRungs(exercise));
  const rung = own.findLastIndex((dose) => workSeconds(exercise, dose) <= seconds);
  if (rung >= 0) return { exercise, rung, reduced: null };
  const first = rungDose(exercise, 0);
  const oneSet = workSeconds(exercise, { ...first, sets: 1 });
  const sets = Math.floor(seconds / oneSet);
  if (sets >= 1) return { exercise, rung: 0, reduced: { ...first, sets } };
  const amount = Math.floor(seconds / (oneSet / first.amount));
  return amount >= smallestDose(exercise).amount ? { exercise, rung: 0, reduced: { sets: 1, amount } } : null;
}

/**
 * At most this share of the work at a spot, sets first: to the nearest set, at least one (M-32), then fewer repetitions
 * or seconds of each until it fits (INV-23). Null where that would be less than the smallest dose.
 */
export function withFewerSets(spot: Spot, share: number, circumstances: Circumstances): Spot | null {
  const { exercise } = spot;
  const { sets, amount } = doseAt(spot, circumstances);
  const most = share * sets * amount;
  const least = smallestDose(exercise).amount;
  for (let left = Math.max(1, Math.round(share * sets)); left >= 1; left--) {
    const each = Math.min(amount, Math.floor(most / left));
    if (each >= least) return { exercise, rung: spot.rung, reduced: { sets: left, amount: each } };
  }
  return null;
}

/** One rung down; from the first rung to the previous item at no more work. */
export function rungDown(library: Library, spot: Spot, circumstances: Circumstances): Spot {
  const { exercise, rung, reduced } = spot;
  if (!reduced && rung > 0) return { exercise, rung: rung - 1, reduced: null };
  return (
    itemDown(library, spot, circumstances) ??
    spotWithin(exercise, workAt(spot, circumstances) * BOTTOM_STEP) ??
    smallestSpot(exercise)
  );
}

/** The previous permitted item at its highest rung with no more work than now; null at the bottom. */
export function itemDown(library: Library, spot: Spot, circumstances: Circumstances): Spot | null {
  const below = easierItem(library, spot.exercise, circumstances);
  return below && (spotWithin(below, workAt(spot, circumstances)) ?? smallestSpot(below));
}

/** The next rung of the same item, of its first `count`; null at the end, or where the person's flags bound the set. */
export function nextRung(
  { exercise, rung, reduced }: Spot,
  circumstances: Circumstances,
  count: number = ownRungs(exercise),
): Spot | null {
  if (reduced) return { exercise, rung: 0, reduced: null };
  const above = exercise.rungs[rung + 1];
  if (!above || rung + 1 >= count || above.amount > longestSet(exercise, circumstances)) return null;
  return { exercise, rung: rung + 1, reduced: null };
}

/** The next permitted item at its first rung, and whether an item was skipped on the way (M-24). */
export function nextItem(
  library: Library,
  { exercise }: Spot,
  circumstances: Circumstances,
): { readonly spot: Spot; readonly skipped: boolean } | null {
  const above = harderItem(library, exercise, circumstances);
  if (!above) return null;
  const skipped = chainItems(library, exercise.chain).some(
    ({ level }) => level > exercise.level && level < above.level,
  );
  return { spot: firstRung(above), skipped };
}

/** True where the rung is mastery or above (M-20) and the person's flags leave its whole dose open. */
export const isMastered = ({ exercise, rung, reduced }: Spot, circumstances: Circumstances): boolean =>
  !reduced &&
  rung >= exercise.masteryRung &&
  rungDose(exercise, rung).amount <= longestSet(exercise, circumstances);

/** True at mastery of the highest item that this person may do: the next is closed, or what it stands on is. */
export function isAtTop(library: Library, spot: Spot, circumstances: Circumstances): boolean {
  const above = harderItem(library, spot.exercise, circumstances);
  const parent = above?.parent === undefined ? undefined : library.byId.get(above.parent);
  const isEnd = above === null || (parent !== undefined && !isPermitted(parent, circumstances));
  return isMastered(spot, circumstances) && isEnd;
}

/** Below by level, then by work. */
export function isBelow(a: Spot, b: Spot, circumstances: Circumstances): boolean {
  const levels = a.exercise.level - b.exercise.level;
  return levels < 0 || (levels === 0 && workAt(a, circumstances) < workAt(b, circumstances));
}
