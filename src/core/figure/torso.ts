import type { Placement } from '../posture/posture.ts';
import { createCamera } from './camera.ts';
import { clipSite, drawClip } from './clip-mark.ts';
import { flatten } from './layer.ts';
import { circle } from './path.ts';
import { personLayers } from './person.ts';
import { UNITS } from './point.ts';
import type { ArmTarget, LegTarget, LimbPose } from './pose.ts';
import { type Shape, stroked, type ViewBox } from './shape.ts';
import { solve } from './solve.ts';
import { uprightPose } from './upright-pose.ts';

const HIP_HEIGHT = 0.53;

const arm: LimbPose<ArmTarget> = { form: 'joint', values: [2, 8, 8] };
const leg: LimbPose<LegTarget> = { form: 'joint', values: [0, 0, 0, 2] };
const STANDING = solve(
  uprightPose({ hipHeight: HIP_HEIGHT, arms: { near: arm, far: arm }, legs: { near: leg, far: leg } }),
);

const FRONT = createCamera(90, 0);
const BACK = createCamera(-90, 0);

/** Head to waistband, with room at the sides for the arms. */
export const TORSO_VIEW: ViewBox = {
  x: -0.25 * UNITS,
  y: -1.015 * UNITS,
  width: 0.5 * UNITS,
  height: 0.585 * UNITS,
};

/** The dashed ring that draws the eye to the clip, in H. */
const RING_RADIUS = 0.06;

/** A torso from the side on which the clip is worn, with the clip in its place. */
export function drawClipPlace(placement: Placement): Shape[] {
  const site = clipSite(STANDING, placement);
  const camera = site.facing > 0 ? FRONT : BACK;
  return [
    ...flatten(personLayers(STANDING, camera)),
    stroked('ring', circle(camera.ball(site.centre, RING_RADIUS)), {
      token: 'brass',
      width: 2.2,
      dash: [4.4, 5],
    }),
    ...drawClip(STANDING, camera, placement),
  ];
}
