import { describe, expect, it } from 'vitest';
import { isSeen } from '../../../src/core/imu/sample.ts';
import { feed } from '../../../src/core/machine.ts';
import { judge } from '../../../src/core/posture/judge.ts';
import type { JudgedPosture } from '../../../src/core/posture/posture.ts';
import { trunk } from '../../signals/trunk.ts';

const LIMITS = { relaxedFromDeg: 6, slumpedFromDeg: 12 };
const judged = (
  signal: ReturnType<typeof trunk>,
  limits: typeof LIMITS | null = LIMITS,
  exercising = false,
) => feed(judge(limits, exercising), signal.signal).filter(isSeen);
const last = (all: readonly JudgedPosture[]) => all.at(-1);
const activities = (all: readonly JudgedPosture[]) =>
  all.map(({ activity }) => activity).filter((activity, i, told) => activity !== told[i - 1]);

describe('judge', () => {
  for (const rateHz of [10, 20, 50, 100, 200]) {
    it(`is sure of sitting still after two seconds, at ${rateHz} Hz`, () => {
      const all = judged(trunk(rateHz).be(4, 2.2));
      expect(last(all)).toMatchObject({ activity: 'still-upright', zone: 'tall' });
      expect(last(all)?.confidence).toBeGreaterThanOrEqual(0.8);
      expect(all[0]?.confidence).toBeLessThan(0.8);
    });

    it(`tells walking and its cadence, at ${rateHz} Hz`, () => {
      const walk = last(judged(trunk(rateHz).be(2, 3).walk(6, { stepsPerMinute: 108 })));
      expect(walk).toMatchObject({ activity: 'walking', zone: null });
      expect(Math.abs((walk?.cadencePerMinute ?? 0) - 108)).toBeLessThan(6);
    });
  }

  it('calls a shake without a rhythm a transition, not a walk', () => {
    const all = judged(trunk(50).be(2, 3).fidget(6));
    expect(last(all)).toMatchObject({ activity: 'transition', cadencePerMinute: null });
  });

  it('takes a quick turn for a transition, and two seconds later for stillness again', () => {
    const all = judged(trunk(50).be(2, 3).be(25, 5, { overSeconds: 0.4 }));
    expect(activities(all)).toEqual(['still-upright', 'transition', 'still-upright']);
  });

  it('lets a slow lean be stillness', () => {
    expect(activities(judged(trunk(50).be(0, 3).be(25, 6, { overSeconds: 3 })))).toEqual(['still-upright']);
  });

  it('lets leaning back be, and calls it reclining', () => {
    expect(last(judged(trunk(50).be(-20, 4)))).toMatchObject({ activity: 'reclining', zone: null });
  });

  it('tells bending down from lying down', () => {
    expect(last(judged(trunk(50).be(80, 4)))).toMatchObject({ activity: 'bending' });
    expect(last(judged(trunk(50).be(-80, 4)))).toMatchObject({ activity: 'lying' });
    expect(last(judged(trunk(50).be(0, 4, { lateralDeg: 80 })))).toMatchObject({ activity: 'lying' });
    expect(last(judged(trunk(50).be(85, 62)))).toMatchObject({ activity: 'lying' });
  });

  it('notices after two minutes without a breath that it lies on a table', () => {
    const table = trunk(50).be(-88, 118, { breathDeg: 0 });
    expect(last(judged(table))).toMatchObject({ activity: 'lying' });
    expect(last(judged(table.be(-88, 4, { breathDeg: 0 })))).toMatchObject({ activity: 'not-worn' });
  });

  it('never takes a person who sits without a move for a sensor that is not worn', () => {
    expect(activities(judged(trunk(50).be(18, 300, { breathDeg: 0 })))).toEqual(['still-upright']);
  });

  it('names an exercise as long as one runs, and no zone in it', () => {
    expect(activities(judged(trunk(50).be(20, 4).walk(4), LIMITS, true))).toEqual(['exercise']);
    expect(last(judged(trunk(50).be(20, 4), LIMITS, true))?.zone).toBeNull();
  });

  it('has no zones where the placement sees no slouch', () => {
    expect(last(judged(trunk(50).be(30, 4), null))).toMatchObject({ activity: 'still-upright', zone: null });
  });

  it('judges by the own gravity of a sensor whose scale is off by 8 percent', () => {
    expect(last(judged(trunk(50, { scale: 0.92 }).be(4, 4)))?.confidence).toBeGreaterThanOrEqual(0.8);
  });
});
