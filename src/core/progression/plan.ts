import type { Library } from '../exercise/library.ts';
import { addDays, type CivilDate, civilDate } from '../log/civil-date.ts';
import type { LogRecord } from '../log/record.ts';
import { wasTrained } from '../log/sessions.ts';
import { nextStrength } from './calendar.ts';
import { composed, daily } from './composition.ts';
import { easyItems, shortItems, walkItems } from './easy.ts';
import { standingBehind } from './fold.ts';
import { MAINTENANCE_SESSIONS_A_WEEK } from './maintenance.ts';
import type { Limits } from './own-limits.ts';
import { ALL_REST, EASY_WORDS, LEAD_WORDS, MOVED_TODAY, REST_WORDS } from './plan-words.ts';
import { prescription, prescriptions } from './prescribe.ts';
import type { Plan, Prescription, Progress } from './progress.ts';
import { minutesOf, shortened } from './shorten.ts';
import type { Standing } from './standing.ts';
import { checkSpots, mayCheck } from './start-check.ts';
import { easyToday, lockOf } from './withheld.ts';
import { withinRules } from './within-rules.ts';
import { strengthDays } from './workload.ts';

/** What to do now. `progress` is the fold of the same records at the same instant. */
export function planFor(
  progress: Progress,
  records: readonly LogRecord[],
  library: Library,
  now: number,
  zone: string,
): Plan {
  const standing = standingBehind(progress, records, library, now, zone);
  const today = civilDate(now, zone);
  const locked = lockOf(standing, today);
  if (locked) return locked;

  const easy = easyToday(standing, library, now, today);
  if (easy) return easyPlan(standing, library, progress, EASY_WORDS[easy], today);
  const offered = (of: Standing) => prescriptions(of, library, composed(of, library), progress);
  const plan = strengthPlan(standing, library, offered, now, zone);
  // Every dose may be left out at once, as after a bad day while the other ladders rest.
  const isEmpty = plan.type === 'session' && plan.items.length === 0;
  return isEmpty ? easyPlan(standing, library, progress, EASY_WORDS.closed, today) : plan;
}

/**
 * "Rough day? Take the easy plan" (M-34, M-11): easy movement in place of whatever today holds. It asks for no rest days
 * and uses none.
 */
export function easyDayPlan(...[progress, records, library, now, zone]: Parameters<typeof planFor>): Plan {
  const plan = planFor(progress, records, library, now, zone);
  if (plan.type === 'locked') return plan;
  const standing = standingBehind(progress, records, library, now, zone);
  return easyPlan(standing, library, progress, EASY_WORDS.rough, civilDate(now, zone));
}

/** The five-minute version of today's session (M-33); on any other day the same as the plan. */
export function shortPlan(...[progress, records, library, now, zone]: Parameters<typeof planFor>): Plan {
  const plan = planFor(progress, records, library, now, zone);
  if (plan.type !== 'session' || !plan.items.some(({ exercise }) => exercise.countsAsStrength)) return plan;
  const standing = standingBehind(progress, records, library, now, zone);
  const short = (of: Standing) => shortItems(of, library, progress);
  if (!short(standing).some(({ exercise }) => exercise.countsAsStrength)) return plan;
  return strengthPlan(standing, library, short, now, zone);
}

/** The optional check before the first session (M-28); null where it is not for this person, or over. */
export function startCheckPlan(
  ...[progress, records, library, now, zone]: Parameters<typeof planFor>
): Plan | null {
  const plan = planFor(progress, records, library, now, zone);
  const standing = standingBehind(progress, records, library, now, zone);
  if (plan.type !== 'session' || !mayCheck(standing)) return null;
  const items = checkSpots(standing, library).flatMap((spot) => {
    const chain = standing.chains[spot.exercise.chain];
    return chain ? [prescription(standing, library, chain, spot, progress)] : [];
  });
  return items.length > 0
    ? { type: 'session', items, note: LEAD_WORDS['walk-first'], minutes: minutesOf(items) }
    : null;
}

/**
 * What may be done on any day, session or not: a walk and some stretches, none of which was done today (INV-24). While a
 * professional has still to be asked, an easy walk and slow breathing alone.
 */
export function dailyFor(
  ...[progress, records, library, now, zone]: Parameters<typeof planFor>
): readonly Prescription[] {
  const standing = standingBehind(progress, records, library, now, zone);
  const today = civilDate(now, zone);
  const { state } = standing;
  const isLocked = planFor(progress, records, library, now, zone).type === 'locked';
  if (isLocked)
    return state === 'refer-first' && standing.signs.length === 0
      ? walkItems(standing, library, progress)
      : [];
  if (easyToday(standing, library, now, today)) return [];
  return withinRules(standing, (of) => prescriptions(of, library, daily(of, library, today), progress));
}

/** The same as a session of its own, without what today's plan holds; null where nothing of it is left today. */
export function dailyPlan(...now: Parameters<typeof planFor>): Extract<Plan, { type: 'session' }> | null {
  const plan = planFor(...now);
  const planned = plan.type === 'session' ? plan.items.map(({ exercise }) => exercise.chain) : [];
  const items = dailyFor(...now).filter(({ exercise }) => !planned.includes(exercise.chain));
  return items.length > 0
    ? { type: 'session', items, note: LEAD_WORDS.daily, minutes: minutesOf(items) }
    : null;
}

/** A session for now, or what comes after the rest that it needs. */
function strengthPlan(
  standing: Standing,
  library: Library,
  offered: (standing: Standing) => readonly Prescription[],
  now: number,
  zone: string,
): Plan {
  const pace = paceOf(standing);
  const { restHours } = pace;
  const next = nextStrength(strengthDays(standing), now, zone, pace);
  const items = withinRules(standing, (of) => shortened(of, library, offered(of), next.date));
  if (!next.now) {
    const reason = REST_WORDS[next.rule ?? 'dates'](restHours);
    return { type: 'rest', next: next.date, reason, upcoming: items };
  }
  const warm = items.some(({ exercise }) => exercise.chain === 'CATCOW');
  return {
    type: 'session',
    items,
    note: LEAD_WORDS[warm ? 'warm-up' : 'walk-first'],
    minutes: minutesOf(items),
  };
}

/** How many sessions a week may hold, and how long the rest between two of them is (R-7, M-31). */
export const paceOf = (standing: Standing): Pick<Limits, 'sessionsAWeek' | 'restHours'> => ({
  sessionsAWeek: Math.min(perWeek(standing), perWeek(standing.untightened ?? standing)),
  restHours: standing.limits.restHours,
});

const perWeek = ({ state, limits }: Standing): number =>
  state === 'maintenance'
    ? Math.min(MAINTENANCE_SESSIONS_A_WEEK, limits.sessionsAWeek)
    : limits.sessionsAWeek;

/** Mobility alone, once a day: it needs no rest days and uses no strength cap (INV-24). */
function easyPlan(
  standing: Standing,
  library: Library,
  progress: Progress,
  note: string,
  today: CivilDate,
): Plan {
  const items = withinRules(standing, (of) => easyItems(of, library, progress));
  if (items.length === 0) return { type: 'locked', state: standing.state, reason: ALL_REST };
  const moved = standing.entries.some(({ session }) => wasTrained(session) && session.date === today);
  return moved
    ? { type: 'rest', next: addDays(today, 1), reason: MOVED_TODAY, upcoming: items }
    : { type: 'session', items, note, minutes: minutesOf(items) };
}
