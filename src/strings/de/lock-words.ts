import type { LockFault } from '../../ports/keep-ports.ts';

/** Locking copies with a passphrase, and opening them. */
export const LOCK_WORDS = {
  name: 'Kopien mit einer Passphrase verschließen',
  off: 'Aus: wer eine Datei hat, kann sie lesen',
  on: 'An: Exporte und Kopien im Ordner sind verschlossen',
  before:
    'Niemand öffnet eine verschlossene Datei ohne ihre Passphrase, auch Plumbline nicht. Ist sie vergessen, bleiben die Dateien zu. Schreib sie dort auf, wo du wichtige Papiere hast.',
  advice:
    'Vier oder fünf Wörter, die nichts miteinander zu tun haben, sind schwer zu erraten und leicht aufzuschreiben.',
  passphrase: 'Passphrase',
  again: 'Noch einmal dieselbe',
  short: (least: number): string => `Mindestens ${least} Zeichen.`,
  different: 'Die beiden sind noch nicht gleich.',
  known: 'Ich weiß, dass eine vergessene Passphrase nicht zu ersetzen ist',
  lock: 'Kopien ab jetzt verschließen',
  working: 'Schlüssel wird gemacht …',
  holds:
    'Dieser Browser macht verschlossene Kopien von selbst; nach der Passphrase wird gefragt, wenn eine geöffnet wird.',
  earlier: 'Dateien von vorher bleiben, wie sie sind.',
  unlock: 'Kopien nicht mehr verschließen',
  /** At import. */
  ask: 'Diese Kopie ist verschlossen',
  askLine: 'Sie öffnet sich mit der Passphrase, die galt, als sie gemacht wurde.',
  open: 'Öffnen',
  opening: 'Wird geöffnet …',
  leave: 'Nicht öffnen',
} as const;

export const LOCK_REFUSALS: Readonly<Record<LockFault, string>> = {
  'wrong-passphrase':
    'Das ist nicht ihre Passphrase. Großbuchstaben und Leerzeichen zählen. Hier hat sich nichts geändert; versuch es noch einmal.',
  damaged:
    'Die Passphrase stimmt vielleicht, aber die Datei wurde unterwegs verändert oder abgeschnitten. Hier hat sich nichts geändert. Kopier sie noch einmal von dort, wo sie herkam, oder nimm eine andere Kopie.',
  newer:
    'Diese Kopie hat ein neueres Plumbline verschlossen. Hier hat sich nichts geändert. Lade die Seite neu, um das neueste Plumbline zu bekommen, und wähl sie dann noch einmal.',
};
