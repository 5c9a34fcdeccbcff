import type { BackupRefusal } from '../core/backup/format.ts';

/** Why a file was not taken as a backup: what it is, that nothing changed, what to do next. */
export const BACKUP_REFUSAL_WORDS: Readonly<Record<BackupRefusal, string>> = {
  'too-big':
    'This file is larger than 50 MB, which no Plumbline backup is. Nothing here has changed. ' +
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
};

/** For a file that the browser could not read at all. */
export const BACKUP_UNREADABLE_WORDS =
  'Your browser could not read this file. Nothing here has changed. Check that it is still where it was, then choose it again.';

/** What a backup would bring, in one or two sentences. */
export function backupPreviewWords(preview: { fresh: number; known: number; damaged: number }): string {
  const { fresh, known, damaged } = preview;
  const brings = fresh
    ? `This backup brings ${entries(fresh)}${known ? `; ${known} you already have` : ''}.`
    : known
      ? 'You already have everything in this backup.'
      : 'There are no entries in this backup that can be read.';
  if (!damaged) return brings;
  return `${brings} ${entries(damaged)} cannot be read and will be left out. Keep the file: a later Plumbline may read more of it.`;
}

const entries = (count: number): string => (count === 1 ? '1 entry' : `${count} entries`);

/** Beside the export: they are left out unless wanted. */
export const WITH_TRACES = 'With traces of sets, a larger file';
