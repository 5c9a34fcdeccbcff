import type { CivilDate } from '../../core/log/civil-date.ts';
import { longDay, timeSpan } from './time-words.ts';

export const DAYS_WORDS = {
  today: 'Heute am Schreibtisch',
  earlier: 'Frühere Tage',
  previous: 'Tag davor',
  next: 'Tag danach',
  toDesk: 'Schreibtisch jetzt',
  picker: 'Die letzten vier Wochen',
  kept: 'Minuten bleiben 28 Tage in diesem Browser und gehen nirgendwohin sonst.',
  emptyTitle: 'Von diesem Tag ist nichts aufgezeichnet',
  empty:
    'Es wurde kein Sensor getragen, oder ein anderer Browser hat mitgelesen. Das gilt als keine Daten, nicht als Sitzen.',
  future: 'Dieser Tag kommt erst noch.',
  gone: 'Seine Minuten sind nicht mehr da. Das steht im Protokoll:',
  elsewhere: 'Seine Minuten sind nicht in diesem Browser. Das steht im Protokoll:',
  played: 'Das ist der simulierte Körper oder eine Aufnahme. Davon bleibt nichts.',
  seeDay: 'Diesen Tag ansehen',
} as const;

export const dayLabel = (date: CivilDate, wornMs: number): string =>
  `${longDay(date)}, ${wornMs > 0 ? `${timeSpan(wornMs)} getragen` : 'nichts aufgezeichnet'}`;
