import { vec3 } from '../imu/vector.ts';
import type { Pose, ShoulderShift, TrunkAngles } from './pose.ts';

const NEUTRAL_TRUNK: TrunkAngles = {
  pitchDeg: 0,
  leanDeg: 0,
  yawDeg: 0,
  lumbarDeg: 0,
  thoracicDeg: 0,
  neckDeg: 0,
  nodDeg: 0,
  headTurnDeg: 0,
  sideBendDeg: 0,
  twistDeg: 0,
};

const AT_REST: ShoulderShift = { protraction: 0, elevation: 0 };

/** What a drawn pose says of itself; the rest of the body is upright and at rest. */
export interface UprightParts extends Pick<Pose, 'arms' | 'legs'> {
  readonly hipHeight: number;
  readonly trunk?: Partial<TrunkAngles>;
  readonly shoulder?: ShoulderShift;
}

/** A pose of our own making, with the middle of the hips at a given height. */
export function uprightPose({ hipHeight, trunk, shoulder = AT_REST, arms, legs }: UprightParts): Pose {
  return {
    trunk: { ...NEUTRAL_TRUNK, ...trunk },
    shoulders: { near: shoulder, far: shoulder },
    arms,
    legs,
    pin: null,
    root: vec3(0, hipHeight, 0),
    touch: null,
    contacts: [],
    props: [],
    cues: [],
    cueOpacity: 1,
  };
}
