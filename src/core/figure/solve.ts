import type { Vec3 } from '../imu/sample.ts';
import { vec3 } from '../imu/vector.ts';
import { contactPoint } from './contact-point.ts';
import { unit } from './frame.ts';
import { layArm, layLeg, reachWithTwoBones } from './limb.ts';
import { armDirections, legDirections } from './limb-directions.ts';
import type { Contact, FreeParameter, LimbPose, Pin, Pose, Touch } from './pose.ts';
import { reachOfArm } from './reach-arm.ts';
import { type Reach, reachOfLeg } from './reach-leg.ts';
import {
  type Arm,
  type Directions,
  LENGTH,
  type Leg,
  type PartialBody,
  type PerSide,
  SIDES,
  type Side,
  type Trunk,
} from './skeleton.ts';
import { raiseTrunk } from './trunk.ts';

/** Where a wrist or an ankle was to go: kept so that a check can ask whether it got there. */
export interface ReachTarget {
  readonly limb: 'arm' | 'leg';
  readonly side: Side;
  readonly target: Vec3;
}

/** A solved pose: every joint in the world, in H. `pose` carries the solved parameter. */
export interface Body {
  readonly pose: Pose;
  readonly trunk: Trunk;
  readonly arms: PerSide<Arm>;
  readonly legs: PerSide<Leg>;
  /** Contacts that the pose promises. */
  readonly contacts: readonly Contact[];
  readonly targets: readonly ReachTarget[];
}

interface Draft {
  trunk: Trunk;
  arms: Partial<Record<Side, Arm>>;
  legs: Partial<Record<Side, Leg>>;
}

/** Trunk and the limbs that are given by angles; the others wait for these. */
function raiseFreeParts(pose: Pose, root: Vec3): Draft {
  const trunk = raiseTrunk(pose, root);
  const draft: Draft = { trunk, arms: {}, legs: {} };
  for (const side of SIDES) {
    const leg = pose.legs[side];
    const arm = pose.arms[side];
    if (leg.form !== 'reach')
      draft.legs[side] = layLeg(trunk.hips[side], legDirections(trunk.pelvis, side, leg));
    if (arm.form !== 'reach')
      draft.arms[side] = layArm(trunk.shoulders[side], armDirections(trunk.thorax, side, arm));
  }
  return draft;
}

/** How far the whole figure must move to stand on its pin. */
function pinShift(body: PartialBody, pin: Pin): Vec3 {
  const { centre, radius } = contactPoint(body, pin.point);
  return vec3(pin.x - centre.x, pin.y + radius - centre.y, pin.z === null ? 0 : pin.z - centre.z);
}

const ORIGIN = vec3(0, 0, 0);

function rootOf(pose: Pose): Vec3 {
  if (pose.root) return pose.root;
  return pose.pin ? pinShift(raiseFreeParts(pose, ORIGIN), pose.pin) : ORIGIN;
}

/** Feet first, then an ankle laid on the other thigh, then the hands, which may hold the legs. */
function reachOrder(pose: Pose): { limb: 'arm' | 'leg'; side: Side }[] {
  const isCrossed = (limb: LimbPose) => limb.form === 'reach' && limb.target === 'cross';
  const legs = [...SIDES].sort((a, b) => Number(isCrossed(pose.legs[a])) - Number(isCrossed(pose.legs[b])));
  return [
    ...legs.map((side) => ({ limb: 'leg' as const, side })),
    ...SIDES.map((side) => ({ limb: 'arm' as const, side })),
  ];
}

function stretch(root: Vec3, reach: Reach, upper: number, lower: number): Directions {
  const [first, second] = reachWithTwoBones(root, reach.target, upper, lower, reach.pole);
  return [first, second, reach.end ? unit(reach.end) : second];
}

/** Places the body for a pose whose numbers are all known. */
function place(pose: Pose): Body {
  const draft = raiseFreeParts(pose, rootOf(pose));
  const { trunk } = draft;
  const contacts: Contact[] = [];
  if (pose.pin && !pose.root) {
    contacts.push({ point: pose.pin.point, axis: 'y', facing: -1, at: pose.pin.y, soft: false });
  }
  const targets: ReachTarget[] = [];

  for (const { limb, side } of reachOrder(pose)) {
    if (limb === 'leg') {
      const leg = pose.legs[side];
      if (leg.form !== 'reach') continue;
      const reach = reachOfLeg(draft, side, leg);
      const root = trunk.hips[side];
      draft.legs[side] = layLeg(root, stretch(root, reach, LENGTH.thigh, LENGTH.shin));
      contacts.push(...reach.contacts);
      targets.push({ limb, side, target: reach.target });
    } else {
      const arm = pose.arms[side];
      if (arm.form !== 'reach') continue;
      const reach = reachOfArm(draft, side, arm);
      const root = trunk.shoulders[side];
      draft.arms[side] = layArm(root, stretch(root, reach, LENGTH.upperArm, LENGTH.forearm));
      contacts.push(...reach.contacts);
      targets.push({ limb, side, target: reach.target });
    }
  }
  return { pose, trunk, ...limbsOf(draft), contacts: [...contacts, ...pose.contacts], targets };
}

function limbsOf({ arms, legs }: Draft): Pick<Body, 'arms' | 'legs'> {
  if (!arms.near || !arms.far || !legs.near || !legs.far) throw new Error('a limb was left unplaced');
  return { arms: { near: arms.near, far: arms.far }, legs: { near: legs.near, far: legs.far } };
}

/** How far a contact is from being met, in H; signed. */
export function contactError(body: PartialBody, { point, axis, facing, at }: Contact): number {
  const { centre, radius } = contactPoint(body, point);
  return centre[axis] + facing * radius - at;
}

function parameterOf(pose: Pose, parameter: FreeParameter): number {
  if (parameter.of === 'trunk') return pose.trunk[parameter.angle];
  const [side] = parameter.sides;
  const limb = side && pose[parameter.of][side];
  return limb && limb.form !== 'carried' ? (limb.values[parameter.index] ?? 0) : 0;
}

function withParameter(pose: Pose, parameter: FreeParameter, value: number): Pose {
  if (parameter.of === 'trunk') return { ...pose, trunk: { ...pose.trunk, [parameter.angle]: value } };
  const turned = <Limb extends LimbPose>(limb: Limb, side: Side): Limb =>
    limb.form === 'carried' || !parameter.sides.includes(side)
      ? limb
      : { ...limb, values: limb.values.with(parameter.index, value) };
  const both = <Limb extends LimbPose>(limbs: PerSide<Limb>): PerSide<Limb> => ({
    near: turned(limbs.near, 'near'),
    far: turned(limbs.far, 'far'),
  });
  return parameter.of === 'arms' ? { ...pose, arms: both(pose.arms) } : { ...pose, legs: both(pose.legs) };
}

/** The secant search: first step, longest step (degrees), patience, and the error in H that counts as met. */
const SECANT = { firstStepDeg: 2, longestStepDeg: 15, rounds: 14, tolerance: 1e-5 } as const;

/** Finds the one free number that lets the touch be met. */
function meetTouch(pose: Pose, { contact, parameter }: Touch): Body {
  const attempt = (value: number) => {
    const body = place(withParameter(pose, parameter, value));
    return { value, body, error: contactError(body, contact) };
  };
  const start = parameterOf(pose, parameter);
  let before = attempt(start);
  let now = attempt(start + SECANT.firstStepDeg);
  for (let round = 0; round < SECANT.rounds; round++) {
    if (Math.abs(now.error) <= SECANT.tolerance || now.error === before.error) break;
    const step = (now.error * (now.value - before.value)) / (now.error - before.error);
    const bounded = Math.max(-SECANT.longestStepDeg, Math.min(SECANT.longestStepDeg, step));
    before = now;
    now = attempt(before.value - bounded);
  }
  const isContact = contact.point.name !== 'com';
  return isContact ? { ...now.body, contacts: [...now.body.contacts, contact] } : now.body;
}

/** Solves a pose: stands it on its pin, reaches with its limbs, and meets its touch. */
export function solve(pose: Pose): Body {
  return pose.touch && !pose.root ? meetTouch(pose, pose.touch) : place(pose);
}
