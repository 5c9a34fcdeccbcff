import { describe, expect, it } from 'vitest';
import { norm } from '../../../src/core/imu/vector.ts';
import { FAMILIES, familyOf, personOf, wearingOf } from '../../../src/core/simulation/people.ts';
import { performanceOf } from '../../../src/core/simulation/performance.ts';
import {
  holdPractice,
  PRACTISED_HOLDS,
  PRACTISED_REPS,
  repPractice,
} from '../../../src/core/simulation/practice.ts';
import type { Doing } from '../../../src/core/simulation/timeline.ts';

const SEEDS = Array.from({ length: 1000 }, (_, seed) => seed);
const people = SEEDS.map(personOf);
const TUNED = SEEDS.filter((seed) => familyOf(seed) === 'tuned');

describe('the people of the benchmarks', () => {
  it('are 800 of one family and 200 of another that trembles and moves otherwise', () => {
    expect(TUNED).toHaveLength(800);
    expect(FAMILIES['held-back']).toEqual({ from: 800, to: 1000 });
    for (const seed of SEEDS) {
      const [low, high] = personOf(seed).tremorHz;
      const heldBack = familyOf(seed) === 'held-back';
      expect(heldBack ? low >= 8 : high <= 6).toBe(true);
      expect(personOf(seed).wayIn === 'from-knees').toBe(heldBack);
      expect((wearingOf(seed, true).errors.oneSidedAcc ?? 0) > 0).toBe(heldBack);
    }
  });

  it('are of every size and hold their positions all over the range', () => {
    const between = (values: readonly number[], low: number, high: number) =>
      [Math.min(...values), Math.max(...values)].every((value) => value >= low && value <= high);
    expect(
      between(
        people.map(({ statureM }) => statureM),
        1.5,
        1.95,
      ),
    ).toBe(true);
    expect(Math.max(...people.map(({ habit }) => habit))).toBeGreaterThan(0.9);
    expect(Math.min(...people.map(({ habit }) => habit))).toBeLessThan(-0.9);
  });

  it('are the same for the same seed', () => {
    expect(personOf(7)).toEqual(personOf(7));
    expect([...holdPractice(7).body.samples()].at(-1)).toEqual([...holdPractice(7).body.samples()].at(-1));
  });
});

describe('a practice', () => {
  const first = <T>(values: readonly T[]): readonly T[] => values.slice(0, 13);

  it.each(first(SEEDS))(
    'of seed %i holds twice and repeats in two sets, at speeds that a person can have',
    (seed) => {
      for (const { body, exerciseId } of [holdPractice(seed), repPractice(seed)]) {
        let fastest = 0;
        for (const { sample } of body.steps()) fastest = Math.max(fastest, norm(sample.gyr ?? sample.acc));
        expect(fastest).toBeLessThan(4);
        const done = (what: Doing) => body.truth.filter((truth) => truth.what === what);
        if (performanceOf(exerciseId)?.kind === 'hold') expect(done('hold')).toHaveLength(2);
        else expect(done('rep').length).toBeGreaterThan(5);
      }
    },
  );

  it('takes either side in turn where there are sides', () => {
    const seed = PRACTISED_HOLDS.indexOf('side_full');
    const sides = holdPractice(seed).body.truth.flatMap(({ side }) => (side ? [side] : []));
    expect(sides.toSorted()).toEqual(['left', 'right']);
  });

  it('gives up a repetition now and then, and tells it apart', () => {
    const given = TUNED.slice(0, 40).flatMap((seed) => repPractice(seed).body.truth);
    const share =
      given.filter(({ what }) => what === 'partial').length /
      given.filter(({ what }) => what === 'partial' || what === 'rep').length;
    expect(share).toBeGreaterThan(0.04);
    expect(share).toBeLessThan(0.16);
  });

  it('is of exercises that the body knows', () => {
    for (const id of [...PRACTISED_HOLDS, ...PRACTISED_REPS]) expect(performanceOf(id)).not.toBeNull();
  });
});
