import { type CivilDate, civilDate } from '../log/civil-date.ts';
import type { LogRecord, RecordType } from '../log/record.ts';

/** What of the log a professional may read. */
export const SHARED_PARTS = ['sessions', 'pain', 'desk', 'screening', 'measures'] as const;
export type SharedPart = (typeof SHARED_PARTS)[number];

export interface ShareChoice {
  readonly parts: readonly SharedPart[];
  /** The first day that is shared. Answers to the safety questions are shared whole: see `chosen`. */
  readonly since: CivilDate;
}

const PART_OF: Readonly<Record<RecordType, SharedPart>> = {
  'session-started': 'sessions',
  set: 'sessions',
  'set-corrected': 'sessions',
  'set-left': 'sessions',
  'session-ended': 'sessions',
  circumstances: 'sessions',
  'training-days': 'sessions',
  'session-moved': 'sessions',
  pause: 'sessions',
  'lighter-week': 'sessions',
  'new-item': 'sessions',
  weights: 'sessions',
  'own-limits': 'sessions',
  'other-activity': 'sessions',
  pain: 'pain',
  flare: 'pain',
  hurt: 'pain',
  screening: 'screening',
  'safety-check': 'screening',
  flags: 'screening',
  clearance: 'screening',
  'clearance-withdrawn': 'screening',
  closures: 'screening',
  goals: 'measures',
  'week-pain': 'measures',
  'roland-morris': 'measures',
  stress: 'measures',
  calibration: 'desk',
  slouch: 'desk',
  'slouch-answer': 'desk',
  nudge: 'desk',
  gap: 'desk',
  'desk-day': 'desk',
  'desk-not-me': 'desk',
  'desk-note': 'desk',
};

export const partOf = ({ type }: Pick<LogRecord, 'type'>): SharedPart => PART_OF[type];

/**
 * Answers hold until they are given anew, a sign to stop until it is cleared: limits that were read from a part of them could
 * be wider than they are.
 */
const holdsOn = (record: LogRecord): boolean => partOf(record) === 'screening';

/**
 * The record as it is shared; null where the choice leaves it out. Safety answers have no first day. Where pain is not
 * shared, a session's pain numbers are not told.
 */
export function chosen(record: LogRecord, { parts, since }: ShareChoice): LogRecord | null {
  if (!parts.includes(partOf(record))) return null;
  if (!holdsOn(record) && civilDate(record.at, record.zone) < since) return null;
  return parts.includes('pain') ? record : withoutPain(record);
}

function withoutPain(record: LogRecord): LogRecord {
  if (record.type === 'session-started') return { ...record, pre: null };
  if (record.type !== 'session-ended') return record;
  const standout = record.standout && { ...record.standout, peak: null };
  return { ...record, peak: null, post: null, standout };
}
