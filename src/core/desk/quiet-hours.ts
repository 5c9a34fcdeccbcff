import type { Span } from '../alerts/quiet.ts';
import { addDays, civilDate, startOfDate } from '../log/civil-date.ts';

const MINUTE_MS = 60_000;
const MINUTES_A_DAY = 1440;

/** From one time of day to another, minutes from midnight; over midnight where `to` is not after `from`. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

/** The quiet spans around an instant, from the day before to two days after: epoch ms, whatever the clocks do then. */
export function quietSpans(hours: QuietHours | null, at: number, zone: string): readonly Span[] {
  if (!hours || hours.from === hours.to) return [];
  const today = civilDate(at, zone);
  return [-1, 0, 1].map((day) => {
    const date = addDays(today, day);
    const endDate = hours.to > hours.from ? date : addDays(date, 1);
    return { from: instantOf(date, hours.from, zone), to: instantOf(endDate, hours.to, zone) };
  });
}

/** When it is that time of day on that date; where the clocks skip it, the moment after the skip. */
export function instantOf(date: string, minutes: number, zone: string): number {
  const midnight = startOfDate(date, zone);
  const asIfEven = midnight + minutes * MINUTE_MS;
  // Midnight is 0 on this date; a change of the clocks since shows as a difference from it.
  const off = minutes - minuteOfDay(asIfEven, zone);
  const nearest =
    off > MINUTES_A_DAY / 2 ? off - MINUTES_A_DAY : off < -MINUTES_A_DAY / 2 ? off + MINUTES_A_DAY : off;
  return asIfEven + nearest * MINUTE_MS;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function minuteOfDay(at: number, zone: string): number {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = clockIn(zone);
    clocks.set(zone, clock);
  }
  const [hour = 0, minute = 0] = clock.format(at).split(':').map(Number);
  return (hour % 24) * 60 + minute;
}

/** As with dates, a zone that is not known here is read as UTC. */
function clockIn(timeZone: string): Intl.DateTimeFormat {
  const options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  try {
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone });
  } catch {
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
  }
}
