import { BOUGHT } from '../exercise/equipment.ts';
import type { Library } from '../exercise/library.ts';
import { ownRungs } from '../exercise/own-rungs.ts';
import type { CivilDate } from '../log/civil-date.ts';
import type { RecordOf } from '../log/record.ts';
import { firstRung, isBelow, type Spot, smallestSpot, spotWithin, workAt } from './ladder.ts';
import { kgOf } from './load.ts';
import { SAFE_LEVEL, settlePlaces } from './places.ts';
import { isLocked } from './screening.ts';
import { type ChainStanding, type Standing, type Turn, withChains } from './standing.ts';

/** What is at hand has changed, or what was chosen: ladders open at the bottom, places that closed go down. */
export function onCircumstances(
  standing: Standing,
  library: Library,
  { floor, without, chosen, from65 }: RecordOf<'circumstances'>,
  date: CivilDate,
): Turn {
  const before = standing.circumstances;
  const circumstances = {
    ...before,
    floor: floor ?? before.floor,
    without: without ?? before.without ?? BOUGHT,
    chosen: chosen ?? before.chosen ?? [],
    ...(from65 !== undefined && { from65 }),
  };
  const told = withChains({ ...standing, circumstances }, (chain) => withinAge(chain, circumstances));
  return isLocked(standing.state) ? [told, []] : settlePlaces(told, library, date, SAFE_LEVEL);
}

/** A hold that is for people of 65 and older alone goes back to everybody's longest where somebody is younger after all. */
function withinAge(chain: ChainStanding, { from65 }: Standing['circumstances']): ChainStanding {
  const { spot } = chain;
  const own = ownRungs(spot.exercise);
  const isOpen = spot.exercise.rungsFrom65 === undefined || from65 === true || spot.rung < own;
  return isOpen ? chain : { ...chain, spot: { ...spot, rung: own - 1 }, streak: 0, fit: 0, raisedBy: null };
}

/**
 * Which dumbbells are at home (M-26): every place keeps a weight that is there, and none gets heavier by it. Where only
 * heavier ones are left, the exercise begins again at its first rung; what a red session had brought below that does
 * fewer of them, as much as the weight is more (INV-4).
 */
export function onWeights(
  standing: Standing,
  library: Library,
  { kg }: RecordOf<'weights'>,
  date: CivilDate,
): Turn {
  const circumstances = { ...standing.circumstances, kg };
  const told = withChains({ ...standing, circumstances }, (chain) =>
    refitted(chain, standing, circumstances),
  );
  return isLocked(standing.state) ? [told, []] : settlePlaces(told, library, date, SAFE_LEVEL);
}

function refitted(
  chain: ChainStanding,
  before: Pick<Standing, 'circumstances'>,
  circumstances: Standing['circumstances'],
): ChainStanding {
  const had = kgOf(chain, before.circumstances);
  const has = kgOf(chain, circumstances);
  if (had === null || has === null || has <= had) return { ...chain, kg: chain.kg === null ? null : has };
  return {
    ...chain,
    spot: heavierSpot(chain.spot, has / had, circumstances),
    kg: has,
    streak: 0,
    fit: 0,
    ambers: 0,
    raisedBy: null,
  };
}

function heavierSpot(spot: Spot, times: number, circumstances: Standing['circumstances']): Spot {
  const { exercise } = spot;
  const first = firstRung(exercise);
  if (!isBelow(spot, first, circumstances)) return first;
  return spotWithin(exercise, workAt(spot, circumstances) / times) ?? smallestSpot(exercise);
}
