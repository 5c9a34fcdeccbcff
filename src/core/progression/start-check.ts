import type { Dose } from '../exercise/exercise.ts';
import { isPermitted, type Library, permittedItems } from '../exercise/library.ts';
import { wasTrained } from '../log/sessions.ts';
import type { Judged, Outcome } from './judged.ts';
import { firstRung, type Spot } from './ladder.ts';
import { isUnlocked } from './needs.ts';
import { worstNextDay } from './pain.ts';
import { isAdvanced } from './slots.ts';
import { type ChainStanding, type Standing, usualPain } from './standing.ts';

/**
 * M-28, the optional check before the first session. Its one-leg stand is left out: nothing on one leg comes before its
 * parent (INV-15, which wins).
 */
const CHECK: readonly { readonly item: string; readonly dose: Dose }[] = [
  { item: 'bridge', dose: { sets: 1, amount: 10 } },
  { item: 'plank_knee', dose: { sets: 1, amount: 15 } },
  { item: 'sts', dose: { sets: 1, amount: 10 } },
  { item: 'side_knee', dose: { sets: 1, amount: 10 } },
];
export const CHECK_USUAL = 3;
export const CHECK_PEAK = 1;
export const CHECK_EFFORT = 4;
export const START_LEVEL = 2;

/** No flag, usual pain up to 3, nothing trained yet, and not from 65 on: who has not told is asked with the offer (M-28). */
export const mayCheck = (standing: Standing): boolean =>
  standing.state === 'baseline' &&
  standing.circumstances.from65 !== true &&
  standing.circumstances.flags.length === 0 &&
  Math.max(usualPain(standing), standing.reference) <= CHECK_USUAL &&
  !standing.entries.some(({ session }) => wasTrained(session));

/** The check as spots of the ladders that it is about. */
export const checkSpots = ({ circumstances }: Standing, library: Library): Spot[] =>
  CHECK.flatMap(({ item, dose }) => {
    const exercise = library.byId.get(item);
    return exercise && isPermitted(exercise, circumstances) ? [{ exercise, rung: 0, reduced: dose }] : [];
  });

/** A green check: so easy, the ladder starts at level 2, never at an advanced item; else it stays where it starts. */
export function startedBy(
  standing: Standing,
  library: Library,
  chain: ChainStanding,
  { entry, verdict }: Judged,
): Outcome {
  const { peak, effort, done } = verdict.evidence;
  const nextDay = worstNextDay(verdict.evidence.nextDay);
  const isEasy =
    entry.mayCheck &&
    peak !== null &&
    peak <= CHECK_PEAK &&
    effort !== null &&
    effort <= CHECK_EFFORT &&
    done === 1 &&
    nextDay !== null &&
    nextDay <= entry.usual;
  const start = isEasy ? startOf(standing, library, chain.chain) : null;
  const isHigher = start !== null && start.level > chain.spot.exercise.level;
  return isHigher
    ? { chain: { ...chain, spot: firstRung(start) }, rule: 'M-28', refusal: null }
    : { chain, rule: 'M-28', refusal: 'check' };
}

function startOf({ circumstances, greens }: Standing, library: Library, chain: string) {
  const open = permittedItems(library, chain, circumstances).filter(
    (item) =>
      item.level <= START_LEVEL &&
      !item.singleSupport &&
      !isAdvanced(item) &&
      isUnlocked(library, item, circumstances, greens),
  );
  return open.at(-1) ?? null;
}
