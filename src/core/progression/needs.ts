import type { Exercise, ExerciseId } from '../exercise/exercise.ts';
import { type Circumstances, isPermitted, type Library, permittedItems } from '../exercise/library.ts';
import type { PrescribedItem } from '../log/record.ts';
import { rungDose } from './ladder.ts';

/** What has to be done in a green session before an item opens. */
export interface Need {
  /** Null where nothing that this person may do can stand in for it. */
  readonly item: PrescribedItem | null;
  readonly met: boolean;
}

/**
 * The prerequisites of an item, its parent first. A prerequisite that a filter removes is replaced by the highest
 * permitted item of its chain at mastery, and where the whole chain is closed by what the prerequisite names
 * instead (M-24).
 */
export function needsOf(
  library: Library,
  exercise: Exercise,
  circumstances: Circumstances,
  greens: readonly PrescribedItem[],
): readonly Need[] {
  const need = (item: PrescribedItem | null): Need => ({
    item,
    met: item !== null && wasGreen(greens, item),
  });
  const asked = exercise.prerequisites.map(({ item, sets, amount, instead }) => {
    const needed = library.byId.get(item);
    if (!needed) return need(null);
    if (isPermitted(needed, circumstances)) return need({ exerciseId: item, dose: { sets, amount } });
    const below = permittedItems(library, needed.chain, circumstances).filter(
      ({ level }) => level < needed.level,
    );
    const highest = below.at(-1);
    if (highest) return need(masteryOf(highest));
    if (!instead) return need(null);
    return need({ exerciseId: instead.item, dose: { sets: instead.sets, amount: instead.amount } });
  });
  return exercise.parent === undefined ? asked : [need(parentOf(library, exercise.parent)), ...asked];
}

/** True if every prerequisite and the parent of an item was met by a green session. */
export const isUnlocked = (
  ...[library, exercise, circumstances, greens]: Parameters<typeof needsOf>
): boolean => needsOf(library, exercise, circumstances, greens).every(({ met }) => met);

/** An item at its mastery rung (M-20). */
export const masteryOf = (exercise: Exercise): PrescribedItem => ({
  exerciseId: exercise.id,
  dose: rungDose(exercise, exercise.masteryRung),
});

function parentOf(library: Library, id: ExerciseId): PrescribedItem | null {
  const parent = library.byId.get(id);
  return parent ? masteryOf(parent) : null;
}

/** Done green with at least these sets and amounts. */
export const wasGreen = (
  greens: readonly PrescribedItem[],
  { exerciseId, dose: { sets, amount } }: PrescribedItem,
) =>
  greens.some(({ exerciseId: id, dose }) => id === exerciseId && dose.sets >= sets && dose.amount >= amount);
