import { fromAxisAngle, rotate } from '../imu/quaternion.ts';
import type { Vec3 } from '../imu/sample.ts';
import { add, cross, norm, scale } from '../imu/vector.ts';

/**
 * How a sensor samples. `interval`: a sample is about the mean over the last period (averaging on the chip).
 * `point`: it is the value at the end of the period.
 */
export type Sampling = 'interval' | 'point';

/*
 * A filter that holds each sample for a whole period loses most of its accuracy at 25 to 100 Hz to that alone.
 * These corrections of a sample give it back (VQF_SPEC section 12; figures in ACCURACY section 4a).
 */

/** The turn of the axis within the period that a mean rate hides (coning), rad/s. */
const coning = (gyr: Vec3, before: Vec3, sampleSeconds: number): Vec3 =>
  scale(cross(before, gyr), sampleSeconds / 12);

/** The rate to hold for a period whose mean is `gyr`, the mean of the period before it being `before`. */
export const intervalRate = (gyr: Vec3, before: Vec3, sampleSeconds: number): Vec3 =>
  add(gyr, coning(gyr, before, sampleSeconds));

/** A mean specific force belongs to the middle of its period: expresses it at the end, after turning at `rate`. */
export function intervalForce(acc: Vec3, rate: Vec3, sampleSeconds: number): Vec3 {
  const speed = norm(rate);
  if (speed <= 1e-9) return acc;
  return rotate(fromAxisAngle(scale(rate, 1 / speed), (-speed * sampleSeconds) / 2), acc);
}

/** The rate to hold for a period that ends at `gyr`: the mean of the parabola through the last three points. */
export function pointRate(gyr: Vec3, before: Vec3, beforeThat: Vec3, sampleSeconds: number): Vec3 {
  const cone = coning(gyr, before, sampleSeconds);
  return {
    x: (5 * gyr.x + 8 * before.x - beforeThat.x) / 12 + cone.x,
    y: (5 * gyr.y + 8 * before.y - beforeThat.y) / 12 + cone.y,
    z: (5 * gyr.z + 8 * before.z - beforeThat.z) / 12 + cone.z,
  };
}
