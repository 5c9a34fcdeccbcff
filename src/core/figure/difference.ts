import type { Vec3 } from '../imu/sample.ts';
import { norm, subtract } from '../imu/vector.ts';
import { advance } from './frame.ts';
import { SIDES } from './skeleton.ts';
import type { Body } from './solve.ts';

/** Less than this is not seen: a quarter of a drawing unit, half a pixel of the largest picture. In H. */
const UNSEEN = 1 / 1600;
/** The same for the opacity of a cue. */
const UNSEEN_OPACITY = 0.03;
/** As far as breath alone moves a joint, in H: a body that rests goes no further, one that tucks its chin does. */
const BREATH = 1 / 75;
/** From the middle of the head to the face, in H: a head that turns moves nothing else. */
const FACE = 0.06;

const joints = ({ trunk, arms, legs }: Body): Vec3[] => [
  ...trunk.spine,
  trunk.headCentre,
  advance(trunk.headCentre, trunk.head.forward, FACE),
  ...SIDES.flatMap((side) => {
    const { shoulder, elbow, wrist, fingertip } = arms[side];
    const { hip, knee, ankle, heel, toe } = legs[side];
    return [shoulder, elbow, wrist, fingertip, hip, knee, ankle, heel, toe];
  }),
];

/** Whether two bodies of one figure make the same picture, to the eye. */
export function looksTheSame(a: Body, b: Body): boolean {
  if (a === b) return true;
  if (a.pose.cues !== b.pose.cues || Math.abs(a.pose.cueOpacity - b.pose.cueOpacity) > UNSEEN_OPACITY)
    return false;
  return isWithin(UNSEEN, a, b);
}

/** Whether two bodies of one figure are in one position, and breathe at most. */
export const isOnePosition = (a: Body, b: Body): boolean => isWithin(BREATH, a, b);

/** No joint is further than this from where it is in the other, in H. */
function isWithin(most: number, a: Body, b: Body): boolean {
  const others = joints(b);
  return joints(a).every((joint, index) => norm(subtract(joint, others[index] ?? joint)) <= most);
}
