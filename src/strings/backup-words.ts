import type { ImportKind, ImportRefusal } from '../ports/import-view.ts';
import { LOCALE } from './language.ts';

/** Why a file was not taken as a backup: what it is, that nothing changed, what to do next. */
export const IMPORT_REFUSAL_WORDS: Readonly<Record<ImportRefusal, string>> = {
  'too-big':
    'This file is larger than 1 GB, which no Plumbline backup is. Nothing here has changed. ' +
    'Choose the file that Plumbline saved; its name begins with plumbline.',
  'not-json':
    'This file cannot be read as a backup: it is not JSON, or it was cut off on its way. Nothing here has changed. ' +
    'Copy it again from where you saved it, or choose another backup.',
  foreign:
    'This file is not a Plumbline backup. Nothing here has changed. ' +
    'Choose the file that Plumbline saved; its name begins with plumbline.',
  newer:
    'This backup was saved by a newer Plumbline than this one. Nothing here has changed. ' +
    'Reload the page to get the newest Plumbline, then choose the file again.',
  unreadable:
    'Your browser could not read this file. Nothing here has changed. ' +
    'Check that it is still where it was, then choose it again.',
};

export const BACKUP_WORDS = {
  export: 'Export',
  import: 'Import',
  cancel: 'Cancel',
  refused: 'Nothing was taken',
  noRoom:
    'There is not enough room on this device for what the file brings. Everything is as it was before. ' +
    'Make room, then choose the file again.',
  failed: 'The browser could not save what the file brings. Everything is as it was before. Try it again.',
  cancelled: 'Cancelled. Everything is as it was before.',
  exporting: 'Putting your records into a file',
  reading: 'Reading the file. Nothing has changed yet',
  taking: 'Bringing the records in',
  undoing: 'Taking back what the file brought',
  holds: 'What the file holds',
  holdsLine: 'Everything that is yours, to keep or to take along',
  holdsList: [
    'Your answers, your pain, each session with each of its sets, and all that you chose about the plan.',
    'Your days at the desk, with every minute that is kept, and the angles of your sets.',
    'Your settings, and the sensors that you used with what you chose for them.',
    'Records that this Plumbline could not read, as they are.',
  ],
  leftOut:
    'Left out: what the browser itself keeps, such as its leave to use a sensor, so a sensor is chosen once more on another device; ' +
    'the place in a session that is still going on; and recordings, which you save by themselves.',
  open: 'The file is not locked: whoever has it can read it. It is JSON, one record on each line, and its format is documented.',
  locked:
    'The file is locked: its passphrase alone opens it. Inside it is JSON, one record on each line, and its format is documented.',
  setAside: 'Set aside',
  setAsideWhich: 'Which entries, and why',
  saveSetAside: 'Save what was set aside',
} as const;

/** The preview of an import. */
export const PREVIEW_WORDS = {
  heading: 'What this file brings',
  stay: 'Your own records stay as they are. The plan is worked out anew from all of them.',
  undo: 'You can take it back afterwards.',
  take: 'Take these records',
  takeSettings: 'Take these settings',
  leave: 'Leave them',
  close: 'Close',
  detail: 'In detail',
  heads: ['What', 'New', 'Here already'],
  settings: 'Take the settings of the file as well',
  settingsDetail: 'Which settings differ',
  settingHeads: ['Setting', 'Here', 'In the file'],
  older: 'Keep minutes for good here, and take the older ones as well',
  room: 'Room on this device may not be enough for all of it. If it is not, nothing is taken.',
  damaged: 'What cannot be read',
  keep: 'Keep the file: a later Plumbline may read more of it.',
} as const;

export const KIND_NAMES: Readonly<Record<ImportKind, string>> = {
  safety: 'Safety questions, and what a professional said',
  training: 'Sessions and sets',
  pain: 'Pain',
  wishes: 'Your choices about the plan',
  outcomes: 'How you are doing',
  desk: 'The desk: days, nudges, calibrations',
  minutes: 'Minutes at the desk',
  traces: 'Angles of sets',
};

/** What a backup would bring, in one or two sentences. */
export function importPreviewWords(preview: {
  readonly fresh: number;
  readonly known: number;
  readonly damaged: number;
}): string {
  const { fresh, known, damaged } = preview;
  const brings = fresh
    ? `This file brings ${entries(fresh)} that ${fresh === 1 ? 'is' : 'are'} not here yet${known ? `; ${amount(known)} you already have` : ''}.`
    : known
      ? 'You already have everything in this file.'
      : 'There are no entries in this file that can be read.';
  return damaged ? `${brings} ${entries(damaged)} cannot be read and will be left out.` : brings;
}

/** Minutes that are older than those that are kept. */
export const olderMinutesWords = (minutes: number): string =>
  `${counted(minutes, 'minute', 'minutes')} at the desk ${minutes === 1 ? 'is' : 'are'} from more than 28 days ago, which is how long they are kept here. ` +
  'The totals of those days come either way.';

export const differingSettings = (count: number): string =>
  `${counted(count, 'setting differs', 'settings differ')} from yours here. They stay as they are unless you say otherwise.`;

/** More damaged entries than are told by name. */
export const moreDamaged = (count: number): string => `${amount(count)} more are not named here.`;

export const takenWords = (fresh: number, settings: number): string => {
  const records = `${counted(fresh, 'record', 'records')} taken.`;
  if (settings === 0) return records;
  const changed = `${counted(settings, 'setting is', 'settings are')} as in the file now.`;
  return fresh === 0 ? changed : `${records} ${changed}`;
};

/** The latest import, which can be taken back. */
export const latestImportWords = (day: string, records: number, isWhole: boolean): string =>
  isWhole
    ? `On ${day} a file brought ${entries(records)}.`
    : `On ${day} an import was cut short. What came of it can be taken back; importing the file again brings the rest.`;

export const UNDO_WORDS = {
  undo: 'Take it back',
  undone: 'Taken back. What you have recorded since is still here.',
  asksAnew:
    'What went had answers about safety or pain in it. Before your next session, answer the safety questions once more.',
  answer: 'Answer the safety questions',
} as const;

/** Records of this browser that could not be read. */
export const setAsideWords = (count: number): string =>
  `${counted(count, 'entry', 'entries')} could not be read by this Plumbline. ` +
  `${count === 1 ? 'It is kept as it is and comes' : 'They are kept as they are and come'} back by ${count === 1 ? 'itself' : 'themselves'} once a later one can.`;

const counted = (count: number, one: string, more: string): string =>
  `${amount(count)} ${count === 1 ? one : more}`;
const amount = (count: number): string => count.toLocaleString(LOCALE);
const entries = (count: number): string => counted(count, 'entry', 'entries');
