import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Exercise, workSeconds } from '../../../src/core/exercise/exercise.ts';
import { type Circumstances, isPermitted, type Library } from '../../../src/core/exercise/library.ts';
import { addDays, type CivilDate, civilDate, daysBetween } from '../../../src/core/log/civil-date.ts';
import type { LogRecord, PrescribedItem } from '../../../src/core/log/record.ts';
import {
  endOf,
  type Session,
  sessionsOf,
  strengthSeconds,
  wasTrained,
} from '../../../src/core/log/sessions.ts';
import { roleOf } from '../../../src/core/progression/composition.ts';
import { fold, foldProgress } from '../../../src/core/progression/fold.ts';
import { workAt } from '../../../src/core/progression/ladder.ts';
import { isUnlocked } from '../../../src/core/progression/needs.ts';
import { dailyFor, easyDayPlan, planFor } from '../../../src/core/progression/plan.ts';
import type { Decision, Plan, Progress } from '../../../src/core/progression/progress.ts';
import { bannedIn } from '../../content/banned-words.ts';
import { daysFor } from '../../signals/any-life.ts';
import { type Life, live, type Opened } from '../../signals/life.ts';

const HOUR = 3_600_000;

/**
 * The invariants of R-9 over made-up lives with a library.
 *
 * @param floor least weekly work that R-7 allows with it, seconds: three sessions of the first rungs of six mains.
 */
export function proveInvariants(
  library: Library,
  { runs, seed, floor }: { readonly runs: number; readonly seed: number; readonly floor: number },
): void {
  /** Lived once; every invariant looks at all of them. */
  const lives: readonly Life[] = fc
    .sample(daysFor(library), { numRuns: runs, seed })
    .map((days) => live(days, { library, answers: { without: [] } }));
  const ends = lives.map(({ person, opened }) => {
    const last = person.records.at(-1)?.at ?? 0;
    const now = last + 48 * HOUR;
    return {
      person,
      opened,
      records: person.records,
      now,
      progress: foldProgress(person.records, library, now, 'UTC'),
    };
  });

  const exerciseOf = (id: string): Exercise => {
    const exercise = library.byId.get(id);
    if (!exercise) throw new Error(`no exercise ${id}`);
    return exercise;
  };
  const itemsIn = (plan: Plan): readonly PrescribedItem[] => {
    const items = plan.type === 'session' ? plan.items : plan.type === 'rest' ? plan.upcoming : [];
    return items.map(({ exercise, dose }) => ({ exerciseId: exercise.id, dose }));
  };
  const workOf = ({ exerciseId, dose }: PrescribedItem) => workSeconds(exerciseOf(exerciseId), dose);
  const strengthOf = (items: readonly PrescribedItem[]) =>
    items.filter(({ exerciseId }) => exerciseOf(exerciseId).countsAsStrength);
  const sessionsBefore = (records: readonly LogRecord[], now: number): Session[] =>
    sessionsOf(records.filter(({ at }) => at <= now));
  const trainedDays = (records: readonly LogRecord[], now: number) =>
    sessionsBefore(records, now).filter(
      (session) => strengthSeconds(session, (id) => library.byId.get(id)) > 0,
    );

  /** Every time the app offered strength work. */
  const offers = ends.flatMap(({ opened }) =>
    opened.filter(({ plan }) => plan.type === 'session' && strengthOf(itemsIn(plan)).length > 0),
  );
  /** Every rise with the session it came from. */
  const rises = ends.flatMap(({ records, progress, now }, life) =>
    progress.decisions
      .filter(({ change, sessionId }) => change === 'up' && sessionId !== null)
      .map((decision) => {
        const session = sessionsBefore(records, now).find(({ id }) => id === decision.sessionId);
        if (!session) throw new Error('a rise from nowhere');
        return { life, decision, session, records, progress };
      }),
  );

  const planAt = (records: readonly LogRecord[], now: number): { progress: Progress; plan: Plan } => {
    const progress = foldProgress(records, library, now, 'UTC');
    return { progress, plan: planFor(progress, records, library, now, 'UTC') };
  };
  const reportsOf = (session: Session, records: readonly LogRecord[]) =>
    records.flatMap((record) => {
      if (record.type !== 'pain' || record.recalledFor) return [];
      const hours = (record.at - endOf(session)) / HOUR;
      const next = daysBetween(session.date, civilDate(record.at, record.zone)) === 1;
      return next && hours >= 8 && hours <= 40 ? [record] : [];
    });
  const tell = ({ date, plan, progress }: Opened) =>
    `${date} ${progress.state} ${JSON.stringify(itemsIn(plan))}`;

  const circumstancesAt = (records: readonly LogRecord[], now: number): Circumstances => {
    const answers = records.filter(({ type, at }) => type === 'screening' && at <= now);
    return fold(answers, library, now, 'UTC')[0].circumstances;
  };

  describe(`R-9 over ${runs} made-up lives`, () => {
    it('have enough in them to show something', () => {
      const classes = ends.flatMap(({ progress }) => progress.decisions.map(({ inputs }) => inputs.class));
      for (const name of ['red', 'amber', 'incomplete', 'green'])
        expect(classes.filter((each) => each === name).length, name).toBeGreaterThan(20);
      expect(rises.length).toBeGreaterThan(runs / 3);
      expect(offers.length).toBeGreaterThan(2 * runs);
    });

    it('INV-1: an emergency sign empties every plan until a clearance and a clean re-screen', () => {
      for (const { opened } of lives) {
        for (const { records, plan } of opened) {
          const sign = records.findLastIndex(
            (record) => record.type === 'screening' && record.emergency.length > 0,
          );
          const since = sign < 0 ? [] : records.slice(sign + 1);
          const clean = since.some((record) => record.type === 'screening');
          const cleared = since.some(
            (record) => record.type === 'clearance' && record.conditions.includes('A1'),
          );
          if (sign >= 0 && !(clean && cleared)) expect(plan.type).toBe('locked');
        }
      }
    });

    it('INV-2: locked states plan nothing', () => {
      for (const { opened } of lives) {
        for (const { progress, plan } of opened) {
          if (['unscreened', 'minor', 'refer-first', 'blocked-emergency', 'paused'].includes(progress.state))
            expect(plan.type).toBe('locked');
        }
      }
    });

    it('INV-3: nothing rises from a session with pain above the limits', () => {
      for (const { decision, session, records } of rises) {
        const { usual, limit } = decision.inputs;
        const values = [session.summary?.peak, ...session.hurts.map(({ value }) => value)];
        for (const peak of values) expect(peak ?? 0).toBeLessThanOrEqual(Number(limit));
        expect(session.pre ?? 99).toBeLessThanOrEqual(Number(limit));
        const until = records.filter(({ at }) => civilDate(at, 'UTC') <= decision.date);
        for (const { value, at } of reportsOf(session, until)) {
          const laterThatDay = civilDate(at, 'UTC') === decision.date && value > Number(usual) + 1;
          // A worse answer later on the same date takes the rise back; the decision stays in the list.
          if (!laterThatDay) expect(value).toBeLessThanOrEqual(Number(usual) + 1);
        }
      }
    });

    it('INV-4: after red comes strictly less work, a lower level, or nothing', () => {
      let reds = 0;
      for (const { records, progress } of ends) {
        for (const decision of progress.decisions) {
          if (decision.inputs.class !== 'red') continue;
          const session = sessionsBefore(records, Number.POSITIVE_INFINITY).find(
            ({ id }) => id === decision.sessionId,
          );
          const known = records.filter((record) => civilDate(record.at, record.zone) <= decision.date);
          const now = Math.max(...known.map(({ at }) => at)) + 1;
          const isLast = sessionsBefore(records, now).at(-1)?.id === decision.sessionId;
          if (!session || !isLast) continue;
          reds += 1;
          const { plan } = planAt(records, now);
          for (const had of session.items.filter(
            ({ exerciseId }) => exerciseOf(exerciseId).chain === decision.chain,
          )) {
            const next = itemsIn(plan).find(
              ({ exerciseId }) => exerciseOf(exerciseId).chain === decision.chain,
            );
            if (!next) continue;
            const lower = exerciseOf(next.exerciseId).level < exerciseOf(had.exerciseId).level;
            expect(
              lower || workOf(next) < workOf(had),
              `${JSON.stringify(decision)} ${JSON.stringify(next)}`,
            ).toBe(true);
          }
        }
      }
      expect(reds).toBeGreaterThan(20);
    });

    it('INV-6: nothing rises where an answer is missing', () => {
      for (const { session, records } of rises) {
        const { summary, pre, readiness } = session;
        expect([
          summary?.peak,
          summary?.effort,
          summary?.post,
          summary?.untidy,
          pre,
          readiness,
        ]).not.toContain(null);
        expect(summary).not.toBeNull();
        expect(reportsOf(session, records).length).toBeGreaterThan(0);
      }
    });

    it('INV-8: strength dates differ by two or more, with 36 h between', () => {
      for (const opened of offers) {
        for (const session of trainedDays(opened.records, opened.now)) {
          expect(Math.abs(daysBetween(session.date, opened.date)), tell(opened)).toBeGreaterThanOrEqual(2);
          expect(opened.now - endOf(session)).toBeGreaterThanOrEqual(36 * HOUR);
        }
      }
    });

    it('INV-9: at most three strength dates fall in any seven', () => {
      for (const opened of offers) {
        const dates = new Set(trainedDays(opened.records, opened.now).map(({ date }) => date));
        const week = [...dates].filter((date) => daysBetween(date, opened.date) < 7);
        expect(week.length, tell(opened)).toBeLessThanOrEqual(2);
      }
    });

    it('INV-10: a decision moves an item by one printed rung, and a session moves at most three, two to another item', () => {
      const bySession = new Map<string, Decision[]>();
      for (const { life, decision } of rises) {
        const { before, after } = decision;
        const key = `${life} ${decision.sessionId}`;
        if (!before || !after) throw new Error('a rise without a dose');
        if (before.exerciseId === after.exerciseId) {
          const { rungs } = exerciseOf(before.exerciseId);
          const from = rungs.findIndex((dose) => same(dose, before.dose));
          const to = rungs.findIndex((dose) => same(dose, after.dose));
          expect(to, JSON.stringify(decision)).toBe(from + 1);
        } else expect(exerciseOf(after.exerciseId).rungs.findIndex((dose) => same(dose, after.dose))).toBe(0);
        bySession.set(key, [...(bySession.get(key) ?? []), decision]);
      }
      for (const decisions of bySession.values()) {
        expect(decisions.length).toBeLessThanOrEqual(3);
        const moved = decisions.filter(({ before, after }) => before?.exerciseId !== after?.exerciseId);
        expect(moved.length).toBeLessThanOrEqual(2);
      }
    });

    it('INV-11: whole doses are printed rungs, smaller ones at least 3 repetitions or 5 s', () => {
      for (const { opened } of lives) {
        for (const { plan } of opened) {
          for (const { exerciseId, dose } of itemsIn(plan)) {
            const exercise = exerciseOf(exerciseId);
            if (exercise.rungs.some((each) => same(each, dose))) continue;
            expect(dose.amount).toBeGreaterThanOrEqual(exercise.unit === 'reps' ? 3 : 5);
            expect(workSeconds(exercise, dose)).toBeLessThan(
              workSeconds(exercise, exercise.rungs.at(-1) ?? dose),
            );
          }
        }
      }
    });

    it('INV-12: the week holds no more strength work than the cap, or one item', () => {
      for (const { records, now, date, plan } of offers) {
        const mains = strengthOf(itemsIn(plan));
        if (mains.length === 1) continue;
        const days = trainedDays(records, now).map((session) => ({
          date: session.date,
          seconds: strengthSeconds(session, (id) => library.byId.get(id)),
        }));
        const sum = (from: CivilDate, to: CivilDate) =>
          days.reduce((total, day) => (day.date >= from && day.date <= to ? total + day.seconds : total), 0);
        const first = days.map((day) => day.date).sort()[0];
        // The largest week ever is an upper bound of what the rule may look at.
        const best = Math.max(0, ...days.map((day) => sum(day.date, addDays(day.date, 6))));
        const late = first !== undefined && daysBetween(first, date) >= 14;
        const limit = late ? Math.max(1.2 * best, best + 120, floor) : floor;
        const work = mains.reduce((total, item) => total + workOf(item), 0);
        expect(sum(addDays(date, -6), date) + work).toBeLessThanOrEqual(limit);
      }
    });

    it('INV-13: a rise leads to the next permitted item at most, with its prerequisites met', () => {
      for (const { decision, session, records, progress } of rises) {
        const { before, after } = decision;
        if (!before || !after || before.exerciseId === after.exerciseId) continue;
        const circumstances = circumstancesAt(records, endOf(session));
        const [from, to] = [exerciseOf(before.exerciseId), exerciseOf(after.exerciseId)];
        const between = library.exercises.filter(
          ({ chain, level }) => chain === from.chain && level > from.level && level < to.level,
        );
        for (const skipped of between) expect(isPermitted(skipped, circumstances), skipped.id).toBe(false);
        const greens = progress.decisions
          .filter(({ inputs, date }) => inputs.class === 'green' && date <= decision.date)
          .flatMap(({ before: item }) => (item ? [item] : []));
        expect(isUnlocked(library, to, circumstances, greens)).toBe(true);
      }
    });

    it('INV-14: no plan holds an item that a flag, the floor or missing equipment closes', () => {
      for (const { opened } of lives) {
        for (const { records, now, plan } of opened) {
          if (!records.some(({ type }) => type === 'screening')) continue;
          const circumstances = circumstancesAt(records, now);
          for (const { exerciseId } of itemsIn(plan))
            expect(isPermitted(exerciseOf(exerciseId), circumstances), exerciseId).toBe(true);
        }
      }
    });

    it('INV-15: what stands on one limb comes after its parent at mastery, and nobody starts with an advanced item', () => {
      for (const { opened } of lives) {
        const mastered = new Set<string>();
        for (const { plan, progress, records } of opened) {
          for (const { inputs, before } of progress.decisions) {
            if (inputs.class !== 'green' || !before) continue;
            const { rungs, masteryRung, id } = exerciseOf(before.exerciseId);
            const mastery = rungs[masteryRung];
            if (mastery && before.dose.sets >= mastery.sets && before.dose.amount >= mastery.amount)
              mastered.add(id);
          }
          const isNew = sessionsOf([...records]).length < 2;
          for (const { exerciseId } of itemsIn(plan)) {
            const { parent, level } = exerciseOf(exerciseId);
            if (parent) expect(mastered.has(parent), exerciseId).toBe(true);
            if (isNew) expect(level, exerciseId).toBeLessThanOrEqual(2);
          }
        }
      }
    });

    it('INV-16: in a flare the doses are at most half of the place', () => {
      for (const { opened } of lives) {
        for (const { progress, plan } of opened) {
          if (progress.state !== 'flare' || plan.type !== 'session') continue;
          for (const item of itemsIn(plan)) {
            const place = progress.places.find(({ chain }) => chain === exerciseOf(item.exerciseId).chain);
            const exercise = exerciseOf(place?.exerciseId ?? '');
            const whole = exercise.rungs[place?.rung ?? 0] ?? item.dose;
            const least = workSeconds(exercise, { sets: 1, amount: exercise.unit === 'reps' ? 3 : 5 });
            expect(item.exerciseId).toBe(exercise.id);
            expect(workOf(item)).toBeLessThanOrEqual(Math.max(workSeconds(exercise, whole) / 2, least));
          }
        }
      }
    });

    it('INV-17: after 14 days away comes a lower item, or at most 0.6 of the work', () => {
      for (const { records, now, date, plan } of offers) {
        const last = trainedDays(records, now).at(-1);
        if (!last || daysBetween(last.date, date) < 14) continue;
        const until = Math.min(now, endOf(last) + 41 * HOUR);
        const [then] = fold(
          records.filter(({ at }) => at <= until),
          library,
          until,
          'UTC',
        );
        for (const item of itemsIn(plan)) {
          const exercise = exerciseOf(item.exerciseId);
          const before = then.chains[exercise.chain];
          if (!before || !exercise.countsAsStrength) continue;
          const isLower = exercise.level < before.spot.exercise.level;
          const least = workSeconds(exercise, { sets: 1, amount: exercise.unit === 'reps' ? 3 : 5 });
          const share = 0.6 * workAt(before.spot, then.circumstances);
          expect(isLower || workOf(item) <= Math.max(share, least), `${date} ${JSON.stringify(item)}`).toBe(
            true,
          );
        }
      }
    });

    it('INV-18: the usual level is never more than one above the latest answer', () => {
      for (const { opened } of lives) {
        for (const { progress, records } of opened) {
          const asked = records.flatMap((record) => (record.type === 'screening' ? [record.usualPain] : []));
          expect(progress.usualPain).toBeLessThanOrEqual(Math.max(0, ...asked) + 1);
        }
      }
    });

    it('INV-19: what is easier is a lower level, or less', () => {
      for (const { plan } of offers) {
        if (plan.type !== 'session') continue;
        for (const { exercise, dose, easier } of plan.items) {
          if (!easier) {
            expect(dose.sets).toBe(1);
            continue;
          }
          const isLower = easier.exercise.level < exercise.level;
          const isLess = workSeconds(easier.exercise, easier.dose) < workSeconds(exercise, dose);
          expect(isLower || isLess, exercise.id).toBe(true);
        }
      }
    });

    it('INV-21: a strength session is warm first, and says how to breathe', () => {
      for (const { plan, progress } of offers) {
        if (plan.type !== 'session') continue;
        expect(plan.note).toMatch(/breathe/i);
        const warms = plan.items[0]?.exercise.chain === 'CATCOW' || /walk on the spot/i.test(plan.note);
        expect(warms, `${progress.state} ${JSON.stringify(itemsIn(plan))}`).toBe(true);
      }
    });

    it('INV-24: a day of rest still has its walk and stretches, and none of it is strength work', () => {
      for (const { plan, progress, records, now } of lives.slice(0, 20).flatMap(({ opened }) => opened)) {
        const days = dailyFor(progress, records, library, now, 'UTC');
        if (plan.type === 'locked')
          expect(
            days.map(({ exercise }) => exercise.chain).filter((chain) => !/^(AEROBIC|RELAX)/.test(chain)),
          ).toEqual([]);
        for (const { exercise } of days) expect(exercise.countsAsStrength, exercise.id).toBe(false);
        if (plan.type !== 'rest') continue;
        const easy = easyDayPlan(progress, records, library, now, 'UTC');
        expect(strengthOf(itemsIn(easy))).toEqual([]);
      }
    });

    it('INV-20: the same log gives the same plan, in any order of arrival and with every record twice', () => {
      for (const { records, now } of ends.slice(0, 40)) {
        const shuffled = [...records, ...records].sort((a, b) => (a.id.slice(-4) < b.id.slice(-4) ? 1 : -1));
        expect(planAt(shuffled, now)).toEqual(planAt(records, now));
      }
    });

    it('INV-20: what was decided is not decided otherwise by what comes later', () => {
      for (const { opened, progress } of ends) {
        for (const { progress: earlier } of opened) {
          expect(progress.decisions.slice(0, earlier.decisions.length)).toEqual(earlier.decisions);
        }
      }
    });

    it('INV-25: a session is at most 35 minutes and six mains', () => {
      for (const { plan } of offers) {
        if (plan.type !== 'session') continue;
        expect(plan.minutes).toBeLessThanOrEqual(35);
        const mains = plan.items.filter(({ exercise }) => roleOf(exercise) === 'main');
        expect(mains.length).toBeLessThanOrEqual(6);
      }
    });

    it('INV-28: a session that was stopped is over with that one record', () => {
      const stopped = lives[0]?.person;
      if (!stopped) throw new Error('nobody lives');
      const on = addDays(civilDate(ends[0]?.now ?? 0, 'UTC'), 2);
      stopped.session({ on, items: ['bridge 1x8'], hurt: { value: 6, choice: 'stop' }, brokenOff: true });
      const session = sessionsOf([...stopped.records]).at(-1);
      expect(session?.hurts.at(-1)?.choice).toBe('stop');
      expect(session && endOf(session)).toBe(stopped.records.at(-1)?.at);
      expect(session && wasTrained(session)).toBe(true);
    });

    it('INV-29: no sentence passes a verdict, frightens or promises', () => {
      const texts = new Set<string>();
      for (const { opened, progress } of ends) {
        for (const { text } of progress.decisions) texts.add(text);
        for (const { plan } of opened) texts.add(plan.type === 'session' ? plan.note : plan.reason);
      }
      expect(texts.size).toBeGreaterThan(50);
      expect([...texts].flatMap(bannedIn)).toEqual([]);
      for (const text of texts) expect(text).toMatch(/^[A-Z0-9].*[.?]$/);
    });
  });
}

const same = (a: PrescribedItem['dose'], b: PrescribedItem['dose']) =>
  a.sets === b.sets && a.amount === b.amount;
