import type { Exercise } from '../exercise/exercise.ts';
import { isActivity } from '../player/lead.ts';
import type { PlayerItem, PlayerState } from '../player/player.ts';
import type { Begins, Coming } from './cue.ts';

/** Resting, or changing over to the other side. */
export const isBetween = ({ phase }: PlayerState): boolean => phase === 'rest' || phase === 'switch';

export const itemOf = ({ items, itemIndex }: PlayerState): PlayerItem | undefined => items[itemIndex];

/** The set that a state is in, or waits for. */
export function comingOf(state: PlayerState, { exercise, dose }: PlayerItem): Coming {
  const { side, setIndex } = state;
  return { exercise, amount: dose.amount, side, setIndex, sets: dose.sets };
}

export function beginsOf({ countedBy }: PlayerState, { unit }: Exercise): Begins {
  if (countedBy === 'person') return 'clock';
  return unit === 'seconds' ? 'still' : 'moving';
}

/** Both are about the same set of the same exercise. */
export const isSameSet = (a: PlayerState, b: PlayerState): boolean =>
  isSameExercise(a, b) &&
  a.setIndex === b.setIndex &&
  a.side === b.side &&
  itemOf(a)?.dose.amount === itemOf(b)?.dose.amount;

export const isSameExercise = (a: PlayerState, b: PlayerState): boolean =>
  a.itemIndex === b.itemIndex && itemOf(a)?.exercise.id === itemOf(b)?.exercise.id;

/** After it comes the word to let go (M-36). */
export const isStretchHold = (exercise: Exercise): boolean =>
  exercise.unit === 'seconds' && holdKind(exercise) === 'stretch';

/** How a hold is lived: under effort, let go into, breathed, or done at one's own pace. */
export type HoldKind = 'effort' | 'stretch' | 'breath' | 'activity';

export function holdKind(exercise: Exercise): HoldKind {
  const { categories, breath } = exercise;
  if (breath) return 'breath';
  if (categories.includes('stretch')) return categories.includes('strength') ? 'effort' : 'stretch';
  return isActivity(exercise) ? 'activity' : 'effort';
}
