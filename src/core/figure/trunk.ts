import type { Vec3 } from '../imu/sample.ts';
import { advance, type Frame, flex, lean, offset, turn, turnToward, WORLD } from './frame.ts';
import type { Pose, TrunkAngles } from './pose.ts';
import { LENGTH, outwardSign, perSide, SPINE_NODES, type Trunk } from './skeleton.ts';

const LUMBAR_JOINTS = 2;
const THORACIC_JOINTS = 3;
const JOINTS = LUMBAR_JOINTS + THORACIC_JOINTS;

/** The neck runs forward of the thorax's long axis, degrees. */
const NECK_SLOPE_DEG = 14;
/** Share of a head turn that the neck makes. */
const NECK_TURN_SHARE = 0.4;
/** Part of the shoulder line lost in H for each H of protraction or retraction. */
const NARROWING = 0.4;

function bendJoint(frame: Frame, angles: TrunkAngles, joint: number): Frame {
  const flexDeg =
    joint < LUMBAR_JOINTS ? angles.lumbarDeg / LUMBAR_JOINTS : angles.thoracicDeg / THORACIC_JOINTS;
  return turn(lean(flex(frame, flexDeg), angles.sideBendDeg / JOINTS), angles.twistDeg / JOINTS);
}

/** Builds spine, head and limb roots up from the middle of the hips. */
export function raiseTrunk(pose: Pose, root: Vec3): Trunk {
  const { trunk: angles } = pose;
  const pelvis = flex(lean(turn(WORLD, angles.yawDeg), angles.leanDeg), angles.pitchDeg);

  const spine: Vec3[] = [root];
  const frames: Frame[] = [pelvis];
  let top = root;
  let thorax = pelvis;
  for (let node = 1; node < SPINE_NODES.length; node++) {
    if (node > 1) thorax = bendJoint(thorax, angles, node - 2);
    top = advance(top, thorax.up, (SPINE_NODES[node] ?? 0) - (SPINE_NODES[node - 1] ?? 0));
    spine.push(top);
    frames.push(thorax);
  }

  const chest = offset(top, thorax, 0.004, LENGTH.shoulderLine - 0.295);
  const neck = flex(turn(thorax, angles.headTurnDeg * NECK_TURN_SHARE), angles.neckDeg);
  const head = flex(turn(flex(thorax, angles.neckDeg), angles.headTurnDeg), angles.nodDeg);
  const headBase = advance(top, turnToward(neck.up, neck.forward, NECK_SLOPE_DEG), LENGTH.neck);

  return {
    spine,
    frames,
    pelvis,
    thorax,
    head,
    headBase,
    headCentre: offset(headBase, head, 0.014, 0.055),
    chest,
    shoulders: perSide((side) => {
      const { protraction, elevation } = pose.shoulders[side];
      const halfWidth = LENGTH.shoulderHalfWidth - Math.abs(protraction) * NARROWING;
      return offset(chest, thorax, protraction, elevation, outwardSign(side) * halfWidth);
    }),
    hips: perSide((side) => offset(root, pelvis, 0, 0, outwardSign(side) * LENGTH.hipHalfWidth)),
  };
}
