import { daysBetween } from '../log/civil-date.ts';
import type { LogRecord } from '../log/record.ts';
import { type DeskDay, deskDays } from './told-days.ts';

const WEEK_DAYS = 7;
const HOUR_MS = 3_600_000;

/** A week at the desk in two numbers. */
export interface DeskWeek {
  /** Of the still time in any zone, the share in the slumped one, 0 to 1; null: there was none. */
  readonly slumpedShare: number | null;
  readonly shiftsAnHour: number;
}

/** The first and the last week of practice: what changed in between. Not what nudges did: nothing shows that. */
export interface Learnt {
  readonly practisedMs: number;
  readonly nudges: number;
  readonly first: DeskWeek;
  readonly last: DeskWeek;
}

/** Null where the days reach over no more than one week. @param from days before this civil date do not count. */
export function learntFrom(records: readonly LogRecord[], from: string | null): Learnt | null {
  const days = deskDays(records).filter(({ date }) => from === null || date >= from);
  const [begun, ended] = [days.find(({ practisedMs }) => practisedMs > 0), days.at(-1)];
  if (!begun || !ended || daysBetween(begun.date, ended.date) < WEEK_DAYS) return null;
  const since = days.filter(({ date }) => date >= begun.date);
  return {
    practisedMs: since.reduce((sum, { practisedMs }) => sum + practisedMs, 0),
    nudges: since.reduce((sum, { nudges }) => sum + nudges, 0),
    first: weekOf(since.filter(({ date }) => daysBetween(begun.date, date) < WEEK_DAYS)),
    last: weekOf(since.filter(({ date }) => daysBetween(date, ended.date) < WEEK_DAYS)),
  };
}

/** Position changes in an hour on the days before; null: there is nothing to tell from. */
export function usualShifts(records: readonly LogRecord[]): number | null {
  const days = deskDays(records).slice(-WEEK_DAYS);
  return days.length === 0 ? null : weekOf(days).shiftsAnHour;
}

function weekOf(days: readonly DeskDay[]): DeskWeek {
  const sum = (of: (day: DeskDay) => number) => days.reduce((total, day) => total + of(day), 0);
  const zonedMs = sum(({ tallMs, relaxedMs, slumpedMs }) => tallMs + relaxedMs + slumpedMs);
  const wornMs = sum(({ wornMs: worn }) => worn);
  return {
    slumpedShare: zonedMs > 0 ? sum(({ slumpedMs }) => slumpedMs) / zonedMs : null,
    shiftsAnHour: wornMs > 0 ? sum(({ shifts }) => shifts) / (wornMs / HOUR_MS) : 0,
  };
}
