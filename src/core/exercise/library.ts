import type { Equipment } from './equipment.ts';
import type { Exercise, ExerciseId } from './exercise.ts';
import { hasFirstWeight } from './weights.ts';

/** What decides which items a person may do: flags of the screening, the floor, and what is not in the house. */
export interface Circumstances {
  readonly flags: readonly string[];
  readonly floor: boolean;
  /** Equipment that the person does not have; none is missing where left out. */
  readonly without?: readonly Equipment[];
  /** Optional items that the person has asked for; no other optional item is ever planned. */
  readonly chosen?: readonly ExerciseId[];
  /** Items that a professional has closed for this person (S-016). */
  readonly closed?: readonly ExerciseId[];
  /** 65 or older; left out: not told. */
  readonly from65?: boolean;
  /** Dumbbells at home, kg of each, one for each hand; left out: not told (M-26). */
  readonly kg?: readonly number[];
}

/**
 * Highest level at which a chain may start. Where filters leave no item up to it, the chain is closed: what lies above
 * asks for practice that cannot be had (R-1 gives only the lowest permitted item, which may be a hip thrust).
 */
const HIGHEST_ENTRY = 2;

/** The items of one chain, in order of level. */
export interface Chain {
  readonly id: string;
  readonly items: readonly Exercise[];
}

/** All exercises, by id and by chain. Chains stand in the order of a session: warm-up first, then the mains. */
export interface Library {
  readonly exercises: readonly Exercise[];
  readonly byId: ReadonlyMap<ExerciseId, Exercise>;
  readonly chains: readonly Chain[];
  readonly chainById: ReadonlyMap<string, Chain>;
  /** Items that another item needs first, as prerequisite or as parent: nobody skips past them. */
  readonly needed: ReadonlySet<ExerciseId>;
}

/** Order of the chains (EXERCISES section G). A chain that is not named here comes last, by name. */
const CHAIN_ORDER: readonly string[] = [
  'CATCOW',
  'BRIDGE',
  'PLANK',
  'SIDE',
  'BIRDDOG',
  'BRACE',
  'CURLUP',
  'ANTIROT',
  'CHOP',
  'HINGE',
  'SQUAT',
  'STANCE',
  'STRETCH',
  'POSTURE',
  'FOAM',
  'AEROBIC',
  'RELAX',
];

export function createLibrary(exercises: readonly Exercise[]): Library {
  const sorted = exercises.toSorted(
    (a, b) =>
      chainRank(a.chain) - chainRank(b.chain) ||
      compare(a.chain, b.chain) ||
      a.level - b.level ||
      compare(a.id, b.id),
  );
  const itemsByChain = new Map<string, Exercise[]>();
  for (const exercise of sorted)
    itemsByChain.set(exercise.chain, [...(itemsByChain.get(exercise.chain) ?? []), exercise]);
  const chains = [...itemsByChain].map(([id, items]): Chain => ({ id, items }));
  return {
    exercises: sorted,
    byId: new Map(sorted.map((exercise) => [exercise.id, exercise])),
    chains,
    chainById: new Map(chains.map((chain) => [chain.id, chain])),
    needed: new Set(
      sorted.flatMap(({ prerequisites, parent }) => [
        ...prerequisites.flatMap(({ item, instead }) => (instead ? [item, instead.item] : [item])),
        ...(parent ? [parent] : []),
      ]),
    ),
  };
}

/**
 * True if no flag, floor, missing equipment or professional closes the item, an optional one is chosen (M-1, S-016), and
 * there is a dumbbell light enough to begin with (M-26).
 */
export const isPermitted = (
  exercise: Exercise,
  { flags, floor, without = [], chosen = [], closed = [], kg }: Circumstances,
): boolean =>
  (floor || !exercise.floor) &&
  !closed.includes(exercise.id) &&
  (!exercise.optIn || chosen.includes(exercise.id)) &&
  !exercise.flags.some((flag) => flags.includes(flag)) &&
  !exercise.equipment.some((each) => without.includes(each)) &&
  hasFirstWeight(exercise, kg);

/** The items of a chain, in order of level. */
export const chainItems = (library: Library, chain: string): readonly Exercise[] =>
  library.chainById.get(chain)?.items ?? [];

/** Those of them that this person may do: looked up once, since rules ask at every item of every session. */
export function permittedItems(
  library: Library,
  chain: string,
  circumstances: Circumstances,
): readonly Exercise[] {
  const open = openTo(library, circumstances);
  const known = open.get(chain);
  if (known) return known;
  const items = chainItems(library, chain).filter((item) => isPermitted(item, circumstances));
  open.set(chain, items);
  return items;
}

/** By circumstances, which never change: the permitted items of each chain asked for. */
const permittedIn = oncePerLibrary(() => new WeakMap<Circumstances, Map<string, readonly Exercise[]>>());

function openTo(library: Library, circumstances: Circumstances): Map<string, readonly Exercise[]> {
  const known = permittedIn(library).get(circumstances);
  if (known) return known;
  const open = new Map<string, readonly Exercise[]>();
  permittedIn(library).set(circumstances, open);
  return open;
}

/** What depends on a library alone, worked out once for each: a library never changes. */
export function oncePerLibrary<Value>(of: (library: Library) => Value): (library: Library) => Value {
  const values = new WeakMap<Library, Value>();
  return (library) => {
    const known = values.get(library);
    if (known !== undefined) return known;
    const value = of(library);
    values.set(library, value);
    return value;
  };
}

/** The next permitted item below, or null. */
export const easierItem = (
  library: Library,
  { chain, level }: Exercise,
  circumstances: Circumstances,
): Exercise | null =>
  permittedItems(library, chain, circumstances).findLast((item) => item.level < level) ?? null;

/** The next permitted item above, or null (M-24). */
export const harderItem = (
  library: Library,
  { chain, level }: Exercise,
  circumstances: Circumstances,
): Exercise | null =>
  permittedItems(library, chain, circumstances).find((item) => item.level > level) ?? null;

/** Where a chain starts: its lowest permitted item without a parent, or null if the chain is closed. */
export function entryItem(library: Library, chain: string, circumstances: Circumstances): Exercise | null {
  const items = permittedItems(library, chain, circumstances);
  return items.find(({ parent, level }) => !parent && level <= HIGHEST_ENTRY) ?? null;
}

/** The longest set that the person's flags leave open, in the item's unit. */
export function longestSet({ changes }: Exercise, { flags }: Circumstances): number {
  let longest = Number.POSITIVE_INFINITY;
  for (const { flag, amountMax } of changes)
    if (amountMax !== undefined && amountMax < longest && flags.includes(flag)) longest = amountMax;
  return longest;
}

const chainRank = (chain: string): number => {
  const rank = CHAIN_ORDER.indexOf(chain.replace(/\/.*/, ''));
  return rank < 0 ? CHAIN_ORDER.length : rank;
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
