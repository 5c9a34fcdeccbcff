import {
  type Chain,
  type Circumstances,
  entryItem,
  isPermitted,
  type Library,
  longestSet,
} from '../../src/core/exercise/library.ts';
import type { PrescribedItem } from '../../src/core/log/record.ts';
import {
  doseAt,
  firstRung,
  isMastered,
  nextItem,
  nextRung,
  type Spot,
} from '../../src/core/progression/ladder.ts';
import { isUnlocked } from '../../src/core/progression/needs.ts';

/** Where a person arrives who has nothing but green sessions, in all chains of a library side by side. */
export function climbed(library: Library, circumstances: Circumstances): Map<string, Spot> {
  const greens: PrescribedItem[] = [];
  const spots = new Map<string, Spot>();
  for (let round = 0; round < 200; round++) {
    for (const { id } of library.chains) {
      const entry = spots.has(id) ? null : entryItem(library, id, circumstances);
      if (entry && isUnlocked(library, entry, circumstances, greens)) spots.set(id, firstRung(entry));
    }
    for (const [chain, spot] of spots) {
      greens.push({ exerciseId: spot.exercise.id, dose: doseAt(spot, circumstances) });
      const above = nextItem(library, spot, circumstances);
      const open = above && isUnlocked(library, above.spot.exercise, circumstances, greens);
      const onward = isMastered(spot, circumstances) && open ? above.spot : nextRung(spot, circumstances);
      if (onward) spots.set(chain, onward);
    }
  }
  return spots;
}

/** Where the way up a ladder ends before its top, and what closes it; null where it leads to the top. */
export function endOf(
  { items }: Chain,
  spot: Spot | undefined,
  library: Library,
  circumstances: Circumstances,
): string | null {
  if (!spot) return 'closed';
  const { exercise } = spot;
  const above = items.filter(({ level }) => level > exercise.level);
  if (above.length === 0) return null;
  const open = above.find((item) => isPermitted(item, circumstances));
  if (!open) return `${exercise.id}; the rest is closed`;
  if (!isMastered(spot, circumstances))
    return `${exercise.id}; sets end at ${longestSet(exercise, circumstances)}`;
  const needs = [...(open.parent ? [open.parent] : []), ...open.prerequisites.map(({ item }) => item)];
  const missing = needs.filter((id) => {
    const item = library.byId.get(id);
    return !item || !isPermitted(item, circumstances) || longestSet(item, circumstances) < Infinity;
  });
  return `${exercise.id}; ${open.id} needs ${missing.join(' and ')}`;
}
