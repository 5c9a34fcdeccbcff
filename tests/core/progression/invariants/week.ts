import { workSeconds } from '../../../../src/core/exercise/work-seconds.ts';
import { addDays, type CivilDate, daysBetween } from '../../../../src/core/log/civil-date.ts';
import { endOf } from '../../../../src/core/log/sessions.ts';
import { roleOf } from '../../../../src/core/progression/composition.ts';
import type { Look } from './history.ts';
import type { Check } from './invariants.ts';
import { HOUR, type Seen } from './seen.ts';

const REDUCED = ['flare', 'ramp', 'deload', 'return'];
const EASY_DONE = 'Your easy movement for today is done.';

/** Strength dates differ by two or more, with 36 h between. */
export const daysOfRest: Check = (all) =>
  all.looks.flatMap((look) => {
    if (all.strengthItems(look).length === 0) return [];
    const close = all
      .strengthBefore(look.now)
      .filter(
        ({ session }) =>
          Math.abs(daysBetween(session.date, look.date)) < 2 || look.now + 1 - endOf(session) < 36 * HOUR,
      );
    return close.map(({ session }) => `${look.date} after ${session.id}`);
  });

/** At most three strength dates fall in any seven. */
export const threeAWeek: Check = (all) =>
  all.looks.flatMap((look) => {
    if (all.strengthItems(look).length === 0) return [];
    const dates = datesBefore(all, look);
    const weeks = Array.from({ length: 7 }, (_, n) => addDays(look.date, n - 6)).filter(
      (first) => dates.filter((date) => date >= first && date < addDays(first, 7)).length > 2,
    );
    return weeks.length > 0 ? [`${look.date} is the fourth date in seven`] : [];
  });

const datesBefore = (all: Seen, { now, date }: Look): CivilDate[] =>
  [...new Set(all.strengthBefore(now).map(({ session }) => session.date))].filter((each) => each !== date);

/**
 * The week's strength work is at most 1.2 times the best seven dates of the 28 before, or 120 s more, reduced stretches
 * left out and never less than before the latest of them; one item may always stay. A session counts as the person stood
 * when it began.
 */
export const weekIsCapped: Check = (all) =>
  all.looks.flatMap((look) => {
    const items = all.strengthItems(look);
    if (items.length <= 1) return [];
    const strength = all.strengthBefore(look.now);
    const first = strength.map(({ session }) => session.date).sort()[0];
    const week = totalOf(all, look.now, addDays(look.date, -6), look.date, () => true);
    const planned = items.reduce((sum, { exercise, dose }) => sum + workSeconds(exercise, dose), 0);
    const floor = floorOf(all);
    const isEarly = first === undefined || daysBetween(first, look.date) < 14;
    const best = isEarly ? 0 : bestWeek(all, look, look.date);
    const limit = isEarly ? floor : Math.max(1.2 * best, best + 120, floor);
    return week + planned <= limit + 1e-6 ? [] : [`${look.date} ${week} + ${planned} s of ${limit} s`];
  });

function bestWeek(all: Seen, look: Look, date: CivilDate): number {
  const isWhole = (id: string) => !REDUCED.includes(all.states.get(id) ?? '');
  const weeks = Array.from({ length: 22 }, (_, n) => {
    const from = addDays(date, -28 + n);
    return totalOf(all, look.now, from, addDays(from, 6), isWhole);
  });
  const stretch = reducedStretches(look).findLast(({ from }) => from < date);
  const isRecent = stretch && daysBetween(stretch.to ?? date, date) <= 28;
  return Math.max(...weeks, isRecent ? bestWeek(all, look, stretch.from) : 0);
}

/** From when to when the states reduced the work, by the decisions that said so. */
function reducedStretches({ progress: { decisions } }: Look) {
  const stretches: { from: CivilDate; to: CivilDate | null }[] = [];
  for (const { inputs, date } of decisions) {
    if (typeof inputs.state !== 'string') continue;
    const open = stretches.at(-1);
    const isReduced = REDUCED.includes(inputs.state);
    if (isReduced && (!open || open.to !== null)) stretches.push({ from: date, to: null });
    else if (!isReduced && open?.to === null) open.to = date;
  }
  return stretches;
}

const totalOf = (
  all: Seen,
  now: number,
  from: CivilDate,
  to: CivilDate,
  counts: (id: string) => boolean,
): number =>
  all
    .strengthBefore(now)
    .reduce(
      (sum, { session: { date, id }, seconds }) =>
        date >= from && date <= to && counts(id) ? sum + seconds : sum,
      0,
    );

/** Three sessions of the first rungs of six mains. */
function floorOf({ library }: Seen): number {
  const firsts = library.chains
    .flatMap(({ items }) => items.find(({ parent, level }) => !parent && level <= 2) ?? [])
    .filter(({ countsAsStrength }) => countsAsStrength)
    .slice(0, 6)
    .map((item) => workSeconds(item, item.rungs[0] ?? { sets: 1, amount: 1 }));
  return (18 * firsts.reduce((sum, work) => sum + work, 0)) / firsts.length;
}

/** A strength session is warm first, and says how to breathe. */
export const warmAndBreathing: Check = (all) =>
  all.looks.flatMap(({ plan, date, ...look }) => {
    if (plan.type !== 'session' || all.strengthItems({ plan, date, ...look }).length === 0) return [];
    const isWarm = plan.items[0]?.exercise.chain === 'CATCOW' || /walk on the spot/i.test(plan.note);
    return isWarm && /breathe/i.test(plan.note) ? [] : [`${date} ${plan.note}`];
  });

/** Stretches, mobility and walks ask for no day of rest, and are there on one. */
export const easyNeedsNoRest: Check = (all) =>
  all.looks.flatMap((look) => {
    const { plan, date, now, zone, progress } = look;
    const daily = all.engine.dailyFor(progress, [], all.library, now, zone);
    const strong = daily.filter(({ exercise }) => exercise.countsAsStrength);
    const breaches = strong.map(({ exercise }) => `${date} ${exercise.id} every day`);
    if (plan.type !== 'rest' || plan.reason === EASY_DONE) return breaches;
    const easy = all.engine.easyDayPlan(progress, [], all.library, now, zone);
    if (all.strengthItems({ ...look, plan: easy }).length > 0)
      breaches.push(`${date} the easy day is strong`);
    const isAsked = all
      .strengthBefore(now)
      .some(
        ({ session }) => Math.abs(daysBetween(session.date, date)) < 7 || now - endOf(session) < 36 * HOUR,
      );
    return isAsked ? breaches : [...breaches, `${date} rests from nothing`];
  });

/** A session is at most 35 minutes and six mains; a balance item is no main (EXERCISES section E). */
export const sessionIsShort: Check = (all) =>
  all.looks.flatMap(({ plan, date }) => {
    if (plan.type !== 'session') return [];
    const seconds = plan.items.reduce(
      (sum, { exercise, dose }) =>
        sum + workSeconds(exercise, dose) + dose.sets * (exercise.perSide ? 2 : 1) * exercise.restSeconds,
      0,
    );
    const mains = plan.items.filter(({ exercise }) => roleOf(exercise) === 'main').length;
    const isShort = seconds <= 35 * 60 && plan.minutes <= 35 && mains <= 6;
    return isShort ? [] : [`${date} ${plan.minutes} min, ${mains} mains`];
  });
