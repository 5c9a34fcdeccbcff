import { isStretchHold } from '../core/coach/coming.ts';
import { holdAside } from '../core/coach/hold-aside.ts';
import type { PauseReason } from '../core/detection/event.ts';
import { amountWords, MINUTES_FROM } from '../core/exercise/dose-words.ts';
import type { Exercise } from '../core/exercise/exercise.ts';
import { isActivity } from '../core/player/lead.ts';
import type { PlayerItem, PlayerState } from '../core/player/player.ts';
import { lastSet } from '../core/player/sets.ts';
import { tempoWords } from './rep-words.ts';

/** What the player says: one word, one line, one cue. */
export interface PlayerWords {
  readonly word: string;
  readonly line: string;
  readonly cue: string;
}

/** Asked where a hold was left before its time (M-18). */
export const WHY_LEFT = 'Tired, sore, or interrupted?';

/** Asked where the sensor is not sure of its count. */
export const unsureWords = (exercise: Exercise, performed: number) => ({
  question: `I counted ${amountWords(exercise, performed)}. Was it?`,
  yes: `Yes, ${amountWords(exercise, performed)}`,
});

export function playerWords(state: PlayerState, item: PlayerItem): PlayerWords {
  const { exercise } = item;
  if (state.waits !== null) return { word: 'Waiting', line: 'All clocks stand', cue: exercise.cues[0] ?? '' };
  switch (state.phase) {
    case 'ready':
      return { word: 'Get ready', line: readyLine(state, exercise), cue: exercise.steps[0] ?? '' };
    case 'working':
      return workingWords(state, item);
    case 'paused':
      return {
        word: 'Paused',
        line: state.pause ? pauseReason(state.pause.reason, state.pause.offsetDeg, exercise) : '',
        cue: state.pause ? PAUSE_CUES[state.pause.reason] : '',
      };
    case 'rest':
      return { word: 'Rest', line: lastSetLine(state), cue: `${letGo(state)}Next: ${nextSet(state, item)}` };
    case 'switch':
      return {
        word: 'Switch sides',
        line: `${lastSetLine(state)}. Now the ${state.side}`,
        cue: `${letGo(state)}${exercise.steps[0] ?? ''}`,
      };
    case 'finished':
      return { word: 'Done', line: '', cue: '' };
  }
}

/** After a stretch (M-36). */
const letGo = (state: PlayerState): string => {
  const last = lastSet(state);
  return last && isStretchHold(last.exercise) ? `${LET_GO} ` : '';
};

/** Where a set or an exercise of a session stands, in a word. */
export const STANDING_WORDS = { done: 'done', now: 'now', next: 'next', leftOut: 'left out' } as const;

export const LET_GO = 'Let go of jaw and shoulders.';

/** What is asked of the breath in a hold. */
export const BREATH_WORDS = {
  'can-you-speak': 'Can you speak? Keep breathing.',
  'slow-breath': 'A slow breath out.',
  in: 'In.',
  out: 'Out.',
} as const;

function breathLine(item: PlayerItem, { performed }: PlayerState): string | null {
  const aside = holdAside(item, performed);
  return aside && BREATH_WORDS[aside.key === 'breathe' ? aside.way : aside.key].replace(/\.$/, '');
}

function workingWords(state: PlayerState, item: PlayerItem): PlayerWords {
  const { exercise } = item;
  const cue = exercise.cues[state.setIndex % exercise.cues.length] ?? '';
  if (exercise.unit === 'reps') {
    return { word: 'Steady', line: repLine(state, exercise), cue };
  }
  if (state.unwatched) return { word: 'Waiting', line: 'Nothing comes from the sensor', cue };
  if (isActivity(exercise)) {
    const line = state.reached
      ? 'That is the time. End when you like'
      : (breathLine(item, state) ?? 'At your own pace. Breathe easily');
    return { word: 'Under way', line, cue };
  }
  if (state.reached) return { word: 'Hold', line: 'That is the time. End when you like', cue };
  return { word: 'Hold', line: breathLine(item, state) ?? 'Steady. Keep breathing', cue };
}

/** What one press puts right: "One more", "5 s less", "1 min more". */
export function stepWords({ unit }: Exercise, by: number): string {
  const which = by < 0 ? 'less' : 'more';
  if (unit === 'reps') return `One ${which}`;
  const seconds = Math.abs(by);
  return seconds % 60 === 0 ? `${seconds / 60} min ${which}` : `${seconds} s ${which}`;
}

/** What stands between less and more, of the present set: "time", "count, 2 more by you". */
export function byHandWords({ unit }: Exercise, byHand: number): string {
  const what = unit === 'reps' ? 'count' : 'time';
  const amount = unit === 'reps' ? `${Math.abs(byHand)}` : `${Math.abs(byHand)} s`;
  return byHand === 0 ? what : `${what}, ${amount} ${byHand < 0 ? 'less' : 'more'} by you`;
}

/** The dumbbell of the sets that come. */
export const WEIGHT_WORDS = {
  lighter: (kg: number) => `Lighter: ${kg} kg`,
  heavier: (kg: number) => `Heavier again: ${kg} kg`,
  none: { lighter: 'Nothing lighter', heavier: 'Nothing heavier' },
} as const;

/** What the sensor saw of the newest repetition; before one, the tempo that the bob keeps. */
function repLine({ reps }: PlayerState, { secondsPerRep, tempo }: Exercise): string {
  if (reps.half) return 'Half way, so not counted';
  if (reps.newest) return tempoWords(reps.newest, secondsPerRep);
  return tempo;
}

function readyLine(
  { countedBy, readySecondsLeft, inPosition, left }: PlayerState,
  exercise: Exercise,
): string {
  const { unit } = exercise;
  if (left) return 'Waits for your answer, or press Start set';
  if (readySecondsLeft !== null || countedBy === 'person') {
    if (isActivity(exercise)) return 'The time starts by itself';
    return unit === 'seconds' ? 'The timer starts by itself' : 'Starts by itself. Go with the bob';
  }
  if (inPosition === false) return 'Get into position: it starts by itself';
  return unit === 'seconds'
    ? 'Starts by itself when you are still'
    : 'Counts by itself. The first shows with the second';
}

/** Positions in which a change of trunk pitch means that the hips moved. */
const ON_THE_FLOOR: readonly Exercise['position'][] = ['prone', 'supine', 'side'];

/** Why the clock waits. Degrees are measured, centimetres would not be (M-45). */
export function pauseReason(
  reason: PauseReason,
  offsetDeg: number,
  { position }: Pick<Exercise, 'position'>,
): string {
  const degrees = `${Math.abs(Math.round(offsetDeg))}°`;
  if (reason === 'unseen') return pauseCause(reason, { position });
  return reason === 'moved' ? `Moved by ${degrees}` : `${pauseCause(reason, { position })}, ${degrees}`;
}

/** The same without degrees, for the ear. */
export function pauseCause(reason: PauseReason, { position }: Pick<Exercise, 'position'>): string {
  const part = ON_THE_FLOOR.includes(position) ? 'Hips look' : 'Trunk looks';
  switch (reason) {
    case 'lower':
      return `${part} lower`;
    case 'higher':
      return `${part} higher`;
    case 'turned':
      return 'Turned to the side';
    case 'moved':
      return 'Moved off the position';
    case 'unseen':
      return 'The sensor is silent';
  }
}

/** How to go on from a pause. */
export const PAUSE_CUES: Readonly<Record<PauseReason, string>> = {
  lower: 'Lift to where you began and the clock goes on. Or lower down: what you held counts.',
  higher: 'Ease back to where you began and the clock goes on.',
  turned: 'Turn back to where you began and the clock goes on.',
  moved: 'Come back to where you began and the clock goes on.',
  unseen: 'Hold if you like. After 10 seconds the timer takes over.',
};

function lastSetLine(state: PlayerState): string {
  const last = lastSet(state);
  return last ? `Done: ${amountWords(last.exercise, last.set.performed)}` : '';
}

/** "Knee plank, set 2 of 3, left, 15 s". */
function nextSet(state: PlayerState, { exercise, dose }: PlayerItem): string {
  const side = state.side === 'both' ? '' : `, ${state.side}`;
  return `${exercise.name}, set ${state.setIndex + 1} of ${dose.sets}${side}, ${amountWords(exercise, dose.amount)}`;
}

/** "set 2 of 3, left". */
export function setName({ setIndex, side }: PlayerState, { dose }: PlayerItem): string {
  return `set ${setIndex + 1} of ${dose.sets}${side === 'both' ? '' : `, ${side}`}`;
}

/** What was done of an exercise: "30 of 45 s", "4 min of 5 min". Sides are added up. */
export function doneWords({ exercise, dose, sets }: PlayerItem): string {
  const target = dose.sets * dose.amount * (exercise.perSide ? 2 : 1);
  const done = Math.floor(sets.reduce((sum, set) => sum + set.performed, 0));
  if (exercise.unit === 'seconds' && dose.amount >= MINUTES_FROM)
    return `${amountWords(exercise, done)} of ${amountWords(exercise, target)}`;
  return exercise.unit === 'seconds'
    ? `${done} of ${target} s`
    : `${done} of ${amountWords(exercise, target)}`;
}
