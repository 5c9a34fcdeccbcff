import type { RoomTold } from '../ports/keep-ports.ts';
import { LOCALE } from './language.ts';

/** Whether the browser keeps what is stored, and how much room it takes. */
export const ROOM_WORDS = {
  title: 'Keep',
  promised: {
    name: 'This browser keeps your records',
    line: 'It has promised not to clear them when this device runs short of room. They go only if you delete them, or clear this site’s data.',
  },
  open: {
    name: 'This browser may clear your records',
    line: 'When a device runs out of room, browsers clear what they have not promised to keep. It rarely happens; a copy in a file is safe from it.',
  },
  unknown: {
    name: 'Whether this browser keeps your records is not known',
    line: 'It does not tell. A copy in a file is safe whatever it does.',
  },
  ask: 'Ask the browser to keep them',
  mayAskYou: 'Your browser will ask you in turn.',
  refused:
    'Your browser has not promised. Many do once a page was installed, bookmarked, or used on more days; you can ask again then.',
  /** On Today, where the browser would ask the person. */
  note: 'You have records worth keeping now. Your browser can promise not to clear them; it will ask you in turn.',
} as const;

/** Where room is short, before anything has to go. */
export const SHORT_WORDS = {
  title: 'Room is getting short',
  stays: 'Should there be none, the recorded angles of your oldest sets go first; your records stay.',
  offer:
    'You can choose what goes before that. Counts, times and your plan do not need these angles. A copy in a file has them all: save one first if you would like to look at them again.',
  none: 'No recorded angles are left that could go. Room on this device helps, and a copy in a file is safe.',
  press: 'Delete these angles',
  sure: 'Delete for good',
  keep: 'Keep them',
  gone: 'Deleted. The sets themselves are still here. It may take the browser a while to give the room back.',
  /** On Today. */
  note: 'There is not much room left for Plumbline here. You can choose what goes first.',
  see: 'See what can go',
} as const;

export const shortWords = (leftBytes: number): string =>
  `About ${sizeWords(leftBytes)} is left for Plumbline here.`;

/** "The angles of 1,000 sets, 12 March 2019 to 3 May 2023, about 1.2 MB." */
export function oldTracesWords(
  { sets, bytes }: { readonly sets: number; readonly bytes: number },
  from: string,
  to: string,
): string {
  const count = sets === 1 ? '1 set' : `${sets.toLocaleString(LOCALE)} sets`;
  return `The angles of ${count}, ${from === to ? from : `${from} to ${to}`}, about ${sizeWords(bytes)}.`;
}

/** "4.3 MB used of 64 GB"; null where the browser does not tell. */
export function roomUsed({ usedBytes, quotaBytes }: RoomTold): string | null {
  if (usedBytes === null) return null;
  const used = `Plumbline takes ${sizeWords(usedBytes)} here, most of it the app itself`;
  return quotaBytes === null ? `${used}.` : `${used}. It may take up to ${sizeWords(quotaBytes)}.`;
}

const UNITS = ['kB', 'MB', 'GB', 'TB'];

/** "0.8 MB", "64 GB": two digits are enough to judge by. */
export function sizeWords(bytes: number): string {
  const power = Math.max(1, Math.min(UNITS.length, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const value = bytes / 1000 ** power;
  return `${value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 1 : 0 })} ${UNITS[power - 1]}`;
}
