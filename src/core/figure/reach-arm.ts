import type { Vec3 } from '../imu/sample.ts';
import { add, rejection, scale, subtract, vec3 } from '../imu/vector.ts';
import { placedLeg } from './contact-point.ts';
import { advance, between, type Frame, negate, offset, unit, worldDirection } from './frame.ts';
import { acrossThigh } from './limb.ts';
import type { ArmTarget, Contact, ElbowWord, ReachingLimb } from './pose.ts';
import { type Reach, touching } from './reach-leg.ts';
import { type Leg, otherSide, outwardSign, type PartialBody, RADIUS, type Side } from './skeleton.ts';

/** Where the hand goes; `end` null lets the hand go on along the forearm. */
interface HandPlace {
  readonly target: Vec3;
  readonly end: Vec3 | null;
  readonly contacts?: readonly Contact[];
  readonly pole?: Vec3;
}

interface Reaching {
  readonly body: PartialBody;
  readonly side: Side;
  readonly outward: 1 | -1;
  readonly values: readonly number[];
  readonly elbow: ElbowWord | null;
}

/** The hand goes to the inside: across the body. */
const inward = (frame: Frame, outward: number): Vec3 => scale(frame.right, -outward);

function onThigh({ body, side, outward, values }: Reaching): HandPlace {
  const [along = 0.7, above = 0.062] = values;
  const leg = placedLeg(body, side);
  const thigh = leg.directions[0];
  const point = advance(between(leg.hip, leg.knee, along), acrossThigh(thigh, body.trunk.pelvis), above);
  return { target: advance(point, body.trunk.thorax.right, outward * 0.012), end: thigh };
}

function onKnee(leg: Leg, values: readonly number[]): HandPlace {
  const [above = 0.04, beyond = 0] = values;
  const fromAnkle = unit(subtract(leg.knee, leg.ankle));
  return { target: advance(advance(leg.knee, fromAnkle, above), leg.directions[0], beyond), end: null };
}

function onShin({ body, outward, values }: Reaching, leg: Leg): HandPlace {
  const [along = 0.3, above = 0.045, aside = 0.02] = values;
  const shin = leg.directions[1];
  const front = unit(rejection(leg.directions[0], shin));
  const point = advance(between(leg.knee, leg.ankle, along), front, above);
  return {
    target: advance(point, body.trunk.thorax.right, outward * aside),
    end: inward(body.trunk.thorax, outward),
  };
}

function behindThigh({ body, outward, values }: Reaching, leg: Leg): HandPlace {
  const [along = 0.6, above = -0.06] = values;
  const across = acrossThigh(leg.directions[0], body.trunk.pelvis);
  return {
    target: advance(between(leg.hip, leg.knee, along), across, above),
    end: inward(body.trunk.thorax, outward),
  };
}

function onChest({ body, outward, values, elbow }: Reaching): HandPlace {
  const [ahead = 0.1, up = -0.06, aside = 0.02] = values;
  const { chest, thorax } = body.trunk;
  return {
    target: offset(chest, thorax, ahead, up, outward * aside),
    end: elbow === 'out' ? inward(thorax, outward) : add(thorax.forward, thorax.up),
  };
}

function onOtherShoulder({ body, side, outward }: Reaching): HandPlace {
  const { thorax, shoulders } = body.trunk;
  return {
    target: offset(shoulders[otherSide(side)], thorax, 0.055, -0.075, outward * 0.05),
    end: advance(scale(thorax.up, 0.35), thorax.right, -outward),
    pole: offset(vec3(0, 0, 0), thorax, 0.9, -0.6, outward * 0.5),
  };
}

/** A palm on the floor or a worktop, or the wrist at a point in the world. */
function onSurface({ body, side, outward, values }: Reaching, target: 'palm' | 'wall' | 'at'): HandPlace {
  const [x = 0, y = 0, outwardZ, fingersDeg] = values;
  const z = outwardZ === undefined ? body.trunk.shoulders[side].z : outwardZ * outward;
  switch (target) {
    case 'palm':
      return {
        target: vec3(x, y + RADIUS.wrist, z),
        end: fingersDeg === undefined ? vec3(1, 0, 0) : worldDirection(90, fingersDeg, outward),
        contacts: [touching('wr', side, 'y', -1, y)],
      };
    case 'wall':
      return {
        target: vec3(x - RADIUS.wrist, y, z),
        end: vec3(0, 1, 0),
        contacts: [touching('wr', side, 'x', 1, x)],
      };
    case 'at':
      return { target: vec3(x, y, z), end: null };
  }
}

function handPlace(reaching: Reaching, target: ArmTarget): HandPlace {
  const { body, side, outward, values } = reaching;
  const { trunk } = body;
  const { pelvis, head, spine } = trunk;
  const own = () => placedLeg(body, side);
  const other = () => placedLeg(body, otherSide(side));
  const waist = (node: number): Vec3 => spine[node] ?? trunk.chest;

  switch (target) {
    case 'palm':
    case 'wall':
    case 'at':
      return onSurface(reaching, target);
    case 'thigh':
      return onThigh(reaching);
    case 'knee':
      return onKnee(own(), values);
    case 'oknee':
      return onKnee(other(), values);
    case 'shin':
      return onShin(reaching, own());
    case 'oshin':
      return onShin(reaching, other());
    case 'ham':
      return behindThigh(reaching, own());
    case 'oham':
      return behindThigh(reaching, other());
    case 'hip':
      return {
        target: offset(waist(1), pelvis, values[0] ?? 0.015, 0, outward * 0.092),
        end: advance(scale(pelvis.forward, 0.8), pelvis.up, -0.6),
      };
    case 'head':
      return {
        target: offset(trunk.headCentre, head, values[0] ?? -0.045, 0, outward * (values[1] ?? 0.06)),
        end: advance(inward(head, outward), head.up, 0.3),
      };
    case 'chest':
      return onChest(reaching);
    case 'oshoulder':
      return onOtherShoulder(reaching);
    case 'lowback':
      return { target: offset(waist(2), pelvis, -0.062, 0, outward * 0.05), end: inward(pelvis, outward) };
    case 'belly':
      return { target: offset(waist(2), pelvis, 0.064, 0, outward * 0.035), end: inward(pelvis, outward) };
  }
}

/** The side to which the elbow goes. */
function elbowPole(thorax: Frame, outward: number, word: ElbowWord | null): Vec3 {
  const right = scale(thorax.right, outward);
  switch (word) {
    case null:
      return offset(vec3(0, 0, 0), thorax, -0.5, -0.8, outward * 0.35);
    case 'out':
      return right;
    case 'in':
      return negate(right);
    case 'outup':
      return advance(right, thorax.forward, 0.55);
    case 'up':
      return vec3(0, 1, 0);
    case 'down':
      return vec3(0, -1, 0);
    case 'fwd':
      return vec3(1, 0, 0);
    case 'back':
      return vec3(-1, 0, 0);
  }
}

/** Where the wrist goes so that the hand lies on its target. */
export function reachOfArm(body: PartialBody, side: Side, limb: ReachingLimb<ArmTarget>): Reach {
  const outward = outwardSign(side);
  const place = handPlace({ body, side, outward, values: limb.values, elbow: limb.elbow }, limb.target);
  return {
    target: place.target,
    end: place.end,
    pole: place.pole ?? elbowPole(body.trunk.thorax, outward, limb.elbow),
    contacts: place.contacts ?? [],
  };
}
