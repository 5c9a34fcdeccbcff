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

/** A chain as somebody meets it. */
export const newcomer = (chain: string, spot: Spot): ChainStanding => ({
  chain,
  spot,
  kg: null,
  streak: 0,
  fit: 0,
  eased: null,
  ambers: 0,
  hold: 0,
  comeback: null,
  resting: false,
  closed: false,
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
 * closed go down (R-1, INV-14). A chain without a permitted item is closed; it opens again as after a lock, with all
 * that is known of it, so that a flag never makes a red session forgotten (INV-4).
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
    const settled = chain
      ? settledChain(standing, library, chain, start, highestLevel)
      : start && newcomer(id, start);
    if (!settled || settled === chain) continue;
    const wasOpen = chain !== undefined && !chain.closed;
    next = withChain(next, settled);
    decisions.push(
      placeDecision(standing, date, wasOpen ? chain.spot : null, settled.closed ? null : settled.spot),
    );
  }
  return [next, decisions];
}

/** A chain as it stands by the person's answers; `start` is where it would begin, null where all of it is closed. */
function settledChain(
  standing: Standing,
  library: Library,
  chain: ChainStanding,
  start: Spot | null,
  highestLevel: number,
): ChainStanding {
  const { circumstances } = standing;
  if (!start) return chain.closed ? chain : { ...chain, closed: true };
  const isOpen = isPermitted(chain.spot.exercise, circumstances);
  if (isOpen && !chain.closed) return chain;
  const below = isOpen
    ? chain.spot
    : (itemDown(library, chain.spot, circumstances) ?? noMoreWork(chain, start, standing));
  const spot = chain.closed ? lowered(library, below, standing, highestLevel) : below;
  const kg = chain.closed ? null : chain.kg;
  return { ...chain, spot, kg, closed: false, streak: 0, fit: 0, ambers: 0, raisedBy: null };
}

const noMoreWork = ({ spot }: ChainStanding, start: Spot, { circumstances }: Standing): Spot =>
  spotWithin(start.exercise, workAt(spot, circumstances)) ?? smallestSpot(start.exercise);

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
