import { addDays, type CivilDate, daysBetween } from '../log/civil-date.ts';
import { stateDecision } from './announce.ts';
import { severity } from './classify.ts';
import { beforeReduced } from './flare.ts';
import type { Progress } from './progress.ts';
import { isTraining, type SessionEntry, type Standing, type Turn, unchanged } from './standing.ts';
import { strengthDays } from './workload.ts';

/** R-8 DELOAD: at most this share of the work, for this many days. */
export const DELOAD_SHARE = 0.6;
export const DELOAD_DAYS = 7;
const WEEK_DAYS = 7;
/** Every sixth trained week may be a lighter one: it is offered after five. */
export const WEEKS_BEFORE = 5;

/** True on the dates of a lighter week, in whatever state: in RAMP and RETURN the smaller share holds. */
export const isLighter = ({ deloadOn, date }: Pick<Standing, 'deloadOn' | 'date'>): boolean =>
  deloadOn !== null && date !== null && daysBetween(deloadOn, date) < DELOAD_DAYS;

/** The person takes the lighter week, offered or not. Outside the training states there is nothing to lighten. */
export const onLighterWeek = (standing: Standing, date: CivilDate): Turn =>
  isTraining(standing) && !isLighter(standing) ? lighter(standing, date) : unchanged(standing);

/**
 * Daily rule: counts trained weeks and ends a lighter one. After five of them the next is offered as a lighter week;
 * it begins by itself if the fifth had an AMBER. A week is seven dates from the first of a stretch of ACTIVE, and
 * trained if it held any strength session: of two readings the one with more lighter weeks.
 */
export function settleDeload(standing: Standing, date: CivilDate): Turn {
  if (standing.deloadOn !== null && daysBetween(standing.deloadOn, date) >= DELOAD_DAYS) {
    const over: Standing = { ...standing, deloadOn: null };
    if (standing.state !== 'deload') return [over, []];
    const next: Standing = { ...over, state: 'active', weeks: { from: date, trained: 0 } };
    return [next, [stateDecision(next, 'deload-over', date)]];
  }
  const { from, trained } = standing.weeks;
  if (standing.state !== 'active')
    return unchanged(from === null ? standing : { ...standing, weeks: { from: null, trained: 0 } });
  if (from === null) return [{ ...standing, weeks: { from: date, trained: 0 } }, []];
  if (daysBetween(from, date) < WEEK_DAYS) return unchanged(standing);

  const week = (on: CivilDate) => on >= from && on < date;
  const isTrained = strengthDays(standing).some((day) => week(day.date));
  const next: Standing = { ...standing, weeks: { from: date, trained: trained + (isTrained ? 1 : 0) } };
  if (next.weeks.trained < WEEKS_BEFORE) return [next, []];
  const begun: Standing = { ...next, weeks: { from: date, trained: 0 } };
  if (standing.entries.some((entry) => week(entry.session.date) && wasAmber(entry)))
    return lighter(begun, date);
  const offered: Standing = { ...begun, deloadOfferedOn: date };
  return [offered, [stateDecision(offered, 'deload-offered', date)]];
}

/** What a person is told of lighter weeks; an offer stands for the week that it is about. */
export function lighterWeek(standing: Standing): Progress['lighterWeek'] {
  const { deloadOn, deloadOfferedOn, state, date } = standing;
  const until = deloadOfferedOn && addDays(deloadOfferedOn, WEEK_DAYS - 1);
  const stands = state === 'active' && until !== null && date !== null && date <= until;
  return { since: isLighter(standing) ? deloadOn : null, offeredUntil: stands ? until : null };
}

/** All states but ACTIVE keep what they are at; only the share of the work is smaller for a while. */
function lighter(standing: Standing, date: CivilDate): Turn {
  const takesOver = standing.state === 'active';
  const next: Standing = {
    ...(takesOver ? beforeReduced(standing, date) : standing),
    state: takesOver ? 'deload' : standing.state,
    deloadOn: date,
    deloadOfferedOn: null,
  };
  return [next, [stateDecision(next, 'deload', date)]];
}

/** Amber or worse; a mild one never counts, as in: else a usual pain of 4 would mean a lighter week every sixth. */
const wasAmber = ({ rulings }: SessionEntry): boolean =>
  Object.values(rulings).some(({ verdict }) => severity(verdict.class) >= severity('amber'));
