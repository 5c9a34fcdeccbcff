import type { LockFault } from '../ports/keep-ports.ts';

/** Locking copies with a passphrase, and opening them. */
export const LOCK_WORDS = {
  name: 'Lock copies with a passphrase',
  off: 'Off: whoever has a file can read it',
  on: 'On: exports and copies in the folder are locked',
  before:
    'Nobody can open a locked file without its passphrase, Plumbline included. If it is forgotten, the files stay shut. Write it down where you keep important papers.',
  advice:
    'Four or five words that have nothing to do with each other are hard to guess and easy to write down.',
  passphrase: 'Passphrase',
  again: 'The same again',
  short: (least: number): string => `At least ${least} characters.`,
  different: 'These two are not the same yet.',
  known: 'I know that a forgotten passphrase cannot be replaced',
  lock: 'Lock copies from now on',
  working: 'Making the key…',
  holds: 'This browser makes locked copies by itself; the passphrase is asked for when one is opened.',
  earlier: 'Files that were made before stay as they are.',
  unlock: 'Lock copies no more',
  /** At import. */
  ask: 'This copy is locked',
  askLine: 'It opens with the passphrase that was set when it was made.',
  open: 'Open',
  opening: 'Opening…',
  leave: 'Leave it',
} as const;

export const LOCK_REFUSALS: Readonly<Record<LockFault, string>> = {
  'wrong-passphrase':
    'That is not its passphrase. Capitals and spaces count. Nothing here has changed; try again.',
  damaged:
    'The passphrase may be right, but the file was changed or cut short on its way. Nothing here has changed. Copy it again from where it came, or take another copy.',
  newer:
    'This copy was locked by a newer Plumbline. Nothing here has changed. Reload the page to get the newest Plumbline, then choose it again.',
};
