import type { Exercise } from '../exercise/exercise.ts';
import type { Circumstances, Library } from '../exercise/library.ts';
import { ownRungs } from '../exercise/own-rungs.ts';
import { dumbbellOf, HEAVIER_BEGINS, usableKg } from '../exercise/weights.ts';
import { isAtTop, isBelow, nextRung, rungDown, type Spot } from './ladder.ts';

/** a load step is 2 to 10 %. What is more goes by way of more repetitions (M-26). */
export const LEAST_STEP = 0.02;
export const SMALL_STEP = 0.1;
/** M-26: at most 1 kg a hand under 10 kg; above, a tenth is more than that. */
export const MOST_STEP_KG = 1;
/** M-26: effort in both sessions before a step of more than a tenth. */
export const LOAD_EFFORT = 6;
/** Weights are told to the gram; sums of decimals are not. */
const TOLERANCE = 1e-9;

/** A place with its weight: kg of one dumbbell, null for the lightest there is. A chain's standing is one. */
export interface LoadedSpot {
  readonly spot: Spot;
  readonly kg: number | null;
}

/** What keeps the load of a ladder where it is, at the end of its rungs. */
export type LoadBar = 'weights-unknown' | 'too-far';

/**
 * Kilograms of one dumbbell with which a chain does an exercise: its own weight, on a neighbour with as many dumbbells
 * no more than that, else the lightest. Null where there is no dumbbell, or nobody knows which there are.
 */
export function kgFor(
  { spot, kg }: LoadedSpot,
  exercise: Exercise,
  { kg: atHome }: Circumstances,
): number | null {
  const usable = usableKg(exercise, atHome);
  if (usable.length === 0) return null;
  const isAlike = dumbbellOf(exercise)?.hands === dumbbellOf(spot.exercise)?.hands;
  const most = isAlike ? (kg ?? 0) : 0;
  return usable.findLast((each) => each <= most) ?? usable[0] ?? null;
}

/** The weight of the place itself. */
export const kgOf = (place: LoadedSpot, circumstances: Circumstances): number | null =>
  kgFor(place, place.spot.exercise, circumstances);

/** The next weight at home, and whether it is no more than a tenth above; null where there is none within reach. */
function nextKg(
  place: LoadedSpot,
  circumstances: Circumstances,
): { readonly kg: number; readonly isSmall: boolean } | null {
  const now = kgOf(place, circumstances);
  if (now === null) return null;
  const usable = usableKg(place.spot.exercise, circumstances.kg);
  const kg = usable.find((each) => each >= now * (1 + LEAST_STEP) - TOLERANCE);
  if (kg === undefined) return null;
  const isSmall = kg <= now * (1 + SMALL_STEP) + TOLERANCE;
  return isSmall || kg <= now + MOST_STEP_KG + TOLERANCE ? { kg, isSmall } : null;
}

/** True at the last row toward a dumbbell that is more than a tenth heavier: the next step is that dumbbell (M-26). */
export function isBeforeBigStep(place: LoadedSpot, circumstances: Circumstances): boolean {
  const { exercise, rung, reduced } = place.spot;
  const next = nextKg(place, circumstances);
  return next !== null && !next.isSmall && !reduced && rung === exercise.rungs.length - 1;
}

/**
 * The next step on the same item: one rung, or a weight in its place (R-6.4, M-26). From mastery on a weight that is at
 * most a tenth heavier comes instead of a rung, at the same dose. Toward one that is further the rungs go on to 3 x 15,
 * and it begins with two sets of the smallest dose. Null at the end of both.
 */
export function nextStep(place: LoadedSpot, circumstances: Circumstances): LoadedSpot | null {
  const { spot } = place;
  const { exercise, rung, reduced } = spot;
  const next = reduced ? null : nextKg(place, circumstances);
  if (next?.isSmall && rung >= exercise.masteryRung)
    return { spot: { ...spot, rung: Math.min(rung, ownRungs(exercise) - 1) }, kg: next.kg };
  if (next && isBeforeBigStep(place, circumstances))
    return { spot: { ...spot, rung: firstOfTwoSets(exercise) }, kg: next.kg };
  const isTowardsNext = next !== null && !next.isSmall;
  const isOpen = isTowardsNext || (exercise.rungsFrom65 !== undefined && circumstances.from65 === true);
  const above = nextRung(spot, circumstances, isOpen ? exercise.rungs.length : ownRungs(exercise));
  return above && { spot: above, kg: place.kg };
}

/** What keeps a dumbbell exercise from going on at the end of its rungs, if the weights are what keeps it. */
export function loadBar(place: LoadedSpot, circumstances: Circumstances): LoadBar | null {
  const { exercise } = place.spot;
  if (!dumbbellOf(exercise)) return null;
  const now = kgOf(place, circumstances);
  if (now === null) return 'weights-unknown';
  const isHeavier = usableKg(exercise, circumstances.kg).some((kg) => kg > now);
  return isHeavier && nextKg(place, circumstances) === null ? 'too-far' : null;
}

/** One step down: where a weight began, the lighter one before it at no more work; else one rung. */
export function stepDown(library: Library, place: LoadedSpot, circumstances: Circumstances): LoadedSpot {
  const { spot, kg } = place;
  const lighter = lighterKg(place, circumstances);
  const isAtStart = spot.reduced !== null || spot.rung <= firstOfTwoSets(spot.exercise);
  if (lighter !== null && isAtStart) return { spot, kg: lighter };
  return { spot: rungDown(library, spot, circumstances), kg };
}

/** The next lighter dumbbell for the item of a place; null where there is none. */
export function lighterKg(place: LoadedSpot, circumstances: Circumstances): number | null {
  const now = kgOf(place, circumstances);
  if (now === null) return null;
  return usableKg(place.spot.exercise, circumstances.kg).findLast((each) => each < now) ?? null;
}

/**
 * True at the top of a ladder (M-20); one that goes on with more weight stays there, whatever its repetitions begin with.
 */
export function isTopPlace(library: Library, place: LoadedSpot, circumstances: Circumstances): boolean {
  const { exercise, rung, reduced } = place.spot;
  const now = kgOf(place, circumstances);
  const isHeavier = now !== null && usableKg(exercise, circumstances.kg).some((kg) => kg < now);
  const reached = isHeavier ? Math.max(rung, exercise.masteryRung) : rung;
  return isAtTop(library, { exercise, rung: reached, reduced }, circumstances);
}

/** By level, then by weight, then by work: 2 x 8 with more in the hand stands above 3 x 15 with less. */
export function isLowerPlace(a: LoadedSpot, b: LoadedSpot, circumstances: Circumstances): boolean {
  if (a.spot.exercise.level !== b.spot.exercise.level) return isBelow(a.spot, b.spot, circumstances);
  const [kgA, kgB] = [kgOf(a, circumstances) ?? 0, kgOf(b, circumstances) ?? 0];
  return kgA < kgB || (kgA === kgB && isBelow(a.spot, b.spot, circumstances));
}

/** 2 x 8, or the two sets that the exercise begins with where that is less. */
const firstOfTwoSets = ({ rungs }: Exercise): number =>
  Math.max(
    0,
    rungs.findIndex(({ sets }) => sets === HEAVIER_BEGINS.sets),
  );
