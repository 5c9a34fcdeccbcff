import type { Vec3 } from '../imu/sample.ts';
import { add, scale, subtract, vec3 } from '../imu/vector.ts';
import { placedLeg } from './contact-point.ts';
import { cosDeg, sinDeg } from './degrees.ts';
import { advance, between, unit, worldDirection } from './frame.ts';
import { acrossThigh } from './limb.ts';
import type { Contact, LegTarget, ReachingLimb } from './pose.ts';
import { LENGTH, otherSide, outwardSign, type PartialBody, type Side } from './skeleton.ts';

/** Where a limb's end goes: its target, the end segment's direction (null: go on straight), and the bend's side. */
export interface Reach {
  readonly target: Vec3;
  readonly end: Vec3 | null;
  readonly pole: Vec3;
  readonly contacts: readonly Contact[];
}

export const touching = (
  name: 'he' | 'ba' | 'wr',
  side: Side,
  axis: Contact['axis'],
  facing: Contact['facing'],
  at: number,
): Contact => ({ point: { name, side }, axis, facing, at, soft: false });

/** Where the ankle goes so that the foot stands, rolls or hangs as the data says. */
export function reachOfLeg(body: PartialBody, side: Side, limb: ReachingLimb<LegTarget>): Reach {
  const { trunk } = body;
  const outward = outwardSign(side);
  const hip = trunk.hips[side];
  const across = (z: number | undefined): number => (z === undefined ? hip.z : z * outward);
  const pole = add(trunk.pelvis.forward, vec3(0, 0.15, 0));
  const onFloor = (name: 'he' | 'ba', height: number) => touching(name, side, 'y', -1, height);

  switch (limb.target) {
    case 'flat': {
      const [x = 0, y = 0, z, toeOutDeg = 0] = limb.values;
      return {
        target: vec3(x, y + LENGTH.ankleHeight, across(z)),
        end: vec3(cosDeg(toeOutDeg), 0, outward * sinDeg(toeOutDeg)),
        pole,
        contacts: [onFloor('he', y), onFloor('ba', y)],
      };
    }
    case 'ball': {
      const [x = 0, heelLiftDeg = 0, y = 0, z] = limb.values;
      const foot = worldDirection(90 - heelLiftDeg, 0, outward);
      const up = vec3(sinDeg(heelLiftDeg), cosDeg(heelLiftDeg), 0);
      const ball = vec3(x, y, across(z));
      return {
        target: advance(advance(ball, foot, -LENGTH.ball), up, LENGTH.ankleHeight),
        end: foot,
        pole,
        contacts: [onFloor('ba', y)],
      };
    }
    case 'heel': {
      const [x = 0, footDeg = 180, y = 0, z] = limb.values;
      const foot = worldDirection(footDeg, 0, outward);
      const up = vec3(-foot.y, foot.x, 0);
      const heel = vec3(x, y, across(z));
      return {
        target: advance(advance(heel, foot, LENGTH.heel), up, LENGTH.ankleHeight),
        end: foot,
        pole,
        contacts: [onFloor('he', y)],
      };
    }
    case 'cross': {
      const [along = 0.9, above = 0.07, inward = 0.02, ahead = 0.25] = limb.values;
      const other = placedLeg(body, otherSide(side));
      const thigh = unit(subtract(other.knee, other.hip));
      const onThigh = advance(between(other.hip, other.knee, along), acrossThigh(thigh, trunk.pelvis), above);
      return {
        target: advance(onThigh, trunk.pelvis.right, -outward * inward),
        end: thigh,
        pole: advance(scale(trunk.pelvis.right, outward), trunk.pelvis.forward, ahead),
        contacts: [],
      };
    }
  }
}
