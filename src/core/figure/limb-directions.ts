import type { Vec3 } from '../imu/sample.ts';
import { scale } from '../imu/vector.ts';
import { type Frame, fromFrame, negate, turnToward, worldDirection } from './frame.ts';
import type { AngledLimb, CarriedLimb } from './pose.ts';
import { type Directions, outwardSign, type Side } from './skeleton.ts';

/** Sets a limb off from hanging along the trunk: swung forward, then away from the midline. */
function swing(frame: Frame, side: Side, flexDeg: number, abductionDeg: number) {
  const outward = scale(frame.right, outwardSign(side));
  const sagittal = turnToward(negate(frame.up), frame.forward, flexDeg);
  return {
    upper: turnToward(sagittal, outward, abductionDeg),
    ahead: turnToward(frame.forward, frame.up, flexDeg),
    outward: turnToward(outward, negate(sagittal), abductionDeg),
  };
}

/** Shoulder flexion, elbow flexion, abduction, humeral rotation, wrist extension; degrees. */
function armByJoints(frame: Frame, side: Side, values: readonly number[]): Directions {
  const [shoulderDeg = 0, elbowDeg = 0, abductionDeg = 0, rotationDeg = 0, wristDeg = 0] = values;
  const { upper, ahead, outward } = swing(frame, side, shoulderDeg, abductionDeg);
  const fold = turnToward(ahead, outward, rotationDeg);
  const forearm = turnToward(upper, fold, elbowDeg);
  const palmSide = turnToward(fold, negate(upper), elbowDeg);
  return [upper, forearm, turnToward(forearm, negate(palmSide), wristDeg)];
}

/** Hip flexion, knee flexion, dorsiflexion, abduction, external rotation; degrees. */
function legByJoints(frame: Frame, side: Side, values: readonly number[]): Directions {
  const [hipDeg = 0, kneeDeg = 0, ankleDeg = 0, abductionDeg = 0, rotationDeg = 0] = values;
  const { upper, ahead, outward } = swing(frame, side, hipDeg, abductionDeg);
  const fold = negate(turnToward(ahead, outward, rotationDeg));
  const shin = turnToward(upper, fold, kneeDeg);
  const instep = negate(turnToward(fold, negate(upper), kneeDeg));
  return [upper, shin, turnToward(instep, negate(shin), ankleDeg)];
}

/** Upper arm and forearm in the world, how far each points outward, then the hand. */
function armInWorld(side: Side, values: readonly number[]): Directions {
  const outward = outwardSign(side);
  const [upper = 0, fore = 0, upperOut = 0, foreOut = 0, hand, handOut = 0] = values;
  const forearm = worldDirection(fore, foreOut, outward);
  return [
    worldDirection(upper, upperOut, outward),
    forearm,
    hand === undefined ? forearm : worldDirection(hand, handOut, outward),
  ];
}

/** Thigh, shin and foot in the world, then how far each points outward. */
function legInWorld(side: Side, values: readonly number[]): Directions {
  const outward = outwardSign(side);
  const [thigh = 0, shin = 0, foot = shin + 90, thighOut = 0, shinOut = thighOut, footOut = 0] = values;
  return [
    worldDirection(thigh, thighOut, outward),
    worldDirection(shin, shinOut, outward),
    worldDirection(foot, footOut, outward),
  ];
}

const carried = (frame: Frame, limb: CarriedLimb): Directions => {
  const inWorld = (v: Vec3) => fromFrame(frame, v);
  const [upper, lower, end] = limb.directions;
  return [inWorld(upper), inWorld(lower), inWorld(end)];
};

export function armDirections(frame: Frame, side: Side, limb: AngledLimb | CarriedLimb): Directions {
  if (limb.form === 'carried') return carried(frame, limb);
  return limb.form === 'world' ? armInWorld(side, limb.values) : armByJoints(frame, side, limb.values);
}

export function legDirections(frame: Frame, side: Side, limb: AngledLimb | CarriedLimb): Directions {
  if (limb.form === 'carried') return carried(frame, limb);
  return limb.form === 'world' ? legInWorld(side, limb.values) : legByJoints(frame, side, limb.values);
}
