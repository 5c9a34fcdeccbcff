import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXERCISE_FOLDER, readExercises } from '../../src/cli/content.ts';
import { type Exercise, workSeconds } from '../../src/core/exercise/exercise.ts';
import { bannedIn } from './banned-words.ts';
import { poses } from './poses.ts';

const exercises = readExercises();
const each = exercises.map((exercise) => [exercise.id, exercise] as const);

/** Items whose [lo, hi] of the source would start above what comes before. */
const SMALLER_FIRST_RUNG = ['bridge_march', 'plank_reach'];
/** Mastery that later items ask for (M-20). */
const MASTERY: Readonly<Record<string, readonly [number, number]>> = {
  bridge_hold: [2, 20],
  plank_knee: [2, 30],
  plank_bench: [2, 20],
  plank_full: [2, 45],
  plank_longlever: [3, 10],
  sls_30: [2, 20],
};
/** Doses of the guide that must be there exactly (GUIDE F2). */
const GUIDE_DOSES: readonly (readonly [string, number, number])[] = [
  ['catcow_flow', 1, 8],
  ['catcow_flow', 1, 10],
  ['catcow_hold', 1, 10],
  ['bridge_hold', 2, 20],
  ['bridge_hold', 2, 30],
  ['db_deadlift', 2, 8],
  ['db_deadlift', 2, 12],
];

const find = (id: string): Exercise => {
  const exercise = exercises.find((candidate) => candidate.id === id);
  if (!exercise) throw new Error(`no exercise ${id}`);
  return exercise;
};
const rung = (exercise: Exercise, index: number) => {
  const dose = exercise.rungs[index];
  if (!dose) throw new Error(`${exercise.id} has no rung ${index}`);
  return dose;
};

describe('content/exercises', () => {
  it('holds the whole of the bridge, plank and cat/cow ladders', () => {
    const chain = (id: string) =>
      exercises
        .filter((exercise) => exercise.chain === id)
        .sort((a, b) => a.level - b.level)
        .map((exercise) => exercise.id);
    expect(chain('BRIDGE')).toEqual([
      'pelvic_tilt',
      'bridge_mini',
      'bridge',
      'bridge_hold',
      'bridge_march',
      'bridge_hipext',
      'bridge_single',
      'hip_thrust',
    ]);
    expect(chain('PLANK')).toEqual([
      'plank_wall',
      'plank_counter',
      'plank_knee',
      'plank_bench',
      'plank_full',
      'plank_longlever',
      'plank_reach',
    ]);
    expect(chain('CATCOW')).toEqual(['catcow_seated', 'catcow_flow', 'catcow_hold']);
  });

  it('files each exercise under its id', () => {
    const names = readdirSync(EXERCISE_FOLDER).map((name) => name.replace('.json', ''));
    expect(exercises.map(({ id }) => id).sort()).toEqual(names.sort());
  });

  it('offers the doses of the guide exactly (GUIDE F2)', () => {
    for (const [id, sets, amount] of GUIDE_DOSES) expect(find(id).rungs).toContainEqual({ sets, amount });
  });

  it.each(each)('%s: its words are free of verdicts, fear and promises (INV-29)', (_, exercise) => {
    const changes = (exercise.changes ?? []).map(({ text }) => text);
    const texts = [
      exercise.name,
      ...exercise.steps,
      ...exercise.cues,
      ...exercise.faults,
      ...exercise.avoid,
      ...changes,
    ];
    expect(texts.flatMap(bannedIn)).toEqual([]);
  });

  it.each(each)('%s: has a breath cue where it is strength work (INV-21)', (_, exercise) => {
    const words = [...exercise.cues, ...exercise.steps].join(' ');
    expect(words).toMatch(/breath/i);
  });

  it.each(each)('%s: has its drawing', (_, exercise) => {
    expect(poses).toContain(exercise.figure);
  });

  it.each(each)(
    '%s: says that it is guided exactly where one sensor sees neither hold nor repetition',
    (_, exercise) => {
      expect(exercise.views.length === 0).toBe(exercise.tier === 'C' || exercise.tier === 'D');
      for (const { detector } of exercise.views)
        expect(detector.kind).toBe(exercise.unit === 'seconds' ? 'hold' : 'rep');
    },
  );
});

describe('the ladders (R-1)', () => {
  it.each(each)('%s: work rises along the rungs', (_, exercise) => {
    const work = exercise.rungs.map((dose) => workSeconds(exercise, dose));
    expect(work).toEqual([...new Set(work)].sort((a, b) => a - b));
  });

  it.each(each)('%s: one rung changes one thing, or trades amount for a set', (_, exercise) => {
    exercise.rungs.slice(1).forEach((dose, i) => {
      const before = rung(exercise, i);
      const moreSets = dose.sets - before.sets;
      const onlyAmount = moreSets === 0 && dose.amount > before.amount;
      const onlySet = moreSets === 1 && dose.amount === before.amount;
      const trade = moreSets === 1 && dose.amount < before.amount;
      expect(onlyAmount || onlySet || trade, `${exercise.id} rung ${i + 1}`).toBe(true);
    });
  });

  it.each(each)('%s: at most three sets, starting with one', (_, exercise) => {
    expect(Math.max(...exercise.rungs.map(({ sets }) => sets))).toBeLessThanOrEqual(3);
    expect(rung(exercise, 0).sets).toBe(1);
    expect(exercise.masteryRung).toBeLessThan(exercise.rungs.length);
  });

  it.each(each)('%s: its first rung is no more work than the mastery of the item before', (_, exercise) => {
    const before = exercises.find(
      ({ chain, level }) => chain === exercise.chain && level === exercise.level - 1,
    );
    if (!before) {
      const levels = exercises.filter(({ chain }) => chain === exercise.chain).map(({ level }) => level);
      return expect(exercise.level).toBe(Math.min(...levels));
    }
    const first = workSeconds(exercise, rung(exercise, 0));
    const mastery = workSeconds(before, rung(before, before.masteryRung));
    expect(first).toBeLessThanOrEqual(mastery);
    // From hold to hold, or from repetitions to repetitions, it is at most 60 % of it (M-21). A walk is neither.
    const isAerobic = exercise.categories.includes('aerobic');
    if (before.unit === exercise.unit && !isAerobic) expect(first).toBeLessThanOrEqual(0.6 * mastery);
  });

  it('gives the items that R-1 names a first rung below their own range', () => {
    for (const id of SMALLER_FIRST_RUNG) {
      const exercise = find(id);
      expect(rung(exercise, 0).amount).toBeLessThan(rung(exercise, 1).amount);
      expect(rung(exercise, 0).sets).toBe(rung(exercise, 1).sets);
    }
  });

  it('puts mastery where later items ask for it (M-20)', () => {
    for (const [id, [sets, amount]] of Object.entries(MASTERY)) {
      expect(rung(find(id), find(id).masteryRung), id).toEqual({ sets, amount });
    }
  });

  it.each(each)('%s: every prerequisite is met at the mastery of its item (M-20)', (_, exercise) => {
    const asked = exercise.prerequisites.flatMap(({ instead, ...each }) =>
      instead ? [each, instead] : [each],
    );
    for (const { item, sets, amount } of asked) {
      const needed = find(item);
      const mastery = rung(needed, needed.masteryRung);
      expect(mastery.sets).toBeGreaterThanOrEqual(sets);
      expect(mastery.amount).toBeGreaterThanOrEqual(amount);
    }
  });

  it('names a two-sided item of a lower level for all that stands on one limb (M-25)', () => {
    const single = exercises.filter(({ singleSupport }) => singleSupport);
    const ids = single.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining(['bridge_hipext', 'bridge_march', 'bridge_single', 'plank_reach']),
    );
    for (const exercise of single) {
      const parent = find(exercise.parent ?? '');
      if (parent.chain === exercise.chain) expect(parent.level).toBeLessThan(exercise.level);
      expect(parent.singleSupport).toBe(false);
      expect(exercise.perSide).toBe(true);
    }
  });
});
