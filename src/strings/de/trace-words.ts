import { amountWords } from '../../core/exercise/dose-words.ts';
import type { EditedRep, SetEdit } from '../../core/trace/edit.ts';
import { LOCALE } from './language.ts';

type Unit = { readonly unit: 'reps' | 'seconds' };

const COUNTED: Readonly<Record<'sensor' | 'timer' | 'person', string>> = {
  sensor: 'Sensor',
  timer: 'Timer',
  person: 'Tippen',
};

/** "Sensor 8-mal. Du 9-mal." */
export function countsWords(
  set: Unit & { readonly countedBy: 'sensor' | 'timer' | 'person'; readonly counted: number },
  performed: number,
): string {
  const by = `${COUNTED[set.countedBy]}: ${exactAmount(set, set.counted)}`;
  return performed === set.counted ? `${by}.` : `${by}. Du: ${exactAmount(set, performed)}.`;
}

const tenths = (amount: number): string =>
  `${amount.toLocaleString(LOCALE, { minimumFractionDigits: 1, maximumFractionDigits: 1 })} s`;

export function exactAmount({ unit }: Unit, amount: number, words = amountWords): string {
  if (unit === 'seconds' && amount < 120 && amount % 1 !== 0) return tenths(amount);
  return words({ unit }, amount);
}

export function traceSentence({ unit, reps, startedAt, endedAt }: SetEdit): string {
  if (unit === 'seconds')
    return `Vom Einnehmen der Position bis zum Verlassen: ${seconds(endedAt - startedAt)}. Verschieb Anfang oder Ende, wo es nicht gestimmt hat.`;
  const whole = reps.filter(({ seen }) => seen === 'whole').length;
  const half = reps.filter(({ seen }) => seen === 'half').length;
  const saw = `Der Sensor hat ${whole === 1 ? '1 ganze Wiederholung' : `${whole} ganze Wiederholungen`} erfasst`;
  const halves = half === 0 ? '' : half === 1 ? ' und eine auf halbem Weg' : ` und ${half} auf halbem Weg`;
  return `${saw}${halves}. Drück auf eine Marke, um sie zu zählen oder nicht zu zählen, oder füg eine hinzu, wo du von einer weißt.`;
}

export const seconds = (ms: number): string => tenths(ms / 1000);

const SEEN: Readonly<Record<EditedRep['seen'], string>> = {
  whole: 'vom Sensor erfasst',
  half: 'auf halbem Weg',
  added: 'von dir hinzugefügt',
};

export function repWords(rep: EditedRep, at: number, number: number): string {
  const name = rep.counts
    ? `Wiederholung ${number}`
    : rep.seen === 'half'
      ? '½ Wiederholung'
      : 'Wiederholung';
  return `${name} bei ${seconds(at)}, ${SEEN[rep.seen]}, ${rep.counts ? 'gezählt' : 'nicht gezählt'}`;
}

export const REP_STATES: Readonly<Record<EditedRep['seen'], Readonly<Record<'counts' | 'not', string>>>> = {
  whole: { counts: 'gezählt', not: 'von dir weggenommen' },
  half: { counts: 'halber Weg, von dir gezählt', not: 'halber Weg, nicht gezählt' },
  added: { counts: 'von dir hinzugefügt', not: 'weggenommen' },
};

export const TRACE_HELP =
  'Pfeiltasten bewegen das Gewählte um 0,1 s, mit Umschalt um 1 s. Plus und Minus zoomen. A fügt eine Wiederholung hinzu, Entf nimmt eine weg, Strg und Z geht zurück.';

export const NO_TRACE =
  'Keine Messkurve zu diesem Satz: Der Sensor hat ihn nicht erfasst. Die Zahl lässt sich hier berichtigen.';
export const TRACE_DROPPED =
  'Die Messkurve dieses Satzes ist nicht mehr da: Der Platz auf diesem Gerät wurde knapp, und Messkurven gehen zuerst. Was gezählt wurde, bleibt, und die Zahl lässt sich hier berichtigen.';

export const olderDetector = (version: number): string =>
  `Von einer früheren Version der Erkennung beurteilt (${version}). Es bleibt, wie es damals beurteilt wurde.`;

export const UNSEEN_LIMITS =
  'Ein Sensor am Rumpf sieht, wie er sich neigt und dreht. Er sieht nicht den Kopf, die Knie, die Füße, wie hoch ein Arm oder Bein geht, wie stark Muskeln arbeiten, und keinen Schmerz.';
