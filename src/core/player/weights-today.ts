import { usableKg } from '../exercise/weights.ts';
import type { PlayerItem } from './player.ts';

/** The dumbbells on either side of the present one, kg; null: there is none. */
export interface WeightsBeside {
  readonly lighter: number | null;
  readonly heavier: number | null;
}

/**
 * What else may be in the hand in the sets that come: what is at home, and nothing heavier than at the start.
 *
 * @param atHome the dumbbells at home, kg; undefined: not told.
 * @returns null where there is no other.
 */
export function weightsBeside(
  { exercise, kg, mostKg }: PlayerItem,
  atHome: readonly number[] | undefined,
): WeightsBeside | null {
  if (kg === undefined || mostKg === undefined) return null;
  const usable = usableKg(exercise, atHome).filter((each) => each <= mostKg);
  const lighter = usable.findLast((each) => each < kg) ?? null;
  const heavier = usable.find((each) => each > kg) ?? (kg < mostKg ? mostKg : null);
  return lighter === null && heavier === null ? null : { lighter, heavier };
}
