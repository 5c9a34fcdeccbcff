import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feed } from '../../../src/core/machine.ts';
import { calibrateRange } from '../../../src/core/posture/calibrate-range.ts';
import type { CalibrationEvent } from '../../../src/core/posture/calibration-event.ts';
import { zoneLimits } from '../../../src/core/posture/limits.ts';
import { type Neutral, neutralFromTall } from '../../../src/core/posture/neutral.ts';
import { ON_BACK_FACE, onBack, trunk, upOf } from '../../signals/orientation.ts';

const tall = neutralFromTall(onBack(upOf(0)), ON_BACK_FACE, 'upper-back') as Neutral;

const verdict = (body: ReturnType<typeof trunk>): CalibrationEvent | undefined =>
  feed(calibrateRange(tall), body.orientations).findLast(({ type }) => type !== 'settling');

const neutralOf = (event: CalibrationEvent | undefined): Neutral => {
  if (event?.type !== 'calibrated') throw new Error(`not calibrated: ${JSON.stringify(event)}`);
  return event.neutral;
};

describe('showing the slump', () => {
  it('measures it between two talls, and takes their mean', () => {
    const neutral = neutralOf(verdict(trunk().stay(1).go(24).stay(6).go(2).stay(6)));
    expect(neutral.slumpDeg).toBeCloseTo(23, 1);
    expect(neutral.forwardFrom).toBe('slump');
    expect(zoneLimits(neutral)?.slumpedFromDeg).toBeCloseTo(0.6 * 23, 1);
  });

  it('never puts the threshold outside 8 to 20 degrees, whatever the slump', () => {
    fc.assert(
      fc.property(fc.integer({ min: 9, max: 60 }), (slumpDeg) => {
        const limits = zoneLimits(neutralOf(verdict(trunk().go(slumpDeg).stay(6).go(0).stay(6))));
        expect(limits?.slumpedFromDeg).toBeGreaterThanOrEqual(8);
        expect(limits?.slumpedFromDeg).toBeLessThanOrEqual(20);
      }),
      { numRuns: 30 },
    );
  });

  it('asks again where the talls are more than four degrees apart', () => {
    const event = verdict(trunk().go(24).stay(6).go(6).stay(6));
    expect(event).toMatchObject({ type: 'refused', step: 'tall-again', reason: 'talls-differ' });
    expect(event).toHaveProperty('offsetDeg', expect.closeTo(6, 3));
  });

  it('waits for somebody who stays in the slump, and takes none of it for tall', () => {
    const neutral = neutralOf(verdict(trunk().go(24).stay(20).go(0).stay(6)));
    expect(neutral.slumpDeg).toBeCloseTo(24, 1);
  });

  it('takes sitting on tall for no slump, until it is clear that the sensor sees no more', () => {
    const neutral = neutralOf(verdict(trunk().stay(6).go(24).stay(6).go(0).stay(6)));
    expect(neutral.slumpDeg).toBeCloseTo(24, 1);
    const small = neutralOf(verdict(trunk().go(5).stay(12)));
    expect(small.slumpDeg).toBeCloseTo(5, 1);
    expect(zoneLimits(small)).toBeNull();
  });

  it('refuses a slump to the side and one backward', () => {
    expect(verdict(trunk().go(3, 20).stay(6))).toMatchObject({ reason: 'slump-sideways' });
    expect(verdict(trunk().go(-20).stay(6))).toMatchObject({ reason: 'slump-backward' });
  });

  it('keeps the forward that a bow showed', () => {
    const bowed: Neutral = { ...tall, forwardFrom: 'bow' };
    const done = feed(calibrateRange(bowed), trunk().go(24, 6).stay(6).go(0).stay(6).orientations).at(-1);
    const { forwardFrom, anterior } = neutralOf(done);
    expect(forwardFrom).toBe('bow');
    expect(anterior.z).toBeCloseTo(tall.anterior.z, 9);
  });

  it('gives up on somebody who never rests', () => {
    const restless = trunk();
    for (let i = 0; i < 40; i++) restless.go(25).go(0);
    expect(verdict(restless)).toMatchObject({ reason: 'moved', step: 'slump' });
  });
});
