import { addDays, type CivilDate, civilDate, daysBetween } from '../log/civil-date.ts';
import { inOrder } from '../log/in-order.ts';
import type { LogRecord } from '../log/record.ts';
import { DATES_APART, nextStrength, ruleAgainst, type StrengthDay } from './calendar.ts';
import type { Limits } from './own-limits.ts';

/** How far the calendar looks ahead: two weeks, over which a plan covers every way of moving (GUIDE S-055). */
export const DAYS_AHEAD = 14;
/** A session moves within a week from today: further off, it is another week's session. */
const MOVES_WITHIN_DAYS = 7;

/** When a person wants to train. It chooses among the days that the rules allow, and never opens another. */
export interface Wishes {
  /** 1 Monday to 7 Sunday; empty: as soon as the rules allow. */
  readonly weekdays: readonly number[];
  /** Where a session went, by the date on which it stood. */
  readonly moves: ReadonlyMap<CivilDate, CivilDate>;
}

/** Records that say when somebody wants to train. No place on a ladder depends on them. */
export const WISH_TYPES: ReadonlySet<LogRecord['type']> = new Set(['training-days', 'session-moved']);

/** What the log says of the person's days, as it was known at `now`. */
export function wishesOf(records: readonly LogRecord[], now: number): Wishes {
  const told = inOrder(
    records.filter(({ type }) => WISH_TYPES.has(type)),
    now,
  );
  let weekdays: readonly number[] = [];
  const moves = new Map<CivilDate, CivilDate>();
  for (const record of told) {
    if (record.type === 'training-days') weekdays = record.weekdays;
    if (record.type !== 'session-moved') continue;
    const origin = [...moves].find(([, on]) => on === record.from)?.[0] ?? record.from;
    if (origin === record.to) moves.delete(origin);
    else moves.set(origin, record.to);
  }
  return { weekdays, moves };
}

/** What the calendar is made from: strength work that was done, and when the person wants more. */
export interface Calendar {
  readonly done: readonly StrengthDay[];
  readonly wishes: Wishes;
  readonly now: number;
  readonly zone: string;
  readonly pace: Pick<Limits, 'sessionsAWeek' | 'restHours'>;
}

/** The dates of the sessions to come, the nearest first, each of them allowed by the rest rules. */
export function sessionDates({ done, wishes, now, zone, pace }: Calendar): CivilDate[] {
  const today = civilDate(now, zone);
  const first = nextStrength(done, now, zone, pace).date;
  const placed: CivilDate[] = [];
  for (let offset = 0; offset < DAYS_AHEAD; offset++) {
    const date = addDays(today, offset);
    if (date < first || !isWished(date, wishes)) continue;
    if (ruleAgainst(date, withPlanned(done, placed), pace.sessionsAWeek) === null) placed.push(date);
  }
  return placed;
}

/** Why a session cannot move to a date: a session that is too near, one that stands there, or enough in a week. */
export type MoveRefusal =
  | { readonly why: 'done-near'; readonly date: CivilDate }
  | { readonly why: 'planned-near'; readonly date: CivilDate }
  | { readonly why: 'taken' }
  | { readonly why: 'week' };

/** A date to which a session may move, or may not and why not. */
export interface MoveTarget {
  readonly date: CivilDate;
  readonly refusal: MoveRefusal | null;
}

/** The days of a week from today, for a session that stands on `from` or is due by then. */
export function moveTargets(calendar: Calendar, from: CivilDate): MoveTarget[] {
  const today = civilDate(calendar.now, calendar.zone);
  const others = sessionDates(calendar).filter((date) => date !== from);
  return Array.from({ length: MOVES_WITHIN_DAYS }, (_, offset) => addDays(today, offset))
    .filter((date) => date !== from)
    .map((date) => ({ date, refusal: refusalOf(calendar, others, date) }));
}

function refusalOf(
  { done, now, zone, pace }: Calendar,
  others: readonly CivilDate[],
  to: CivilDate,
): MoveRefusal | null {
  if (others.includes(to)) return { why: 'taken' };
  const first = nextStrength(done, now, zone, pace);
  const latest = done
    .map(({ date }) => date)
    .sort()
    .at(-1);
  const rests = to < first.date && first.rule !== 'week';
  if (rests && latest !== undefined) return { why: 'done-near', date: latest };
  const near = others.find((date) => Math.abs(daysBetween(date, to)) < DATES_APART);
  if (near !== undefined) return { why: 'planned-near', date: near };
  const enough = to < first.date || ruleAgainst(to, withPlanned(done, others), pace.sessionsAWeek) !== null;
  return enough ? { why: 'week' } : null;
}

/** Its weekday is chosen, or a session moved there; not where the session moved away. */
function isWished(date: CivilDate, { weekdays, moves }: Wishes): boolean {
  const pairs = [...moves];
  if (pairs.some(([, to]) => to === date)) return true;
  if (pairs.some(([from, to]) => from <= date && (date === from || date < to))) return false;
  return weekdays.length === 0 || weekdays.includes(weekdayOf(date));
}

/** 1 Monday to 7 Sunday. */
export const weekdayOf = (date: CivilDate): number => (((daysBetween('2024-01-01', date) % 7) + 7) % 7) + 1;

const withPlanned = (done: readonly StrengthDay[], planned: readonly CivilDate[]): StrengthDay[] => [
  ...done,
  ...planned.map((date) => ({ date, endedAt: 0 })),
];
