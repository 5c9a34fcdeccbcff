import type { Equipment, Exercise, ExerciseId } from './exercise.ts';

/** What decides which items a person may do: flags of the screening, the floor, and what is not in the house. */
export interface Circumstances {
  readonly flags: readonly string[];
  readonly floor: boolean;
  /** Equipment that the person does not have; none is missing where left out. */
  readonly without?: readonly Equipment[];
  /** Optional items that the person has asked for; no other optional item is ever planned. */
  readonly chosen?: readonly ExerciseId[];
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
  const chains = new Map<string, Exercise[]>();
  for (const exercise of sorted)
    chains.set(exercise.chain, [...(chains.get(exercise.chain) ?? []), exercise]);
  return {
    exercises: sorted,
    byId: new Map(sorted.map((exercise) => [exercise.id, exercise])),
    chains: [...chains].map(([id, items]) => ({ id, items })),
    needed: new Set(
      sorted.flatMap(({ prerequisites, parent }) => [
        ...prerequisites.flatMap(({ item, instead }) => (instead ? [item, instead.item] : [item])),
        ...(parent ? [parent] : []),
      ]),
    ),
  };
}

/** True if neither a flag, nor the floor, nor missing equipment closes the item, and an optional one is chosen (M-1). */
export const isPermitted = (
  exercise: Exercise,
  { flags, floor, without = [], chosen = [] }: Circumstances,
): boolean =>
  (floor || !exercise.floor) &&
  (!exercise.optIn || chosen.includes(exercise.id)) &&
  !exercise.flags.some((flag) => flags.includes(flag)) &&
  !exercise.equipment.some((each) => without.includes(each));

/** The items of a chain, in order of level. */
export const chainItems = (library: Library, chain: string): readonly Exercise[] =>
  library.chains.find(({ id }) => id === chain)?.items ?? [];

/** Those of them that this person may do. */
export const permittedItems = (library: Library, chain: string, circumstances: Circumstances): Exercise[] =>
  chainItems(library, chain).filter((item) => isPermitted(item, circumstances));

/** The next permitted item below, or null. */
export function easierItem(
  library: Library,
  exercise: Exercise,
  circumstances: Circumstances,
): Exercise | null {
  const below = permittedItems(library, exercise.chain, circumstances).filter(
    ({ level }) => level < exercise.level,
  );
  return below.at(-1) ?? null;
}

/** The next permitted item above, or null (M-24). */
export function harderItem(
  library: Library,
  exercise: Exercise,
  circumstances: Circumstances,
): Exercise | null {
  const items = permittedItems(library, exercise.chain, circumstances);
  return items.find(({ level }) => level > exercise.level) ?? null;
}

/** Where a chain starts: its lowest permitted item without a parent, or null if the chain is closed. */
export function entryItem(library: Library, chain: string, circumstances: Circumstances): Exercise | null {
  const items = permittedItems(library, chain, circumstances);
  return items.find(({ parent, level }) => !parent && level <= HIGHEST_ENTRY) ?? null;
}

/** The longest set that the person's flags leave open, in the item's unit. */
export function longestSet(exercise: Exercise, { flags }: Circumstances): number {
  const bounds = exercise.changes.filter(({ flag }) => flags.includes(flag));
  return Math.min(
    ...bounds.map(({ amountMax }) => amountMax ?? Number.POSITIVE_INFINITY),
    Number.POSITIVE_INFINITY,
  );
}

const chainRank = (chain: string): number => {
  const rank = CHAIN_ORDER.indexOf(chain.replace(/\/.*/, ''));
  return rank < 0 ? CHAIN_ORDER.length : rank;
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
