import { deskDays } from '../desk/told-days.ts';
import { addDays, type CivilDate, daysBetween } from '../log/civil-date.ts';
import type { LogRecord } from '../log/record.ts';

/** One date at the desk, in hours; null: nothing was worn that day. */
export interface DeskHoursDay {
  readonly date: CivilDate;
  readonly hours: DeskHours | null;
}

export interface DeskHours {
  readonly tall: number;
  readonly relaxed: number;
  readonly slumped: number;
  /** Worn, and neither of the three: moving, exercising, lying. */
  readonly other: number;
  readonly longestStillMinutes: number;
  readonly shiftsPerHour: number;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Every date of a stretch once, from the days that are over. */
export function deskHours(records: readonly LogRecord[], from: CivilDate, to: CivilDate): DeskHoursDay[] {
  const byDate = new Map(deskDays(records).map((day) => [day.date, day]));
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => {
    const date = addDays(from, index);
    const day = byDate.get(date);
    if (!day || day.wornMs === 0) return { date, hours: null };
    const { wornMs, tallMs, relaxedMs, slumpedMs, longestStillMs, shifts } = day;
    const hours = {
      tall: tallMs / HOUR_MS,
      relaxed: relaxedMs / HOUR_MS,
      slumped: slumpedMs / HOUR_MS,
      other: Math.max(0, wornMs - tallMs - relaxedMs - slumpedMs) / HOUR_MS,
      longestStillMinutes: longestStillMs / MINUTE_MS,
      shiftsPerHour: shifts / (wornMs / HOUR_MS),
    };
    return { date, hours };
  });
}
