import type { Vec3 } from '../imu/sample.ts';
import { DEG_PER_RAD } from '../imu/units.ts';
import { angleBetween, cross, direction, dot, norm, rejection, scale } from '../imu/vector.ts';
import type { Placement } from './posture.ts';

/** What showed which way is forward: the case lying flat on the body, the person's slump, or their bow. */
export type ForwardFrom = 'case' | 'slump' | 'bow';

/**
 * The person's comfortable tall: how the trunk's axes lie in the sensor (unit vectors, sensor frame).
 * Body frame of EXERCISES.md section B: anterior, left, up.
 */
export interface Neutral {
  readonly up: Vec3;
  readonly anterior: Vec3;
  readonly placement: Placement;
  /** How far this person's own slump bends from tall, degrees; null where it was not measured. */
  readonly slumpDeg: number | null;
  readonly forwardFrom: ForwardFrom;
}

/** Placements where the case faces the way the person faces (M-40: the waistband is worn in front). */
const WORN_IN_FRONT: readonly Placement[] = ['sternum', 'pelvis'];

/**
 * A case this near to lying flat says too little about forward, degrees. The base of the neck slopes: some
 * sensors stand only 35 degrees from flat there (IMU Sitting Postures Dataset, C7).
 */
const LEAST_STAND_DEG = 15;
/** Below this a slump cannot be told from tall: sensors repeat to 3-5 degrees (POSTURE section 1). */
export const LEAST_SLUMP_DEG = 8;
/**
 * A forward that was shown outlasts a new tall as long as the clip sits nearly as it did, degrees: more than
 * anybody's two talls differ in one wearing (POSTURE section 4 doubts the clip from 6), less than a clip put on anew.
 */
const SAME_WEARING_DEG = 20;

/**
 * One-point calibration. Gravity gives the long axis; which way is forward follows from the clip lying
 * flat on the body, so it holds for any turn of the clip in its own plane.
 *
 * @returns null where the case does not stand upright, so that "forward" cannot be told.
 */
export function neutralFromTall(up: Vec3, faceOut: Vec3, placement: Placement): Neutral | null {
  const horizontal = rejection(faceOut, up);
  if (norm(horizontal) < Math.sin(LEAST_STAND_DEG / DEG_PER_RAD)) return null;
  const anterior = direction(scale(horizontal, WORN_IN_FRONT.includes(placement) ? 1 : -1));
  return anterior && { up, anterior, placement, slumpDeg: null, forwardFrom: 'case' };
}

/**
 * A movement that bends forward shows forward by itself, whatever way the clip is mounted: it moves the
 * sensor's "up" toward the back.
 *
 * @returns null where the two directions are the same.
 */
export function forwardFromBend(up: Vec3, bentUp: Vec3): Vec3 | null {
  return direction(scale(rejection(bentUp, up), -1));
}

/**
 * Two-point calibration: forward and range from the person's own slump.
 *
 * @returns null where the slump is too small to tell from tall.
 */
export function neutralFromSlump(up: Vec3, slumpUp: Vec3, placement: Placement): Neutral | null {
  const slumpDeg = angleBetween(up, slumpUp) * DEG_PER_RAD;
  if (slumpDeg < LEAST_SLUMP_DEG) return null;
  const anterior = forwardFromBend(up, slumpUp);
  return anterior && { up, anterior, placement, slumpDeg, forwardFrom: 'slump' };
}

/** The same forward about another up. */
export const raised = (neutral: Neutral, up: Vec3): Neutral => ({
  ...neutral,
  up,
  anterior: direction(rejection(neutral.anterior, up)) ?? neutral.anterior,
});

/**
 * A new tall in the same wearing, with the forward that was shown before.
 *
 * @returns null where no forward was shown, or the clip sits another way.
 */
export function reZeroed(earlier: Neutral, up: Vec3): Neutral | null {
  const near = angleBetween(earlier.up, up) * DEG_PER_RAD < SAME_WEARING_DEG;
  return earlier.forwardFrom !== 'case' && near ? { ...raised(earlier, up), slumpDeg: null } : null;
}

/** How much further a direction that points up is bent forward than tall is, deg; back is negative. */
export const lowerDeg = (neutral: Neutral, up: Vec3): number => pitchDeg(inBody(neutral, up));

/** A direction of the sensor frame in the body frame: x anterior, y left, z up. */
export const inBody = (neutral: Neutral, v: Vec3): Vec3 => toBody(neutral)(v);

/** The same for many directions: the axis to the left is found once. */
export function toBody({ up, anterior }: Neutral): (v: Vec3) => Vec3 {
  const left = cross(up, anterior);
  return (v) => ({ x: dot(v, anterior), y: dot(v, left), z: dot(v, up) });
}

/** Trunk pitch and side lean of a direction that points up, body frame, degrees (EXERCISES.md section B). */
export const pitchDeg = (up: Vec3): number => Math.atan2(-up.x, up.z) * DEG_PER_RAD;
export const sideDeg = (up: Vec3): number => Math.asin(Math.max(-1, Math.min(1, -up.y))) * DEG_PER_RAD;
