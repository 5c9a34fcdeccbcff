import type { EffortTrend, Side } from '../core/trends/best-efforts.ts';
import type { DeskHoursDay } from '../core/trends/desk-hours.ts';
import { middleOf } from '../core/trends/middle.ts';
import type { PainAndLoad, TimelineDay } from '../core/trends/pain-and-load.ts';
import { LOCALE } from './language.ts';
import { longDay, timeSpan } from './time-words.ts';

const SECOND_MS = 1000;
const HOUR_MS = 3_600_000;

export const DESK_PARTS = {
  tall: 'Tall',
  relaxed: 'Relaxed',
  slumped: 'Slumped',
  other: 'Moving, other',
} as const;

const SIDE_WORDS: Readonly<Record<Side, string>> = { both: '', right: 'right', left: 'left' };

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** One date of the timeline: "Tuesday 3 November: pain 3, 4 min of strength work, 1 exercise up". */
export function dayTold(day: TimelineDay | undefined): string {
  if (!day) return '';
  const { date, pain, workSeconds, rises } = day;
  const parts = [
    pain === null ? 'pain not told' : `pain ${pain}`,
    ...(workSeconds > 0 ? [`${timeSpan(workSeconds * SECOND_MS)} of strength work`] : []),
    ...(rises > 0 ? [`${plural(rises, 'exercise')} up`] : []),
  ];
  return `${longDay(date)}: ${parts.join(', ')}`;
}

/** The timeline in a sentence or two; what is not known is not told. */
export function painAndLoadTold({ days, flares, usual }: PainAndLoad): string {
  const told = days.filter(({ pain }) => pain !== null).length;
  const sessions = days.filter(({ workSeconds }) => workSeconds > 0).length;
  const rises = days.reduce((sum, day) => sum + day.rises, 0);
  const range = usual
    ? usual.low === usual.high
      ? `Outside flares pain was mostly ${usual.low}.`
      : `Outside flares pain was mostly between ${usual.low} and ${usual.high}.`
    : 'Too few days were told to call anything usual.';
  const flared = flares.length > 0 ? ` ${plural(flares.length, 'flare')}.` : '';
  return `Pain told on ${plural(told, 'day')}, strength work on ${plural(sessions, 'day')}, ${plural(rises, 'step')} up. ${range}${flared}`;
}

/** "12 s", "8", "12 s, left". */
export function amountTold(value: number, unit: 'reps' | 'seconds', side: Side): string {
  const rounded = Math.round(value * 10) / 10;
  const amount = unit === 'seconds' ? `${rounded} s` : plural(rounded, 'repetition');
  return SIDE_WORDS[side] ? `${amount}, ${SIDE_WORDS[side]}` : amount;
}

/** How the best set changed from the first session to the latest, each side by itself. */
export function effortTold({ sides, sessions }: EffortTrend, unit: 'reps' | 'seconds'): string {
  const changes = sides.flatMap(({ side, efforts }) => {
    const [first, last] = [efforts[0], efforts.at(-1)];
    if (!first || !last) return [];
    const from = amountTold(first.value, unit, side);
    return efforts.length === 1 || first.value === last.value
      ? [`${from}`]
      : [`${amountTold(first.value, unit, 'both')} at first, ${amountTold(last.value, unit, side)} lately`];
  });
  return `The best set of each of ${plural(sessions, 'session')}: ${changes.join('; ')}.`;
}

/** One date at the desk: "Tuesday 3 November: tall 2 h 5 min, …". */
export function deskDayTold(day: DeskHoursDay | undefined): string {
  if (!day) return '';
  if (!day.hours) return `${longDay(day.date)}: not worn`;
  const { hours } = day;
  const parts = (Object.keys(DESK_PARTS) as (keyof typeof DESK_PARTS)[]).map(
    (part) => `${DESK_PARTS[part].toLowerCase()} ${timeSpan(hours[part] * HOUR_MS)}`,
  );
  return `${longDay(day.date)}: ${parts.join(', ')}`;
}

/** "2.5 h", for a table. */
export const hoursTold = (hours: number): string =>
  `${hours.toLocaleString(LOCALE, { minimumFractionDigits: 1, maximumFractionDigits: 1 })} h`;

/** The desk's days in a sentence: on how many it was worn, and the middle value of what moves. */
export function deskHoursTold(days: readonly DeskHoursDay[]): string {
  const worn = days.flatMap(({ hours }) => (hours ? [hours] : []));
  if (worn.length === 0) return 'The sensor was not worn at the desk on these days.';
  const shifts = middleOf(worn.map(({ shiftsPerHour }) => shiftsPerHour)) ?? 0;
  const still = middleOf(worn.map(({ longestStillMinutes }) => longestStillMinutes)) ?? 0;
  return `Worn on ${plural(worn.length, 'day')}. On the middle day ${Math.round(shifts)} position changes an hour, and ${Math.round(still)} min as the longest still spell.`;
}
