import type { Dose } from '../exercise/exercise.ts';
import type { Library } from '../exercise/library.ts';
import type { PrescribedItem } from '../log/record.ts';
import { wasTrained } from '../log/sessions.ts';
import { offeredAt } from './decide.ts';
import { DELOAD_SHARE, isLighter } from './deload.ts';
import { FLARE_SHARE, RAMP_SHARES } from './flare.ts';
import { doseAt, itemDown, type Spot, smallestSpot, spotWithin, withFewerSets, workAt } from './ladder.ts';
import type { Decision, Prescription, Progress } from './progress.ts';
import { waitingWords } from './reasons.ts';
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
  return {
    exercise: spot.exercise,
    dose,
    reason: reasonFor(standing, progress, chain, dose),
    easier: easierOf(standing, library, spot),
  };
}

/** What a chain offers now, by itself: its place, or the smallest of the shares that apply; null where it is left out. */
export function offerOf(standing: Standing, chain: ChainStanding): Spot | null {
  const offered = sharedOffer(standing, chain);
  if (!offered || !isLighter(standing)) return offered;
  const lighter = withFewerSets(chain.spot, DELOAD_SHARE, standing.circumstances);
  return lighter && smaller(standing, lighter, offered);
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

/** The latest decision on the chain; while the latest session waits for its next-day answer, that it is missing. */
function reasonFor(
  standing: Standing,
  progress: Progress,
  chain: ChainStanding,
  dose: Dose,
): Decision | null {
  const waiting = standing.entries.findLast(({ session }) => wasTrained(session));
  const { exercise } = chain.spot;
  const isOfChain = ({ exerciseId }: PrescribedItem) => exerciseId === exercise.id;
  const isOpen = waiting && !waiting.settled && !waiting.rulings[chain.chain];
  if (!isOpen || !waiting.session.items.some(isOfChain))
    return progress.decisions.findLast((decision) => decision.chain === chain.chain) ?? null;
  return {
    rule: 'R-5',
    date: waiting.session.date,
    sessionId: waiting.session.id,
    chain: chain.chain,
    before: { exerciseId: exercise.id, dose },
    after: { exerciseId: exercise.id, dose },
    change: 'same',
    inputs: { nextDay: null },
    text: waitingWords(exercise, dose),
  };
}

/** What to fall back to within a session: the item below at no more work, or half of this one (INV-19). */
function easierOf({ circumstances }: Standing, library: Library, spot: Spot): Prescription['easier'] {
  const half = spotWithin(spot.exercise, workAt(spot, circumstances) / 2) ?? smallestSpot(spot.exercise);
  const easier = itemDown(library, spot, circumstances) ?? half;
  const isEasier =
    easier.exercise !== spot.exercise || workAt(easier, circumstances) < workAt(spot, circumstances);
  return isEasier ? { exercise: easier.exercise, dose: doseAt(easier, circumstances) } : null;
}
