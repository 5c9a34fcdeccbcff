import type { Vec3 } from '../imu/sample.ts';
import { DEG_PER_RAD } from '../imu/units.ts';
import { angleBetween, cross, direction, dot, norm, rejection, scale } from '../imu/vector.ts';
import type { Placement } from './posture.ts';

/**
 * The person's comfortable tall: how the trunk's axes lie in the sensor (unit vectors, sensor frame).
 * Body frame of EXERCISES.md section B: anterior, left, up.
 */
export interface Neutral {
  readonly up: Vec3;
  readonly anterior: Vec3;
  readonly placement: Placement;
  /** How far this person's own slump bends from tall, degrees; null where it was not asked. */
  readonly slumpDeg: number | null;
}

/** Placements where the case faces the way the person faces (M-40: the waistband is worn in front). */
const WORN_IN_FRONT: readonly Placement[] = ['sternum', 'pelvis'];

/**
 * A case this near to lying flat says too little about forward, degrees. The base of the neck slopes: some
 * sensors stand only 35 degrees from flat there (IMU Sitting Postures Dataset, C7).
 */
const LEAST_STAND_DEG = 15;
/** Below this the two directions of a slump are too close to give an axis, degrees (POSTURE section 1). */
const LEAST_SLUMP_DEG = 8;

/**
 * One-point calibration. Gravity gives the long axis; which way is forward follows from the clip lying
 * flat on the body, so it holds for any turn of the clip in its own plane.
 *
 * @returns null where the case does not stand upright, so that "forward" cannot be told.
 */
export function neutralFromTall(up: Vec3, faceOut: Vec3, placement: Placement): Neutral | null {
  const horizontal = rejection(faceOut, up);
  if (norm(horizontal) < Math.sin(LEAST_STAND_DEG / DEG_PER_RAD)) return null;
  const forward = direction(scale(horizontal, WORN_IN_FRONT.includes(placement) ? 1 : -1));
  return forward && { up, anterior: forward, placement, slumpDeg: null };
}

/**
 * Two-point calibration: the slump shows forward by itself, whatever way the clip is mounted.
 *
 * @returns null where the slump is too small to tell from tall.
 */
export function neutralFromSlump(up: Vec3, slumpUp: Vec3, placement: Placement): Neutral | null {
  const slumpDeg = angleBetween(up, slumpUp) * DEG_PER_RAD;
  if (slumpDeg < LEAST_SLUMP_DEG) return null;
  // Bending forward moves the sensor's "up" toward the back.
  const forward = direction(scale(rejection(slumpUp, up), -1));
  return forward && { up, anterior: forward, placement, slumpDeg };
}

/** A direction of the sensor frame in the body frame: x anterior, y left, z up. */
export function inBody(neutral: Neutral, v: Vec3): Vec3 {
  const left = cross(neutral.up, neutral.anterior);
  return { x: dot(v, neutral.anterior), y: dot(v, left), z: dot(v, neutral.up) };
}
