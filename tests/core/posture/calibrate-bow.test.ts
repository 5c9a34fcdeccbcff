import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feed } from '../../../src/core/machine.ts';
import { calibrateBow, type Tall } from '../../../src/core/posture/calibrate-bow.ts';
import type { CalibrationEvent } from '../../../src/core/posture/calibration-event.ts';
import { inBody, type Neutral, pitchDeg, sideDeg } from '../../../src/core/posture/neutral.ts';
import { onBack, trunk, turnedBy, upOf } from '../../signals/orientation.ts';
import { anyTurn } from '../../signals/turn.ts';

const tallOf = (mounted = onBack): Tall => ({ up: mounted(upOf(0)), placement: 'sternum' });

const verdict = (body: ReturnType<typeof trunk>, tall = tallOf()): CalibrationEvent | undefined =>
  feed(calibrateBow(tall), body.orientations).findLast(({ type }) => type !== 'settling');

const neutralOf = (event: CalibrationEvent | undefined): Neutral => {
  if (event?.type !== 'calibrated') throw new Error(`not calibrated: ${JSON.stringify(event)}`);
  return event.neutral;
};

const bow = (deg: number, sideways = 0, mounted = onBack) =>
  trunk(mounted).stay(2).go(deg, sideways, 2).stay(1).go(0, 0, 2).stay(2);

describe('the bow', () => {
  it('shows forward for any mounting of the clip, sideways, upside down or face in (P6)', () => {
    fc.assert(
      fc.property(
        anyTurn,
        fc.integer({ min: 12, max: 70 }),
        fc.integer({ min: -110, max: 110 }),
        fc.integer({ min: -60, max: 60 }),
        (mounting, bowDeg, flexionDeg, leftDeg) => {
          const mounted = turnedBy(mounting);
          const neutral = neutralOf(verdict(bow(bowDeg, 0, mounted), tallOf(mounted)));
          const up = inBody(neutral, mounted(upOf(flexionDeg, leftDeg)));
          expect(pitchDeg(up)).toBeCloseTo(flexionDeg, 3);
          expect(sideDeg(up)).toBeCloseTo(leftDeg, 3);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('is enough from ten degrees on, and no less', () => {
    expect(neutralOf(verdict(bow(11))).forwardFrom).toBe('bow');
    expect(verdict(bow(8).stay(60))).toMatchObject({ type: 'refused', reason: 'bow-small' });
  });

  it('knows forward though the person first leans back a little', () => {
    const neutral = neutralOf(verdict(trunk().stay(1).go(-4).go(30, 0, 2).go(0, 0, 2).stay(2)));
    expect(pitchDeg(inBody(neutral, onBack(upOf(20))))).toBeCloseTo(20, 3);
  });

  it('refuses one that goes round a corner', () => {
    const round = trunk().stay(1).go(30, 0, 2).go(25, 25, 2).go(0, 25, 2).go(0, 0, 1).stay(2);
    expect(verdict(round)).toMatchObject({ type: 'refused', reason: 'bow-sideways' });
  });

  it('refuses a tall that is another one afterwards', () => {
    const shifted = trunk().stay(1).go(40, 0, 2).go(9, 0, 2).stay(2);
    expect(verdict(shifted)).toMatchObject({ type: 'refused', reason: 'talls-differ' });
  });

  it('waits at the bottom of the bow, however long', () => {
    expect(verdict(trunk().stay(1).go(40, 0, 2).stay(20))).toBeUndefined();
  });

  it('keeps the range that the person has shown', () => {
    const known: Neutral = {
      up: onBack(upOf(0)),
      anterior: { x: 0, y: 0, z: -1 },
      placement: 'upper-back',
      slumpDeg: 24,
      forwardFrom: 'slump',
    };
    expect(neutralOf(verdict(bow(30), known))).toMatchObject({ slumpDeg: 24, forwardFrom: 'bow' });
  });
});
