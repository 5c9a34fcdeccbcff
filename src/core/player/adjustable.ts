import type { Exercise } from '../exercise/exercise.ts';
import { isActivity } from './lead.ts';
import type { PlayerState } from './player.ts';
import { lastSet } from './sets.ts';

/** From this target on, a hold is put right by five seconds at a time, s. */
const LONG_HOLD_SECONDS = 30;
const LONG_STEP_SECONDS = 5;
const MINUTE_SECONDS = 60;

/** A set that can be put right now: the present one, or the last one between sets. */
export interface Adjustable {
  readonly exercise: Exercise;
  readonly performed: number;
  /** What one press adds or takes away. */
  readonly step: number;
}

export function adjustable(state: PlayerState): Adjustable | null {
  const { phase, items, itemIndex, performed } = state;
  const item = items[itemIndex];
  if (item && (phase === 'working' || phase === 'paused')) {
    const { exercise, dose } = item;
    return { exercise, performed, step: stepOf(exercise, dose.amount) };
  }
  const last = lastSet(state);
  if (!last) return null;
  const { exercise, set } = last;
  return { exercise, performed: set.performed, step: stepOf(exercise, set.target) };
}

/**
 * By how much one press puts a set right: a repetition; a second of a hold, or five of a long one; a minute of a walk.
 *
 * @param target repetitions or seconds, as the exercise's unit says.
 */
function stepOf(exercise: Exercise, target: number): number {
  if (exercise.unit === 'reps') return 1;
  if (isActivity(exercise)) return MINUTE_SECONDS;
  return target >= LONG_HOLD_SECONDS ? LONG_STEP_SECONDS : 1;
}
