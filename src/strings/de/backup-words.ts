import type { BackupRefusal } from '../../core/log/backup.ts';

export const BACKUP_REFUSAL_WORDS: Readonly<Record<BackupRefusal, string>> = {
  'too-big':
    'Diese Datei ist größer als 50 MB, so groß ist keine Sicherung von Plumbline. Hier hat sich nichts geändert. ' +
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
};

export const BACKUP_UNREADABLE_WORDS =
  'Dein Browser konnte diese Datei nicht lesen. Hier hat sich nichts geändert. Sieh nach, ob sie noch dort liegt, dann wähl sie noch einmal.';

export function backupPreviewWords(preview: { fresh: number; known: number; damaged: number }): string {
  const { fresh, known, damaged } = preview;
  const brings = fresh
    ? `Diese Sicherung bringt ${entries(fresh)}${known ? `; ${known} hast du schon` : ''}.`
    : known
      ? 'Alles in dieser Sicherung hast du schon.'
      : 'In dieser Sicherung sind keine lesbaren Einträge.';
  if (!damaged) return brings;
  return `${brings} ${entries(damaged)} ${damaged === 1 ? 'ist nicht lesbar und bleibt' : 'sind nicht lesbar und bleiben'} außen vor. Heb die Datei auf: Ein späteres Plumbline liest vielleicht mehr davon.`;
}

const entries = (count: number): string => (count === 1 ? '1 Eintrag' : `${count} Einträge`);

export const WITH_TRACES = 'Mit Messkurven der Sätze, eine größere Datei';
