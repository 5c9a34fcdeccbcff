import type { Span } from '../core/alerts/quiet.ts';
import type { DeskNote } from '../core/desk/notes.ts';
import { clockTime } from './time-words.ts';

/** A stretch of the day, and whose it was. */
export const STRETCH_WORDS = {
  heading: 'A stretch of the day',
  from: 'From',
  to: 'To',
  notMe: 'That was not me',
  mine: 'It was me after all',
  note: 'Add a note here',
  close: 'Close',
  hint: 'For a clip that lay on the table, or that somebody else wore. The stretch stays on the ribbon and counts in no total, no practice and no fading.',
  backwards: 'It ends before it begins.',
  outside: 'Nothing is known of that time.',
} as const;

/** The person's own notes on their day. */
export const NOTE_WORDS = {
  heading: 'Your notes',
  add: 'Add a note',
  at: 'Time',
  text: 'Note',
  save: 'Save',
  cancel: 'Cancel',
  empty: 'Write a few words first.',
  kept: 'Notes stay in this browser and in the backups you save, also those you take off.',
} as const;

export const DAY_UNDO = 'Undo';

export const editNote = ({ t, text }: DeskNote): string => `Change the note at ${clockTime(t)}: ${text}`;
export const removeNote = ({ t, text }: DeskNote): string => `Take off the note at ${clockTime(t)}: ${text}`;

/** What was just done to the day, beside its undoing. */
export const doneWords = {
  notMe: ({ from, to }: Span): string => `${clockTime(from)} to ${clockTime(to)} counts in nothing now.`,
  mine: ({ from, to }: Span): string => `${clockTime(from)} to ${clockTime(to)} counts again.`,
  changed: 'The note was changed.',
  removed: 'The note was taken off.',
} as const;
