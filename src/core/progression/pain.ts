import { type CivilDate, daysBetween } from '../log/civil-date.ts';
import { endOf, type Session } from '../log/sessions.ts';

/** The pain of one date: the highest of its entries. */
export interface DailyPain {
  readonly date: CivilDate;
  readonly value: number;
  /** When the newest entry of the date was made, epoch ms. */
  readonly at: number;
  /** Entered in a flare: such a day does not count for the usual level. */
  readonly inFlare: boolean;
}

/** One pain entry. `recalledFor`: told later, for that earlier date. */
export interface PainEntry {
  readonly at: number;
  readonly date: CivilDate;
  readonly value: number;
  readonly recalledFor: CivilDate | null;
}

/** What is known of the pain on the date after a session. A recalled value has its one more in it. */
export interface NextDay {
  readonly reported: number | null;
  readonly recalled: number | null;
}

export const NOTHING_KNOWN: NextDay = { reported: null, recalled: null };

/** The usual level is the median of this many daily values; with fewer than `ENOUGH_DAYS`, the intake. */
export const MEDIAN_DAYS = 14;
export const ENOUGH_DAYS = 5;
/** No rule looks further back than this. */
const KEPT_DAYS = 365;
/** A report counts from 8 h to 40 h after the session's end (R-2, M-12), ms. */
export const REPORT_FROM_MS = 8 * 3_600_000;
export const REPORT_UNTIL_MS = 40 * 3_600_000;
/** A recalled value counts one more. */
export const RECALLED_EXTRA = 1;

/** The days after one more entry, in order of date. */
export function withPain(days: readonly DailyPain[], entry: PainEntry, inFlare: boolean): DailyPain[] {
  const index = days.findLastIndex(({ date }) => date <= entry.date);
  const before = days[index]?.date === entry.date ? days[index] : undefined;
  const day: DailyPain = {
    date: entry.date,
    value: Math.max(entry.value, before?.value ?? 0),
    at: entry.at,
    inFlare: inFlare || (before?.inFlare ?? false),
  };
  return days.toSpliced(before ? index : index + 1, before ? 1 : 0, day).slice(-KEPT_DAYS);
}

/** The usual level b: it may fall with the days, and never rises more than one above the reference. */
export function usualLevel(days: readonly DailyPain[], reference: number): number {
  const values: number[] = [];
  for (let i = days.length - 1; i >= 0 && values.length < MEDIAN_DAYS; i--) {
    const day = days[i];
    if (day && !day.inFlare) values.push(day.value);
  }
  const level = values.length >= ENOUGH_DAYS ? median(values) : reference;
  return Math.min(level, reference + 1);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? 0;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? upper) + upper) / 2 : upper;
}

/** True if an entry is a next-day report for a session: on the next civil date, 8 to 40 h after its end. */
export function isNextDayReport(session: Session, entry: PainEntry): boolean {
  const since = entry.at - endOf(session);
  const inTime = since >= REPORT_FROM_MS && since <= REPORT_UNTIL_MS;
  return inTime && entry.recalledFor === null && daysBetween(session.date, entry.date) === 1;
}

/** What is known of a session's next day after one more entry; the highest counts. */
export function nextDayAfter(known: NextDay, session: Session, entry: PainEntry): NextDay {
  if (isNextDayReport(session, entry)) return { ...known, reported: higher(known.reported, entry.value) };
  if (entry.recalledFor === null || daysBetween(session.date, entry.recalledFor) !== 1) return known;
  return { ...known, recalled: higher(known.recalled, entry.value + RECALLED_EXTRA) };
}

/** The value that limits are compared with: the highest that is known. Only a report can speak for a rise. */
export const worstNextDay = ({ reported, recalled }: NextDay): number | null =>
  recalled === null ? reported : higher(reported, recalled);

const higher = (a: number | null, b: number): number => (a === null ? b : Math.max(a, b));
