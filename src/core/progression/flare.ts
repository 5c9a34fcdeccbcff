import { addDays, type CivilDate, daysBetween } from '../log/civil-date.ts';
import { stateDecision } from './announce.ts';
import { type DailyPain, median, type PainEntry } from './pain.ts';
import type { Decision } from './progress.ts';
import {
  isTraining,
  RESCREEN_GRACE_DAYS,
  type Standing,
  type Turn,
  unchanged,
  usualPain,
} from './standing.ts';
import { bestWeek, isReduced } from './workload.ts';

/** R-8 FLARE_IN: two latest daily entries within 72 h at b + 2 and at least 4, or one of 7 with b below 6. */
export const FLARE_ABOVE = 2;
export const FLARE_LEAST = 4;
export const FLARE_WITHIN_MS = 72 * 3_600_000;
export const FLARE_AT_ONCE = 7;
export const FLARE_AT_ONCE_USUAL = 6;
/** No strength in the first 48 h of a flare, half the work after that. */
export const FLARE_REST_MS = 48 * 3_600_000;
/** R-8 FLARE_OUT, second way: after 14 days, with a reference at most 2 higher, at most once in 56 days. */
export const LONG_FLARE_DAYS = 14;
export const REFERENCE_STEP = 2;
export const REFERENCE_EVERY_DAYS = 56;
/** R-8 ESCALATE. */
export const MANY_FLARES = 3;
export const MANY_FLARES_DAYS = 28;
export const ADVISE_ABOVE = 2;
const MEDIAN_DAYS = 14;
export const NO_CHANGE_DAYS = 42;
export const BETTER_BY = 1;
export const GOAL_BETTER_BY = 2;
/** A flare ends at two dates of at most so much above the usual (R-8 FLARE_OUT). */
export const CALM_ABOVE = 1;
/** Shares of the work in a flare and in the stages of RAMP. */
export const FLARE_SHARE = 0.5;
export const RAMP_SHARES: readonly number[] = [0.5, 0.75, 1];

/** A pain entry that is already among the days: into a flare, or out of it. `before`: b without it. */
export function onPain(standing: Standing, entry: PainEntry, before: number, date: CivilDate): Turn {
  if (standing.state === 'flare') return outOfFlare(standing, date);
  if (!isTraining(standing)) return unchanged(standing);
  const [previous, latest] = standing.days.slice(-2);
  const high = Math.max(before + FLARE_ABOVE, FLARE_LEAST);
  const twice =
    previous !== undefined &&
    latest !== undefined &&
    previous.value >= high &&
    latest.value >= high &&
    latest.at - previous.at <= FLARE_WITHIN_MS;
  const atOnce = entry.value >= FLARE_AT_ONCE && before < FLARE_AT_ONCE_USUAL;
  return twice || atOnce ? intoFlare(standing, entry.at, date) : unchanged(standing);
}

export function intoFlare(standing: Standing, at: number, date: CivilDate): Turn {
  if (!isTraining(standing)) return unchanged(standing);
  const flares = [...standing.flares, date].filter((on) => daysBetween(on, date) < MANY_FLARES_DAYS);
  const next: Standing = {
    ...beforeReduced(standing, date),
    state: 'flare',
    flare: { at, on: date },
    flares,
    days: standing.days.map((day) => (day.date === date ? { ...day, inFlare: true } : day)),
  };
  const decisions = [stateDecision(next, 'flare', date, { usual: usualPain(standing) })];
  if (flares.length >= MANY_FLARES) decisions.push(stateDecision(next, 'advise-many-flares', date));
  return [next, decisions];
}

/** Out once two adjacent dates after it began are at b + 1 or less. */
function outOfFlare(standing: Standing, date: CivilDate): Turn {
  const { flare, days } = standing;
  const [previous, latest] = days.slice(-2);
  if (!flare || !previous || !latest || previous.date <= flare.on) return unchanged(standing);
  const calm = usualPain(standing) + CALM_ABOVE;
  const eased =
    daysBetween(previous.date, latest.date) === 1 && previous.value <= calm && latest.value <= calm;
  if (!eased) return unchanged(standing);
  const next: Standing = {
    ...standing,
    state: 'ramp',
    rampStage: 0,
    flare: null,
    rescreen:
      standing.screenedOn === date
        ? standing.rescreen
        : { since: date, graceDays: RESCREEN_GRACE_DAYS, newReference: false },
  };
  return [next, [stateDecision(next, 'ramp', date)]];
}

/** Daily rule: advice when a flare lasts, or when the days stay above where they began (R-8 ESCALATE). */
export function adviseOn(standing: Standing, date: CivilDate): Turn {
  const decisions: Decision[] = [];
  const advised = new Set(standing.advised);
  const advise = (what: 'advise-long-flare' | 'advise-higher-usual' | 'advise-no-change', holds: boolean) => {
    if (holds && !advised.has(what)) decisions.push(stateDecision(standing, what, date));
    if (holds) advised.add(what);
    else advised.delete(what);
  };
  const { flare } = standing;
  advise('advise-long-flare', flare !== null && daysBetween(flare.on, date) > LONG_FLARE_DAYS);
  const recent = daysSince(standing, addDays(date, -MEDIAN_DAYS));
  const enough = recent.length >= MEDIAN_DAYS / 2;
  const level = median(recent.map(({ value }) => value));
  advise('advise-higher-usual', enough && level >= standing.reference + ADVISE_ABOVE);
  const mark = enough ? markAfter(standing, level, date) : standing.mark;
  const isLong = mark !== null && daysBetween(mark.on, date) >= NO_CHANGE_DAYS;
  advise('advise-no-change', isLong && mark.median >= BETTER_BY);
  const isSame =
    mark === standing.mark &&
    advised.size === standing.advised.length &&
    standing.advised.every((each) => advised.has(each));
  return [isSame ? standing : { ...standing, mark, advised: [...advised] }, decisions];
}

/** From where a change is counted: moved by a 14-day median 1 lower, or a goal 2 higher (R-8 ESCALATE). */
function markAfter({ mark, goals }: Standing, level: number, date: CivilDate): NonNullable<Standing['mark']> {
  const isBetter = goals.some(({ area, score }) => {
    const before = mark?.goals.find((goal) => goal.area === area)?.score ?? null;
    return score !== null && before !== null && score >= before + GOAL_BETTER_BY;
  });
  if (!mark || isBetter || level <= mark.median - BETTER_BY) return { on: date, median: level, goals };
  return mark.goals.length === 0 && goals.length > 0 ? { ...mark, goals } : mark;
}

/**
 * The reference of the usual level after a screening, and whether BASELINE begins anew with it. It starts
 * at the intake and may fall at any screening. It rises only after eight weeks away, or after 14 days in a flare: then
 * to the 14-day median, at most 2 higher and no more than the person says.
 */
export function newReference(
  standing: Standing,
  usual: number,
  date: CivilDate,
): { readonly reference: number; readonly raised: boolean } {
  const { flare, referenceRaisedOn, reference } = standing;
  if (standing.screenedOn === null || standing.rescreen?.newReference)
    return { reference: usual, raised: false };
  const long = flare !== null && daysBetween(flare.on, date) >= LONG_FLARE_DAYS;
  const allowed = referenceRaisedOn === null || daysBetween(referenceRaisedOn, date) >= REFERENCE_EVERY_DAYS;
  const recent = daysSince(standing, addDays(date, 1 - MEDIAN_DAYS)).map(({ value }) => value);
  const level = Math.min(median(recent), reference + REFERENCE_STEP, usual);
  return long && allowed && level > reference
    ? { reference: level, raised: true }
    : { reference: Math.min(reference, usual), raised: false };
}

/** The days from a date on; they are in order. */
function daysSince({ days }: Standing, from: CivilDate): readonly DailyPain[] {
  const before = days.findLastIndex(({ date }) => date < from);
  return days.slice(before + 1);
}

/** Remembers the best week before work is reduced on purpose. */
export function beforeReduced(standing: Standing, date: CivilDate): Standing {
  if (isReduced(standing.state)) return standing;
  return { ...standing, workBefore: { seconds: bestWeek(standing, date), reducedOn: date } };
}
