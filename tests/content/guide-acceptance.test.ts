import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Exercise, ExerciseId } from '../../src/core/exercise/exercise.ts';
import { easierItem } from '../../src/core/exercise/library.ts';
import { addDays, type CivilDate, daysBetween } from '../../src/core/log/civil-date.ts';
import { aheadOf } from '../../src/core/progression/ahead.ts';
import { foldProgress } from '../../src/core/progression/fold.ts';
import { openingOf } from '../../src/core/progression/opening.ts';
import { RULE_LIMITS } from '../../src/core/progression/own-limits.ts';
import { dailyFor, easyDayPlan, planFor, shortPlan } from '../../src/core/progression/plan.ts';
import { library } from '../signals/library.ts';
import { person } from '../signals/log.ts';
import { cards, causes, outline, questions } from './guide-files.ts';
import { filesBelow, textsOfJson, textsOfSource } from './texts.ts';

/** GUIDE section F: one test for each line, named by it. Lines 7, 8 and 11 are also tested on the screens. */

const MONDAY = '2026-11-16';
const find = (id: ExerciseId): Exercise => {
  const exercise = library.byId.get(id);
  if (!exercise) throw new Error(`no exercise ${id}`);
  return exercise;
};
const rows = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `S-${String(from + index).padStart(3, '0')}`);

/** All that follows for somebody at an hour of a date. */
function seen(somebody: ReturnType<typeof person>, on: CivilDate, hour = 9) {
  const now = somebody.at(on, hour);
  const progress = foldProgress(somebody.records, library, now, 'UTC');
  const asked = [progress, somebody.records, library, now, 'UTC'] as const;
  return { progress, asked, plan: planFor(...asked) };
}

/** Amounts of a set that an exercise offers. */
const amounts = (id: ExerciseId): readonly number[] => [
  ...new Set(find(id).rungs.map(({ amount }) => amount)),
];

describe('GUIDE section F', () => {
  it('1. Library contains ids for every row S-100 to S-124', () => {
    expect(outline.exercises.map(({ row }) => row)).toEqual(rows(100, 124));
    for (const { row, items } of outline.exercises) {
      expect(items.length, row).toBeGreaterThan(0);
      expect(items.filter((id) => !library.byId.has(id))).toEqual([]);
    }
  });

  it('2. Guide doses are selectable exactly', () => {
    expect(amounts('catcow_flow')).toEqual([8, 9, 10]);
    expect(amounts('catcow_hold')).toContain(10);
    expect(find('catcow_hold').secondsPerRep).toBe(5 + 5);
    expect(amounts('bridge_hold')).toEqual(expect.arrayContaining([20, 30]));
    expect(amounts('db_deadlift')).toEqual(expect.arrayContaining([8, 12]));
    expect(find('db_deadlift').secondsPerRep).toBeGreaterThanOrEqual(8);
    expect(find('db_deadlift').secondsPerRep).toBeLessThanOrEqual(10);
    expect(amounts('side_full')).toEqual(expect.arrayContaining([10, 20]));
    expect(amounts('side_full_reps')).toEqual(expect.arrayContaining([8, 12]));
    for (const id of ['side_full', 'side_full_reps']) expect(find(id).perSide, id).toBe(true);
    expect(RULE_LIMITS.sessionsAWeek).toBe(outline.sessionsPerWeek.most);
    expect(outline.sessionsPerWeek).toMatchObject({ least: 2, most: 3 });
  });

  it('3. The first plan is brace, bridge, cat/cow and a walk', () => {
    const { plan } = seen(person().screened(MONDAY), MONDAY);
    const items = plan.type === 'session' ? plan.items.map(({ exercise }) => exercise) : [];
    expect(items.map(({ chain }) => chain.replace(/\/.*/, '')).sort()).toEqual([
      'AEROBIC',
      'BRACE',
      'BRIDGE',
      'CATCOW',
    ]);
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(['bridge', 'brace', 'walk_easy']));
  });

  it('4. Deadlift and side plank are locked for a new person', () => {
    const somebody = person().screened(MONDAY).toldAtHome(MONDAY, { without: [] });
    const { progress, plan } = seen(somebody, MONDAY, 11);
    const planned = plan.type === 'session' ? plan.items.map(({ exercise }) => exercise.id) : [];
    for (const id of ['db_deadlift', 'side_full']) {
      expect(openingOf(library, find(id), progress).type, id).toBe('locked');
      expect(planned).not.toContain(id);
    }
  });

  it('5. Every exercise on one limb has a two-sided or supported ancestor', () => {
    const onOneLimb = library.exercises.filter(({ singleSupport }) => singleSupport);
    expect(onOneLimb.length).toBeGreaterThan(10);
    const ancestor = (exercise: Exercise): Exercise =>
      exercise.singleSupport && exercise.parent ? ancestor(find(exercise.parent)) : exercise;
    for (const exercise of onOneLimb) expect(ancestor(exercise).singleSupport, exercise.id).toBe(false);
  });

  it('6. Every exercise has an easier one, or is the first of its ladder', () => {
    const everything = { flags: [], floor: true, chosen: library.exercises.map(({ id }) => id) };
    const alone = library.exercises.filter((exercise) => easierItem(library, exercise, everything) === null);
    const first = library.chains.map(({ items }) => items[0]);
    expect(alone.filter((exercise) => !first.includes(exercise))).toEqual([]);
  });

  it('7. In every exercise of a session "This hurts" finds an easier way, or the end', () => {
    // That the button is there in every state of the player is tested in tests/views/guide-acceptance.browser.test.ts.
    const somebody = person().screened(MONDAY);
    const { plan } = seen(somebody, MONDAY);
    for (const item of plan.type === 'session' ? plan.items : []) {
      const isFirst = easierItem(library, item.exercise, { flags: [], floor: true }) === null;
      expect(item.easier !== null || isFirst, item.exercise.id).toBe(true);
    }
  });

  it('8. The safety questions come before the first session, and cannot be gone round', () => {
    const nobody = person().pain(MONDAY, 2).flare(MONDAY).resumed(MONDAY).lighterWeek(MONDAY);
    const { plan, asked, progress } = seen(nobody, MONDAY, 12);
    expect(plan).toMatchObject({ type: 'locked' });
    for (const other of [easyDayPlan(...asked), shortPlan(...asked)])
      expect(other).toMatchObject({ type: 'locked' });
    expect(dailyFor(...asked)).toEqual([]);
    for (const exercise of library.exercises)
      expect(openingOf(library, exercise, progress)).toEqual({ type: 'waits', state: 'unscreened' });
  });

  it('9. The rest days hold in every calendar, whatever days are chosen and moved', () => {
    const day = fc.integer({ min: 0, max: 13 });
    const calendars = fc.record({
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
      moves: fc.array(fc.tuple(day, day), { maxLength: 6 }),
      trained: fc.array(day, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(calendars, ({ weekdays, moves, trained }) => {
        const somebody = person().screened(MONDAY).trainingDays(MONDAY, weekdays);
        for (const [from, to] of moves) somebody.moved(MONDAY, addDays(MONDAY, from), addDays(MONDAY, to));
        const done = trained.slice(0, 1).map((offset) => addDays(MONDAY, -1 - offset));
        for (const on of done) somebody.session({ on, items: ['bridge 1x8'] });
        const { asked } = seen(somebody, MONDAY, 11);
        const ahead = aheadOf(...asked)?.days.filter(({ session }) => session !== null) ?? [];
        const dates = [...done, ...ahead.map(({ date }) => date)].sort();
        for (const [index, date] of dates.entries()) {
          const before = dates[index - 1];
          if (before) expect(daysBetween(before, date)).toBeGreaterThanOrEqual(2);
          const inWeek = dates.filter((other) => other >= date && daysBetween(date, other) < 7);
          expect(inWeek.length).toBeLessThanOrEqual(3);
        }
        return ahead.length > 0;
      }),
      { numRuns: 25 },
    );
  });

  it('10. Each claim of S-030 to S-061 has words, a hedge, and a source or "general"', () => {
    for (const row of rows(30, 61)) {
      const claim = causes.claims.find((each) => each.rows.includes(row));
      expect(claim?.known.length, row).toBeGreaterThan(10);
      expect(claim?.hedge, row).toMatch(/^(often|may|weak|unproven|general)$/);
      const sources = claim?.evidence.flatMap((name) => cards.get(name)?.sources ?? []) ?? [];
      expect(claim?.hedge === 'general' || sources.length > 0, row).toBe(true);
    }
  });

  it('11. All six questions are answered', () => {
    expect(questions.questions.map(({ rows: [row] }) => row)).toEqual([
      ...['S-071', 'S-018', 'S-019', 'S-020', 'S-021', 'S-022'],
    ]);
    for (const { id, answer } of questions.questions) expect(answer.join(' ').length, id).toBeGreaterThan(40);
  });

  it('12. No text says wear and tear, instability, cure and the like', () => {
    const never =
      /wear and tear|\bdamag|\binstabilit|bad posture causes|\bcure|\btreat(s|ed|ment|ing)?\b|fix your back|reduces? inflammation/i;
    const quoted = /^content\/(evidence\/\S+ \.sources\.|outcomes\.json)/;
    const texts = [
      ...filesBelow('content', /\.json$/)
        .flatMap(textsOfJson)
        .filter(({ where }) => !quoted.test(where)),
      ...filesBelow('src', /(?<!\.d)\.ts$/).flatMap((file) => textsOfSource(file)),
    ];
    expect(texts.length).toBeGreaterThan(4000);
    expect(texts.filter(({ text }) => never.test(text))).toEqual([]);
  });
});
