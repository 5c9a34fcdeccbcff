import { fromAxisAngle, multiply, type Quaternion } from '../imu/quaternion.ts';
import { RAD_PER_DEG } from '../imu/units.ts';
import { vec3 } from '../imu/vector.ts';
import type { Placement } from '../posture/posture.ts';

/** The axis that points out of the case, away from the body, in every mounting here (sensor frame). */
export const FACE_OUT = vec3(0, 0, 1);

/** Case flat on the back: x toward the head, y to the left, z backward. */
const ON_BACK = fromAxisAngle(vec3(0, 1, 0), -Math.PI / 2);
/** Case flat on the front: x toward the head, y to the right, z forward. */
const ON_FRONT = fromAxisAngle(vec3(Math.SQRT1_2, 0, Math.SQRT1_2), Math.PI);

const tilted = (mounting: Quaternion, forwardDeg: number): Quaternion =>
  multiply(fromAxisAngle(vec3(0, 1, 0), forwardDeg * RAD_PER_DEG), mounting);

/**
 * How the clip lies on a body that sits tall, sensor to body. The back's own slope, 29 deg at T4 and 36 at
 * C7, is the median of upright sitting in the sitting postures recordings (Ali et al., Cairo University
 * 2026); the breastbone's is a chosen value. The pelvis wears it in front, on the waistband.
 */
export const MOUNTINGS: Readonly<Record<Placement, Quaternion>> = {
  'upper-back': tilted(ON_BACK, 29),
  neck: tilted(ON_BACK, 36),
  sternum: tilted(ON_FRONT, -20),
  pelvis: tilted(ON_FRONT, 5),
};

/** The same clip, turned in its own plane (deg, seen from outside, counter-clockwise). */
export const turned = (mounting: Quaternion, deg: number): Quaternion =>
  multiply(mounting, fromAxisAngle(FACE_OUT, deg * RAD_PER_DEG));
