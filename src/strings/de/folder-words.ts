import { KEPT_DAYS, KEPT_MONTHS, KEPT_WEEKS } from '../../core/log/rotation.ts';
import type { CheckedCopy, FolderFault } from '../../ports/keep-ports.ts';

/** Copies in a folder of the person's. */
export const FOLDER_WORDS = {
  offer: {
    name: 'Kopien in einem Ordner, von selbst',
    line: `Wähl einen Ordner, am besten einen, der auch anderswohin kopiert wird. Nach jedem Training schreibt Plumbline eine Kopie hinein und liest sie wieder. Es behält die neueste von ${KEPT_DAYS} Tagen, ${KEPT_WEEKS} Wochen und ${KEPT_MONTHS} Monaten und rührt keine andere Datei an.`,
    press: 'Ordner wählen …',
  },
  chosen: (folder: string): string => `Kopien gehen in den Ordner „${folder}“`,
  none: 'Noch keine Kopie.',
  last: ({ records }: CheckedCopy, day: string, time: string): string =>
    `Letzte Kopie: ${day}, ${time}, geprüft. ${records === 1 ? '1 Eintrag' : `${records.toLocaleString('de')} Einträge`}.`,
  today: 'heute',
  now: 'Jetzt kopieren',
  working: 'Kopieren und prüfen …',
  other: 'Anderer Ordner …',
  leave: 'Keine Kopien mehr',
  leaveHint: 'Dateien, die dort sind, bleiben.',
  cannot: {
    name: 'Dieser Browser kann nicht von selbst in einen Ordner schreiben',
    line: 'Exportier ab und zu eine Kopie; nach einem Monat ohne erinnert dich „Heute“. Chrome und Edge auf einem Computer können es von selbst.',
  },
} as const;

/** What stands in the way of copies: what happened, what is safe, what to do. */
export const FOLDER_TROUBLE: Readonly<
  Record<FolderFault | 'asks' | 'denied', { readonly name: string; readonly line: string }>
> = {
  asks: {
    name: 'Kopien warten auf deine Erlaubnis',
    line: 'Dein Browser fragt noch einmal, bevor Plumbline in deinen Ordner schreiben darf. Deine Einträge sind hier solange sicher.',
  },
  denied: {
    name: 'Dein Browser lässt Plumbline dort nicht mehr schreiben',
    line: 'Deine Einträge sind hier sicher. Erlaub dieser Seite in den Einstellungen des Browsers, Dateien zu bearbeiten, oder wähl den Ordner neu.',
  },
  'no-access': {
    name: 'Die letzte Kopie ließ sich nicht schreiben',
    line: 'Plumbline durfte nicht in den Ordner schreiben. Deine Einträge sind hier sicher. Erlaub es noch einmal, oder wähl einen anderen Ordner.',
  },
  gone: {
    name: 'Der Ordner ist nicht da',
    line: 'Vielleicht wurde er verschoben, umbenannt oder getrennt. Deine Einträge sind hier sicher. Bring ihn zurück und kopier noch einmal, oder wähl einen anderen Ordner.',
  },
  full: {
    name: 'Für eine Kopie war kein Platz',
    line: 'Der Datenträger deines Ordners ist voll. Deine Einträge sind hier sicher, und ältere Kopien sind, wie sie waren. Schaff Platz, dann kopier noch einmal.',
  },
  'not-written': {
    name: 'Die letzte Kopie ließ sich nicht schreiben',
    line: 'Vielleicht benutzt etwas anderes den Ordner oder die Datei. Deine Einträge sind hier sicher, und ältere Kopien sind, wie sie waren. Kopier noch einmal, oder wähl einen anderen Ordner.',
  },
  'not-whole': {
    name: 'Die letzte Kopie war nicht, was geschrieben wurde',
    line: 'Plumbline hat sie wieder gelesen, und sie war anders. Verlass dich nicht auf diese Datei. Ältere Kopien sind, wie sie waren, und deine Einträge sind hier sicher. Kopier noch einmal; bleibt es so, wähl einen anderen Ordner oder Datenträger.',
  },
};

export const FOLDER_AGAIN = { allow: 'Wieder erlauben', see: 'Was zu tun ist' } as const;

/** On Today, where copies are made by hand. */
export const COPY_REMINDER = {
  never: 'Deine Einträge sind nur in diesem Browser. Eine Kopie in einer Datei bewahrt sie.',
  old: (days: number): string => `Deine letzte Kopie ist ${days} Tage alt.`,
  press: 'Kopie sichern',
} as const;
