import type { Vec3 } from '../imu/sample.ts';
import { dot, norm, rejection, scale, subtract, vec3 } from '../imu/vector.ts';
import { advance, negate, unit } from './frame.ts';
import { type Arm, type Directions, LENGTH, type Leg } from './skeleton.ts';

/** Lays out an arm from its shoulder. */
export function layArm(shoulder: Vec3, directions: Directions): Arm {
  const elbow = advance(shoulder, directions[0], LENGTH.upperArm);
  const wrist = advance(elbow, directions[1], LENGTH.forearm);
  return { directions, shoulder, elbow, wrist, fingertip: advance(wrist, directions[2], LENGTH.hand) };
}

/** Lays out a leg from its hip; the sole lies square to the shin's side of the foot. */
export function layLeg(hip: Vec3, directions: Directions): Leg {
  const [thigh, shin, foot] = directions;
  const knee = advance(hip, thigh, LENGTH.thigh);
  const ankle = advance(knee, shin, LENGTH.shin);
  const towardShin = rejection(negate(shin), foot);
  const footUp = norm(towardShin) > 1e-6 ? unit(towardShin) : vec3(0, 1, 0);
  const sole = advance(ankle, footUp, -LENGTH.ankleHeight);
  return {
    directions,
    hip,
    knee,
    ankle,
    heel: advance(sole, foot, -LENGTH.heel),
    ball: advance(sole, foot, LENGTH.ball),
    toe: advance(sole, foot, LENGTH.toe),
    footUp,
  };
}

/** A straight limb keeps this share of its length, so that the joint between stays defined. */
const NEARLY_STRAIGHT = 0.9995;
/** A folded limb keeps its end this far from its root, in H beyond the difference of its bones. */
const LEAST_FOLD = 0.02;

/**
 * Two-bone inverse placement: directions of the two bones from `root` so that the end meets `target`, the joint
 * between them on the side of `pole`. A target out of reach is pointed at.
 */
export function reachWithTwoBones(
  root: Vec3,
  target: Vec3,
  upper: number,
  lower: number,
  pole: Vec3,
): readonly [Vec3, Vec3] {
  const toTarget = subtract(target, root);
  const heading = unit(toTarget);
  const distance = Math.max(
    Math.min(norm(toTarget), (upper + lower) * NEARLY_STRAIGHT),
    Math.abs(upper - lower) + LEAST_FOLD,
  );
  const along = (upper * upper + distance * distance - lower * lower) / (2 * distance);
  const aside = Math.sqrt(Math.max(0, upper * upper - along * along));
  const joint = advance(scale(heading, along), unit(rejection(pole, heading)), aside);
  return [unit(joint), unit(subtract(scale(heading, distance), joint))];
}

/** The angle of a thigh's direction about the pelvis, as sine and cosine parts along up and forward. */
export const acrossThigh = (thigh: Vec3, pelvis: { readonly forward: Vec3; readonly up: Vec3 }): Vec3 => {
  const ahead = dot(thigh, pelvis.forward);
  const down = -dot(thigh, pelvis.up);
  const length = Math.hypot(ahead, down) || 1;
  return advance(scale(pelvis.forward, down / length), pelvis.up, ahead / length);
};
