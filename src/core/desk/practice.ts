import { FADING, fadingStage, type Share } from '../alerts/fading.ts';
import type { PracticeDay } from '../alerts/practice-block.ts';
import { addDays, type CivilDate, daysBetween } from '../log/civil-date.ts';

const MINUTE_MS = 60_000;
/** Practice grows by the week, minutes a day (POSTURE section 2). */
const FIRST_WEEK_MINUTES = 20;
const MORE_EACH_WEEK = 10;
const MOST_MINUTES = 60;
/** After the last week: one day in so many refreshes, with the minutes and the nudges of the first week (PR). */
const REFRESH_EVERY_DAYS = 7;
const EVERY_ONE: Share = { given: 1, of: 1 };

/** A day at the desk that is over, as far as practice asks. */
export interface PastDay {
  readonly date: CivilDate;
  readonly practisedMs: number;
  /** Still time in any zone, and in the slumped one, ms. */
  readonly zonedMs: number;
  readonly slumpedMs: number;
}

/** What the person chose of practice. */
export interface PracticeChoice {
  /** Nudges end after so many weeks. */
  readonly weeks: number;
  /** Days before this one do not count: practice was begun anew. */
  readonly from: CivilDate | null;
  readonly byItself: boolean;
}

/** What was practised today already. */
export interface Today {
  readonly date: CivilDate;
  readonly practisedMs: number;
  readonly triggers: number;
}

/**
 * What practice today may have, from the days before. A week of practice is seven days from the first with any; weeks
 * without practice count for nothing, so a holiday moves no stage (POSTURE sections 2 and 6).
 */
export function practiceDay(past: readonly PastDay[], today: Today, choice: PracticeChoice): PracticeDay {
  const days = past.filter(({ date }) => date < today.date && (choice.from === null || date >= choice.from));
  const weeks = practisedWeeks(days, today.date);
  const base = { ...today, byItself: choice.byItself };
  if (weeks.length >= choice.weeks) return { ...base, ...afterwards(days, today), week: weeks.length + 1 };
  const week = weeks.length + 1;
  const minutes = Math.min(MOST_MINUTES, FIRST_WEEK_MINUTES + MORE_EACH_WEEK * (week - 1));
  return {
    ...base,
    ofMs: minutes * MINUTE_MS,
    share: FADING[fadingStage(weeks)] ?? EVERY_ONE,
    week,
    refresherOn: null,
    refresher: false,
  };
}

/** Share of still time spent slumped in each practised week that is over, in order. */
function practisedWeeks(days: readonly PastDay[], today: CivilDate): number[] {
  const practised = days.filter(({ practisedMs }) => practisedMs > 0).map(({ date }) => date);
  const first = practised.toSorted()[0];
  if (first === undefined) return [];
  const weekOf = (date: CivilDate) => Math.floor(daysBetween(first, date) / 7);
  const weeks = [...new Set(practised.map(weekOf))].filter((week) => week < weekOf(today));
  return weeks
    .toSorted((a, b) => a - b)
    .map((week) => {
      const within = days.filter(({ date }) => weekOf(date) === week);
      const zoned = within.reduce((sum, { zonedMs }) => sum + zonedMs, 0);
      return zoned > 0 ? within.reduce((sum, { slumpedMs }) => sum + slumpedMs, 0) / zoned : 0;
    });
}

/** The weeks are over: one day a week to refresh, seven days after the last with practice. */
function afterwards(
  days: readonly PastDay[],
  today: Today,
): Pick<PracticeDay, 'ofMs' | 'share' | 'refresherOn' | 'refresher'> {
  const last = days
    .filter(({ practisedMs }) => practisedMs > 0)
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
  const next = last === undefined ? today.date : addDays(last, REFRESH_EVERY_DAYS);
  const refresher = next <= today.date;
  return {
    ofMs: FIRST_WEEK_MINUTES * MINUTE_MS,
    share: EVERY_ONE,
    refresher,
    refresherOn: refresher ? null : next,
  };
}
