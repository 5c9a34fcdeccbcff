import type { Leftover } from '../ports/keep-ports.ts';
import type { Erased } from '../ports/keep-view.ts';

/** Deleting everything: what goes, what stays, and that nothing brings it back. */
export const ERASE_WORDS = {
  title: 'Delete',
  line: 'Everything that Plumbline keeps in this browser can be deleted at once. Nothing brings it back, unless you have a copy.',
  press: 'Delete everything…',
  notNow: 'A session is running. End it first.',
  sheet: 'Delete everything?',
  goesHead: 'This goes, from this browser, for good:',
  goes: (records: number): readonly string[] => [
    `${records === 1 ? '1 record' : `${records.toLocaleString('en')} records`}: your answers, your pain, your sessions, your days at the desk`,
    'the traces of your sets, and entries that could not be read',
    'all settings, your sensors, and this browser’s leave to connect to them',
    'the copy of Plumbline that works without a network',
  ],
  staysHead: 'This stays:',
  stays: [
    'files that you saved, and files in your backup folder; Plumbline only forgets which folder it is',
    'what other browsers and devices keep',
    'leave to show notifications: take it back in the browser’s settings for this site',
  ],
  copy: 'Save a copy first',
  copied: 'A file was saved with your downloads. Look whether it is there before you go on.',
  /** What is typed to confirm; capitals do not matter. */
  word: 'delete',
  type: (word: string): string => `To go on, type “${word}”`,
  confirm: 'Delete everything now',
  working: 'Deleting…',
  keep: 'Keep everything',
} as const;

const LEFT_WORDS: Readonly<Record<Leftover, string>> = {
  database:
    'Another window may still have your records open. Close all windows of Plumbline; then they go by themselves. To be sure, clear this site’s data in the browser’s settings.',
  offline:
    'Your browser has not let go of the copy of Plumbline that works without a network. It holds nothing about you. Clear this site’s data in the browser’s settings to remove it.',
};

export const ERASED_WORDS = {
  title: ({ left }: Erased): string =>
    left.includes('database') ? 'Almost deleted' : 'Everything is deleted',
  text: ({ by, left }: Erased): string => {
    if (left.includes('database')) return 'Your browser has noted it, and has not done it yet.';
    return by === 'this-tab'
      ? 'Plumbline keeps nothing in this browser any more. Files that you saved are still where you saved them.'
      : 'Another tab has deleted everything that Plumbline kept in this browser. Nothing from this tab is kept either.';
  },
  left: (left: readonly Leftover[]): readonly string[] => left.map((each) => LEFT_WORDS[each]),
  close: 'You can close this tab.',
  anew: 'Begin anew',
} as const;
