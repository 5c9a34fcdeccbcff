import type { Begins, Coming, Cue, Saying } from '../core/coach/cue.ts';
import type { Exercise } from '../core/exercise/exercise.ts';
import { PART_WORDS } from '../core/exercise/tempo-words.ts';
import { isActivity } from '../core/player/lead.ts';
import type { Side } from '../core/player/player.ts';
import { BREATH_WORDS, LET_GO, PAUSE_CUES, pauseCause, WHY_LEFT } from './player-words.ts';

/** A sentence for each thing that a session says aloud. Another language is another one of these. */
export type CoachWords = {
  readonly [Key in Saying['key']]: (saying: Extract<Saying, { readonly key: Key }>) => string;
};

/** The language of the sentences below, as voices name theirs. */
export const SPOKEN_LANGUAGE = 'en';

/** What a voice says when it is tried. */
export const TRIAL_SENTENCE = 'Hold. Halfway. Left done, now the right.';

const BEGINS: Readonly<Record<Begins, string>> = {
  still: 'Starts by itself when you are still.',
  moving: 'Counts by itself. The first is told with the second.',
  clock: 'Starts by itself in a moment.',
};

const SIDES: Readonly<Record<Side, string>> = { both: '', left: 'Left side.', right: 'Right side.' };

/** What is said aloud in this language. */
export const SPOKEN: CoachWords = {
  'get-ready': ({ begins, ...coming }) =>
    sentences(`${spokenName(coming.exercise)}.`, setWords(coming), BEGINS[begins]),
  begins: ({ begins }) => BEGINS[begins],
  'in-position': () => 'In position. Be still.',
  'not-yet': () => 'Not yet.',
  how: ({ exercise }) => exercise.steps[0] ?? '',
  tempo: ({ exercise }) => `${spokenUnits(exercise.tempo)}.`,
  started: ({ exercise }) => (isActivity(exercise) || exercise.unit === 'reps' ? 'Begin.' : 'Hold.'),
  'tempo-word': ({ word }) => (word === PART_WORDS.there ? 'Stay.' : `${capital(word)}.`),
  breathe: ({ way }) => BREATH_WORDS[way],
  'slow-breath': () => BREATH_WORDS['slow-breath'],
  'can-you-speak': () => BREATH_WORDS['can-you-speak'],
  halfway: ({ secondsLeft }) =>
    secondsLeft <= 5 ? `Halfway, ${secondsWords(secondsLeft)} left.` : 'Halfway.',
  'seconds-left': ({ seconds }) => `${secondsWords(seconds)} left.`,
  'count-down': ({ seconds }) => `${seconds}.`,
  reached: () => 'That is the time. End when you like.',
  rep: ({ count }) => `${count}.`,
  'one-more': () => 'One more.',
  'half-rep': () => 'Half way, so not counted.',
  slower: () => 'A little slower.',
  paused: ({ reason, exercise }) => `Paused. ${pauseCause(reason, exercise)}. ${PAUSE_CUES[reason]}`,
  resumed: () => 'The clock goes on.',
  waits: ({ why }) => WAIT_WORDS[why],
  'goes-on': () => 'It goes on.',
  'set-done': ({ exercise, performed, target }) =>
    `${doneOf(exercise, performed, target)} of ${amountOf(exercise, target)}. That counts.`,
  unsure: ({ exercise, performed }) => `I counted ${amountOf(exercise, performed)}, and am not sure. Was it?`,
  corrected: ({ exercise, performed }) =>
    `Now ${exercise.unit === 'seconds' ? secondsWords(performed) : Math.floor(performed)}.`,
  weight: ({ kg }) => (kg === 1 ? 'Now 1 kilogram.' : `Now ${kg} kilograms.`),
  'why-left': () => WHY_LEFT,
  'let-go': () => LET_GO,
  'switch-sides': ({ done, now }) => `${capital(done)} done. Now the ${now}.`,
  rest: ({ seconds }) => `Rest ${secondsWords(seconds)}.`,
  next: ({ isSame, ...coming }) =>
    isSame
      ? `Next: set ${coming.setIndex + 1} of ${coming.sets}.`
      : sentences(`Next: ${spokenName(coming.exercise)}.`, setWords(coming)),
  'rest-ending': ({ seconds }) => `${secondsWords(seconds)}. Get into position.`,
  'sensor-silent': () => 'Nothing comes from the sensor. The clock waits.',
  'timer-takes-over': () => 'The timer takes over.',
  'sensor-back': () => 'The sensor is back.',
  finished: ({ endedBy }) => FINISHED[endedBy ?? 'stopped'],
};

/** Why all clocks stand. “This hurts” has words of its own. */
const WAIT_WORDS = {
  asked: 'Paused. All clocks wait for you.',
  asleep: 'The page was asleep, so the clocks wait. Go on when you are ready.',
  'broken-off': 'The session waits where it broke off. Go on when you are ready.',
} as const;

const FINISHED = {
  done: 'That was the session.',
  stopped: 'Stopped. What you did counts.',
  hurt: 'You did right to stop. Nothing is lost.',
} as const;

/** What a cue says, as one text; empty where it says nothing. */
export const cueWords = ({ says }: Pick<Cue, 'says'>, words: CoachWords = SPOKEN): string =>
  sentences(...says.map((saying) => sentenceOf(saying, words)));

const sentenceOf = <Key extends Saying['key']>(
  saying: Extract<Saying, { readonly key: Key }>,
  words: CoachWords,
): string => words[saying.key as Key](saying);

const sentences = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

/** "Left side. Set 2 of 3. Hold 10 seconds." */
function setWords({ exercise, amount, side, setIndex, sets }: Coming): string {
  const amountWords = amountOf(exercise, amount);
  const work = exercise.unit === 'reps' || isActivity(exercise) ? amountWords : `Hold ${amountWords}`;
  return sentences(SIDES[side], sets > 1 ? `Set ${setIndex + 1} of ${sets}.` : '', `${work}.`);
}

/** "20 seconds", "8 times". */
const amountOf = ({ unit }: Exercise, amount: number): string =>
  unit === 'seconds' ? secondsWords(amount) : amount === 1 ? 'Once' : `${amount} times`;

/** "12" of 20 seconds, "4 minutes" of 10 minutes. */
const doneOf = ({ unit }: Exercise, amount: number, target: number): string =>
  unit === 'seconds' && target >= IN_MINUTES_FROM ? secondsWords(amount) : `${Math.floor(amount)}`;

/** From so many seconds on, times are told in minutes. */
const IN_MINUTES_FROM = 90;

/** "45 seconds", "5 minutes", "1 minute 30". */
function secondsWords(seconds: number): string {
  const whole = Math.floor(seconds);
  const minutes = Math.floor(whole / 60);
  const rest = whole % 60;
  if (whole < IN_MINUTES_FROM) return whole === 1 ? '1 second' : `${whole} seconds`;
  return `${minutes === 1 ? '1 minute' : `${minutes} minutes`}${rest ? ` ${rest}` : ''}`;
}

/** "2 s up, 1 s there" as it is read aloud. */
const spokenUnits = (text: string): string =>
  text.replace(/\b1 s\b/g, '1 second').replace(/\b(\d+) s\b/g, '$1 seconds');

/** Signs that a voice would read out. */
const spokenName = ({ name }: Exercise): string =>
  name.replace(/(\d)\/(\d)/g, '$1 $2').replace(/(\w)\/(\w)/g, '$1 and $2');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
