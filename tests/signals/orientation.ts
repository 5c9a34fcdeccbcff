import { type Quaternion, rotate } from '../../src/core/imu/quaternion.ts';
import type { Vec3 } from '../../src/core/imu/sample.ts';
import { RAD_PER_DEG, STANDARD_GRAVITY } from '../../src/core/imu/units.ts';
import { scale } from '../../src/core/imu/vector.ts';
import type { Orientation } from '../../src/core/orientation/orientation.ts';

const STEP_MS = 20;

/** Up in body axes (anterior, left, cranial) for a trunk bent forward and leaning to the left, degrees. */
export const upOf = (flexionDeg: number, leftDeg = 0): Vec3 => {
  const upright = Math.cos(leftDeg * RAD_PER_DEG);
  return {
    x: -Math.sin(flexionDeg * RAD_PER_DEG) * upright,
    y: -Math.sin(leftDeg * RAD_PER_DEG),
    z: Math.cos(flexionDeg * RAD_PER_DEG) * upright,
  };
};

/** A clip on the upper back as WitMotion's lies there: x up the spine, y to the left, z out of the back. */
export const onBack = ({ x, y, z }: Vec3): Vec3 => ({ x: z, y, z: -x });
export const ON_BACK_FACE: Vec3 = { x: 0, y: 0, z: 1 };

export const orientationAt = (t: number, up: Vec3, change: Partial<Orientation> = {}): Orientation => ({
  t,
  q: { w: 1, x: 0, y: 0, z: 0 },
  up,
  rate: { x: 0, y: 0, z: 0 },
  acc: scale(up, STANDARD_GRAVITY),
  rest: true,
  ...change,
});

/** A trunk that does one thing after another, as the orientation of a clip that is mounted in any way. */
export function trunk(mounted: (up: Vec3) => Vec3 = onBack) {
  const orientations: Orientation[] = [];
  let t = 0;
  let at: readonly [flexionDeg: number, leftDeg: number] = [0, 0];
  const append = (flexionDeg: number, leftDeg: number, rateDegPerSecond: number) => {
    const rate = { x: 0, y: rateDegPerSecond * RAD_PER_DEG, z: 0 };
    orientations.push(orientationAt(t, mounted(upOf(flexionDeg, leftDeg)), { rate }));
    t += STEP_MS;
  };
  const self = {
    orientations,
    /** Stays as it is. */
    stay(seconds: number) {
      for (let step = 0; step < seconds * 50; step++) append(...at, 0);
      return self;
    },
    /** Goes evenly to another lean. */
    go(flexionDeg: number, leftDeg = 0, seconds = 1) {
      const [fromFlexion, fromLeft] = at;
      const size = Math.max(Math.abs(flexionDeg - fromFlexion), Math.abs(leftDeg - fromLeft));
      for (let step = 1; step <= seconds * 50; step++) {
        const share = step / (seconds * 50);
        append(
          fromFlexion + share * (flexionDeg - fromFlexion),
          fromLeft + share * (leftDeg - fromLeft),
          size / seconds,
        );
      }
      at = [flexionDeg, leftDeg];
      return self;
    },
  };
  return self;
}

export const turnedBy = (mounting: Quaternion) => (up: Vec3) => rotate(mounting, up);
