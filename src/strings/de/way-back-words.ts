import { longDay } from './time-words.ts';

export const WAY_BACK_WORDS = {
  heading: 'Der Weg zurück',
  easyDays: 'Leichte Tage',
  full: 'Alles',
  fullUnder: 'ein Training, dann geht der Plan weiter',
  half: 'Die Hälfte der Arbeit',
  threeQuarters: 'Drei Viertel',
  oneSession: 'ein gutes Training',
  kept: 'Dein Platz auf jeder Leiter bleibt.',
  ask: 'Frag jemanden, wenn es über zwei Wochen dauert oder etwas Neues dazukommt.',
  done: 'geschafft',
} as const;

export const easyDaysUnder = (calmPain: number, since: string | null): string =>
  `bis zwei Tage nacheinander bei höchstens ${calmPain} sind${since === null ? '' : `; seit ${longDay(since)}`}`;
