import type { Exercise } from '../exercise/exercise.ts';
import { entryItem, type Library } from '../exercise/library.ts';
import type { CivilDate } from '../log/civil-date.ts';
import { chosenMains, goalAmong } from './goals.ts';
import { isUnlocked } from './needs.ts';
import { SAFE_LEVEL } from './places.ts';
import { type ChainStanding, isOffered, type Standing } from './standing.ts';

/**
 * What a ladder is for in a session (EXERCISES section E). `own` is planned for whom chose it alone, as a swim, a
 * rest, or the reset at the desk.
 */
export type Role =
  | 'warm-up'
  | 'activation'
  | 'main'
  | 'balance'
  | 'stretch'
  | 'rolling'
  | 'walk'
  | 'breath'
  | 'own';

/** By ladder, then by chain; all strength work that is not named here is a main. */
const ROLES: Readonly<Record<string, Role>> = {
  CATCOW: 'warm-up',
  BRACE: 'activation',
  STANCE: 'balance',
  'AEROBIC/walk': 'walk',
  'RELAX/breath': 'breath',
  'POSTURE/reset': 'own',
};
const CHAIN_ROLES: Readonly<Record<string, Role>> = {
  STRETCH: 'stretch',
  POSTURE: 'stretch',
  FOAM: 'rolling',
  AEROBIC: 'own',
  RELAX: 'own',
};
/** Order of a session: warm first, floor items together as the chains stand, stretches last. */
const ORDER: readonly Role[] = ['warm-up', 'activation', 'main', 'balance', 'stretch', 'walk', 'breath'];

/** Two stretches at the end of a session (EXERCISES section E). */
const STRETCHES = 2;
/** Of the first sessions: brace, bridge, cat/cow, walk (M-23). */
const FIRST_ROLES: readonly Role[] = ['warm-up', 'activation', 'main', 'walk'];
const FIRST_MAIN = 'BRIDGE';
/** Without the floor, or where a flag closes the bridge, these stand in for it (M-24). */
const STAND_INS: readonly string[] = ['SQUAT', 'HINGE'];
/** Ladders that make MAINTENANCE and that slots go to first: those of a session, without its stretches. */
const TRAINED: readonly Role[] = ['warm-up', 'activation', 'main', 'balance'];

export function roleOf({ chain, countsAsStrength }: Pick<Exercise, 'chain' | 'countsAsStrength'>): Role {
  const byLadder = ROLES[chain];
  if (byLadder) return byLadder;
  return countsAsStrength ? 'main' : roleInChain(chain);
}

/** By ladder, as STRETCH/chest: remembered, since rules ask at every item of every plan. */
const rolesInChains = new Map<string, Role>();

function roleInChain(ladder: string): Role {
  const known = rolesInChains.get(ladder);
  if (known) return known;
  const role = CHAIN_ROLES[ladder.replace(/\/.*/, '')] ?? 'main';
  rolesInChains.set(ladder, role);
  return role;
}

/** True for the ladders that a session trains; not for stretches, walks and what the person chooses. */
export const isTrained = (exercise: Pick<Exercise, 'chain' | 'countsAsStrength'>): boolean =>
  TRAINED.includes(roleOf(exercise));

/**
 * Ladders that a plan may draw from, in the order of the library: not those that rest or are closed, nor those whose lowest item
 * still waits for its prerequisites, as the carry with a weight does for the deadlift's (M-35).
 */
export function openChains(standing: Standing, library: Library): ChainStanding[] {
  return library.chains
    .map(({ id }) => standing.chains[id])
    .filter((chain) => chain !== undefined)
    .filter((chain) => isOffered(chain) && !isWaiting(standing, library, chain));
}

/** True for a ladder that begins with something not yet unlocked. */
export function isWaiting(
  { circumstances, greens }: Pick<Standing, 'circumstances' | 'greens'>,
  library: Library,
  { chain, spot }: Pick<ChainStanding, 'chain' | 'spot'>,
): boolean {
  const isEntry = entryItem(library, chain, circumstances)?.id === spot.exercise.id;
  return isEntry && !isUnlocked(library, spot.exercise, circumstances, greens);
}

/**
 * The ladders of the next session, in its order: all of it once BASELINE is done, the first plan until then (M-23). At
 * most six mains, the longest untrained and what a goal chooses.
 */
export function composed(standing: Standing, library: Library): ChainStanding[] {
  const open = openChains(standing, library);
  const of = (role: Role) => open.filter((chain) => roleOf(chain.spot.exercise) === role);
  const chosen = standing.baseline.done
    ? ORDER.flatMap((role) => {
        if (role === 'main') return chosenMains(standing, longestUntrained(standing, of(role)));
        if (role === 'stretch') return longestUntrained(standing, of(role)).slice(0, STRETCHES);
        return role === 'walk' || role === 'breath' ? [] : of(role);
      })
    : FIRST_ROLES.flatMap((role) => (role === 'main' ? firstMains(of(role)) : of(role)));
  return inOrder(open, chosen);
}

/** The main ladder that a goal has a place for now, if any (M-30). */
export function goalOf(standing: Standing, library: Library): string | null {
  if (standing.goals.length === 0 || !standing.baseline.done) return null;
  const mains = openChains(standing, library).filter(({ spot }) => roleOf(spot.exercise) === 'main');
  return goalAmong(standing, longestUntrained(standing, mains))?.chain ?? null;
}

/**
 * The ladders of any day: the walk, what the person chose, stretches and one to roll; those not touched today, the
 * longest untrained first.
 */
export function daily(standing: Standing, library: Library, today: CivilDate): ChainStanding[] {
  const open = openChains(standing, library).filter(({ chain }) => standing.doneOn[chain] !== today);
  const of = (role: Role, most: number) =>
    longestUntrained(
      standing,
      open.filter((chain) => roleOf(chain.spot.exercise) === role),
    ).slice(0, most);
  if (!standing.baseline.done) return of('walk', 1);
  const chosen = open.filter(({ spot }) => isChosen(spot.exercise, standing.circumstances));
  return [...of('walk', 1), ...chosen, ...of('stretch', STRETCHES), ...of('rolling', 1)];
}

/** True for what the person alone decides on, and has chosen. */
const isChosen = (exercise: Exercise, { chosen = [] }: Standing['circumstances']): boolean =>
  roleOf(exercise) === 'own' && chosen.includes(exercise.id);

/** In the order of a session, and of the chains within each part of it. */
const inOrder = (open: readonly ChainStanding[], chosen: readonly ChainStanding[]): ChainStanding[] =>
  ORDER.flatMap((role) =>
    open.filter((chain) => roleOf(chain.spot.exercise) === role && chosen.includes(chain)),
  );

function firstMains(mains: readonly ChainStanding[]): ChainStanding[] {
  const bridge = mains.filter(({ chain }) => chain === FIRST_MAIN);
  if (bridge.length > 0) return bridge;
  const low = mains.filter(({ spot }) => spot.exercise.level <= SAFE_LEVEL);
  const standIns = low.filter(({ chain }) => STAND_INS.includes(chain));
  return standIns.length > 0 ? standIns : low.slice(0, 1);
}

/** Those not trained for longest first, then in the order of the chains. */
export function longestUntrained({ doneOn }: Standing, chains: readonly ChainStanding[]): ChainStanding[] {
  return chains.toSorted((a, b) => compare(doneOn[a.chain] ?? '', doneOn[b.chain] ?? ''));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
