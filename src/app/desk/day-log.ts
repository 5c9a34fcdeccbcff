import { type DayTotals, totalsOf } from '../../core/desk/day.ts';
import { notMeSpans } from '../../core/desk/not-me.ts';
import { toldDays } from '../../core/desk/told-days.ts';
import type { CivilDate } from '../../core/log/civil-date.ts';
import type { LogRecord, NewRecord } from '../../core/log/record.ts';
import type { DayMinutes } from './kept-minutes.ts';

/** What the log has to be told of days that are over: each once. */
export function untold(days: readonly DayMinutes[], records: readonly LogRecord[]): readonly NewRecord[] {
  const told = new Set(toldDays(records).map(({ date }) => date));
  const notMe = notMeSpans(records);
  return days
    .filter(({ date }) => !told.has(date))
    .map(({ date, minutes }) => recordOf(date, totalsOf(minutes, notMe)))
    .filter(({ wornMs }) => wornMs > 0);
}

/** What the log has to be told anew of days that were told already: more or less of them is the person's. */
export function toldAnew(days: readonly DayMinutes[], records: readonly LogRecord[]): readonly NewRecord[] {
  const told = toldDays(records);
  const notMe = notMeSpans(records);
  return days.flatMap(({ date, minutes }) => {
    const [before] = told.filter((day) => day.date === date).toSorted((a, b) => b.wornMs - a.wornMs);
    return before ? [{ ...recordOf(date, totalsOf(minutes, notMe)), replaces: before.id }] : [];
  });
}

const recordOf = (date: CivilDate, totals: DayTotals) => ({
  type: 'desk-day' as const,
  date,
  wornMs: totals.wornMs,
  tallMs: totals.ms.tall,
  relaxedMs: totals.ms.relaxed,
  slumpedMs: totals.ms.slumped,
  unseenMs: totals.ms.unseen,
  practisedMs: totals.practisedMs,
  shifts: totals.shifts,
  longestStillMs: totals.longestStillMs,
  nudges: totals.nudges,
  prompts: totals.prompts,
});
