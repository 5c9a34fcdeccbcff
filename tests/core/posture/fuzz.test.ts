import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SampleGap, Vec3 } from '../../../src/core/imu/sample.ts';
import { norm } from '../../../src/core/imu/vector.ts';
import { feed } from '../../../src/core/machine.ts';
import type { Orientation } from '../../../src/core/orientation/orientation.ts';
import { calibrate } from '../../../src/core/posture/calibrate.ts';
import { calibrateBow } from '../../../src/core/posture/calibrate-bow.ts';
import { calibrateRange } from '../../../src/core/posture/calibrate-range.ts';
import type { CalibrationEvent } from '../../../src/core/posture/calibration-event.ts';
import { type Neutral, neutralFromTall } from '../../../src/core/posture/neutral.ts';
import { ON_BACK_FACE, onBack, orientationAt, trunk, upOf } from '../../signals/orientation.ts';

const tall = neutralFromTall(onBack(upOf(0)), ON_BACK_FACE, 'upper-back') as Neutral;

/** Anything that a number can be. */
const number = fc.double({ noDefaultInfinity: false });
const anyVector: fc.Arbitrary<Vec3> = fc.record({ x: number, y: number, z: number });
const garbage: fc.Arbitrary<Orientation | SampleGap> = fc.oneof(
  fc
    .tuple(number, anyVector, anyVector, fc.option(anyVector))
    .map(([t, up, acc, rate]) => orientationAt(t, up, { acc, rate })),
  fc.tuple(number, number).map(([from, to]) => ({ type: 'gap', from, to }) as const),
);

const good = [
  ...trunk().stay(6).orientations,
  ...trunk().go(24).stay(6).go(0).stay(6).orientations,
  ...trunk().go(30, 0, 2).go(0, 0, 2).stay(2).orientations,
];

/** A person who does as asked, with garbage thrown in. */
const thrownIn = fc.array(fc.tuple(fc.nat(good.length), garbage), { maxLength: 30 }).map((thrown) => {
  const inputs: (Orientation | SampleGap)[] = [...good];
  for (const [at, what] of thrown) inputs.splice(at, 0, what);
  return inputs;
});

function sound(events: readonly CalibrationEvent[]): void {
  for (const event of events) {
    if (event.type !== 'calibrated') continue;
    const { up, anterior, slumpDeg } = event.neutral;
    expect(norm(up)).toBeCloseTo(1, 9);
    expect(norm(anterior)).toBeCloseTo(1, 9);
    expect(slumpDeg === null || Number.isFinite(slumpDeg)).toBe(true);
  }
}

describe('a calibration that is fed garbage', () => {
  it('never throws, and never finds a tall that is no direction', () => {
    fc.assert(
      fc.property(thrownIn, (inputs) => {
        sound(feed(calibrate(ON_BACK_FACE, 'upper-back'), inputs));
        sound(feed(calibrateRange(tall), inputs));
        sound(feed(calibrateBow(tall), inputs));
      }),
      { numRuns: 60 },
    );
  });
});
