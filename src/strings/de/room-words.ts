import type { RoomTold } from '../../app/keep-ports.ts';

/** Whether the browser keeps what is stored, and how much room it takes. */
export const ROOM_WORDS = {
  title: 'Behalten',
  promised: {
    name: 'Dieser Browser behält deine Einträge',
    line: 'Er hat zugesagt, sie nicht zu löschen, wenn der Platz auf diesem Gerät knapp wird. Sie verschwinden nur, wenn du sie oder die Daten dieser Seite löschst.',
  },
  open: {
    name: 'Dieser Browser darf deine Einträge löschen',
    line: 'Geht einem Gerät der Platz aus, löschen Browser, was sie nicht zugesagt haben zu behalten. Das kommt selten vor; eine Kopie in einer Datei betrifft es nicht.',
  },
  unknown: {
    name: 'Ob dieser Browser deine Einträge behält, ist nicht bekannt',
    line: 'Er sagt es nicht. Eine Kopie in einer Datei ist sicher, was er auch tut.',
  },
  ask: 'Den Browser darum bitten',
  mayAskYou: 'Dein Browser fragt dann dich.',
  refused:
    'Dein Browser hat es nicht zugesagt. Viele tun es, sobald eine Seite installiert ist, ein Lesezeichen hat oder an mehr Tagen benutzt wurde; dann kannst du noch einmal fragen.',
  note: 'Du hast jetzt Einträge, die es wert sind. Dein Browser kann zusagen, sie nicht zu löschen; er fragt dann dich.',
} as const;

/** "4,3 MB"; null where the browser does not tell. */
export function roomUsed({ usedBytes, quotaBytes }: RoomTold): string | null {
  if (usedBytes === null) return null;
  const used = `Plumbline belegt hier ${sizeWords(usedBytes)}, das meiste davon die App selbst`;
  return quotaBytes === null ? `${used}.` : `${used}. Es darf bis zu ${sizeWords(quotaBytes)} belegen.`;
}

const UNITS = ['kB', 'MB', 'GB', 'TB'];

/** "0,8 MB", "64 GB". */
export function sizeWords(bytes: number): string {
  const power = Math.max(1, Math.min(UNITS.length, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const value = bytes / 1000 ** power;
  return `${value.toLocaleString('de', { maximumFractionDigits: value < 10 ? 1 : 0 })} ${UNITS[power - 1]}`;
}
