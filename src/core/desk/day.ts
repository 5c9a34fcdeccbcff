import type { Span } from '../alerts/quiet.ts';
import { type DeskEvent, type DeskMinute, MINUTE_PARTS, type MinutePart } from './minute.ts';
import { mineOf } from './not-me.ts';

const MINUTE_MS = 60_000;

/** What a day at the desk came to. It scores nothing (POSTURE section 6). */
export interface DayTotals {
  readonly ms: Readonly<Record<MinutePart, number>>;
  /** Time in which the trunk was seen on somebody, ms. */
  readonly wornMs: number;
  readonly practisedMs: number;
  readonly shifts: number;
  readonly longestStillMs: number;
  readonly nudges: number;
  /** Due nudges, given or left out on purpose. */
  readonly triggers: number;
  readonly prompts: number;
}

/**
 * Adds up the minutes of a day. Whole minutes in a gap have no record of their own; the gap tells them.
 *
 * @param notMe stretches that were not the person's: they count in nothing.
 */
export function totalsOf(kept: readonly DeskMinute[], notMe: readonly Span[] = []): DayTotals {
  const minutes = mineOf(kept, notMe);
  const ms = Object.fromEntries(MINUTE_PARTS.map((part) => [part, 0])) as Record<MinutePart, number>;
  const events = minutes.flatMap((minute) => minute.events ?? []);
  for (const minute of minutes) for (const part of MINUTE_PARTS) ms[part] += minute.ms[part] ?? 0;
  for (const event of events) if (event.type === 'gap') ms.unseen += wholeMinutesWithin(event);
  const count = (...types: readonly DeskEvent['type'][]) =>
    events.filter(({ type }) => types.includes(type)).length;
  return {
    ms,
    wornMs: MINUTE_PARTS.reduce((sum, part) => sum + (isWorn(part) ? ms[part] : 0), 0),
    practisedMs: sumOf(minutes, ({ practised }) => practised),
    shifts: sumOf(minutes, ({ shifts }) => shifts),
    longestStillMs: 1000 * Math.max(0, ...minutes.map(({ stillFor }) => stillFor ?? 0)),
    nudges: count('nudge'),
    triggers: count('nudge', 'withheld'),
    prompts: count('stillness', 'break'),
  };
}

const isWorn = (part: MinutePart): boolean => part !== 'away' && part !== 'unseen';

const wholeMinutesWithin = ({ from, t }: { from: number; t: number }): number =>
  MINUTE_MS * Math.max(0, Math.floor(t / MINUTE_MS) - Math.floor(from / MINUTE_MS) - 1);

const sumOf = (minutes: readonly DeskMinute[], value: (minute: DeskMinute) => number | undefined): number =>
  minutes.reduce((sum, minute) => sum + (value(minute) ?? 0), 0);
