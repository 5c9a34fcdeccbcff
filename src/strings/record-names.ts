import type { DamagedEntry, NamedEntry } from '../core/backup/format.ts';
import { civilDate } from '../core/log/civil-date.ts';
import type { LogRecord } from '../core/log/record.ts';
import { dayOfYear } from './time-words.ts';

/** What a record is called where one has to be named. */
const RECORD_NAMES: Readonly<Record<LogRecord['type'], string>> = {
  screening: 'Answers about safety',
  'safety-check': 'Answers about safety',
  flags: 'Answers about safety',
  clearance: 'What a professional agreed to',
  'clearance-withdrawn': 'What a professional took back',
  closures: 'What a professional closed',
  'own-limits': 'Your own limits',
  circumstances: 'What is at home',
  'training-days': 'Days to train on',
  'session-moved': 'A session that was moved',
  'new-item': 'An answer to a new exercise',
  goals: 'Goals',
  weights: 'Weights at home',
  pause: 'A pause',
  'lighter-week': 'A lighter week',
  pain: 'A pain number',
  hurt: 'Answers about safety',
  flare: 'A flare',
  'session-started': 'The start of a session',
  set: 'A set',
  'set-corrected': 'A count that was put right',
  'set-left': 'Why a set was left',
  'session-ended': 'The end of a session',
  'other-activity': 'Other activity',
  'week-pain': 'Pain of a week',
  'roland-morris': 'Answers about activities',
  stress: 'A week’s stress',
  calibration: 'A calibration',
  slouch: 'A slouch',
  'slouch-answer': 'An answer to a slouch',
  nudge: 'A nudge',
  gap: 'Time without data',
  'desk-day': 'A day at the desk',
  'desk-not-me': 'Time that was not yours',
  'desk-note': 'A note',
};

const SECTION_NAMES: Readonly<Record<DamagedEntry['section'], string>> = {
  records: 'An entry of the log',
  setAside: 'An entry that was set aside before',
  minutes: 'A minute at the desk',
  traces: 'The angles of a set',
};

/** Which entry it is: what it says of itself, and when it was. */
export function entryName({ section, type, at }: Omit<NamedEntry, 'reason'>, zone: string): string {
  const what = type === null ? SECTION_NAMES[section] : RECORD_NAMES[type];
  return at === null ? what : `${what}, ${dayOfYear(civilDate(at, zone))}`;
}

/** The same of an entry in a file, with where it stands there. */
export const damagedName = (entry: DamagedEntry, zone: string): string =>
  `${entryName(entry, zone)} (number ${entry.index + 1})`;

/** Why it cannot be read, without what it says: that may be nobody's business (M-46). */
export function damagedWhy({ reason }: Pick<DamagedEntry, 'reason'>): string {
  if (reason.endsWith(': in the future')) return 'It lies in the future.';
  if (reason.startsWith('entry: too long')) return 'It is longer than any entry.';
  if (reason.startsWith('entry')) return 'It is torn.';
  const [field = ''] = reason.split(/[.:]/, 1);
  return /^[a-zA-Z]{1,24}$/.test(field) && field !== 'record' && field !== 'trace'
    ? `Its “${field}” cannot be understood.`
    : 'It cannot be understood.';
}
