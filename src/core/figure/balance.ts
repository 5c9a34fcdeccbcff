import type { Vec3 } from '../imu/sample.ts';
import { add, scale, vec3 } from '../imu/vector.ts';
import { between } from './frame.ts';
import { type PartialBody, SIDES } from './skeleton.ts';

/** Masses as fractions of body mass (after Winter, table 4.1; the trunk split over three spine nodes). */
const HEAD_MASS = 0.081;
const SPINE_MASSES: readonly (readonly [node: number, mass: number])[] = [
  [1, 0.142],
  [3, 0.139],
  [5, 0.216],
];
const MASS = { upperArm: 0.028, forearmAndHand: 0.022, thigh: 0.1, shin: 0.0465, foot: 0.0145 } as const;
/** Where along each segment its mass lies. */
const SHARE = { upperArm: 0.44, forearmAndHand: 0.5, thigh: 0.43, shin: 0.43, foot: 0.6 } as const;

/** Centre of mass of the limbs and trunk placed so far. Loads in the hands are not counted. */
export function centreOfMass({ trunk, arms, legs }: PartialBody): Vec3 {
  const parts: (readonly [Vec3, number])[] = [[trunk.headCentre, HEAD_MASS]];
  for (const [node, mass] of SPINE_MASSES) parts.push([trunk.spine[node] ?? trunk.chest, mass]);
  for (const side of SIDES) {
    const arm = arms[side];
    const leg = legs[side];
    if (arm) {
      parts.push([between(arm.shoulder, arm.elbow, SHARE.upperArm), MASS.upperArm]);
      parts.push([between(arm.elbow, arm.wrist, SHARE.forearmAndHand), MASS.forearmAndHand]);
    }
    if (leg) {
      parts.push([between(leg.hip, leg.knee, SHARE.thigh), MASS.thigh]);
      parts.push([between(leg.knee, leg.ankle, SHARE.shin), MASS.shin]);
      parts.push([between(leg.heel, leg.ball, SHARE.foot), MASS.foot]);
    }
  }
  const total = parts.reduce((sum, [, mass]) => sum + mass, 0);
  return parts.reduce((sum, [point, mass]) => add(sum, scale(point, mass / total)), vec3(0, 0, 0));
}
