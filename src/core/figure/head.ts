import { dot } from '../imu/vector.ts';
import { type Camera, ellipsoid } from './camera.ts';
import { advance, offset } from './frame.ts';
import { limbOutline } from './path.ts';
import { filled, type Shape } from './shape.ts';
import { outwardSign, SIDES, type Trunk } from './skeleton.ts';

const SKIN = { token: 'figure-skin' } as const;
const SHADED_SKIN = { token: 'figure-skin', shade: 'under' } as const;
const HAIR = { token: 'figure-hair' } as const;

/** An ear shows when its side of the head turns this much toward the camera (cosine). */
const EAR_SHOWS = 0.25;

export function drawNeck(trunk: Trunk, camera: Camera): Shape {
  const base = offset(trunk.spine[6] ?? trunk.chest, trunk.thorax, 0.006, -0.006);
  const top = offset(trunk.headBase, trunk.head, 0.004, 0.02);
  return filled('neck', limbOutline([camera.ball(base, 0.031), camera.ball(top, 0.0275)]), SHADED_SKIN);
}

/** Short hair, face, nose and ears, without features: a person, nobody in particular. */
export function drawHead(trunk: Trunk, camera: Camera): Shape[] {
  const { head, headCentre } = trunk;
  const blob = (
    forward: number,
    up: number,
    half: readonly [forward: number, up: number, right: number],
    right = 0,
  ): string => ellipsoid(camera, offset(headCentre, head, forward, up, right), head, half);

  const hair = blob(-0.007, 0.017, [0.062, 0.057, 0.053]) + blob(-0.024, -0.016, [0.037, 0.04, 0.045]);
  const face =
    blob(0.013, 0.001, [0.047, 0.047, 0.044]) +
    blob(0.021, -0.033, [0.034, 0.032, 0.032]) +
    blob(0.036, -0.053, [0.0155, 0.0125, 0.016]) +
    blob(0.055, -0.006, [0.0105, 0.014, 0.008]) +
    blob(0.0605, -0.0165, [0.0105, 0.0075, 0.0085]);
  const shapes: Shape[] = [];
  const facesAway = dot(head.forward, camera.toward) < -0.35;
  if (facesAway) {
    shapes.push(filled('face', face, SKIN), filled('hair', hair, HAIR));
  } else {
    shapes.push(filled('hair', hair, HAIR), filled('face', face, SKIN));
  }
  for (const side of SIDES) {
    const sign = outwardSign(side);
    if (sign * dot(head.right, camera.toward) <= EAR_SHOWS) continue;
    shapes.push(filled('ear', blob(-0.008, -0.01, [0.011, 0.016, 0.005], sign * 0.047), SHADED_SKIN));
  }
  return shapes;
}

/** The head as one outline, for a ghost. */
export const headOutline = (trunk: Trunk, camera: Camera): string =>
  ellipsoid(camera, advance(trunk.headCentre, trunk.head.up, 0.004), trunk.head, [0.062, 0.068, 0.055]);
