import type { ImportKind, ImportRefusal } from '../../ports/import-view.ts';
import { LOCALE } from './language.ts';

export const IMPORT_REFUSAL_WORDS: Readonly<Record<ImportRefusal, string>> = {
  'too-big':
    'Diese Datei ist größer als 1 GB, so groß ist keine Sicherung von Plumbline. Hier hat sich nichts geändert. ' +
    'Wähl die Datei, die Plumbline gespeichert hat; ihr Name beginnt mit plumbline.',
  'not-json':
    'Diese Datei ist nicht als Sicherung lesbar: Sie ist kein JSON oder wurde unterwegs abgeschnitten. Hier hat sich nichts geändert. ' +
    'Kopier sie noch einmal von dort, wo du sie gespeichert hast, oder wähl eine andere Sicherung.',
  foreign:
    'Diese Datei ist keine Sicherung von Plumbline. Hier hat sich nichts geändert. ' +
    'Wähl die Datei, die Plumbline gespeichert hat; ihr Name beginnt mit plumbline.',
  newer:
    'Diese Sicherung stammt von einem neueren Plumbline als diesem. Hier hat sich nichts geändert. ' +
    'Lade die Seite neu, um das neueste Plumbline zu bekommen, dann wähl die Datei noch einmal.',
  unreadable:
    'Dein Browser konnte diese Datei nicht lesen. Hier hat sich nichts geändert. ' +
    'Sieh nach, ob sie noch dort liegt, dann wähl sie noch einmal.',
};

export const BACKUP_WORDS = {
  export: 'Exportieren',
  import: 'Importieren',
  cancel: 'Abbrechen',
  refused: 'Nichts wurde übernommen',
  noRoom:
    'Auf diesem Gerät ist nicht genug Platz für das, was die Datei bringt. Alles ist, wie es vorher war. ' +
    'Mach Platz, dann wähl die Datei noch einmal.',
  failed:
    'Der Browser konnte nicht speichern, was die Datei bringt. Alles ist, wie es vorher war. Versuch es noch einmal.',
  cancelled: 'Abgebrochen. Alles ist, wie es vorher war.',
  exporting: 'Deine Einträge kommen in eine Datei',
  reading: 'Die Datei wird gelesen. Noch hat sich nichts geändert',
  taking: 'Die Einträge werden übernommen',
  undoing: 'Was die Datei brachte, wird zurückgenommen',
  holds: 'Was in der Datei steht',
  holdsLine: 'Alles, was dir gehört, zum Aufheben oder Mitnehmen',
  holdsList: [
    'Deine Antworten, dein Schmerz, jedes Training mit jedem Satz, und alles, was du zum Plan gewählt hast.',
    'Deine Tage am Schreibtisch mit jeder Minute, die aufgehoben ist, und die Winkel deiner Sätze.',
    'Deine Einstellungen, und die Sensoren, die du benutzt hast, mit dem, was du für sie gewählt hast.',
    'Einträge, die dieses Plumbline nicht lesen konnte, so wie sie sind.',
  ],
  leftOut:
    'Nicht darin: was der Browser selbst aufhebt, wie seine Erlaubnis für einen Sensor, sodass du ihn auf einem anderen Gerät noch einmal auswählst; ' +
    'die Stelle in einem Training, das noch läuft; und Aufnahmen, die du einzeln speicherst.',
  open: 'Die Datei ist nicht verschlossen: Wer sie hat, kann sie lesen. Sie ist JSON, ein Eintrag in jeder Zeile, und ihr Format ist beschrieben.',
  locked:
    'Die Datei ist verschlossen: Nur ihre Passphrase öffnet sie. Darin ist JSON, ein Eintrag in jeder Zeile, und das Format ist beschrieben.',
  setAside: 'Beiseitegelegt',
  setAsideWhich: 'Welche Einträge, und warum',
  saveSetAside: 'Beiseitegelegtes speichern',
} as const;

export const PREVIEW_WORDS = {
  heading: 'Was diese Datei bringt',
  stay: 'Deine eigenen Einträge bleiben, wie sie sind. Der Plan wird aus allen neu berechnet.',
  undo: 'Du kannst es danach zurücknehmen.',
  take: 'Diese Einträge übernehmen',
  takeSettings: 'Diese Einstellungen übernehmen',
  leave: 'Nicht übernehmen',
  close: 'Schließen',
  detail: 'Im Einzelnen',
  heads: ['Was', 'Neu', 'Schon hier'],
  settings: 'Auch die Einstellungen der Datei übernehmen',
  settingsDetail: 'Welche Einstellungen anders sind',
  settingHeads: ['Einstellung', 'Hier', 'In der Datei'],
  older: 'Minuten hier auf Dauer aufheben und auch die älteren übernehmen',
  room: 'Vielleicht reicht der Platz auf diesem Gerät nicht für alles. Wenn nicht, wird nichts übernommen.',
  damaged: 'Was nicht lesbar ist',
  keep: 'Heb die Datei auf: Ein späteres Plumbline liest vielleicht mehr davon.',
} as const;

export const KIND_NAMES: Readonly<Record<ImportKind, string>> = {
  safety: 'Sicherheitsfragen, und was eine Fachperson sagte',
  training: 'Trainings und Sätze',
  pain: 'Schmerz',
  wishes: 'Was du zum Plan gewählt hast',
  outcomes: 'Wie es dir geht',
  desk: 'Schreibtisch: Tage, Hinweise, Kalibrierungen',
  minutes: 'Minuten am Schreibtisch',
  traces: 'Winkel der Sätze',
};

export function importPreviewWords(preview: {
  readonly fresh: number;
  readonly known: number;
  readonly damaged: number;
}): string {
  const { fresh, known, damaged } = preview;
  const brings = fresh
    ? `Diese Datei bringt ${entries(fresh)}, ${fresh === 1 ? 'der' : 'die'} noch nicht hier ${fresh === 1 ? 'ist' : 'sind'}${known ? `; ${amount(known)} hast du schon` : ''}.`
    : known
      ? 'Alles in dieser Datei hast du schon.'
      : 'In dieser Datei sind keine lesbaren Einträge.';
  return damaged
    ? `${brings} ${entries(damaged)} ${damaged === 1 ? 'ist nicht lesbar und bleibt' : 'sind nicht lesbar und bleiben'} außen vor.`
    : brings;
}

export const olderMinutesWords = (minutes: number): string =>
  `${counted(minutes, 'Minute', 'Minuten')} am Schreibtisch ${minutes === 1 ? 'liegt' : 'liegen'} mehr als 28 Tage zurück; so lange werden sie hier aufgehoben. ` +
  'Die Summen dieser Tage kommen so oder so.';

export const differingSettings = (count: number): string =>
  `${counted(count, 'Einstellung ist', 'Einstellungen sind')} anders als deine hier. Hier bleibt alles, wenn du nichts anderes sagst.`;

export const moreDamaged = (count: number): string => `${amount(count)} weitere sind hier nicht genannt.`;

export const takenWords = (fresh: number, settings: number): string => {
  const records = `${entries(fresh)} übernommen.`;
  if (settings === 0) return records;
  const changed = `${counted(settings, 'Einstellung ist', 'Einstellungen sind')} jetzt wie in der Datei.`;
  return fresh === 0 ? changed : `${records} ${changed}`;
};

export const latestImportWords = (day: string, records: number, isWhole: boolean): string =>
  isWhole
    ? `Am ${day} brachte eine Datei ${entries(records)}.`
    : `Am ${day} wurde ein Import unterbrochen. Was davon ankam, kannst du zurücknehmen; noch einmal importiert bringt die Datei den Rest.`;

export const UNDO_WORDS = {
  undo: 'Zurücknehmen',
  undone: 'Zurückgenommen. Was du seitdem festgehalten hast, ist noch da.',
  asksAnew:
    'Darunter waren Antworten zu Sicherheit oder Schmerz. Beantworte vor deinem nächsten Training die Sicherheitsfragen noch einmal.',
  answer: 'Sicherheitsfragen beantworten',
} as const;

export const setAsideWords = (count: number): string =>
  `${counted(count, 'Eintrag', 'Einträge')} konnte dieses Plumbline nicht lesen. ` +
  (count === 1
    ? 'Er ist so aufgehoben, wie er ist, und kommt von selbst zurück, sobald ein späteres ihn lesen kann.'
    : 'Sie sind so aufgehoben, wie sie sind, und kommen von selbst zurück, sobald ein späteres sie lesen kann.');

const amount = (count: number): string => count.toLocaleString(LOCALE);
const counted = (count: number, one: string, more: string): string =>
  `${amount(count)} ${count === 1 ? one : more}`;
const entries = (count: number): string => counted(count, 'Eintrag', 'Einträge');
