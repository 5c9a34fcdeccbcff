import { KEPT_DAYS, KEPT_MONTHS, KEPT_WEEKS } from '../core/log/rotation.ts';
import type { CheckedCopy, FolderFault } from '../ports/keep-ports.ts';

/** Copies in a folder of the person's. */
export const FOLDER_WORDS = {
  offer: {
    name: 'Copies in a folder, by themselves',
    line: `Choose a folder, best one that is copied elsewhere too. After each session Plumbline writes a copy there and reads it back. It keeps the newest of ${KEPT_DAYS} days, ${KEPT_WEEKS} weeks and ${KEPT_MONTHS} months, and touches no other file.`,
    press: 'Choose a folder…',
  },
  chosen: (folder: string): string => `Copies go to the folder “${folder}”`,
  none: 'No copy yet.',
  last: ({ records }: CheckedCopy, day: string, time: string): string =>
    `Last copy: ${day}, ${time}, checked. ${records === 1 ? '1 record' : `${records.toLocaleString('en')} records`}.`,
  today: 'today',
  now: 'Copy now',
  working: 'Copying and checking…',
  other: 'Another folder…',
  leave: 'No more copies',
  leaveHint: 'Files that are there stay.',
  cannot: {
    name: 'This browser cannot write to a folder by itself',
    line: 'Export a copy now and then; after a month without one, Today reminds you. Chrome and Edge on a computer can do it by themselves.',
  },
} as const;

/** What stands in the way of copies: what happened, what is safe, what to do. */
export const FOLDER_TROUBLE: Readonly<
  Record<FolderFault | 'asks' | 'denied', { readonly name: string; readonly line: string }>
> = {
  asks: {
    name: 'Copies wait for your leave',
    line: 'Your browser asks again before Plumbline may write to your folder. Your records are safe here meanwhile.',
  },
  denied: {
    name: 'Your browser lets Plumbline write there no more',
    line: 'Your records are safe here. Allow this site to edit files in the browser’s settings for it, or choose the folder anew.',
  },
  'no-access': {
    name: 'The last copy could not be written',
    line: 'Plumbline was not allowed to write to the folder. Your records are safe here. Allow it again, or choose another folder.',
  },
  gone: {
    name: 'The folder is not there',
    line: 'It may have been moved, renamed or unplugged. Your records are safe here. Bring it back and copy again, or choose another folder.',
  },
  full: {
    name: 'There was no room for a copy',
    line: 'The disk of your folder is full. Your records are safe here, and older copies are as they were. Make room, then copy again.',
  },
  'not-written': {
    name: 'The last copy could not be written',
    line: 'Something else may have the folder or the file in use. Your records are safe here, and older copies are as they were. Copy again, or choose another folder.',
  },
  'not-whole': {
    name: 'The last copy was not what was written',
    line: 'Plumbline read it back, and it was different. Do not rely on that file. Older copies are as they were, and your records are safe here. Copy again; if it stays, choose another folder or disk.',
  },
};

export const FOLDER_AGAIN = { allow: 'Allow again', see: 'See what to do' } as const;

/** On Today, where copies are made by hand. */
export const COPY_REMINDER = {
  never: 'Your records are in this browser alone. A copy in a file keeps them safe.',
  old: (days: number): string => `Your last copy is ${days} days old.`,
  press: 'Save a copy',
} as const;
