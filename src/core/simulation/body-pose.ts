import { fromAxisAngle, multiply, type Quaternion } from '../imu/quaternion.ts';
import type { Vec3 } from '../imu/sample.ts';
import { RAD_PER_DEG } from '../imu/units.ts';
import { scale } from '../imu/vector.ts';
import type { Placement } from '../posture/posture.ts';

/** The trunk at an instant, in the angles of EXERCISES.md section B. */
export interface BodyPose {
  /** Pitch of the thorax, deg: tall 0, bent forward +, prone +90, supine -90. */
  readonly upperDeg: number;
  /** Pitch of the pelvis, deg, alike. */
  readonly pelvisDeg: number;
  /** Side lean, deg: + with the left side down. */
  readonly sideDeg: number;
  /** Turn about the vertical, deg, to the left. */
  readonly headingDeg: number;
  /** Where the hips are, m: above the floor, and along and across the first heading. */
  readonly heightM: number;
  readonly forwardM: number;
  readonly leftM: number;
  /** Breath, -1 (out) to 1 (in). */
  readonly breath: number;
}

export const UPRIGHT: BodyPose = {
  upperDeg: 0,
  pelvisDeg: 0,
  sideDeg: 0,
  headingDeg: 0,
  heightM: 0.9,
  forwardM: 0,
  leftM: 0,
  breath: 0,
};

const CHANNELS = Object.keys(UPRIGHT) as (keyof BodyPose)[];

/** `from` at share 0, `to` at share 1. Written out, since poses are made by the hundred for each second. */
export const blend = (from: BodyPose, to: BodyPose, share: number): BodyPose => ({
  upperDeg: from.upperDeg + (to.upperDeg - from.upperDeg) * share,
  pelvisDeg: from.pelvisDeg + (to.pelvisDeg - from.pelvisDeg) * share,
  sideDeg: from.sideDeg + (to.sideDeg - from.sideDeg) * share,
  headingDeg: from.headingDeg + (to.headingDeg - from.headingDeg) * share,
  heightM: from.heightM + (to.heightM - from.heightM) * share,
  forwardM: from.forwardM + (to.forwardM - from.forwardM) * share,
  leftM: from.leftM + (to.leftM - from.leftM) * share,
  breath: from.breath + (to.breath - from.breath) * share,
});

/** Adds a change to a pose, channel by channel. */
export const shifted = (pose: BodyPose, by: Partial<BodyPose>): BodyPose => ({
  upperDeg: pose.upperDeg + (by.upperDeg ?? 0),
  pelvisDeg: pose.pelvisDeg + (by.pelvisDeg ?? 0),
  sideDeg: pose.sideDeg + (by.sideDeg ?? 0),
  headingDeg: pose.headingDeg + (by.headingDeg ?? 0),
  heightM: pose.heightM + (by.heightM ?? 0),
  forwardM: pose.forwardM + (by.forwardM ?? 0),
  leftM: pose.leftM + (by.leftM ?? 0),
  breath: pose.breath + (by.breath ?? 0),
});

/** A change, made larger or smaller. */
export function times(change: Partial<BodyPose>, by: number): Partial<BodyPose> {
  return Object.fromEntries(
    CHANNELS.flatMap((channel) => {
      const value = change[channel];
      return value === undefined ? [] : [[channel, value * by]];
    }),
  );
}

export const samePose = (a: BodyPose, b: BodyPose): boolean =>
  CHANNELS.every((channel) => Math.abs(a[channel] - b[channel]) < 1e-9);

/**
 * Where the clip sits: m from the middle of the hips, body frame (X anterior, Y left, Z to the head), on a torso
 * of 0.50 m (EXERCISES.md section B).
 */
const FROM_HIPS: Readonly<Record<Placement, Vec3>> = {
  'upper-back': { x: -0.09, y: 0, z: 0.42 },
  sternum: { x: 0.11, y: 0, z: 0.36 },
  neck: { x: -0.07, y: 0, z: 0.5 },
  pelvis: { x: 0.1, y: 0, z: 0.06 },
};

export const clipAt = (placement: Placement, torsoM: number): Vec3 =>
  scale(FROM_HIPS[placement], torsoM / 0.5);

/** How far a full breath tilts the place, deg: the breastbone most (POSTURE section 4: 1 to 2). */
const BREATH_DEG: Readonly<Record<Placement, number>> = {
  'upper-back': 1,
  sternum: 1.5,
  neck: 0.8,
  pelvis: 0.3,
};

/** Pitch of the part of the trunk that carries the sensor, deg. */
export const pitchDeg = (pose: BodyPose, placement: Placement): number =>
  (placement === 'pelvis' ? pose.pelvisDeg : pose.upperDeg) - BREATH_DEG[placement] * pose.breath;

const ANTERIOR: Vec3 = { x: 1, y: 0, z: 0 };
const LEFT: Vec3 = { x: 0, y: 1, z: 0 };
const UP: Vec3 = { x: 0, y: 0, z: 1 };

/**
 * Body to earth at the place of the sensor: pitch about the left axis, then side lean about the anterior
 * one, then heading. In this order pitch and lean are atan2(-u_x, u_z) and asin(-u_y) at any angle.
 */
export function bodyToEarth(pose: BodyPose, placement: Placement): Quaternion {
  const pitch = fromAxisAngle(LEFT, pitchDeg(pose, placement) * RAD_PER_DEG);
  const lean = fromAxisAngle(ANTERIOR, -pose.sideDeg * RAD_PER_DEG);
  const heading = fromAxisAngle(UP, pose.headingDeg * RAD_PER_DEG);
  return multiply(heading, multiply(lean, pitch));
}
