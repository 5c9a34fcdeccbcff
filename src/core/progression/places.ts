import {
  type Circumstances,
  entryItem,
  isPermitted,
  type Library,
  permittedItems,
} from '../exercise/library.ts';
import type { CivilDate } from '../log/civil-date.ts';
import {
  firstRung,
  isBelow,
  itemAt,
  itemDown,
  type Spot,
  smallestSpot,
  spotWithin,
  workAt,
} from './ladder.ts';
import type { Decision } from './progress.ts';
import { placeWords } from './reasons.ts';
import { type ChainStanding, type Standing, type Turn, withChain, withChains } from './standing.ts';

/** A chain that starts above its lowest item, with the easier one a tap away (M-23). */
const FIRST_ITEMS: Readonly<Record<string, string>> = { BRIDGE: 'bridge' };
/** Usual pain up to which a chain may start above level 0 (M-29). */
export const GENTLE_USUAL = 3;
/** Highest level after a lock or a long absence. */
export const SAFE_LEVEL = 1;

/** Share of the work for each level that is missing below 0 after an absence (R-8 RETURN). */
export const MISSING_LEVEL_SHARE = 0.6;
/** The stage of an absence from which a ladder is a level lower: 14 days (R-8 RETURN). */
const LOWER_STAGE = 2;

/** A chain as somebody meets it. */
export const newcomer = (chain: string, spot: Spot): ChainStanding => ({
  chain,
  spot,
  kg: null,
  streak: 0,
  fit: 0,
  ambers: 0,
  hold: 0,
  comeback: null,
  resting: false,
  reds: [],
  lastRise: null,
  raisedBy: null,
  judgedBy: null,
  factor: 1,
});

/** Where a chain starts, or null if flags and floor close it. */
export function startSpot(
  { circumstances, reference }: Pick<Standing, 'circumstances' | 'reference'>,
  library: Library,
  chain: string,
  highestLevel: number,
): Spot | null {
  const entry = entryItem(library, chain, circumstances);
  if (!entry) return null;
  const first = library.byId.get(FIRST_ITEMS[chain] ?? entry.id) ?? entry;
  const gentle = reference > GENTLE_USUAL || !isPermitted(first, circumstances);
  return lowered(library, firstRung(gentle ? entry : first), { circumstances }, highestLevel);
}

/**
 * The same chain at no more than a level, at the first rung there (R-8, after a lock). A place that a red session had
 * brought below that rung stays where it is (INV-4).
 */
export function lowered(
  library: Library,
  spot: Spot,
  { circumstances }: Pick<Standing, 'circumstances'>,
  highestLevel: number,
): Spot {
  const open = permittedItems(library, spot.exercise.chain, circumstances);
  const below = open.filter(({ level }) => level <= Math.min(highestLevel, spot.exercise.level)).at(-1);
  const lowest = firstRung(below ?? open[0] ?? spot.exercise);
  const isLower = spot.exercise === lowest.exercise && isBelow(spot, lowest, circumstances);
  return isLower ? spot : lowest;
}

/**
 * An answer that opens longer sets in the middle of a return gives no more work than there was before it, until the
 * return is over (INV-17).
 */
export const withinReturn = (standing: Standing, before: Circumstances): Standing =>
  withChains(standing, (chain) => {
    if (chain.factor === 1) return chain;
    const opened = workAt(chain.spot, standing.circumstances) / workAt(chain.spot, before);
    return opened > 1 ? { ...chain, factor: chain.factor / opened } : chain;
  });

/**
 * Keeps every place on items that the person may do: chains that opened start, places on an item that a flag has
 * closed go down, chains without a permitted item vanish (R-1, INV-14).
 */
export function settlePlaces(
  standing: Standing,
  library: Library,
  date: CivilDate,
  highestLevel: number,
): Turn {
  let next = standing;
  const decisions: Decision[] = [];
  for (const { id } of library.chains) {
    const chain = standing.chains[id];
    const start = startSpot(standing, library, id, highestLevel);
    if (!start) {
      if (chain) {
        const { [id]: _closed, ...chains } = next.chains;
        next = { ...next, chains };
        decisions.push(placeDecision(standing, date, chain.spot, null));
      }
    } else if (!chain) {
      // It may be one that was trained before the absence, and was closed in between (INV-17).
      const factor = standing.gapStage >= LOWER_STAGE ? MISSING_LEVEL_SHARE : 1;
      next = withChain(next, { ...newcomer(id, start), factor });
      decisions.push(placeDecision(standing, date, null, start));
    } else if (!isPermitted(chain.spot.exercise, standing.circumstances)) {
      const spot =
        itemDown(library, chain.spot, standing.circumstances) ?? noMoreWork(chain.spot, start, standing);
      next = withChain(next, { ...chain, spot, streak: 0, fit: 0, ambers: 0, raisedBy: null });
      decisions.push(placeDecision(standing, date, chain.spot, spot));
    }
  }
  return [next, decisions];
}

const noMoreWork = (from: Spot, start: Spot, { circumstances }: Standing): Spot =>
  spotWithin(start.exercise, workAt(from, circumstances)) ?? smallestSpot(start.exercise);

function placeDecision(
  { circumstances }: Standing,
  date: CivilDate,
  from: Spot | null,
  to: Spot | null,
): Decision {
  const before = from && itemAt(from, circumstances);
  const after = to && itemAt(to, circumstances);
  const chain = (to ?? from)?.exercise.chain ?? null;
  return {
    rule: 'R-1',
    date,
    sessionId: null,
    chain,
    before,
    after,
    change: to ? (from ? 'down' : 'start') : 'left-out',
    inputs: { flags: circumstances.flags.join(' '), floor: circumstances.floor },
    text: placeWords(from, to, circumstances),
  };
}
