import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FADING, fadingStage } from '../../../src/core/alerts/fading.ts';

describe('fadingStage', () => {
  it('goes on week by week to one nudge in three, and stays there', () => {
    const steady = [0.3, 0.3, 0.3, 0.3, 0.3, 0.3];
    expect(steady.map((_, week) => FADING[fadingStage(steady.slice(0, week + 1))])).toEqual([
      1, 0.67, 0.5, 0.33, 0.33, 0.33,
    ]);
  });

  it('waits in a week with over a fifth more, and steps back after two', () => {
    expect(fadingStage([0.2, 0.2, 0.3])).toBe(1);
    expect(fadingStage([0.2, 0.2, 0.3, 0.4])).toBe(0);
    expect(fadingStage([0.2, 0.2, 0.3, 0.4, 0.4])).toBe(1);
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
