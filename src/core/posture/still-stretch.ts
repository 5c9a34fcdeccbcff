import type { Vec3 } from '../imu/sample.ts';
import { DEG_PER_RAD } from '../imu/units.ts';
import { direction, norm, scale, vec3 } from '../imu/vector.ts';
import type { Orientation } from '../orientation/orientation.ts';

/** Stillness: rate around its own mean, deg/s, and spread of the long axis, deg (POSTURE section 4, step 2). */
const STILL_RATE_DEG_PER_SECOND = 3;
const STILL_SPREAD_DEG = 1.5;
/** A single sample that turns faster than this ends the stretch, deg/s. */
const MOVED_DEG_PER_SECOND = 20;

/** A run of still samples up to now, as sums: however long it lasts, a sample costs the same. */
export interface StillStretch {
  from: number;
  to: number;
  count: number;
  readonly up: Sum;
  readonly force: Sum;
  readonly rate: Sum;
  rateSquared: number;
}

interface Sum {
  x: number;
  y: number;
  z: number;
}

export const emptyStretch = (): StillStretch => ({
  from: 0,
  to: 0,
  count: 0,
  up: { x: 0, y: 0, z: 0 },
  force: { x: 0, y: 0, z: 0 },
  rate: { x: 0, y: 0, z: 0 },
  rateSquared: 0,
});

/** Takes a sample. The stretch begins anew where the body moved, or crept away from where the stretch began. */
export function extend(stretch: StillStretch, sample: Orientation): void {
  const { t, up, acc } = sample;
  const rate = sample.rate ?? ZERO;
  if (norm(rate) * DEG_PER_RAD > MOVED_DEG_PER_SECOND) {
    clear(stretch);
    return;
  }
  if (stretch.count === 0) stretch.from = t;
  stretch.to = t;
  stretch.count += 1;
  add(stretch.up, up);
  add(stretch.force, acc);
  add(stretch.rate, rate);
  stretch.rateSquared += rate.x ** 2 + rate.y ** 2 + rate.z ** 2;
  if (!isStill(stretch)) clear(stretch);
}

export function clear(stretch: StillStretch): void {
  Object.assign(stretch, emptyStretch());
}

/** How long the body has been still, ms. */
export const stillMs = ({ from, to }: StillStretch): number => to - from;

/** The mean direction that points up, sensor frame. */
export const meanUp = ({ up }: StillStretch): Vec3 | null => direction(up);

/** The mean specific force, m/s². */
export const meanForce = ({ force, count }: StillStretch): number =>
  norm(scale(force, 1 / Math.max(1, count)));

const ZERO = vec3(0, 0, 0);

function add(sum: Sum, { x, y, z }: Vec3): void {
  sum.x += x;
  sum.y += y;
  sum.z += z;
}

function isStill({ count, up, rate, rateSquared }: StillStretch): boolean {
  // For unit vectors that lie close together: their variance around their mean is 2 (1 - |mean|).
  const spread = Math.sqrt(Math.max(0, 2 * (1 - norm(up) / count)));
  // Around its own mean: an offset of the gyroscope is not a movement.
  const turning = Math.sqrt(Math.max(0, rateSquared / count - (norm(rate) / count) ** 2));
  return spread * DEG_PER_RAD < STILL_SPREAD_DEG && turning * DEG_PER_RAD < STILL_RATE_DEG_PER_SECOND;
}
