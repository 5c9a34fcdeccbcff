import type { Dose, Exercise } from '../../core/exercise/exercise.ts';
import { isPermitted, type Library } from '../../core/exercise/library.ts';
import { workSeconds } from '../../core/exercise/work-seconds.ts';
import type { Account } from '../../core/lives/diary.ts';
import type { Looked } from '../../core/lives/running-fold.ts';
import { type CivilDate, civilDate, daysBetween } from '../../core/log/civil-date.ts';
import type { LogRecord } from '../../core/log/record.ts';
import { roleOf } from '../../core/progression/composition.ts';
import { rungDose, smallestDose, workAt } from '../../core/progression/ladder.ts';
import type { Decision, Prescription } from '../../core/progression/progress.ts';
import type { ChainStanding, Standing } from '../../core/progression/standing.ts';

const HOUR_MS = 3_600_000;
const CLOSED = ['unscreened', 'minor', 'refer-first', 'blocked-emergency', 'paused'];
const GAP_DAYS = 14;

interface Item {
  readonly exercise: Exercise;
  readonly dose: Dose;
}

interface Trained {
  readonly id: string;
  readonly date: CivilDate;
  readonly endedAt: number;
  readonly work: number;
  readonly account: Account;
  readonly items: readonly Item[];
}

const same = (a: Dose, b: Dose): boolean => a.sets === b.sets && a.amount === b.amount;
const workOf = ({ exercise, dose }: Item): number => workSeconds(exercise, dose);

/**
 * Looks over a life's shoulder: which invariants of R-9 do not hold. It counts from what was planned and trained by
 * itself, not by the rules' own sums. Invariants that need an emergency, a flag or another history are elsewhere.
 */
export function witness(library: Library) {
  const breaches: string[] = [];
  const sessions: Trained[] = [];
  /** Of every session, also of a walk on a day without strength work, which may rise by itself. */
  const accounts = new Map<string, Account>();
  const greens: Item[] = [];
  let seen = 0;
  let bestWeek = 0;
  /** Where the ladders stood at the latest look, and at the latest session. */
  let placesNow: Readonly<Record<string, ChainStanding>> = {};
  let placesThen: Readonly<Record<string, ChainStanding>> = {};

  /** What the latest session raised. */
  const raisedSince = new Map<string, Item>();

  const breach = (invariant: number, date: CivilDate, what: string) => {
    breaches.push(`INV-${invariant} ${date} ${what}`);
  };
  /** They are in order of time. */
  const weekBefore = (date: CivilDate) =>
    sessions.slice(sessions.findLastIndex((each) => !within(each.date, date, 7)) + 1);

  function planned({ standing, plan, progress }: Looked, date: CivilDate, now: number): void {
    if (CLOSED.includes(standing.state) && plan.type !== 'locked') breach(2, date, standing.state);
    if (progress.usualPain > standing.reference + 1) breach(18, date, `b ${progress.usualPain}`);
    if (plan.type !== 'session') return;
    for (const item of plan.items) dose(standing, item, date);
    const mains = plan.items.filter(({ exercise }) => exercise.countsAsStrength);
    if (plan.minutes > 35) breach(25, date, `${plan.minutes} min`);
    if (mains.length === 0) return;
    const six = mains.filter(({ exercise }) => roleOf(exercise) === 'main');
    if (six.length > 6) breach(25, date, `${six.length} mains`);
    if (!/breathe/i.test(plan.note)) breach(21, date, plan.note);
    rest(date, now);
    cap(mains, date);
    flare(standing, mains, date);
    afterRed(standing, mains, date);
    afterGap(standing, mains, date);
  }

  function dose({ circumstances }: Standing, { exercise, dose }: Prescription, date: CivilDate): void {
    if (!isPermitted(exercise, circumstances)) breach(14, date, exercise.id);
    const isRung = exercise.rungs.some((rung) => same(rung, dose));
    if (!isRung && dose.amount < (exercise.unit === 'reps' ? 3 : 5)) breach(11, date, exercise.id);
    const parent = exercise.singleSupport && exercise.parent ? library.byId.get(exercise.parent) : undefined;
    if (!parent) return;
    const mastery = rungDose(parent, parent.masteryRung);
    const mastered = greens.some(
      (green) =>
        green.exercise === parent && green.dose.sets >= mastery.sets && green.dose.amount >= mastery.amount,
    );
    if (!mastered) breach(15, date, exercise.id);
  }

  function rest(date: CivilDate, now: number): void {
    const last = sessions.at(-1);
    if (last && daysBetween(last.date, date) < 2) breach(8, date, `after ${last.date}`);
    if (last && now - last.endedAt < 36 * HOUR_MS) breach(8, date, 'less than 36 h');
    if (new Set(weekBefore(date).map((each) => each.date)).size > 2)
      breach(9, date, 'a fourth date in seven');
  }

  /** The largest week ever bounds what the rule may look at; early weeks are bounded by the first rungs. */
  function cap(mains: readonly Item[], date: CivilDate): void {
    const first = sessions[0];
    if (mains.length === 1 || !first || daysBetween(first.date, date) < 14) return;
    const week = weekBefore(date).reduce((sum, { work }) => sum + work, 0);
    const total = week + mains.reduce((sum, item) => sum + workOf(item), 0);
    const limit = Math.max(1.2 * bestWeek, bestWeek + 120, 3 * firstRungs(library));
    if (total > limit + 1e-6) breach(12, date, `${total} s of ${limit} s`);
  }

  function flare({ state, chains, circumstances }: Standing, mains: readonly Item[], date: CivilDate): void {
    if (state !== 'flare') return;
    for (const item of mains) {
      const place = chains[item.exercise.chain];
      if (!place) continue;
      const half = Math.max(workAt(place.spot, circumstances) / 2, leastWork(item.exercise));
      if (place.spot.exercise.level < item.exercise.level || workOf(item) > half)
        breach(16, date, item.exercise.id);
    }
  }

  function afterRed({ entries }: Standing, mains: readonly Item[], date: CivilDate): void {
    const last = entries.at(-1);
    const trained = sessions.find(({ id }) => id === last?.session.id);
    if (!last || !trained) return;
    for (const item of mains) {
      if (last.rulings[item.exercise.chain]?.verdict.class !== 'red') continue;
      const had = trained.items.find(({ exercise }) => exercise.chain === item.exercise.chain);
      if (!had) continue;
      const isLess = item.exercise.level < had.exercise.level || workOf(item) < workOf(had);
      const isLeast = same(had.dose, smallestDose(had.exercise));
      if (!isLess && !isLeast) breach(4, date, item.exercise.id);
    }
  }

  function afterGap({ circumstances }: Standing, mains: readonly Item[], date: CivilDate): void {
    const last = sessions.at(-1);
    if (!last || daysBetween(last.date, date) < GAP_DAYS) return;
    for (const item of mains) {
      const place = placesThen[item.exercise.chain];
      if (!place) continue;
      const raised = raisedSince.get(item.exercise.chain);
      const whole = raised ? workOf(raised) : workAt(place.spot, circumstances);
      const { level } = (raised ?? place.spot).exercise;
      const most = Math.max(0.6 * whole, leastWork(item.exercise));
      if (item.exercise.level >= level && workOf(item) > most + 1e-6)
        breach(17, date, `${item.exercise.id} after ${last.date}`);
    }
  }

  function decided(
    { circumstances }: Standing,
    { rule, date, sessionId, change, before, after, inputs, chain }: Decision,
  ): Item | null {
    const exercise = before && library.byId.get(before.exerciseId);
    if (inputs.class === 'green' && exercise && before) greens.push({ exercise, dose: before.dose });
    const next = after && library.byId.get(after.exerciseId);
    if (change !== 'up' || sessionId === null || !exercise || !next) return null;
    const account = accounts.get(sessionId);
    if (!account) breach(7, date, `${chain} rises from nowhere`);
    else {
      const { pre, peak, readiness, effort, post, untidy } = account;
      if ([pre, peak, readiness, effort, post, untidy].includes(null)) breach(6, date, `${chain} ${rule}`);
      const limit = Number(inputs.limit);
      if ((peak ?? 0) > limit || (pre ?? 0) > limit) breach(3, date, `${chain} at ${peak}, ${pre}`);
    }
    if (exercise === next) {
      const from = exercise.rungs.findIndex((rung) => same(rung, before.dose));
      const to = exercise.rungs.findIndex((rung) => same(rung, after.dose));
      if (to > from + 1) breach(10, date, `${chain} ${rule}`);
    } else {
      if (!same(after.dose, rungDose(next, 0))) breach(10, date, `${chain} ${rule}`);
      const between = library.exercises.filter(
        (each) =>
          each.chain === chain &&
          each.level > exercise.level &&
          each.level < next.level &&
          isPermitted(each, circumstances),
      );
      if (between.length > 0) breach(13, date, `${chain} skips ${between[0]?.id}`);
    }
    if (sessionId === sessions.at(-1)?.id) raisedSince.set(next.chain, { exercise: next, dose: after.dose });
    return { exercise: next, dose: after.dose };
  }

  return {
    breaches,

    /** A look of the app: the plan, and what was decided since the last look. */
    sees(looked: Looked, date: CivilDate, now: number): void {
      const ups = new Map<string, { all: number; items: number }>();
      const { decisions } = looked.progress;
      for (; seen < decisions.length; seen++) {
        const decision = decisions[seen];
        const rose = decision && decided(looked.standing, decision);
        if (!rose || decision.sessionId === null) continue;
        const count = ups.get(decision.sessionId) ?? { all: 0, items: 0 };
        count.all += 1;
        if (rose.exercise.id !== decision.before?.exerciseId) count.items += 1;
        ups.set(decision.sessionId, count);
      }
      for (const { all, items } of ups.values())
        if (all > 3 || items > 2) breach(10, date, `${all} up, ${items} to another item`);
      planned(looked, date, now);
      placesNow = looked.standing.chains;
    },

    /** A session, on the plan or off it. */
    trained(records: readonly LogRecord[], items: readonly Item[], account: Account): void {
      const [start, end] = [records[0], records.at(-1)];
      if (!end || start?.type !== 'session-started') return;
      accounts.set(start.sessionId, account);
      const mains = items.filter(({ exercise }) => exercise.countsAsStrength);
      if (mains.length === 0 || account.done === 0) return;
      const work = mains.reduce((sum, item) => sum + workOf(item), 0) * account.done;
      const date = civilDate(start.at, start.zone);
      sessions.push({ id: start.sessionId, date, endedAt: end.at, work, account, items: mains });
      placesThen = placesNow;
      raisedSince.clear();
      const week = weekBefore(date).reduce((sum, each) => sum + each.work, 0);
      bestWeek = Math.max(bestWeek, week);
    },
  };
}

/** True if a date lies in the last `days` dates up to another. */
function within(date: CivilDate, today: CivilDate, days: number): boolean {
  const since = daysBetween(date, today);
  return since >= 0 && since < days;
}

const leastWork = (exercise: Exercise): number => workSeconds(exercise, smallestDose(exercise));

/** Six mains at the mean of the chains' dearest entry is more than the rule's floor, and enough for a bound. */
const floors = new WeakMap<Library, number>();
function firstRungs(library: Library): number {
  const known = floors.get(library);
  if (known !== undefined) return known;
  const works = library.chains
    .map(({ items }) => items.find(({ parent }) => !parent))
    .filter((item) => item?.countsAsStrength)
    .map((item) => (item ? workSeconds(item, rungDose(item, 0)) : 0));
  const floor = 6 * Math.max(...works, 0);
  floors.set(library, floor);
  return floor;
}
