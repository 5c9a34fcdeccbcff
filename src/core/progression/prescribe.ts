import type { Exercise } from '../exercise/exercise.ts';
import type { Library } from '../exercise/library.ts';
import type { PrescribedItem } from '../log/record.ts';
import { offeredAt } from './decide.ts';
import { DELOAD_SHARE, isLighter } from './deload.ts';
import { FLARE_SHARE, RAMP_SHARES } from './flare.ts';
import { doseAt, itemDown, type Spot, smallestSpot, spotWithin, withFewerSets, workAt } from './ladder.ts';
import { kgFor, type LoadedSpot } from './load.ts';
import type { Prescription, Progress } from './progress.ts';
import { reasonFor } from './reason-today.ts';
import { unevenSides } from './sides.ts';
import type { ChainStanding, Standing } from './standing.ts';

/**
 * The doses of the day: of several shares of the work the smallest holds, never their product. What would be less
 * than the smallest dose is left out; if that left no strength work at all, each of it stays at its smallest.
 */
export function prescriptions(
  standing: Standing,
  library: Library,
  chains: readonly ChainStanding[],
  progress: Progress,
): Prescription[] {
  const offers = chains.map((chain) => ({ chain, spot: offerOf(standing, chain) }));
  const isEmpty = offers.every(({ chain, spot }) => spot === null || !chain.spot.exercise.countsAsStrength);
  return offers.flatMap(({ chain, spot }) => {
    const { exercise } = chain.spot;
    const offered = spot ?? (isEmpty && exercise.countsAsStrength ? smallestSpot(exercise) : null);
    return offered ? [prescription(standing, library, chain, offered, progress)] : [];
  });
}

/** One item of a plan: a spot of its chain, with the reason and with what is easier. */
export function prescription(
  standing: Standing,
  library: Library,
  chain: ChainStanding,
  spot: Spot,
  progress: Progress,
): Prescription {
  const dose = doseAt(spot, standing.circumstances);
  const uneven = unevenSides(standing, spot.exercise);
  const kg = kgFor(chain, spot.exercise, standing.circumstances);
  return {
    exercise: spot.exercise,
    dose,
    ...(kg !== null && { kg }),
    ...(uneven && { firstSide: uneven.weaker }),
    reason: reasonFor(standing, library, progress, chain, spot),
    easier: easierOf(standing, library, { ...chain, spot, kg }),
  };
}

/** An item of a plan as it is logged. */
export const itemOf = ({
  exercise,
  dose,
  kg,
}: Pick<Prescription, 'dose' | 'kg'> & { readonly exercise: Pick<Exercise, 'id'> }): PrescribedItem => ({
  exerciseId: exercise.id,
  dose,
  ...(kg !== undefined && { kg }),
});

/** What a chain offers now, by itself: its place, or the smallest of the shares that apply; null where it is left out. */
export function offerOf(standing: Standing, chain: ChainStanding): Spot | null {
  const offered = sharedOffer(standing, chain);
  if (!offered) return null;
  const uneven = unevenSides(standing, offered.exercise);
  const even = uneven ? smaller(standing, { ...offered, reduced: uneven.dose }, offered) : offered;
  if (!isLighter(standing)) return even;
  const lighter = withFewerSets(chain.spot, DELOAD_SHARE, standing.circumstances);
  return lighter && smaller(standing, lighter, even);
}

/** By flare, RAMP and absence, whose shares are rounded to rungs. */
function sharedOffer({ state, rampStage, circumstances }: Standing, chain: ChainStanding): Spot | null {
  const offered = offeredAt(chain);
  const stage = state === 'flare' ? FLARE_SHARE : state === 'ramp' ? (RAMP_SHARES[rampStage] ?? 1) : 1;
  const share = Math.min(stage, chain.factor);
  if (share === 1 || !offered) return offered;
  const reduced = spotWithin(chain.spot.exercise, share * workAt(chain.spot, circumstances));
  if (!reduced) return null;
  return workAt(reduced, circumstances) < workAt(offered, circumstances) ? reduced : offered;
}

const smaller = ({ circumstances }: Standing, a: Spot, b: Spot): Spot =>
  workAt(a, circumstances) < workAt(b, circumstances) ? a : b;

/** What to fall back to within a session: the item below at no more work, or half of this one (INV-19). */
export function easierOf(
  { circumstances }: Pick<Standing, 'circumstances'>,
  library: Library,
  place: LoadedSpot,
): Prescription['easier'] {
  const { spot } = place;
  const half = spotWithin(spot.exercise, workAt(spot, circumstances) / 2) ?? smallestSpot(spot.exercise);
  const easier = itemDown(library, spot, circumstances) ?? half;
  const isEasier =
    easier.exercise !== spot.exercise || workAt(easier, circumstances) < workAt(spot, circumstances);
  const kg = kgFor(place, easier.exercise, circumstances);
  return isEasier
    ? { exercise: easier.exercise, dose: doseAt(easier, circumstances), ...(kg !== null && { kg }) }
    : null;
}
