import { briefAmountWords } from '../../core/exercise/dose-words.ts';
import type { PlayerItem, PlayerState } from '../../core/player/player.ts';
import { STANDING_WORDS } from '../../strings/player-words.ts';
import { SIDE_WORDS } from '../../strings/side-words.ts';
import type { SetTile } from './set-tiles.ts';

/** More tiles than this stand so close that there is room for little more than numbers. */
const ROOMY = 3;

/** The sets of the present exercise, side by side where it has sides. */
export function setTiles(state: PlayerState, { exercise, dose, sets, skipped }: PlayerItem): SetTile[] {
  const sides = exercise.perSide ? (['left', 'right'] as const) : (['both'] as const);
  const isClose = exercise.perSide && dose.sets * sides.length > ROOMY;
  const words = (amount: number) =>
    isClose && exercise.unit === 'reps' ? `${amount}` : briefAmountWords(exercise, amount);
  return Array.from({ length: dose.sets }, (_, index) => index).flatMap((index) =>
    sides.map((side): SetTile => {
      const set = index + 1;
      const name =
        side === 'both'
          ? `Set ${set}`
          : isClose
            ? `${set} ${SIDE_WORDS[side]}`
            : `Set ${set}, ${SIDE_WORDS[side]}`;
      const now = index === state.setIndex && side === state.side && !skipped;
      // First: a set that was made easier has a part behind it and is to do again.
      if (now) return { name, text: STANDING_WORDS[state.phase === 'rest' ? 'next' : 'now'], state: 'now' };
      const done = sets.find((each) => each.setIndex === index && each.side === side);
      if (done) return { name, text: words(done.performed), state: 'done' };
      if (skipped) return { name, text: STANDING_WORDS.leftOut, state: 'skipped' };
      return { name, text: words(dose.amount), state: 'planned' };
    }),
  );
}
