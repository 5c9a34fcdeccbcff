import type { Equipment } from '../../core/exercise/equipment.ts';
import type { CivilDate } from '../../core/log/civil-date.ts';
import type { Role } from '../../core/progression/composition.ts';
import type { Way } from '../../core/progression/coverage.ts';
import type { MoveRefusal } from '../../core/progression/schedule.ts';
import { longDay } from './time-words.ts';

export { IN_HOMES, PLACES_TO_GO, TO_BUY } from '../plan-words.ts';

export const PART_WORDS: Readonly<Record<Role, string>> = {
  'warm-up': 'Aufwärmen',
  activation: 'Wach werden',
  main: 'Hauptteil',
  balance: 'Gleichgewicht',
  stretch: 'Dehnen',
  rolling: 'Rollen',
  walk: 'Gehen',
  breath: 'Atmen',
  own: 'Deine Wahl',
};

export const WAY_WORDS: Readonly<Record<Way, string>> = {
  front: 'Vorderseite des Rumpfs',
  back: 'Rücken und Gesäß',
  side: 'Seiten des Rumpfs',
  turn: 'Drehen, und einer Drehung standhalten',
  hinge: 'Aus der Hüfte beugen',
  squat: 'Aufstehen und in die Knie gehen',
  shoulders: 'Schultern und oberer Rücken',
  balance: 'Gleichgewicht',
  mobility: 'Beweglichkeit und Dehnen',
  walk: 'Gehen und Ähnliches',
};

export function refusalWords(refusal: MoveRefusal): string {
  switch (refusal.why) {
    case 'taken':
      return 'Dort steht schon ein Training.';
    case 'done-near':
      return `Zu nah an deinem Training am ${longDay(refusal.date)}: Dazwischen liegen ein Ruhetag und genügend Stunden.`;
    case 'planned-near':
      return `Zu nah am Training am ${longDay(refusal.date)}: Dazwischen liegt ein Ruhetag.`;
    case 'week':
      return 'Das wäre ein Training zu viel in sieben Tagen.';
  }
}

export const WEEKDAYS: readonly string[] = [
  'Montag',
  'Dienstag',
  'Mittwoch',
  'Donnerstag',
  'Freitag',
  'Samstag',
  'Sonntag',
];

export const SHORT_WEEKDAYS: readonly string[] = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'];

export function weekdaysWords(weekdays: readonly number[]): string {
  const names = weekdays.toSorted((a, b) => a - b).map((day) => WEEKDAYS[day - 1] ?? '');
  if (names.length === 0) return 'sobald ein Ruhetag vorbei ist';
  return names.length === 1 ? `${names[0]}` : `${names.slice(0, -1).join(', ')} und ${names.at(-1)}`;
}

export const HOME_WORDS: Readonly<Partial<Record<Equipment, string>>> = {
  dumbbell: 'Hanteln',
  band: 'Elastisches Band',
  anchor: 'Fester Halt für das Band, auf Brusthöhe',
  strap: 'Gurt oder langer Gürtel',
  roller: 'Faszienrolle',
  mat: 'Matte oder Teppich',
  wall: 'Freie Wand',
  counter: 'Arbeitsplatte oder stabiler Tisch',
  chair: 'Stuhl ohne Rollen',
  bench: 'Niedrige Bank oder feste Kiste, die nicht rutscht',
  doorway: 'Offener Türrahmen',
  towel: 'Handtuch',
  pillow: 'Kissen',
};

export const movedWords = (from: CivilDate): string => `Verschoben von ${longDay(from)}.`;
