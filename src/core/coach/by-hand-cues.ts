import type { PlayerState } from '../player/player.ts';
import { isSamePlace, lastSet } from '../player/sets.ts';
import { isSameExercise, itemOf } from './coming.ts';
import { type Cue, cue } from './cue.ts';

/** What the person put right is said back, for who does not look: what counts now, and with which weight. */
export function byHandCues(t: number, before: PlayerState, now: PlayerState): readonly Cue[] {
  const says = [...countNow(before, now), ...weightNow(before, now)];
  // The newest of several presses is the one that stands.
  return says.length > 0 ? [cue(t, says, { priority: 'now' })] : [];
}

function countNow(before: PlayerState, now: PlayerState) {
  const item = itemOf(now);
  if (item && now.byHand !== before.byHand)
    return [{ key: 'corrected', exercise: item.exercise, performed: now.performed } as const];
  const [was, is] = [lastSet(before), lastSet(now)];
  const isPutRight = was && is && isSamePlace(was.set, is.set) && was.set.performed !== is.set.performed;
  return isPutRight
    ? [{ key: 'corrected', exercise: is.exercise, performed: is.set.performed } as const]
    : [];
}

function weightNow(before: PlayerState, now: PlayerState) {
  const kg = itemOf(now)?.kg;
  const isOther = kg !== undefined && isSameExercise(before, now) && itemOf(before)?.kg !== kg;
  return isOther ? [{ key: 'weight', kg } as const] : [];
}
