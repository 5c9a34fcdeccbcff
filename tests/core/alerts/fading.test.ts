import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FADING, fadingStage, isGiven } from '../../../src/core/alerts/fading.ts';

describe('fadingStage', () => {
  it('goes on week by week to one nudge in three, and stays there', () => {
    const steady = [0.3, 0.3, 0.3, 0.3, 0.3, 0.3];
    const shares = steady.map((_, weeks) => FADING[fadingStage(steady.slice(0, weeks))]);
    expect(shares.map((share) => share && `${share.given} in ${share.of}`)).toEqual([
      '1 in 1',
      '2 in 3',
      '1 in 2',
      '1 in 3',
      '1 in 3',
      '1 in 3',
    ]);
  });

  it('waits in a week with over a fifth more, and steps back after two', () => {
    expect(fadingStage([0.2, 0.2, 0.3])).toBe(2);
    expect(fadingStage([0.2, 0.2, 0.3, 0.4])).toBe(1);
    expect(fadingStage([0.2, 0.2, 0.3, 0.4, 0.4])).toBe(2);
  });

  it('chooses which nudges are given by their number alone, the first always', () => {
    const given = FADING.map((share) => [1, 2, 3, 4, 5, 6].filter((nth) => isGiven(nth, share)));
    expect(given).toEqual([
      [1, 2, 3, 4, 5, 6],
      [1, 2, 4, 5],
      [1, 3, 5],
      [1, 4],
    ]);
  });

  it('P10: moves by at most one stage a week, whatever the weeks were', () => {
    const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
    fc.assert(
      fc.property(fc.array(share, { maxLength: 60 }), (weeks) => {
        const stages = weeks.map((_, week) => fadingStage(weeks.slice(0, week + 1)));
        stages.forEach((stage, week) => {
          expect(stage).toBeGreaterThanOrEqual(0);
          expect(stage).toBeLessThan(FADING.length);
          expect(Math.abs(stage - (stages[week - 1] ?? 0))).toBeLessThanOrEqual(1);
        });
      }),
    );
  });
});
