import type { CivilDate } from '../core/log/civil-date.ts';
import { longDay, timeSpan } from './time-words.ts';

/** The days at the desk that can still be looked at. */
export const DAYS_WORDS = {
  today: 'Today at the desk',
  earlier: 'Earlier days',
  previous: 'Day before',
  next: 'Day after',
  toDesk: 'Desk now',
  picker: 'The last four weeks',
  kept: 'Minutes are kept in this browser, and leave it only in a file that you save. How long they are kept is yours to choose, in Settings under “Your records”.',
  emptyTitle: 'Nothing was kept of this day',
  empty: 'No sensor was worn, or another browser watched. It counts as no data, not as sitting.',
  future: 'This day is still to come.',
  gone: 'Its minutes are no longer kept. This is what the log has of it:',
  elsewhere: 'Its minutes are not in this browser. This is what the log has of it:',
  played: 'This is the simulated body or a recording. Nothing of it is kept.',
  seeDay: 'See this day',
} as const;

/** A day in the picker: "Monday 23 November, worn 5 h 12 min". */
export const dayLabel = (date: CivilDate, wornMs: number): string =>
  `${longDay(date)}, ${wornMs > 0 ? `worn ${timeSpan(wornMs)}` : 'nothing kept'}`;
