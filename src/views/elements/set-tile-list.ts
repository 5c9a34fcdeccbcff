import { amountWords } from '../../core/exercise/dose-words.ts';
import type { PlayerItem, PlayerState } from '../../core/player/player.ts';
import type { SetTile } from './set-tiles.ts';

/** The sets of the present exercise, side by side where it has sides. */
export function setTiles(state: PlayerState, { exercise, dose, sets, skipped }: PlayerItem): SetTile[] {
  const sides = exercise.perSide ? (['left', 'right'] as const) : (['both'] as const);
  return Array.from({ length: dose.sets }, (_, index) => index).flatMap((index) =>
    sides.map((side): SetTile => {
      const name = `Set ${index + 1}${side === 'both' ? '' : `, ${side}`}`;
      const now = index === state.setIndex && side === state.side && !skipped;
      // First: a set that was made easier has a part behind it and is to do again.
      if (now) return { name, text: state.phase === 'rest' ? 'next' : 'now', state: 'now' };
      const done = sets.find((set) => set.setIndex === index && set.side === side);
      if (done) return { name, text: amountWords(exercise, done.performed), state: 'done' };
      if (skipped) return { name, text: 'left out', state: 'skipped' };
      return { name, text: amountWords(exercise, dose.amount), state: 'planned' };
    }),
  );
}
