import { timeSpan } from '../core/exercise/time-span.ts';
import type { CivilDate } from '../core/log/civil-date.ts';

export { timeSpan };

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Time of day, "9:05", in a zone, or in the reader's own. `at` in epoch ms. */
export const clockTime = (at: number, zone?: string): string =>
  timeOfDay(at, { hour: 'numeric', minute: '2-digit' }, zone);

/** Time of day to the second, "9:05:12". */
export const clockTimeToSecond = (at: number, zone?: string): string =>
  timeOfDay(at, { hour: 'numeric', minute: '2-digit', second: '2-digit' }, zone);

function timeOfDay(at: number, parts: Intl.DateTimeFormatOptions, zone?: string): string {
  const key = `${parts.second ?? ''} ${zone ?? ''}`;
  let clock = clocks.get(key);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-GB', { ...parts, ...(zone ? { timeZone: zone } : {}) });
    clocks.set(key, clock);
  }
  return clock.format(at).replace(/^0(?=\d:)/, '');
}

/** The same with tenths of a second below one minute: "15.2 s". */
export function exactTimeSpan(ms: number): string {
  const tenths = Math.max(0, Math.round(ms / 100));
  return tenths < 600 ? `${(tenths / 10).toFixed(1)} s` : timeSpan(ms);
}

/** A countdown or a running clock: "32" stays "0:32". */
export function clockSpan(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** "Sunday 22 November". */
export function longDay(date: CivilDate): string {
  return dayFormat({ weekday: 'long', day: 'numeric', month: 'long' }).format(noon(date)).replace(',', '');
}

/** "22 November 2026": where years come together. */
export const dayOfYear = (date: CivilDate): string =>
  dayFormat({ day: 'numeric', month: 'long', year: 'numeric' }).format(noon(date));

/** A date of the days before: "Sunday" within the week, "Sunday 8 November" before that. */
export const pastDay = (date: CivilDate, today: CivilDate): string =>
  noon(today) - noon(date) < 7 * 24 * HOUR
    ? dayFormat({ weekday: 'long' }).format(noon(date))
    : longDay(date);

/** "Sun 22". */
export function shortDay(date: CivilDate): string {
  return dayFormat({ weekday: 'short', day: 'numeric' }).format(noon(date)).replace(',', '');
}

/** "22 Nov". */
export const shortMonthDay = (date: CivilDate): string =>
  dayFormat({ day: 'numeric', month: 'short' }).format(noon(date));

/** "tomorrow", or the day's name: "on Tuesday 24 November". */
export function comingDay(date: CivilDate, today: CivilDate): string {
  const days = Math.round((noon(date) - noon(today)) / (24 * HOUR));
  if (days <= 0) return 'today';
  return days === 1 ? 'tomorrow' : `on ${longDay(date)}`;
}

export function dayAfter(date: CivilDate, days: number): CivilDate {
  return new Date(noon(date) + days * 24 * HOUR).toISOString().slice(0, 10);
}

const noon = (date: CivilDate) => Date.parse(`${date}T12:00:00Z`);

const dayFormat = (parts: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: 'UTC' });
