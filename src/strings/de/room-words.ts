import type { RoomTold } from '../../ports/keep-ports.ts';
import { LOCALE } from './language.ts';

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

/** Where room is short, before anything has to go. */
export const SHORT_WORDS = {
  title: 'Der Platz wird knapp',
  stays:
    'Ist keiner mehr da, gehen zuerst die aufgezeichneten Winkel deiner ältesten Sätze; deine Einträge bleiben.',
  offer:
    'Du kannst vorher wählen, was geht. Zahlen, Zeiten und dein Plan brauchen diese Winkel nicht. Eine Kopie in einer Datei hat sie alle: Sichere zuerst eine, wenn du sie noch einmal ansehen möchtest.',
  none: 'Es sind keine aufgezeichneten Winkel mehr da, die gehen könnten. Platz auf diesem Gerät hilft, und eine Kopie in einer Datei ist sicher.',
  press: 'Diese Winkel löschen',
  sure: 'Endgültig löschen',
  keep: 'Behalten',
  gone: 'Gelöscht. Die Sätze selbst sind noch da. Bis der Browser den Platz zurückgibt, kann es etwas dauern.',
  note: 'Für Plumbline ist hier nicht mehr viel Platz. Du kannst wählen, was zuerst geht.',
  see: 'Ansehen, was gehen kann',
} as const;

export const shortWords = (leftBytes: number): string =>
  `Hier sind für Plumbline noch etwa ${sizeWords(leftBytes)} frei.`;

export function oldTracesWords(
  { sets, bytes }: { readonly sets: number; readonly bytes: number },
  from: string,
  to: string,
): string {
  const count = sets === 1 ? 'eines Satzes' : `von ${sets.toLocaleString(LOCALE)} Sätzen`;
  return `Die Winkel ${count}, ${from === to ? from : `${from} bis ${to}`}, etwa ${sizeWords(bytes)}.`;
}

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
