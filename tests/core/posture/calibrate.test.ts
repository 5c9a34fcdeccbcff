import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromAxisAngle, normalise, type Quaternion, rotate } from '../../../src/core/imu/quaternion.ts';
import type { Vec3 } from '../../../src/core/imu/sample.ts';
import { RAD_PER_DEG, STANDARD_GRAVITY } from '../../../src/core/imu/units.ts';
import { scale } from '../../../src/core/imu/vector.ts';
import { feed } from '../../../src/core/machine.ts';
import type { Orientation } from '../../../src/core/orientation/orientation.ts';
import { calibrate } from '../../../src/core/posture/calibrate.ts';
import { measure } from '../../../src/core/posture/measure.ts';
import { type Neutral, neutralFromSlump, neutralFromTall } from '../../../src/core/posture/neutral.ts';
import type { Placement, Posture } from '../../../src/core/posture/posture.ts';

const FACE_OUT: Vec3 = { x: 0, y: 0, z: 1 };

/** A clip on the upper back as WitMotion's lies there: x up the spine, y to the left, z out of the back. */
const onBack = ({ x, y, z }: Vec3): Vec3 => ({ x: z, y, z: -x });

/** Up in body axes (anterior, left, cranial) for a trunk bent forward and leaning to the left, degrees. */
const upOf = (flexionDeg: number, leftDeg = 0): Vec3 => {
  const lean = -Math.sin(leftDeg * RAD_PER_DEG);
  const upright = Math.cos(leftDeg * RAD_PER_DEG);
  return {
    x: -Math.sin(flexionDeg * RAD_PER_DEG) * upright,
    y: lean,
    z: Math.cos(flexionDeg * RAD_PER_DEG) * upright,
  };
};

const orientation = (t: number, up: Vec3, change: Partial<Orientation> = {}): Orientation => ({
  t,
  q: { w: 1, x: 0, y: 0, z: 0 },
  up,
  rate: { x: 0, y: 0, z: 0 },
  acc: scale(up, STANDARD_GRAVITY),
  rest: true,
  ...change,
});

const sitting = (seconds: number, up: Vec3, change: Partial<Orientation> = {}, from = 0) =>
  Array.from({ length: seconds * 50 }, (_, step) => orientation(from + step * 20, up, change));

const run = (orientations: readonly Orientation[], placement: Placement = 'upper-back') =>
  feed(calibrate(FACE_OUT, placement), orientations);

const postureOf = (neutral: Neutral, up: Vec3): Posture | undefined => {
  const [posture] = feed(measure(neutral), [orientation(0, up)]);
  return posture && 'flexionDeg' in posture ? posture : undefined;
};

describe('calibrate', () => {
  const tall = onBack(upOf(0));

  it('takes five still seconds of tall', () => {
    const events = run(sitting(6, tall));
    expect(events.at(-1)).toMatchObject({ type: 'calibrated', t: 5000 });
  });

  it('tells how long the person has been still', () => {
    const told = run(sitting(4, tall)).flatMap((event) => (event.type === 'settling' ? [event.stillMs] : []));
    expect(told.at(-1)).toBeGreaterThan(3700);
  });

  it('starts the wait again when the person moves', () => {
    const moving = sitting(1, tall, { rate: { x: 0, y: 1, z: 0 } }, 3000);
    const events = run([...sitting(3, tall), ...moving, ...sitting(6, tall, {}, 4000)]);
    expect(events.at(-1)).toMatchObject({ type: 'calibrated' });
    expect(events.at(-1)?.t).toBeGreaterThanOrEqual(8900);
  });

  it('refuses a sensor that lies flat', () => {
    expect(run(sitting(6, FACE_OUT)).at(-1)).toMatchObject({ type: 'refused', reason: 'not-upright' });
  });

  it('refuses a sensor whose scale is wrong', () => {
    expect(run(sitting(6, tall, { acc: scale(tall, 16) })).at(-1)).toMatchObject({
      type: 'refused',
      reason: 'scale',
    });
  });
});

describe('measure', () => {
  it('reads flexion forward and lean to the left as positive', () => {
    const neutral = neutralFromTall(onBack(upOf(0)), FACE_OUT, 'upper-back');
    const posture = neutral && postureOf(neutral, onBack(upOf(20, 5)));
    expect(posture?.flexionDeg).toBeCloseTo(20, 6);
    expect(posture?.lateralDeg).toBeCloseTo(5, 6);
  });

  it.each([
    ['prone', 90],
    ['supine', -90],
    ['in a bridge', -112],
  ])('reads %s as %i degrees', (_, flexionDeg) => {
    const neutral = neutralFromTall(onBack(upOf(0)), FACE_OUT, 'upper-back');
    expect(neutral && postureOf(neutral, onBack(upOf(flexionDeg)))?.flexionDeg).toBeCloseTo(flexionDeg, 6);
  });

  it('knows forward for a clip in front as well', () => {
    const onSternum = ({ x, y, z }: Vec3): Vec3 => ({ x: z, y: -y, z: x });
    const neutral = neutralFromTall(onSternum(upOf(4)), FACE_OUT, 'sternum');
    expect(neutral && postureOf(neutral, onSternum(upOf(24)))?.flexionDeg).toBeCloseTo(20, 6);
  });

  const turn = fc
    .tuple(
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.double({ min: 0.1, max: 1, noNaN: true }),
    )
    .map(([x, y, z, w]): Quaternion => normalise({ w, x, y, z }));

  it('gives the same result for any mounting, once the slump is known (P6)', () => {
    fc.assert(
      fc.property(turn, fc.integer({ min: -30, max: 100 }), (mounting, flexionDeg) => {
        const mounted = (up: Vec3) => rotate(mounting, up);
        const neutral = neutralFromSlump(mounted(upOf(0)), mounted(upOf(25)), 'upper-back');
        expect(neutral && postureOf(neutral, mounted(upOf(flexionDeg)))?.flexionDeg).toBeCloseTo(
          flexionDeg,
          5,
        );
      }),
    );
  });

  it('gives the same result however the clip is turned in its own plane', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 6.28, noNaN: true }), (angle) => {
        const turned = (up: Vec3) => rotate(fromAxisAngle(FACE_OUT, angle), onBack(up));
        const neutral = neutralFromTall(turned(upOf(0)), FACE_OUT, 'upper-back');
        expect(neutral && postureOf(neutral, turned(upOf(18)))?.flexionDeg).toBeCloseTo(18, 6);
      }),
    );
  });

  it('cannot learn forward from a slump that is too small', () => {
    expect(neutralFromSlump(upOf(0), upOf(5), 'upper-back')).toBeNull();
  });
});
