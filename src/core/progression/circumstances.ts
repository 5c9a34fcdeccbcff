import { BOUGHT } from '../exercise/exercise.ts';
import type { Library } from '../exercise/library.ts';
import type { CivilDate } from '../log/civil-date.ts';
import type { RecordOf } from '../log/record.ts';
import { SAFE_LEVEL, settlePlaces } from './places.ts';
import { isLocked } from './screening.ts';
import type { Standing, Turn } from './standing.ts';

/** What is at hand has changed, or what was chosen: ladders open at the bottom, places that closed go down. */
export function onCircumstances(
  standing: Standing,
  library: Library,
  { floor, without, chosen }: RecordOf<'circumstances'>,
  date: CivilDate,
): Turn {
  const before = standing.circumstances;
  const circumstances = {
    ...before,
    floor: floor ?? before.floor,
    without: without ?? before.without ?? BOUGHT,
    chosen: chosen ?? before.chosen ?? [],
  };
  const told = { ...standing, circumstances };
  return isLocked(standing.state) ? [told, []] : settlePlaces(told, library, date, SAFE_LEVEL);
}
