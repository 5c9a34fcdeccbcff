import type { DamagedEntry, NamedEntry } from '../../core/backup/format.ts';
import { civilDate } from '../../core/log/civil-date.ts';
import type { LogRecord } from '../../core/log/record.ts';
import { dayOfYear } from './time-words.ts';

const RECORD_NAMES: Readonly<Record<LogRecord['type'], string>> = {
  screening: 'Antworten zur Sicherheit',
  'safety-check': 'Antworten zur Sicherheit',
  flags: 'Antworten zur Sicherheit',
  clearance: 'Was eine Fachperson erlaubt hat',
  'clearance-withdrawn': 'Was eine Fachperson zurückgenommen hat',
  closures: 'Was eine Fachperson gesperrt hat',
  'own-limits': 'Deine eigenen Grenzen',
  circumstances: 'Was zu Hause da ist',
  'training-days': 'Tage zum Trainieren',
  'session-moved': 'Ein verschobenes Training',
  'new-item': 'Eine Antwort zu einer neuen Übung',
  goals: 'Ziele',
  weights: 'Gewichte zu Hause',
  pause: 'Eine Pause',
  'lighter-week': 'Eine leichtere Woche',
  pain: 'Eine Schmerzzahl',
  hurt: 'Antworten zur Sicherheit',
  flare: 'Ein Schub',
  'session-started': 'Der Anfang eines Trainings',
  set: 'Ein Satz',
  'set-corrected': 'Eine berichtigte Zählung',
  'set-left': 'Warum ein Satz endete',
  'session-ended': 'Das Ende eines Trainings',
  'other-activity': 'Andere Bewegung',
  'week-pain': 'Schmerz einer Woche',
  'roland-morris': 'Antworten zu Tätigkeiten',
  stress: 'Anspannung einer Woche',
  calibration: 'Eine Kalibrierung',
  slouch: 'Ein Zusammensinken',
  'slouch-answer': 'Eine Antwort zu einem Zusammensinken',
  nudge: 'Ein Hinweis',
  gap: 'Zeit ohne Daten',
  'desk-day': 'Ein Tag am Schreibtisch',
  'desk-not-me': 'Zeit, die nicht deine war',
  'desk-note': 'Eine Notiz',
};

const SECTION_NAMES: Readonly<Record<DamagedEntry['section'], string>> = {
  records: 'Ein Eintrag',
  setAside: 'Ein Eintrag, der schon beiseitelag',
  minutes: 'Eine Minute am Schreibtisch',
  traces: 'Die Winkel eines Satzes',
};

export function entryName({ section, type, at }: Omit<NamedEntry, 'reason'>, zone: string): string {
  const what = type === null ? SECTION_NAMES[section] : RECORD_NAMES[type];
  return at === null ? what : `${what}, ${dayOfYear(civilDate(at, zone))}`;
}

export const damagedName = (entry: DamagedEntry, zone: string): string =>
  `${entryName(entry, zone)} (Nummer ${entry.index + 1})`;

export function damagedWhy({ reason }: Pick<DamagedEntry, 'reason'>): string {
  if (reason.endsWith(': in the future')) return 'Liegt in der Zukunft.';
  if (reason.startsWith('entry: too long')) return 'Länger als jeder Eintrag.';
  if (reason.startsWith('entry')) return 'Zerrissen.';
  const [field = ''] = reason.split(/[.:]/, 1);
  return /^[a-zA-Z]{1,24}$/.test(field) && field !== 'record' && field !== 'trace'
    ? `„${field}“ darin ist nicht zu verstehen.`
    : 'Nicht zu verstehen.';
}
