import type { DeskHours } from '../../core/trends/desk-hours.ts';
import { longDay } from './time-words.ts';

export const REPORT_PARTS = {
  chart: 'Schmerz und Kraftarbeit, gezeichnet',
  weeks: 'Woche für Woche',
  exercises: 'Übungen',
  desk: 'Tage am Schreibtisch',
  answers: 'Meine eigenen Antworten über Wochen',
  told: 'Was ich bei den Sicherheitsfragen gesagt habe',
  signs: 'Was ich auf der Notfallseite angekreuzt habe',
  notes: 'Zeilen für ihre Notizen',
} as const;

export const PERIOD_WORDS = {
  '28': 'Die letzten vier Wochen',
  '56': 'Die letzten acht Wochen',
  '182': 'Das letzte halbe Jahr',
  all: 'Alles, was da ist',
  own: 'Von einem Tag bis zu einem Tag',
} as const;

export const CHOICE_WORDS = {
  heading: 'Was der Bericht zeigt',
  period: 'Zeit',
  parts: 'Was darin steht',
  from: 'Von',
  to: 'Bis',
  print: 'Drucken oder als PDF',
  data: 'Dieselbe Zeit, als Daten',
  dataHint:
    'Für eine Tabelle oder für das eigene Programm der Fachperson. „Alles“ enthält alle deine Einträge dieser Zeit, auch die Antworten auf die Sicherheitsfragen.',
  sets: 'Sätze (CSV)',
  days: 'Tage (CSV)',
  records: 'Alles (JSON)',
} as const;

export const REPORT_WORDS = {
  heading: 'Bericht über Training und Befinden',
  frame:
    'Für eine Fachperson. Geschrieben von der eigenen App der Person, aus ihren eigenen Einträgen und einem Sensor an der Kleidung. Kein medizinischer Befund.',
  usual: 'üblicher Schmerz, zuerst und jetzt (0 bis 10)',
  chart: 'Schmerz und Kraftarbeit',
  weeks: 'Woche für Woche',
  weeksHeads: ['Ab', 'Trainings', 'Schmerz, der mittlere Wert'],
  exercises: 'Übungen',
  exercisesHeads: [
    'Übung',
    'Erster Umfang',
    'Jetzt',
    'Stärkster Schmerz in den letzten 4 Trainings',
    'Gezählt',
  ],
  desk: 'Tage am Schreibtisch',
  deskNone: 'In dieser Zeit wurde der Sensor am Schreibtisch nicht getragen.',
  answers: 'Eigene Antworten über Wochen',
  answersHeads: ['Frage', 'Zuerst', 'Zuletzt', 'Was sich sagen lässt'],
  answersNone: 'In dieser Zeit wurden keine gegeben.',
  told: 'Bei den Sicherheitsfragen gesagt',
  toldNone: 'Nichts, was eine Abklärung braucht oder eine Übung schließt.',
  signs: 'Angekreuzte Notfallzeichen',
  notes: 'Notizen der Fachperson',
  none: 'Keine in dieser Zeit.',
  notTold: 'nicht gesagt',
} as const;

export const periodTold = (from: string, to: string): string => `${longDay(from)} bis ${longDay(to)}.`;

export const sessionsNoun = (count: number): string => (count === 1 ? 'Training' : 'Trainings');
export const flaresNoun = (count: number): string => (count === 1 ? 'Schub' : 'Schübe');
export const stopsNoun = (count: number): string =>
  `${sessionsNoun(count)} wegen Schmerz oder eines Zeichens beendet`;
export const firstToNow = (first: number | null, now: number): string =>
  first === null ? String(now) : `${first} und ${now}`;

export function countedTold(ways: readonly ('sensor' | 'timer' | 'person')[], corrected: number): string {
  const words = { sensor: 'vom Sensor', timer: 'nach der Uhr', person: 'von Hand' };
  const told = ways.map((way) => words[way]).join(', ');
  return corrected > 0 ? `${told}; ${corrected} berichtigt` : told;
}

export function deskTold(days: number, middle: DeskHours): string {
  const hours = (value: number) =>
    `${value.toLocaleString('de', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} Std.`;
  return (
    `An ${days} ${days === 1 ? 'Tag' : 'Tagen'} getragen. Am mittleren Tag: aufrecht ${hours(middle.tall)}, entspannt ${hours(middle.relaxed)}, ` +
    `zusammengesunken ${hours(middle.slumped)}, in Bewegung und sonst ${hours(middle.other)}; ${Math.round(middle.shiftsPerHour)} Positionswechsel pro Stunde, ` +
    `${Math.round(middle.longestStillMinutes)} Min. am längsten still. Die Winkel sind relativ zur eigenen aufrechten Position der Person.`
  );
}
