import { entryItem, type Library, oncePerLibrary } from '../exercise/library.ts';
import { workSeconds } from '../exercise/work-seconds.ts';
import { addDays, type CivilDate, daysBetween } from '../log/civil-date.ts';
import { endOf } from '../log/sessions.ts';
import type { StrengthDay } from './calendar.ts';
import { rungDose } from './ladder.ts';
import { RULE_LIMITS } from './own-limits.ts';
import type { UserState } from './progress.ts';
import { isOffered, type SessionEntry, type Standing } from './standing.ts';

/** growth of the weekly work at least, at the rule's own 20 %, and the days it looks back. */
export const GROWTH_SECONDS = 120;
export const LOOK_BACK_DAYS = 28;
const WEEK_DAYS = 7;
/** Before this day after the first strength session there is no week to compare with (R-7: from the 15th on). */
export const FIRST_DAYS = 14;
/** The six mains of a full session, three times a week. */
export const MAINS = 6;
const SESSIONS = 3;

/** States whose work is reduced on purpose: it is no measure of what a person can do. */
const REDUCED: readonly UserState[] = ['flare', 'ramp', 'deload', 'return'];

export const isReduced = (state: UserState): boolean => REDUCED.includes(state);

interface WorkDay {
  readonly date: CivilDate;
  readonly seconds: number;
  readonly reduced: boolean;
}

/** Dates with strength work, sessions off the plan among them. */
export function strengthDays({ entries }: Standing): StrengthDay[] {
  return entries
    .filter(({ work }) => work > 0)
    .map(({ session }) => ({ date: session.date, endedAt: endOf(session) }));
}

/** Strength work in the six dates before `today` and on it, seconds. */
export function workThisWeek(standing: Standing, today: CivilDate): number {
  return total(workDays(standing), addDays(today, 1 - WEEK_DAYS), today);
}

/**
 * Most strength work in any seven dates up to `today`, seconds. The floor is three sessions of the first
 * rungs of six mains; a library that holds fewer strength chains counts six at the mean of those it has.
 */
export function weeklyLimit(standing: Standing, library: Library, today: CivilDate): number {
  const first = standing.firstSessionOn;
  const floor = SESSIONS * firstRungsOfMains(library);
  if (first === null || daysBetween(first, today) < FIRST_DAYS) return floor;
  const best = bestWeek(standing, today);
  const { weeklyGrowthPercent } = standing.limits;
  const seconds = GROWTH_SECONDS * (weeklyGrowthPercent / RULE_LIMITS.weeklyGrowthPercent);
  return Math.max((1 + weeklyGrowthPercent / 100) * best, best + seconds, floor);
}

/** The largest 7-date total of the 28 days before, reduced stretches left out, never less than before them. */
export function bestWeek(standing: Standing, today: CivilDate): number {
  const first = addDays(today, -LOOK_BACK_DAYS);
  const days = workDays(standing).filter(({ reduced, date }) => !reduced && date >= first);
  let best = 0;
  for (let offset = WEEK_DAYS; offset <= LOOK_BACK_DAYS; offset++) {
    const from = addDays(today, -offset);
    best = Math.max(best, total(days, from, addDays(from, WEEK_DAYS - 1)));
  }
  const before = standing.workBefore;
  const recent = before !== null && daysBetween(before.reducedOn, today) <= LOOK_BACK_DAYS;
  return recent ? Math.max(best, before.seconds) : best;
}

const firstRungsOfMains = oncePerLibrary((library) => {
  const first = library.chains
    .map(({ id }) => entryItem(library, id, { flags: [], floor: true }))
    .filter((item) => item?.countsAsStrength)
    .slice(0, MAINS)
    .map((item) => (item ? workSeconds(item, rungDose(item, 0)) : 0));
  const mean = first.reduce((sum, seconds) => sum + seconds, 0) / Math.max(first.length, 1);
  return MAINS * mean;
});

const workDays = ({ entries }: Standing): WorkDay[] =>
  entries.map(({ session, work, state }) => ({
    date: session.date,
    seconds: work,
    reduced: isReduced(state),
  }));

const total = (days: readonly WorkDay[], from: CivilDate, to: CivilDate): number =>
  days.reduce((sum, { date, seconds }) => (date >= from && date <= to ? sum + seconds : sum), 0);

/** True if the session had strength work, or if no strength ladder is open to the person. */
export const hadStrength = ({ chains }: Standing, { work }: SessionEntry): boolean =>
  work > 0 ||
  !Object.values(chains).some(({ spot, ...chain }) => spot.exercise.countsAsStrength && isOffered(chain));
