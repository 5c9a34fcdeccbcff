import { conjugate, multiply, type Quaternion, rotate } from '../imu/quaternion.ts';
import type { Vec3 } from '../imu/sample.ts';
import { STANDARD_GRAVITY } from '../imu/units.ts';
import { add, scale, vec3 } from '../imu/vector.ts';
import type { Placement } from '../posture/posture.ts';
import { type BodyPose, bodyToEarth, clipAt } from './body-pose.ts';

/** What an ideal sensor at a place on the trunk would measure over an interval, body frame. */
export interface Motion {
  /** End of the interval, s. */
  readonly at: number;
  /** Mean specific force, m/s². */
  readonly acc: Vec3;
  /** Mean angular rate, rad/s. */
  readonly rate: Vec3;
  /** Pose at the end of the interval. */
  readonly pose: BodyPose;
}

interface Moment {
  readonly pose: BodyPose;
  readonly q: Quaternion;
  readonly place: Vec3;
}

/** Steps within a sample, so that at least this many fall in a second. */
const STEPS_HZ = 150;

/** Turns poses over time into force and rate by differences; `poseAt` must be smooth. One call for each sample. */
export function kinematics(
  poseAt: (seconds: number) => BodyPose,
  placement: Placement,
  torsoM: number,
  rateHz: number,
): () => Motion {
  const clip = clipAt(placement, torsoM);
  const steps = Math.ceil(STEPS_HZ / rateHz);
  const step = 1 / (rateHz * steps);
  const moment = (index: number): Moment => {
    const pose = poseAt(Math.max(0, index * step));
    const q = bodyToEarth(pose, placement);
    return { pose, q, place: add(hips(pose), rotate(q, clip)) };
  };

  let index = 0;
  let before = moment(0);
  let now = before;
  let after = moment(1);
  return () => {
    let acc = vec3(0, 0, 0);
    let rate = vec3(0, 0, 0);
    for (let i = 0; i < steps; i++) {
      index++;
      before = now;
      now = after;
      after = moment(index + 1);
      acc = add(acc, specificForce(before, now, after, step));
      rate = add(rate, scale(turn(before.q, now.q), 1 / step));
    }
    return { at: index * step, acc: scale(acc, 1 / steps), rate: scale(rate, 1 / steps), pose: now.pose };
  };
}

const hips = ({ forwardM, leftM, heightM }: BodyPose): Vec3 => vec3(forwardM, leftM, heightM);

function specificForce(before: Moment, now: Moment, after: Moment, step: number): Vec3 {
  const second = (a: number, b: number, c: number) => (a - 2 * b + c) / (step * step);
  const earth = {
    x: second(before.place.x, now.place.x, after.place.x),
    y: second(before.place.y, now.place.y, after.place.y),
    z: second(before.place.z, now.place.z, after.place.z) + STANDARD_GRAVITY,
  };
  return rotate(conjugate(now.q), earth);
}

/** The rotation vector, rad, that turns one orientation into the next, in the body frame. */
function turn(from: Quaternion, to: Quaternion): Vec3 {
  const d = multiply(conjugate(from), to);
  const sine = Math.hypot(d.x, d.y, d.z);
  if (sine < 1e-12) return vec3(2 * d.x, 2 * d.y, 2 * d.z);
  const angle = 2 * Math.atan2(sine, Math.abs(d.w)) * Math.sign(d.w || 1);
  return scale(d, angle / sine);
}
