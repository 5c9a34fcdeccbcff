import type { StorageFault } from '../ports/ports.ts';

/** Trouble with storage: what happened, what is safe, what to do next, and the way there. */
export interface StorageWords {
  readonly title: string;
  readonly safe: string;
  readonly next: string;
  readonly go: string;
}

export const STORAGE_WORDS: Readonly<Record<StorageFault, StorageWords>> = {
  unavailable: {
    title: 'Your browser does not let Plumbline save',
    safe: 'Everything from now on is kept while this tab is open, and saved as soon as that works.',
    next: 'A private window, a setting that blocks site data, or Plumbline in another tab can be the cause. Close other Plumbline tabs, or open it in a normal window. Save a backup before you close this tab.',
    go: 'Save a backup',
  },
  full: {
    title: 'This device is out of room',
    safe: 'What was saved stays. What is new is kept while this tab is open, and saved as soon as there is room.',
    next: 'Make room on this device; Plumbline tries again by itself. Save a backup before you close this tab.',
    go: 'Save a backup',
  },
  closed: {
    title: 'Saving was interrupted',
    safe: 'What was saved stays. What is new is kept while this tab is open.',
    next: 'Plumbline tries again by itself. If this stays, save a backup and reload the page.',
    go: 'Save a backup',
  },
  damaged: {
    title: 'Some entries could not be read',
    safe: 'They are set aside on this device as they are. Everything else is here and works.',
    next: 'If something is missing, bring it back from a backup, in Settings under “Your records”.',
    go: 'See your records',
  },
};

/** How much is in this tab only; null if nothing is. */
export function unsavedWords(count: number): string | null {
  if (count === 0) return null;
  return count === 1 ? '1 entry is in this tab only.' : `${count} entries are in this tab only.`;
}
