import type { Span } from '../../core/alerts/quiet.ts';
import type { DeskNote } from '../../core/desk/notes.ts';
import { clockTime } from './time-words.ts';

export const STRETCH_WORDS = {
  heading: 'Ein Abschnitt des Tages',
  from: 'Von',
  to: 'Bis',
  notMe: 'Das war nicht ich',
  mine: 'Das war doch ich',
  note: 'Hier eine Notiz',
  close: 'Schließen',
  hint: 'Für einen Clip, der auf dem Tisch lag oder den jemand anderes trug. Der Abschnitt bleibt auf dem Band und zählt in keiner Summe, keinem Üben und keinem Ausklingen.',
  backwards: 'Das Ende liegt vor dem Anfang.',
  outside: 'Von dieser Zeit ist nichts bekannt.',
} as const;

export const NOTE_WORDS = {
  heading: 'Deine Notizen',
  add: 'Notiz hinzufügen',
  at: 'Uhrzeit',
  text: 'Notiz',
  save: 'Speichern',
  cancel: 'Abbrechen',
  empty: 'Schreib zuerst ein paar Worte.',
  kept: 'Notizen bleiben in diesem Browser und in deinen Sicherungen, auch die, die du entfernst.',
} as const;

export const DAY_UNDO = 'Rückgängig';

export const editNote = ({ t, text }: DeskNote): string => `Notiz von ${clockTime(t)} ändern: ${text}`;
export const removeNote = ({ t, text }: DeskNote): string => `Notiz von ${clockTime(t)} entfernen: ${text}`;

export const doneWords = {
  notMe: ({ from, to }: Span): string => `${clockTime(from)} bis ${clockTime(to)} zählt jetzt nirgends.`,
  mine: ({ from, to }: Span): string => `${clockTime(from)} bis ${clockTime(to)} zählt wieder.`,
  changed: 'Die Notiz ist geändert.',
  removed: 'Die Notiz ist entfernt.',
} as const;
