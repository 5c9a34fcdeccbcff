import { timeSpan } from '../../core/exercise/time-span.ts';
import type { CivilDate } from '../../core/log/civil-date.ts';
import { dayAfter } from '../time-words.ts';
import { LOCALE } from './language.ts';

export { clockSpan, dayAfter } from '../time-words.ts';
export { timeSpan };

const HOUR = 3_600_000;

const clocks = new Map<string, Intl.DateTimeFormat>();

export const clockTime = (at: number, zone?: string): string =>
  timeOfDay(at, { hour: 'numeric', minute: '2-digit' }, zone);

export const clockTimeToSecond = (at: number, zone?: string): string =>
  timeOfDay(at, { hour: 'numeric', minute: '2-digit', second: '2-digit' }, zone);

function timeOfDay(at: number, parts: Intl.DateTimeFormatOptions, zone?: string): string {
  const key = `${parts.second ?? ''} ${zone ?? ''}`;
  let clock = clocks.get(key);
  if (!clock) {
    clock = new Intl.DateTimeFormat(LOCALE, { ...parts, ...(zone ? { timeZone: zone } : {}) });
    clocks.set(key, clock);
  }
  return clock.format(at).replace(/^0(?=\d:)/, '');
}

/** With tenths of a second below one minute: "15,2 s". */
export function exactTimeSpan(ms: number): string {
  const tenths = Math.max(0, Math.round(ms / 100));
  return tenths < 600
    ? `${(tenths / 10).toLocaleString(LOCALE, { minimumFractionDigits: 1 })} s`
    : timeSpan(ms);
}

/** "Sonntag, 22. November". */
export const dayOfYear = (date: CivilDate): string =>
  dayFormat({ day: 'numeric', month: 'long', year: 'numeric' }).format(noon(date));

export const longDay = (date: CivilDate): string =>
  dayFormat({ weekday: 'long', day: 'numeric', month: 'long' }).format(noon(date));

export const pastDay = (date: CivilDate, today: CivilDate): string =>
  date > dayAfter(today, -7) ? dayFormat({ weekday: 'long' }).format(noon(date)) : longDay(date);

/** "So 22": on an axis, where the usual "So., 22." has too many signs. */
export const shortDay = (date: CivilDate): string =>
  dayFormat({ weekday: 'short', day: 'numeric' }).format(noon(date)).replaceAll(/[.,]/g, '');

/** "22. Nov.". */
export const shortMonthDay = (date: CivilDate): string =>
  dayFormat({ day: 'numeric', month: 'short' }).format(noon(date));

/** "morgen", "am Dienstag, 24. November". */
export function comingDay(date: CivilDate, today: CivilDate): string {
  const days = Math.round((noon(date) - noon(today)) / (24 * HOUR));
  if (days <= 0) return 'heute';
  return days === 1 ? 'morgen' : `am ${longDay(date)}`;
}

const noon = (date: CivilDate) => Date.parse(`${date}T12:00:00Z`);

const dayFormat = (parts: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(LOCALE, { ...parts, timeZone: 'UTC' });
