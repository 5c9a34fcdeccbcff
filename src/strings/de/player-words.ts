import { isStretchHold } from '../../core/coach/coming.ts';
import { holdAside } from '../../core/coach/hold-aside.ts';
import type { PauseReason } from '../../core/detection/event.ts';
import { amountWords, briefAmountWords, MINUTES_FROM } from '../../core/exercise/dose-words.ts';
import type { Exercise } from '../../core/exercise/exercise.ts';
import { isActivity } from '../../core/player/lead.ts';
import type { PlayerItem, PlayerState } from '../../core/player/player.ts';
import { lastSet } from '../../core/player/sets.ts';
import type { PlayerWords } from '../player-words.ts';
import { tempoWords } from './rep-words.ts';

export const WHY_LEFT = 'Müde, schmerzhaft oder unterbrochen?';

export const unsureWords = (exercise: Exercise, performed: number) => ({
  question: `Ich habe ${briefAmountWords(exercise, performed)} gezählt. Stimmt das?`,
  yes: `Ja, ${briefAmountWords(exercise, performed)}`,
});

export function playerWords(state: PlayerState, item: PlayerItem): PlayerWords {
  const { exercise } = item;
  if (state.waits !== null) return { word: 'Wartet', line: 'Alle Uhren stehen', cue: exercise.cues[0] ?? '' };
  switch (state.phase) {
    case 'ready':
      return { word: 'Mach dich bereit', line: readyLine(state, exercise), cue: exercise.steps[0] ?? '' };
    case 'working':
      return workingWords(state, item);
    case 'paused':
      return {
        word: 'Angehalten',
        line: state.pause ? pauseReason(state.pause.reason, state.pause.offsetDeg, exercise) : '',
        cue: state.pause ? PAUSE_CUES[state.pause.reason] : '',
      };
    case 'rest':
      return {
        word: 'Pause',
        line: lastSetLine(state),
        cue: `${letGo(state)}Als Nächstes: ${nextSet(state, item)}`,
      };
    case 'switch':
      return {
        word: 'Seite wechseln',
        line: `${lastSetLine(state)}. Jetzt ${SIDES[state.side]}`,
        cue: `${letGo(state)}${exercise.steps[0] ?? ''}`,
      };
    case 'finished':
      return { word: 'Geschafft', line: '', cue: '' };
  }
}

const SIDES: Readonly<Record<PlayerState['side'], string>> = {
  both: 'beide',
  left: 'links',
  right: 'rechts',
};

const letGo = (state: PlayerState): string => {
  const last = lastSet(state);
  return last && isStretchHold(last.exercise) ? `${LET_GO} ` : '';
};

/** Where a set or an exercise of a session stands, in a word. */
export const STANDING_WORDS = {
  done: 'fertig',
  now: 'jetzt',
  next: 'gleich',
  leftOut: 'weggelassen',
} as const;

export const LET_GO = 'Lass Kiefer und Schultern los.';

export const BREATH_WORDS = {
  'can-you-speak': 'Kannst du sprechen? Atme weiter.',
  'slow-breath': 'Langsam ausatmen.',
  in: 'Ein.',
  out: 'Aus.',
} as const;

function breathLine(item: PlayerItem, { performed }: PlayerState): string | null {
  const aside = holdAside(item, performed);
  return aside && BREATH_WORDS[aside.key === 'breathe' ? aside.way : aside.key].replace(/\.$/, '');
}

function workingWords(state: PlayerState, item: PlayerItem): PlayerWords {
  const { exercise } = item;
  const cue = exercise.cues[state.setIndex % exercise.cues.length] ?? '';
  if (exercise.unit === 'reps') {
    return { word: 'Ruhig weiter', line: repLine(state, exercise), cue };
  }
  if (state.unwatched) return { word: 'Wartet', line: 'Vom Sensor kommt nichts', cue };
  if (isActivity(exercise)) {
    const line = state.reached
      ? 'Das war die Zeit. Hör auf, wann du magst'
      : (breathLine(item, state) ?? 'In deinem Tempo. Atme locker');
    return { word: 'Unterwegs', line, cue };
  }
  if (state.reached) return { word: 'Halte', line: 'Das war die Zeit. Hör auf, wann du magst', cue };
  return { word: 'Halte', line: breathLine(item, state) ?? 'Ruhig. Atme weiter', cue };
}

export function stepWords({ unit }: Exercise, by: number): string {
  const which = by < 0 ? 'weniger' : 'mehr';
  if (unit === 'reps') return `Eine ${which}`;
  const seconds = Math.abs(by);
  return seconds % 60 === 0 ? `${seconds / 60} Min. ${which}` : `${seconds} s ${which}`;
}

export function byHandWords({ unit }: Exercise, byHand: number): string {
  const what = unit === 'reps' ? 'Zahl' : 'Zeit';
  const amount = unit === 'reps' ? `${Math.abs(byHand)}` : `${Math.abs(byHand)} s`;
  return byHand === 0 ? what : `${what}, ${amount} ${byHand < 0 ? 'weniger' : 'mehr'} von dir`;
}

export const WEIGHT_WORDS = {
  lighter: (kg: number) => `Leichter: ${kg} kg`,
  heavier: (kg: number) => `Wieder schwerer: ${kg} kg`,
  none: { lighter: 'Nichts Leichteres', heavier: 'Nichts Schwereres' },
} as const;

function repLine({ reps }: PlayerState, { secondsPerRep, tempo }: Exercise): string {
  if (reps.half) return 'Halber Weg, darum nicht gezählt';
  if (reps.newest) return tempoWords(reps.newest, secondsPerRep);
  return tempo;
}

function readyLine(
  { countedBy, readySecondsLeft, inPosition, left }: PlayerState,
  exercise: Exercise,
): string {
  const { unit } = exercise;
  if (left) return 'Wartet auf deine Antwort, oder drück „Satz starten“';
  if (readySecondsLeft !== null || countedBy === 'person') {
    if (isActivity(exercise)) return 'Die Zeit startet von selbst';
    return unit === 'seconds' ? 'Der Timer startet von selbst' : 'Startet von selbst. Geh mit dem Lot mit';
  }
  if (inPosition === false) return 'Geh in Position: Es startet von selbst';
  return unit === 'seconds'
    ? 'Startet von selbst, wenn du ruhig bist'
    : 'Zählt von selbst. Die erste erscheint mit der zweiten';
}

/** Positions in which a change of trunk pitch means that the hips moved. */
const ON_THE_FLOOR: readonly Exercise['position'][] = ['prone', 'supine', 'side'];

export function pauseReason(
  reason: PauseReason,
  offsetDeg: number,
  { position }: Pick<Exercise, 'position'>,
): string {
  const degrees = `${Math.abs(Math.round(offsetDeg))}°`;
  if (reason === 'unseen') return pauseCause(reason, { position });
  return reason === 'moved' ? `Um ${degrees} bewegt` : `${pauseCause(reason, { position })}, ${degrees}`;
}

export function pauseCause(reason: PauseReason, { position }: Pick<Exercise, 'position'>): string {
  const part = ON_THE_FLOOR.includes(position) ? 'Das Becken wirkt' : 'Der Rumpf wirkt';
  switch (reason) {
    case 'lower':
      return `${part} tiefer`;
    case 'higher':
      return `${part} höher`;
    case 'turned':
      return 'Zur Seite gedreht';
    case 'moved':
      return 'Aus der Position bewegt';
    case 'unseen':
      return 'Der Sensor sendet nichts';
  }
}

export const PAUSE_CUES: Readonly<Record<PauseReason, string>> = {
  lower:
    'Heb dich dorthin, wo du angefangen hast, und die Uhr läuft weiter. Oder geh hinunter: Was du gehalten hast, zählt.',
  higher: 'Geh sacht dorthin zurück, wo du angefangen hast, und die Uhr läuft weiter.',
  turned: 'Dreh dich dorthin zurück, wo du angefangen hast, und die Uhr läuft weiter.',
  moved: 'Komm dorthin zurück, wo du angefangen hast, und die Uhr läuft weiter.',
  unseen: 'Halte weiter, wenn du magst. Nach 10 Sekunden übernimmt der Timer.',
};

function lastSetLine(state: PlayerState): string {
  const last = lastSet(state);
  return last ? `Geschafft: ${briefAmountWords(last.exercise, last.set.performed)}` : '';
}

/** "Seitstütz, Satz 2 von 3, links, 15 s". */
function nextSet(state: PlayerState, item: PlayerItem): string {
  const { exercise, dose } = item;
  return `${exercise.name}, ${setName(state, item)}, ${amountWords(exercise, dose.amount)}`;
}

export function setName({ setIndex, side }: PlayerState, { dose }: PlayerItem): string {
  return `Satz ${setIndex + 1} von ${dose.sets}${side === 'both' ? '' : `, ${SIDES[side]}`}`;
}

export function doneWords({ exercise, dose, sets }: PlayerItem): string {
  const target = dose.sets * dose.amount * (exercise.perSide ? 2 : 1);
  const done = Math.floor(sets.reduce((sum, set) => sum + set.performed, 0));
  if (exercise.unit === 'seconds' && dose.amount >= MINUTES_FROM)
    return `${amountWords(exercise, done)} von ${amountWords(exercise, target)}`;
  return exercise.unit === 'seconds'
    ? `${done} von ${target} s`
    : `${done} von ${briefAmountWords(exercise, target)}`;
}
