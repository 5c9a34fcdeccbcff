import { describe, expect, it } from 'vitest';
import { readExercises } from '../../src/cli/content.ts';
import type { Exercise } from '../../src/core/exercise/exercise.ts';
import { bannedIn } from './banned-words.ts';

const exercises = readExercises();
const each = exercises.map((exercise) => [exercise.id, exercise] as const);

/** Items whose [lo, hi] of the source would start above what comes before. */
const SMALLER_FIRST_RUNG = ['bridge_march', 'plank_reach', 'side_knee_reps'];
/** Mastery that later items ask for (M-20). */
const MASTERY: Readonly<Record<string, readonly [number, number]>> = {
  bridge_hold: [2, 20],
  plank_knee: [2, 30],
  plank_bench: [2, 20],
  plank_full: [2, 45],
  plank_longlever: [3, 10],
  side_knee: [3, 10],
  side_full: [2, 20],
  sls_30: [2, 20],
};
/** Doses of the guide that must be there exactly (GUIDE F2). */
const GUIDE_DOSES: readonly (readonly [string, number, number])[] = [
  ['catcow_flow', 1, 8],
  ['catcow_flow', 1, 10],
  ['catcow_hold', 1, 10],
  ['bridge_hold', 2, 20],
  ['bridge_hold', 2, 30],
  ['side_full', 2, 10],
  ['side_full', 2, 20],
  ['side_full_reps', 2, 8],
  ['side_full_reps', 2, 12],
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

  it.each(each)(
    '%s: says that it is guided exactly where one sensor sees neither hold nor repetition',
    (_, exercise) => {
      expect(exercise.views.length === 0).toBe(exercise.tier === 'C' || exercise.tier === 'D');
      for (const { detector } of exercise.views)
        expect(detector.kind).toBe(exercise.unit === 'seconds' ? 'hold' : 'rep');
    },
  );
});

/** What holds for every ladder is in `src/core/exercise/check-content.ts`, and tested there. */
describe('the ladders (R-1)', () => {
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

  it('has a two-sided item first for all that stands on one limb (M-25)', () => {
    expect(find('side_full').parent).toBe('plank_knee');
    expect(find('bird_dog').parent).toBe('bird_leg');
    expect(find('bridge_single').parent).toBe('bridge_hold');
    expect(find('rdl_kickstand').parent).toBe('db_deadlift');
    expect(find('split_squat_sup').parent).toBe('box_squat');
  });

  it('counts strength work alone as strength (R-1)', () => {
    const drills = /^(CATCOW|BRACE|STRETCH|POSTURE|FOAM|AEROBIC|RELAX)/;
    for (const { id, chain, countsAsStrength } of exercises)
      expect(countsAsStrength, id).toBe(!drills.test(chain) || id === 'band_row');
  });
});
