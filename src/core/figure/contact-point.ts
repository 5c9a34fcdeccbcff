import type { Vec3 } from '../imu/sample.ts';
import { vec3 } from '../imu/vector.ts';
import { centreOfMass } from './balance.ts';
import { advance, between, offset } from './frame.ts';
import type { PointName, SIDED_POINTS, SINGLE_POINTS } from './pose.ts';
import {
  type Arm,
  LENGTH,
  type Leg,
  outwardSign,
  type PartialBody,
  RADIUS,
  type Side,
  TRUNK_SECTIONS,
  type Trunk,
} from './skeleton.ts';

/** A sphere of the body that can rest on a surface. */
export interface Sphere {
  readonly centre: Vec3;
  readonly radius: number;
}

const sphere = (centre: Vec3, radius: number): Sphere => ({ centre, radius });

export const lowest = (of: Sphere): number => of.centre.y - of.radius;

export function placedArm(body: PartialBody, side: Side): Arm {
  const arm = body.arms[side];
  if (!arm)
    throw new Error(`the ${side} arm is not placed yet: a contact can only use a limb given by angles`);
  return arm;
}

export function placedLeg(body: PartialBody, side: Side): Leg {
  const leg = body.legs[side];
  if (!leg)
    throw new Error(`the ${side} leg is not placed yet: a contact can only use a limb given by angles`);
  return leg;
}

/** Middle of the trunk section on a spine node, with its half depth. */
function sectionSphere(trunk: Trunk, node: number): Sphere {
  const section = TRUNK_SECTIONS[node + 1];
  const frame = trunk.frames[node];
  const centre = trunk.spine[node];
  if (!section || !frame || !centre) throw new Error(`no trunk section on node ${node}`);
  return sphere(advance(centre, frame.forward, section.shift), section.halfDepth);
}

const at = (points: readonly Vec3[], index: number): Vec3 => points[index] ?? vec3(0, 0, 0);

const SINGLE: Record<(typeof SINGLE_POINTS)[number], (body: PartialBody) => Sphere> = {
  seat: ({ trunk }) => sphere(advance(at(trunk.spine, 0), trunk.pelvis.forward, -0.006), RADIUS.seat),
  sacrum: ({ trunk }) => sectionSphere(trunk, 1),
  lumbar: ({ trunk }) => sectionSphere(trunk, 2),
  t12: ({ trunk }) => sectionSphere(trunk, 3),
  back: ({ trunk }) => sectionSphere(trunk, 4),
  upper: ({ trunk }) => sectionSphere(trunk, 5),
  head: ({ trunk }) => sphere(advance(trunk.headCentre, trunk.head.forward, -0.004), RADIUS.head),
  mid: ({ trunk }) => sphere(at(trunk.spine, 0), 0),
  belly: ({ trunk }) => sphere(at(trunk.spine, 2), 0),
  com: (body) => sphere(centreOfMass(body), 0),
};

/** The leg points that can be lowest when the body lies along the floor. */
const LEG_LOW_POINTS = ['side', 'kn', 'an', 'ba', 'he'] as const;

const SIDED: Record<(typeof SIDED_POINTS)[number], (body: PartialBody, side: Side) => Sphere> = {
  sole: (body, side) => sphere(advance(placedLeg(body, side).ankle, vec3(0, 1, 0), -LENGTH.ankleHeight), 0),
  kn: (body, side) => sphere(placedLeg(body, side).knee, RADIUS.knee),
  an: (body, side) => sphere(placedLeg(body, side).ankle, RADIUS.ankle),
  ba: (body, side) => sphere(placedLeg(body, side).ball, 0),
  he: (body, side) => sphere(placedLeg(body, side).heel, 0),
  to: (body, side) => sphere(placedLeg(body, side).toe, 0),
  el: (body, side) => sphere(placedArm(body, side).elbow, RADIUS.elbow),
  wr: (body, side) => sphere(placedArm(body, side).wrist, RADIUS.wrist),
  fi: (body, side) => sphere(placedArm(body, side).fingertip, RADIUS.fingertip),
  sh: ({ trunk }, side) => sphere(trunk.shoulders[side], RADIUS.shoulder),
  fa: (body, side) => {
    const { elbow, wrist } = placedArm(body, side);
    return sphere(between(elbow, wrist, 0.75), 0.02);
  },
  qu: (body, side) => {
    const { hip, knee } = placedLeg(body, side);
    return sphere(between(hip, knee, 0.6), 0.046);
  },
  gl: ({ trunk }, side) => sphere(offset(trunk.hips[side], trunk.pelvis, -0.015, -0.01), 0.06),
  side: ({ trunk }, side) =>
    sphere(advance(at(trunk.spine, 0), trunk.pelvis.right, outwardSign(side) * 0.02), 0.07),
  lat: ({ trunk }, side) => {
    const frame = trunk.frames[5] ?? trunk.thorax;
    return sphere(offset(at(trunk.spine, 5), frame, 0, -0.02, outwardSign(side) * 0.025), 0.066);
  },
  low: (body, side) =>
    LEG_LOW_POINTS.map((name) => SIDED[name](body, side)).reduce((low, next) =>
      lowest(next) < lowest(low) ? next : low,
    ),
};

/** The sphere of a named body point. */
export function contactPoint(body: PartialBody, point: PointName): Sphere {
  return point.side === null ? SINGLE[point.name](body) : SIDED[point.name](body, point.side);
}
