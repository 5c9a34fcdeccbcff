import { type CivilDate, civilDate } from '../../core/log/civil-date.ts';
import type { LogRecord } from '../../core/log/record.ts';
import type { Ahead } from '../../core/progression/ahead.ts';
import { dayAfter } from '../../strings/time-words.ts';

/**
 * A day as the week strip shows it. `before`: earlier than the first record, so nothing is said about it. `planned`: a
 * session stands there; `moved`: one that stood on another day.
 */
export interface WeekDay {
  readonly date: CivilDate;
  readonly state: 'session' | 'rest' | 'before' | 'planned' | 'moved';
  /** Minutes of training; null without a session. */
  readonly minutes: number | null;
  /** Highest pain entry of the day; null where none was given. */
  readonly pain: number | null;
}

/** Seven days, the night before them, and what the zones of the earth are apart, ms. */
const LOOK_BACK_MS = 9 * 86_400_000;

/** The last seven days up to today, oldest first. Each record counts on the date where it took place. */
export function weekDays(records: readonly LogRecord[], today: CivilDate): WeekDay[] {
  const first = records[0];
  const began = first ? dateOf(first) : today;
  const from = Date.parse(today) - LOOK_BACK_MS;
  const recent = records.filter(({ at }) => at >= from);
  return [-6, -5, -4, -3, -2, -1, 0].map((offset) => {
    const date = dayAfter(today, offset);
    const minutes = minutesTrained(recent, date);
    const state = minutes !== null ? 'session' : date < began ? 'before' : 'rest';
    return { date, state, minutes, pain: highestPain(recent, date) };
  });
}

/** The coming seven days from today. What was done today already stands in the days before. */
export const daysToCome = ({ days, moved }: Ahead): WeekDay[] =>
  days.slice(0, 7).map(({ date, session }) => ({
    date,
    state: session === null ? 'rest' : moved.has(date) ? 'moved' : 'planned',
    minutes: null,
    pain: null,
  }));

const dateOf = (record: LogRecord): CivilDate => civilDate(record.at, record.zone);

function minutesTrained(records: readonly LogRecord[], date: CivilDate): number | null {
  let minutes: number | null = null;
  for (const ended of records) {
    if (ended.type !== 'session-ended' || dateOf(ended) !== date) continue;
    const started = records.find(
      (each) => each.type === 'session-started' && each.sessionId === ended.sessionId,
    );
    minutes = (minutes ?? 0) + Math.max(1, Math.round((ended.at - (started?.at ?? ended.at)) / 60_000));
  }
  return minutes;
}

function highestPain(records: readonly LogRecord[], date: CivilDate): number | null {
  const values = records.flatMap((record) => {
    if (record.type !== 'pain') return [];
    return (record.recalledFor ?? dateOf(record)) === date ? [record.value] : [];
  });
  return values.length > 0 ? Math.max(...values) : null;
}
