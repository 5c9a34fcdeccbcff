import type { Dose } from '../exercise/exercise.ts';
import { isPermitted, type Library } from '../exercise/library.ts';
import { openChains, roleOf } from './composition.ts';
import { isBelow, type Spot, spotWithin, workAt } from './ladder.ts';
import { newcomer, startSpot } from './places.ts';
import { offerOf, prescription } from './prescribe.ts';
import type { Prescription, Progress } from './progress.ts';
import type { Standing } from './standing.ts';

/** Eight easy minutes (M-11): warm, breathe, walk a little. */
const EASY_ROLES = ['warm-up', 'breath', 'walk'] as const;
const EASY_SECONDS: Readonly<Record<(typeof EASY_ROLES)[number], number>> = {
  'warm-up': Number.POSITIVE_INFINITY,
  breath: 60,
  walk: 300,
};

const BEFORE_ADVICE = ['AEROBIC/walk', 'RELAX/breath'] as const;

/** The five-minute version (M-33): no floor, no mat. */
const SHORT: Readonly<Record<string, { readonly item: string; readonly dose: Dose }>> = {
  CATCOW: { item: 'catcow_seated', dose: { sets: 1, amount: 8 } },
  BRACE: { item: 'brace_stand', dose: { sets: 1, amount: 5 } },
  SQUAT: { item: 'sts', dose: { sets: 1, amount: 8 } },
  PLANK: { item: 'plank_counter', dose: { sets: 2, amount: 8 } },
};

/** Easy movement alone. A walk that has grown long stays short here. */
export function easyItems(standing: Standing, library: Library, progress: Progress): Prescription[] {
  const open = openChains(standing, library);
  return EASY_ROLES.flatMap((role) =>
    open
      .filter((chain) => roleOf(chain.spot.exercise) === role)
      .flatMap((chain) => {
        const offer = offerOf(standing, chain);
        if (!offer) return [];
        const spot = smaller(standing, offer, spotWithin(offer.exercise, EASY_SECONDS[role]));
        return [prescription(standing, library, chain, spot, progress)];
      }),
  );
}

/** An easy walk and slow breathing, at their lowest: all that is open before a professional was asked. */
export function walkItems(standing: Standing, library: Library, progress: Progress): Prescription[] {
  return BEFORE_ADVICE.flatMap((id) => {
    const start = startSpot(standing, library, id, 0);
    return start ? [prescription(standing, library, newcomer(id, start), start, progress)] : [];
  });
}

/**
 * The five-minute version, item by item: never above what the ladder offers by itself. Who stands below the item does
 * what the ladder has, and no more of it.
 */
export function shortItems(standing: Standing, library: Library, progress: Progress): Prescription[] {
  const open = openChains(standing, library);
  return Object.entries(SHORT).flatMap(([id, { item, dose }]) => {
    const chain = open.find((each) => each.chain === id);
    const offer = chain && offerOf(standing, chain);
    if (!chain || !offer) return [];
    const spot = shortSpot(standing, library, offer, item, dose);
    return [prescription(standing, library, chain, spot, progress)];
  });
}

function shortSpot(standing: Standing, library: Library, offer: Spot, item: string, dose: Dose): Spot {
  const exercise = library.byId.get(item);
  const { circumstances } = standing;
  if (!exercise || !isPermitted(exercise, circumstances)) return small(standing, offer);
  const short: Spot = { exercise, rung: 0, reduced: dose };
  const isTooMuch =
    isBelow(offer, short, circumstances) || workAt(short, circumstances) > workAt(offer, circumstances);
  return isTooMuch ? small(standing, offer) : short;
}

/** No more than a minute of what the ladder offers. */
const small = (standing: Standing, offer: Spot): Spot =>
  smaller(standing, offer, spotWithin(offer.exercise, 60));

const smaller = ({ circumstances }: Standing, offer: Spot, other: Spot | null): Spot =>
  other && workAt(other, circumstances) < workAt(offer, circumstances) ? other : offer;
