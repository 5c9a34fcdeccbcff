import type { Dose, Exercise } from './exercise.ts';

/**
 * A dumbbell exercise begins with this much in a hand or less, kg; where nothing so light is at home, it waits. Own rule,
 * careful on purpose: a first weight is "light" (S-106), and a full bottle of a litre is 1 kg.
 */
export const FIRST_KG = 5;

/**
 * M-26: so much with one dumbbell comes before one that is more than a tenth heavier, and that one begins with no more
 * than this. Both are written out in the rungs of each exercise; a hold has its longest dose in place of the first.
 */
export const BEFORE_HEAVIER: Dose = { sets: 3, amount: 15 };
export const HEAVIER_BEGINS: Dose = { sets: 2, amount: 8 };

interface Loaded {
  readonly load?: Exercise['load'] | undefined;
}

/** The dumbbell load of an exercise; undefined where it has none. */
export const dumbbellOf = ({ load }: Loaded) => (load?.with === 'dumbbell' ? load : undefined);

/**
 * The weights at home that an exercise may ever use, kg of one dumbbell, the lightest first; none where it has no
 * dumbbell, or where nobody knows which there are.
 *
 * @param kg the dumbbells at home; undefined: not told.
 */
export function usableKg(exercise: Loaded, kg: readonly number[] | undefined): readonly number[] {
  const heaviest = dumbbellOf(exercise)?.kg.at(-1);
  if (heaviest === undefined || !kg) return [];
  return [...new Set(kg)].filter((each) => each <= heaviest).sort((a, b) => a - b);
}

/** False for a dumbbell exercise with nothing light enough to begin with; what is not known closes nothing (M-26). */
export function hasFirstWeight(exercise: Loaded, kg: readonly number[] | undefined): boolean {
  if (!dumbbellOf(exercise) || !kg) return true;
  const [lightest] = usableKg(exercise, kg);
  return lightest !== undefined && lightest <= FIRST_KG;
}
