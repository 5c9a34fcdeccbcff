import type { Span } from '../../core/alerts/quiet.ts';
import { isNotMe, notMeSpans } from '../../core/desk/not-me.ts';
import { type DeskNote, deskNotes } from '../../core/desk/notes.ts';
import { deskDays } from '../../core/desk/told-days.ts';
import { type CivilDate, civilDate } from '../../core/log/civil-date.ts';
import type { LogRecord, RecordOf, SetRecord } from '../../core/log/record.ts';
import { corrections } from '../session/set-corrections.ts';

/** A set as the person put it right, with what was counted first. */
export interface HistorySet extends SetRecord {
  readonly counted: number;
  readonly correction: RecordOf<'set-corrected'> | undefined;
}

/** A session with its sets, corrections taken in. */
export interface HistorySession {
  readonly started: RecordOf<'session-started'>;
  readonly ended: RecordOf<'session-ended'> | null;
  readonly sets: readonly HistorySet[];
}

/** What happened on one civil date, in the zone where it took place. */
export interface HistoryDay {
  readonly date: CivilDate;
  readonly sessions: readonly HistorySession[];
  /** The day at the desk, told once it was over. */
  readonly desk: RecordOf<'desk-day'> | null;
  readonly deskNotes: readonly DeskNote[];
  readonly slouches: readonly RecordOf<'slouch'>[];
  readonly nudges: readonly RecordOf<'nudge'>[];
  readonly gaps: readonly RecordOf<'gap'>[];
  readonly pains: readonly RecordOf<'pain'>[];
  /** Everything else that is told in one line: calibrations, answers, flares, pauses. */
  readonly notes: readonly LogRecord[];
}

const NOTES: readonly LogRecord['type'][] = [
  'calibration',
  'screening',
  'safety-check',
  'clearance',
  'clearance-withdrawn',
  'closures',
  'flare',
  'pause',
  'lighter-week',
  'new-item',
  'goals',
  'week-pain',
  'roland-morris',
  'stress',
  'other-activity',
  'weights',
  'circumstances',
  'training-days',
  'session-moved',
  'own-limits',
  'hurt',
];

/** The log as days, the newest first. */
export function historyDays(records: readonly LogRecord[]): HistoryDay[] {
  const byDate = new Map<CivilDate, LogRecord[]>();
  for (const record of records) {
    const date = dateOf(record);
    const day = byDate.get(date);
    if (day) day.push(record);
    else byDate.set(date, [record]);
  }
  const dates = [...byDate.keys()].sort().reverse();
  const notMe = notMeSpans(records);
  const sessionOf = sessionsIn(records);
  return dates.map((date) => historyDay(date, byDate.get(date) ?? [], sessionOf, notMe));
}

/** The date that a record is about: a day at the desk is told once it is over, and a note may come later. */
function dateOf(record: LogRecord): CivilDate {
  if (record.type === 'desk-day') return record.date;
  const at =
    record.type === 'desk-note' ? record.notedAt : record.type === 'desk-not-me' ? record.from : record.at;
  return civilDate(at, record.zone);
}

function historyDay(
  date: CivilDate,
  today: readonly LogRecord[],
  sessionOf: (started: RecordOf<'session-started'>) => HistorySession,
  notMe: readonly Span[],
): HistoryDay {
  return {
    date,
    sessions: only(today, 'session-started').map(sessionOf),
    desk: deskDays(today)[0] ?? null,
    deskNotes: deskNotes(today),
    slouches: only(today, 'slouch').filter(({ startedAt }) => !isNotMe(notMe, startedAt)),
    nudges: only(today, 'nudge').filter(({ nudgedAt }) => !isNotMe(notMe, nudgedAt)),
    gaps: only(today, 'gap'),
    pains: only(today, 'pain'),
    notes: today.filter(({ type }) => NOTES.includes(type)),
  };
}

/** Finds what belongs to a session, wherever in the log it stands: read once, since there may be years of it. */
function sessionsIn(all: readonly LogRecord[]): (started: RecordOf<'session-started'>) => HistorySession {
  const corrected = corrections(all);
  const sets = new Map<string, HistorySet[]>();
  const ends = new Map<string, RecordOf<'session-ended'>>();
  for (const record of all) {
    if (record.type === 'session-ended' && !ends.has(record.sessionId)) ends.set(record.sessionId, record);
    if (record.type !== 'set') continue;
    const correction = corrected.get(record.id);
    const performed = correction?.performed ?? record.performed;
    const set = { ...record, counted: record.performed, performed, correction };
    const before = sets.get(record.sessionId);
    if (before) before.push(set);
    else sets.set(record.sessionId, [set]);
  }
  return (started) => ({
    started,
    ended: ends.get(started.sessionId) ?? null,
    sets: sets.get(started.sessionId) ?? [],
  });
}

function only<Type extends LogRecord['type']>(records: readonly LogRecord[], type: Type): RecordOf<Type>[] {
  return records.filter((record): record is RecordOf<Type> => record.type === type);
}
