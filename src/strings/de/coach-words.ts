import type { Begins, Coming, Cue, Saying } from '../../core/coach/cue.ts';
import type { Exercise } from '../../core/exercise/exercise.ts';
import { isActivity } from '../../core/player/lead.ts';
import type { Side } from '../../core/player/player.ts';
import type { CoachWords } from '../coach-words.ts';
import { BREATH_WORDS, LET_GO, PAUSE_CUES, pauseCause, WHY_LEFT } from './player-words.ts';

export const SPOKEN_LANGUAGE = 'de';

export const TRIAL_SENTENCE = 'Halte. Halbzeit. Links geschafft, jetzt rechts.';

const BEGINS: Readonly<Record<Begins, string>> = {
  still: 'Startet von selbst, wenn du ruhig bist.',
  moving: 'Zählt von selbst. Die erste kommt mit der zweiten.',
  clock: 'Startet gleich von selbst.',
};

const SIDES: Readonly<Record<Side, string>> = { both: '', left: 'Linke Seite.', right: 'Rechte Seite.' };
const SIDE_NAMES: Readonly<Record<Side, string>> = { both: 'beide', left: 'links', right: 'rechts' };

export const SPOKEN: CoachWords = {
  'get-ready': ({ begins, ...coming }) =>
    sentences(`${spokenName(coming.exercise)}.`, setWords(coming), BEGINS[begins]),
  begins: ({ begins }) => BEGINS[begins],
  'in-position': () => 'In Position. Bleib ruhig.',
  'not-yet': () => 'Noch nicht.',
  how: ({ exercise }) => exercise.steps[0] ?? '',
  tempo: ({ exercise }) => `${spokenUnits(exercise.tempo)}.`,
  started: ({ exercise }) => (isActivity(exercise) || exercise.unit === 'reps' ? 'Los.' : 'Halte.'),
  'tempo-word': ({ word }) => `${capital(word)}.`,
  breathe: ({ way }) => BREATH_WORDS[way],
  'slow-breath': () => BREATH_WORDS['slow-breath'],
  'can-you-speak': () => BREATH_WORDS['can-you-speak'],
  halfway: ({ secondsLeft }) =>
    secondsLeft <= 5 ? `Halbzeit, noch ${secondsWords(secondsLeft)}.` : 'Halbzeit.',
  'seconds-left': ({ seconds }) => `Noch ${secondsWords(seconds)}.`,
  'count-down': ({ seconds }) => `${seconds}.`,
  reached: () => 'Das war die Zeit. Hör auf, wann du magst.',
  rep: ({ count }) => `${count}.`,
  'one-more': () => 'Noch eine.',
  'half-rep': () => 'Halber Weg, darum nicht gezählt.',
  slower: () => 'Etwas langsamer.',
  paused: ({ reason, exercise }) => `Angehalten. ${pauseCause(reason, exercise)}. ${PAUSE_CUES[reason]}`,
  resumed: () => 'Die Uhr läuft weiter.',
  waits: ({ why }) => WAIT_WORDS[why],
  'goes-on': () => 'Es geht weiter.',
  'set-done': ({ exercise, performed, target }) =>
    `${doneOf(exercise, performed, target)} von ${amountOf(exercise, target)}. Das zählt.`,
  unsure: ({ exercise, performed }) => `Ich habe ${amountOf(exercise, performed)} gezählt. Stimmt das?`,
  corrected: ({ exercise, performed }) =>
    `Jetzt ${exercise.unit === 'seconds' ? secondsWords(performed) : Math.floor(performed)}.`,
  weight: ({ kg }) => `Jetzt ${String(kg).replace('.', ',')} Kilo.`,
  'why-left': () => WHY_LEFT,
  'let-go': () => LET_GO,
  'switch-sides': ({ done, now }) => `${capital(SIDE_NAMES[done])} geschafft. Jetzt ${SIDE_NAMES[now]}.`,
  rest: ({ seconds }) => `${secondsWords(seconds)} Pause.`,
  next: ({ isSame, ...coming }) =>
    isSame
      ? `Als Nächstes: Satz ${coming.setIndex + 1} von ${coming.sets}.`
      : sentences(`Als Nächstes: ${spokenName(coming.exercise)}.`, setWords(coming)),
  'rest-ending': ({ seconds }) => `Noch ${secondsWords(seconds)}. Geh in Position.`,
  'sensor-silent': () => 'Vom Sensor kommt nichts. Die Uhr wartet.',
  'timer-takes-over': () => 'Der Timer übernimmt.',
  'sensor-back': () => 'Der Sensor ist wieder da.',
  finished: ({ endedBy }) => FINISHED[endedBy ?? 'stopped'],
};

const WAIT_WORDS = {
  asked: 'Pause. Alle Uhren warten auf dich.',
  asleep: 'Die Seite hat geschlafen, darum warten die Uhren. Mach weiter, wenn du bereit bist.',
  'broken-off': 'Das Training wartet, wo es abbrach. Mach weiter, wenn du bereit bist.',
} as const;

const FINISHED = {
  done: 'Das war das Training.',
  stopped: 'Beendet. Was du getan hast, zählt.',
  hurt: 'Gut, dass du aufgehört hast. Nichts ist verloren.',
} as const;

export const cueWords = ({ says }: Pick<Cue, 'says'>, words: CoachWords = SPOKEN): string =>
  sentences(...says.map((saying) => sentenceOf(saying, words)));

const sentenceOf = <Key extends Saying['key']>(
  saying: Extract<Saying, { readonly key: Key }>,
  words: CoachWords,
): string => words[saying.key as Key](saying);

const sentences = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

/** "Linke Seite. Satz 2 von 3. Halte 10 Sekunden." */
function setWords({ exercise, amount, side, setIndex, sets }: Coming): string {
  const amountWords = amountOf(exercise, amount);
  const work = exercise.unit === 'reps' || isActivity(exercise) ? amountWords : `Halte ${amountWords}`;
  return sentences(SIDES[side], sets > 1 ? `Satz ${setIndex + 1} von ${sets}.` : '', `${work}.`);
}

/** "20 Sekunden", "8-mal". */
const amountOf = ({ unit }: Exercise, amount: number): string =>
  unit === 'seconds' ? secondsWords(amount) : amount === 1 ? 'Einmal' : `${amount}-mal`;

const doneOf = ({ unit }: Exercise, amount: number, target: number): string =>
  unit === 'seconds' && target >= IN_MINUTES_FROM ? secondsWords(amount) : `${Math.floor(amount)}`;

const IN_MINUTES_FROM = 90;

/** "45 Sekunden", "5 Minuten", "1 Minute 30". */
function secondsWords(seconds: number): string {
  const whole = Math.floor(seconds);
  const minutes = Math.floor(whole / 60);
  const rest = whole % 60;
  if (whole < IN_MINUTES_FROM) return whole === 1 ? '1 Sekunde' : `${whole} Sekunden`;
  return `${minutes === 1 ? '1 Minute' : `${minutes} Minuten`}${rest ? ` ${rest}` : ''}`;
}

const spokenUnits = (text: string): string =>
  text.replace(/\b1 s\b/g, '1 Sekunde').replace(/\b(\d+) s\b/g, '$1 Sekunden');

const spokenName = ({ name }: Exercise): string =>
  name.replace(/(\d)\/(\d)/g, '$1 $2').replace(/(\p{L})\/(\p{L})/gu, '$1 und $2');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
