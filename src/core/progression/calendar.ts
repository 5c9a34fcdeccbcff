import { addDays, type CivilDate, civilDate, daysBetween, startOfDate } from '../log/civil-date.ts';
import { type Limits, RULE_LIMITS } from './own-limits.ts';

/** A date with strength work, in the zone where it took place, and when that work ended. */
export interface StrengthDay {
  readonly date: CivilDate;
  readonly endedAt: number;
}

/** strength dates differ by two or more; 36 h lie between, and three fall in any seven dates, or fewer. */
export const DATES_APART = 2;
const HOUR_MS = 3_600_000;
const WEEK_DAYS = 7;

/** Which part of the rest rule asks to wait. */
export type RestRule = 'dates' | 'hours' | 'week';

export interface NextStrength {
  /** The first date on which strength work is possible; it may be today. */
  readonly date: CivilDate;
  /** Possible now. */
  readonly now: boolean;
  readonly rule: RestRule | null;
}

/** When strength work is possible next. Dates of the past stay dates of their own zone. */
export function nextStrength(
  days: readonly StrengthDay[],
  now: number,
  zone: string,
  { sessionsAWeek, restHours }: Pick<Limits, 'sessionsAWeek' | 'restHours'> = RULE_LIMITS,
): NextStrength {
  const today = civilDate(now, zone);
  const restedAt = Math.max(now, ...days.map(({ endedAt }) => endedAt + restHours * HOUR_MS));
  let rule: RestRule | null = restedAt > now ? 'hours' : null;
  let date = today;
  for (;;) {
    const broken = ruleAgainst(date, days, sessionsAWeek);
    if (broken) rule = date === today ? broken : (rule ?? broken);
    else if (restedAt < startOfDate(addDays(date, 1), zone)) break;
    date = addDays(date, 1);
  }
  return { date, now: date === today && restedAt <= now, rule };
}

/** Which rule forbids strength work on a date, beside that of these days; null where none does. */
export function ruleAgainst(date: CivilDate, days: readonly StrengthDay[], perWeek: number): RestRule | null {
  if (days.some((day) => Math.abs(daysBetween(day.date, date)) < DATES_APART)) return 'dates';
  const near = days.filter((day) => Math.abs(daysBetween(day.date, date)) < WEEK_DAYS);
  const dates = [...new Set(near.map((day) => day.date))];
  for (let offset = 0; offset < WEEK_DAYS; offset++) {
    const first = addDays(date, offset - WEEK_DAYS + 1);
    const inWeek = dates.filter((other) => {
      const days = daysBetween(first, other);
      return days >= 0 && days < WEEK_DAYS;
    });
    if (inWeek.length >= perWeek) return 'week';
  }
  return null;
}
