import type { Library } from '../exercise/library.ts';
import type { Session } from '../log/sessions.ts';
import { begin } from './beginning.ts';
import type { PlayerItem, PlayerState } from './player.ts';

/** A session that broke off, from the log: finished, with the sets that were done, ready for its summary. */
export function brokenOff({ items, sets, hurts }: Session, library: Library): PlayerState {
  const planned = items.flatMap(({ exerciseId, dose }): PlayerItem[] => {
    const exercise = library.byId.get(exerciseId);
    const done = sets.filter((set) => set.exerciseId === exerciseId);
    return exercise ? [{ exercise, dose, sets: done, skipped: done.length === 0 }] : [];
  });
  // Easier variants, taken in the session, stand by themselves.
  const isPlanned = (id: string) => items.some(({ exerciseId }) => exerciseId === id);
  const others = [...new Set(sets.map(({ exerciseId }) => exerciseId))].filter((id) => !isPlanned(id));
  const easier = others.flatMap((id): PlayerItem[] => {
    const exercise = library.byId.get(id);
    const done = sets.filter((set) => set.exerciseId === id);
    const amount = done[0]?.target ?? 0;
    return exercise ? [{ exercise, dose: { sets: done.length, amount }, sets: done, skipped: false }] : [];
  });
  const hurt = hurts.some(({ choice }) => choice === 'stop');
  return {
    ...begin([], false).shown,
    items: [...planned, ...easier],
    phase: 'finished',
    endedBy: hurt ? 'hurt' : planned.every(isDone) ? 'done' : 'stopped',
  };
}

const isDone = ({ exercise, dose, sets }: PlayerItem): boolean =>
  sets.length >= dose.sets * (exercise.perSide ? 2 : 1);
