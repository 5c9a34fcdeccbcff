import { doseWords, loadedDoseWords } from '../../exercise/dose-words.ts';
import type { Dose, Exercise } from '../../exercise/exercise.ts';
import type { Circumstances } from '../../exercise/library.ts';
import type { Cause, Verdict } from '../classify.ts';
import { doseAt, type Spot } from '../ladder.ts';
import type { LoadedSpot } from '../load.ts';
import { worstNextDay } from '../pain.ts';
import type { Decision } from '../progress.ts';
import type { Refusal, Share } from '../reasons.ts';

export { SHARES } from '../reasons.ts';

/** Main clauses all, to stand behind a colon. */
const REFUSALS: Readonly<Record<Refusal, string>> = {
  streak: 'es geht weiter nach mehr guten hintereinander',
  effort: 'die Anstrengung war noch zu groß für mehr',
  form: 'es fühlte sich nicht sauber genug an für mehr',
  'sensor-form': 'für den Sensor war es unruhig',
  pre: 'der Schmerz davor lag über deiner Grenze',
  readiness: 'der Tag war nicht wie die anderen',
  slot: 'diesmal gingen andere Übungen weiter',
  state: 'es zählt, und in dieser Phase geht nichts weiter',
  hold: 'zuerst kommen zwei davon an diesem Platz',
  comeback: 'es ist auf dem Weg zurück zu deinem Platz',
  reduced: 'der Umfang war kleiner als dein Platz',
  usual: 'bei deinem üblichen Schmerz bleibt der Umfang gleich, bis eine Fachperson mehr freigibt',
  walk: 'die Minuten wachsen einmal in der Woche',
  top: 'das ist das Höchste, was dir offensteht',
  locked: 'die nächste Übung verlangt zuerst mehr Übung',
  ease: 'die nächste Dehnung öffnet sich, wenn sich diese dreimal leicht angefühlt hat',
  'baseline-effort': 'die ersten Trainings bleiben bei Anstrengung 5 oder weniger',
  check: 'der Startcheck hat gezeigt, wo es beginnt',
  'weights-unknown': 'es kann weitergehen, wenn du sagst, welche Gewichte du hast',
  'too-far': 'dein nächstes Gewicht ist zu weit von diesem weg',
};

const PLAIN: readonly Refusal[] = ['usual', 'baseline-effort', 'check'];

function refusalWords(refusal: Refusal, verdict: Verdict): string {
  const words = REFUSALS[refusal];
  return verdict.class === 'green' && !PLAIN.includes(refusal) ? `ein gutes Training; ${words}` : words;
}

const MISSING: Partial<Readonly<Record<Cause, string>>> = {
  'next-day-missing': 'die Antwort vom nächsten Tag fehlt',
  'peak-missing': 'die Antwort zum Schmerz im Training fehlt',
  'effort-missing': 'die Antwort zur Anstrengung fehlt',
  'post-missing': 'die Antwort zum Schmerz gleich danach fehlt',
  'form-missing': 'die Antwort, wie sauber es sich anfühlte, fehlt',
  'pre-missing': 'die Antwort zum Schmerz vor dem Training fehlt',
  'readiness-missing': 'die Antwort, was heute anders ist, fehlt',
  'done-missing': 'es ist nicht bekannt, wie viel gemacht wurde',
  'partly-done': 'ein Teil davon wurde nicht gemacht',
};

const spotWords = (spot: Spot, circumstances: Circumstances): string =>
  doseWords(spot.exercise, doseAt(spot, circumstances));

const placeDose = ({ spot, kg }: LoadedSpot, circumstances: Circumstances): string =>
  kg === null
    ? spotWords(spot, circumstances)
    : loadedDoseWords(spot.exercise, doseAt(spot, circumstances), kg);

export function decisionWords({
  before,
  after,
  resting,
  change,
  rule,
  refusal,
  verdict,
  usual,
  circumstances,
}: {
  readonly before: LoadedSpot;
  readonly after: LoadedSpot | null;
  readonly resting: boolean;
  readonly change: Decision['change'];
  readonly rule: string;
  readonly refusal: Refusal | null;
  readonly verdict: Verdict;
  readonly usual: number;
  readonly circumstances: Circumstances;
}): string {
  const from = placeDose(before, circumstances);
  const { exercise } = before.spot;
  const because = sentence(refusal ? refusalWords(refusal, verdict) : causeWords(verdict, usual));
  if (!after) {
    const how = resting
      ? 'ruht, bis du die Sicherheitsfragen noch einmal durchgegangen bist'
      : 'wird beim nächsten Mal ausgelassen';
    return verdict.class === 'red'
      ? `${named(before.spot)} ${how}: ${because}.`
      : `${named(before.spot)} ${how}.`;
  }
  const to = placeDose(after, circumstances);
  const moved = after.spot.exercise.id !== exercise.id;
  if (change === 'up') {
    const why =
      rule === 'R-6.5'
        ? 'Es war leicht, und der Tag danach war wie üblich'
        : rule === 'M-28'
          ? 'Der Startcheck war leicht, und der Tag danach auch'
          : 'Gute Trainings hintereinander, und die Tage danach waren wie üblich';
    return moved
      ? `Weiter von ${named(before.spot)} zu ${named(after.spot)}, ${to}: ${why}.`
      : `Weiter von ${from} auf ${to}: ${why}.`;
  }
  if (change === 'down') {
    return moved
      ? `Zurück von ${named(before.spot)} zu ${named(after.spot)}, ${to}: ${because}.`
      : `Zurück von ${from} auf ${to}: ${because}.`;
  }
  return `Bleibt bei ${from}: ${because}.`;
}

const SHARE_WORDS: Readonly<Record<Share, string>> = {
  sides: 'Beide Seiten bekommen, was die schwächere zuletzt geschafft hat, und sie beginnt',
  lighter: 'Das ist eine leichtere Woche',
  flare: 'die Hälfte deines Platzes, solange der Schub dauert',
  ramp: 'Nach dem Schub kommt das Training in Schritten zurück',
  return: 'Du warst weg, darum beginnt es kleiner',
};

export const shareWords = (share: Share, place: Spot, today: Spot, circumstances: Circumstances): string =>
  `Heute ${spotWords(today, circumstances)} statt ${spotWords(place, circumstances)}: ${SHARE_WORDS[share]}.`;

export const waitingWords = (exercise: Exercise, dose: Dose): string =>
  `Bleibt bei ${doseWords(exercise, dose)}: Die Antwort vom nächsten Tag fehlt noch.`;

export const newItemWords = (from: Spot, to: Spot, circumstances: Circumstances): string =>
  `Weiter von ${named(from)} zu ${named(to)}, ${spotWords(to, circumstances)}: das Neue, das du dazugenommen hast.`;

export function placeWords(from: Spot | null, to: Spot | null, circumstances: Circumstances): string {
  if (!to)
    return `${from ? named(from) : 'Die Übung'} wird ausgelassen: Deine Antworten schließen diese Leiter vorerst.`;
  if (!from) return `${named(to)} beginnt mit ${spotWords(to, circumstances)}.`;
  return `Zurück von ${named(from)} zu ${named(to)}, ${spotWords(to, circumstances)}: wegen deiner letzten Antworten.`;
}

function causeWords(verdict: Verdict, usual: number): string {
  const { evidence } = verdict;
  const [cause] = verdict.causes;
  const nextDay = worstNextDay(evidence.nextDay) ?? usual;
  switch (cause) {
    case 'stop-sign':
      return 'es gab ein Zeichen zum Aufhören';
    case 'peak':
      return `der Schmerz ging im Training bis ${evidence.peak}`;
    case 'next-day':
      return `der Schmerz am nächsten Tag lag ${nextDay - usual} über dem üblichen`;
    case 'post':
      return `der Schmerz gleich danach war ${evidence.post}`;
    case 'effort':
      return 'es war zu schwer';
    case 'done':
      return 'weniger als 70 % davon wurden gemacht';
    case 'form':
      return 'es fühlte sich nicht sauber an';
    default:
      return missingWords(verdict.causes) ?? 'nichts sprach für eine Änderung';
  }
}

function missingWords([first, ...others]: readonly Cause[]): string | undefined {
  const words = first && MISSING[first];
  const also =
    first === 'partly-done' ? 'und die Antwort vom nächsten Tag fehlt' : 'und die vom nächsten Tag auch';
  return words && others.includes('next-day-missing') ? `${words}, ${also}` : words;
}

/** What stands behind a colon and is whole begins with a capital. */
const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** In quotes, as a name keeps its endings. */
const named = ({ exercise: { name } }: Spot): string => `„${name}“`;
