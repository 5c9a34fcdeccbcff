import type { Vec3 } from '../imu/sample.ts';
import { add, angleBetween, scale } from '../imu/vector.ts';
import { between, type Frame, interpolate, toFrame, unit, WORLD } from './frame.ts';
import type { CarriedLimb, Cue, LimbPose, Pin, Pose, ShoulderShift, Touch, TrunkAngles } from './pose.ts';
import { type Directions, type Leg, type PerSide, perSide, RADIUS, SIDES, type Side } from './skeleton.ts';
import { type Body, solve } from './solve.ts';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const numbersBetween = (a: readonly number[], b: readonly number[], t: number): number[] =>
  b.map((value, index) => interpolate(a[index] ?? value, value, t));

function trunkBetween(a: TrunkAngles, b: TrunkAngles, t: number): TrunkAngles {
  const mix = (angle: keyof TrunkAngles) => interpolate(a[angle], b[angle], t);
  return {
    pitchDeg: mix('pitchDeg'),
    leanDeg: mix('leanDeg'),
    yawDeg: mix('yawDeg'),
    lumbarDeg: mix('lumbarDeg'),
    thoracicDeg: mix('thoracicDeg'),
    neckDeg: mix('neckDeg'),
    nodDeg: mix('nodDeg'),
    headTurnDeg: mix('headTurnDeg'),
    sideBendDeg: mix('sideBendDeg'),
    twistDeg: mix('twistDeg'),
  };
}

const shoulderBetween = (a: ShoulderShift, b: ShoulderShift, t: number): ShoulderShift => ({
  protraction: interpolate(a.protraction, b.protraction, t),
  elevation: interpolate(a.elevation, b.elevation, t),
});

/** A unit vector along the great circle from `a` to `b`. */
function slerp(a: Vec3, b: Vec3, t: number): Vec3 {
  const angle = angleBetween(a, b);
  if (angle < 1e-4) return b;
  return unit(add(scale(a, Math.sin((1 - t) * angle)), scale(b, Math.sin(t * angle))));
}

/**
 * Like forms: their numbers are mixed, and a reaching limb is placed anew in every frame, so that hands and feet
 * that stay put do not slide. Unlike forms: segment directions turn in the frame of the trunk end.
 */
function limbBetween<Target extends string>(
  a: LimbPose<Target>,
  b: LimbPose<Target>,
  directions: readonly [Directions, Directions],
  frames: readonly [Frame, Frame],
  t: number,
): LimbPose<Target> {
  const alike =
    a.form !== 'carried' &&
    b.form !== 'carried' &&
    a.form === b.form &&
    a.values.length === b.values.length &&
    (a.form !== 'reach' || (b.form === 'reach' && a.target === b.target && a.elbow === b.elbow));
  if (alike) return { ...b, values: numbersBetween(a.values, b.values, t) };
  const turned = (segment: 0 | 1 | 2) =>
    slerp(toFrame(frames[0], directions[0][segment]), toFrame(frames[1], directions[1][segment]), t);
  return { form: 'carried', directions: [turned(0), turned(1), turned(2)] };
}

const pinBetween = (a: Pin, b: Pin, t: number): Pin => ({
  point: b.point,
  x: interpolate(a.x, b.x, t),
  y: interpolate(a.y, b.y, t),
  z: b.z === null ? null : interpolate(a.z ?? b.z, b.z, t),
});

function touchBetween(a: Touch | null, b: Touch | null, t: number): Touch | null {
  if (!a || !b || !same(a.contact.point, b.contact.point) || !same(a.parameter, b.parameter)) return null;
  return { ...b, contact: { ...b.contact, at: interpolate(a.contact.at, b.contact.at, t) } };
}

/** Where the figure stands: on the same pin as both, else with its hips on the line between. */
function footing(a: Body, b: Body, t: number): Pick<Pose, 'pin' | 'root' | 'touch'> {
  const pins = [a.pose.pin, b.pose.pin] as const;
  if (pins[0] && pins[1] && same(pins[0].point, pins[1].point)) {
    return {
      pin: pinBetween(pins[0], pins[1], t),
      root: null,
      touch: touchBetween(a.pose.touch, b.pose.touch, t),
    };
  }
  const [hipsA, hipsB] = [a.trunk.spine[0], b.trunk.spine[0]];
  return { pin: null, root: hipsA && hipsB ? between(hipsA, hipsB, t) : null, touch: null };
}

function cuesBetween(a: readonly Cue[], b: readonly Cue[], t: number): Pick<Pose, 'cues' | 'cueOpacity'> {
  if (same(a, b)) return { cues: b, cueOpacity: 1 };
  if (a.length > 0 && b.length > 0) return { cues: t > 0.5 ? b : a, cueOpacity: Math.abs(2 * t - 1) };
  return b.length > 0 ? { cues: b, cueOpacity: t } : { cues: a, cueOpacity: 1 - t };
}

/** Free legs are lifted clear of the floor in small steps: how much each segment turns up, and how often. */
const LIFT = { deepest: -0.006, thigh: 0.015, thighWithLowKnee: 0.04, shin: 0.04, foot: 0.05, rounds: 14 };
const LOW_KNEE = 0.045;

const lowestOfLeg = (leg: Leg): number =>
  Math.min(leg.ball.y, leg.heel.y, leg.ankle.y - 0.02, leg.knee.y - (RADIUS.knee - 0.002));

function liftLeg(limb: CarriedLimb, leg: Leg, pelvis: Frame): CarriedLimb {
  const up = toFrame(pelvis, WORLD.up);
  const [thigh, shin, foot] = limb.directions;
  const raise = (segment: Vec3, by: number) => unit(add(segment, scale(up, by)));
  return {
    form: 'carried',
    directions: [
      raise(thigh, leg.knee.y < LOW_KNEE ? LIFT.thighWithLowKnee : LIFT.thigh),
      raise(shin, LIFT.shin),
      raise(foot, LIFT.foot),
    ],
  };
}

/** Legs in transit do not dip through the floor. */
function clearTheFloor(pose: Pose): Body {
  let body = solve(pose);
  for (let round = 0; round < LIFT.rounds; round++) {
    const isLow = (side: Side) =>
      body.pose.legs[side].form === 'carried' && lowestOfLeg(body.legs[side]) < LIFT.deepest;
    if (!SIDES.some(isLow)) break;
    const legs: PerSide<Pose['legs']['near']> = perSide((side) => {
      const limb = body.pose.legs[side];
      return limb.form === 'carried' && isLow(side)
        ? liftLeg(limb, body.legs[side], body.trunk.pelvis)
        : limb;
    });
    body = solve({ ...body.pose, legs });
  }
  return body;
}

/** The body a share `t` (0 to 1) of the way from `a` to `b`, solved anew (FIGURES section 6). */
export function blend(a: Body, b: Body, t: number): Body {
  const trunks = { arms: [a.trunk.thorax, b.trunk.thorax], legs: [a.trunk.pelvis, b.trunk.pelvis] } as const;
  return clearTheFloor({
    ...b.pose,
    ...footing(a, b, t),
    ...cuesBetween(a.pose.cues, b.pose.cues, t),
    trunk: trunkBetween(a.pose.trunk, b.pose.trunk, t),
    shoulders: perSide((side) => shoulderBetween(a.pose.shoulders[side], b.pose.shoulders[side], t)),
    arms: perSide((side) =>
      limbBetween(
        a.pose.arms[side],
        b.pose.arms[side],
        [a.arms[side].directions, b.arms[side].directions],
        trunks.arms,
        t,
      ),
    ),
    legs: perSide((side) =>
      limbBetween(
        a.pose.legs[side],
        b.pose.legs[side],
        [a.legs[side].directions, b.legs[side].directions],
        trunks.legs,
        t,
      ),
    ),
  });
}
