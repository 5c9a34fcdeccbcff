import type { PlayerItem, PlayerState, SetResult } from '../player/player.ts';
import { beginsOf, comingOf, isSameExercise, isSameSet, isStretchHold, itemOf } from './coming.ts';
import { type Cue, cue, type Saying, turn } from './cue.ts';
import { holdAside } from './hold-aside.ts';
import { COUNT_DOWN_SECONDS, countDown } from './hold-cues.ts';

/** What comes next is worth telling for as long as it has not begun, ms; its beginning breaks in anyway. */
const COMING_FRESH_MS = 8000;

/** What is told where the phase, the set or the exercise changes. */
export function phaseCues(t: number, before: PlayerState | null, now: PlayerState): readonly Cue[] {
  const item = itemOf(now);
  if (now.phase === 'finished')
    return [turn(t, [{ key: 'finished', endedBy: now.endedBy }], { sound: 'done', touch: 'done' })];
  if (!item) return [];
  if (!before) return [getReady(t, now, item)];
  switch (now.phase) {
    case 'ready':
      return [ready(t, before, now, item)];
    case 'working':
      return before.phase === 'paused' ? [goesOn(t)] : [begun(t, now, item)];
    case 'paused':
      return [waits(t, now, item)];
    case 'rest':
    case 'switch':
      return [rests(t, before, now, item)];
  }
}

/** The first set of an exercise is told in full: what, how it is done and at what tempo, and how it begins. */
function getReady(t: number, now: PlayerState, item: PlayerItem): Cue {
  const coming = comingOf(now, item);
  const begins = beginsOf(now, item.exercise);
  return cue(t, [{ key: 'get-ready', ...coming, begins }, ...instructions(now, item)], {
    priority: 'now',
    freshMs: COMING_FRESH_MS,
  });
}

function instructions({ setIndex }: PlayerState, { exercise, sets }: PlayerItem): readonly Saying[] {
  if (setIndex > 0 || sets.length > 0) return [];
  const tempo: readonly Saying[] = exercise.unit === 'reps' ? [{ key: 'tempo', exercise }] : [];
  return [{ key: 'how', exercise }, ...tempo];
}

function ready(t: number, before: PlayerState, now: PlayerState, item: PlayerItem): Cue {
  if (now.left) return turn(t, [{ key: 'why-left' }], { freshMs: COMING_FRESH_MS });
  if (!isSameSet(before, now)) return getReady(t, now, item);
  // A rest or a change-over has told what comes: the clock counts in.
  const { readySecondsLeft } = now;
  if (readySecondsLeft !== null && readySecondsLeft <= COUNT_DOWN_SECONDS)
    return countDown(t, Math.ceil(readySecondsLeft));
  const begins = beginsOf(now, item.exercise);
  // What seemed to be the hold was the way into it: the clock that was heard to start does not run.
  if (before.phase === 'working' || before.phase === 'paused')
    return turn(t, [{ key: 'not-yet' }, { key: 'begins', begins }], { sound: 'paused', touch: 'paused' });
  return cue(t, [{ key: 'begins', begins }], { priority: 'now', freshMs: COMING_FRESH_MS });
}

function begun(t: number, { performed }: PlayerState, item: PlayerItem): Cue {
  const { exercise } = item;
  const heard = { sound: 'started', touch: 'started' } as const;
  // A first repetition is counted aloud instead.
  if (exercise.unit === 'reps') return turn(t, performed > 0 ? [] : [{ key: 'started', exercise }], heard);
  const aside = holdAside(item, performed);
  return turn(t, [{ key: 'started', exercise }, ...(aside?.key === 'breathe' ? [aside] : [])], heard);
}

const goesOn = (t: number): Cue => turn(t, [{ key: 'resumed' }], { sound: 'resumed', touch: 'resumed' });

function waits(t: number, { pause }: PlayerState, { exercise }: PlayerItem): Cue {
  const says: readonly Saying[] = pause ? [{ key: 'paused', reason: pause.reason, exercise }] : [];
  return turn(t, says, { sound: 'paused', touch: 'paused' });
}

/** A set is over: what was done, the question where it was left, and what comes. */
function rests(t: number, before: PlayerState, now: PlayerState, item: PlayerItem): Cue {
  const done = itemOf(before);
  const set = itemOf({ ...now, itemIndex: before.itemIndex })?.sets.at(-1);
  const isOtherSide = isSameExercise(before, now) && now.side !== before.side;
  const seconds = Math.ceil(now.restSecondsLeft);
  const letGo: readonly Saying[] = done && isStretchHold(done.exercise) ? [{ key: 'let-go' }] : [];
  const comes: readonly Saying[] = isOtherSide
    ? [{ key: 'switch-sides', done: before.side, now: now.side }, ...restWords(now, seconds)]
    : [
        { key: 'rest', seconds },
        { key: 'next', ...comingOf(now, item), isSame: isSameExercise(before, now) },
      ];
  const how = isSameExercise(before, now) ? [] : instructions(now, item);
  const says = [
    ...whatWasDone(set, done),
    ...doubted(now, set, done),
    ...asked(now),
    ...letGo,
    ...comes,
    ...how,
  ];
  return turn(t, says, {
    sound: isOtherSide ? 'switch-sides' : endSound(before, set),
    touch: endTouch(before, isOtherSide),
    freshMs: COMING_FRESH_MS,
  });
}

/** A change-over is too short for more. */
const restWords = ({ phase }: PlayerState, seconds: number): readonly Saying[] =>
  phase === 'rest' ? [{ key: 'rest', seconds }] : [];

/** A whole set needs no words: its sound and the rest say it. */
function whatWasDone(set: SetResult | undefined, item: PlayerItem | undefined): readonly Saying[] {
  if (!set || !item || set.performed >= set.target) return [];
  return [{ key: 'set-done', exercise: item.exercise, performed: set.performed, target: set.target }];
}

const asked = ({ left }: PlayerState): readonly Saying[] => (left ? [{ key: 'why-left' }] : []);

/** The count that the sensor is not sure of is told, and may be put right. */
const doubted = (
  { unsure }: PlayerState,
  set: SetResult | undefined,
  item: PlayerItem | undefined,
): readonly Saying[] =>
  unsure && set && item ? [{ key: 'unsure', exercise: item.exercise, performed: set.performed }] : [];

/** The target of a hold was heard when it was reached, that of repetitions ends the set. */
const endSound = (before: PlayerState, set: SetResult | undefined) =>
  !before.reached && set && set.performed >= set.target ? 'done' : 'ended';

function endTouch(before: PlayerState, isOtherSide: boolean) {
  if (isOtherSide) return 'switch-sides';
  return before.reached ? null : 'done';
}
