import type { LegTarget, Pose, ReachingLimb } from './pose.ts';
import { uprightPose } from './upright-pose.ts';

/** Height of the hips over the floor when seated, and of the desk, in H. */
export const HIP_HEIGHT = 0.316;
export const DESK_HEIGHT = 0.405;

/**
 * How the trunk's tilt is shared out, as parts of the angle at the upper back. Forward, the lumbar spine rounds and
 * the pelvis rolls back; backward, the whole trunk leans into the chair. The sensor sees the sum only: the parts
 * are a drawing.
 */
const FORWARD = { pelvis: -0.15, lumbar: 0.5, thoracic: 0.65 } as const;
const BACKWARD = { pelvis: 0.7, lumbar: 0.1, thoracic: 0.2 } as const;

/** The head keeps most of its level: parts of the trunk's angle taken back by neck and nod. */
const NECK_PART = -0.12;
const NOD_PART = -0.48;
/** Tall sits with the chin a little in. Degrees. */
const TALL_NOD_DEG = 2;

const HANDS = { x: 0.245, height: 0.024, z: 0.075 } as const;
/** Leaning back draws the hands along, in H per degree, so that the arms still reach. */
const HANDS_FOLLOW = 0.003;
const FEET_X = 0.232;
/** The far hand and foot stand a little ahead, so that they can be seen. */
const FAR_AHEAD = 0.026;

const foot = (x: number): ReachingLimb<LegTarget> => ({
  form: 'reach',
  target: 'flat',
  values: [x],
  elbow: null,
});

/** A person at a desk whose upper back is tilted by `flexionDeg` from tall, in side view. */
export function seatedPose(flexionDeg: number): Pose {
  const parts = flexionDeg >= 0 ? FORWARD : BACKWARD;
  const handX = HANDS.x + Math.min(0, flexionDeg) * HANDS_FOLLOW;
  const hand = (x: number): Pose['arms']['near'] => ({
    form: 'reach',
    target: 'palm',
    values: [x, DESK_HEIGHT + HANDS.height - 0.017, HANDS.z],
    elbow: null,
  });
  return uprightPose({
    hipHeight: HIP_HEIGHT,
    trunk: {
      pitchDeg: flexionDeg * parts.pelvis,
      lumbarDeg: flexionDeg * parts.lumbar,
      thoracicDeg: flexionDeg * parts.thoracic,
      neckDeg: flexionDeg * NECK_PART,
      nodDeg: TALL_NOD_DEG + flexionDeg * NOD_PART,
    },
    // Rounding the back brings the shoulder blades a little forward.
    shoulder: { protraction: Math.max(0, flexionDeg) * 0.0005, elevation: 0 },
    arms: { near: hand(handX), far: hand(handX + FAR_AHEAD) },
    legs: { near: foot(FEET_X), far: foot(FEET_X + FAR_AHEAD) },
  });
}
