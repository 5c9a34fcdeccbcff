import type { Vec3 } from '../imu/sample.ts';
import { dot } from '../imu/vector.ts';
import type { Camera } from './camera.ts';
import { between } from './frame.ts';
import { A_HAIR, contour, type Layer, shadeOf, trunkDepth } from './layer.ts';
import { limbOutline, limbSideToward } from './path.ts';
import { filled, type Paint, type Shape, type Stroke, stroked } from './shape.ts';
import { boneCircles } from './silhouette.ts';
import type { Side } from './skeleton.ts';
import type { Body } from './solve.ts';

/** Shares of a bone's length and radii there, in H. */
const SLEEVE = [
  [0.05, 0.0315],
  [0.4, 0.032],
  [0.8, 0.03],
] as const;
const UPPER_ARM = [
  [0.5, 0.027],
  [1, 0.0235],
] as const;
const FOREARM = [
  [0, 0.0235],
  [0.3, 0.024],
  [0.7, 0.0195],
  [1, 0.0155],
] as const;
const HAND = [
  [-0.04, 0.0155],
  [0.32, 0.0195],
  [0.65, 0.0165],
  [0.93, 0.0085],
] as const;

/** What a hand rests on: the axis it lies beside, and the depth at which that part is drawn. */
interface Rest {
  readonly axis: Vec3;
  readonly depth: number;
}

function restOf({ pose, trunk, legs }: Body, camera: Camera, side: Side): Rest | null {
  const limb = pose.arms[side];
  if (limb.form !== 'reach') return null;
  const depth = trunkDepth(trunk, camera);
  switch (limb.target) {
    case 'hip': {
      const thigh = camera.depth(between(legs[side].hip, legs[side].knee, 0.5));
      return { axis: trunk.spine[1] ?? trunk.chest, depth: Math.max(depth, thigh) };
    }
    case 'belly':
    case 'lowback':
      return { axis: trunk.spine[2] ?? trunk.chest, depth };
    case 'chest':
      return { axis: trunk.chest, depth };
    default:
      return null;
  }
}

/** A hand laid on the body is drawn over it where the camera sees that face, and under it where not. */
function handDepth(body: Body, camera: Camera, side: Side): number {
  const { wrist, fingertip } = body.arms[side];
  const own = camera.depth(between(wrist, fingertip, 0.4));
  const rest = restOf(body, camera, side);
  if (!rest) return own;
  const isSeen = own >= camera.depth(rest.axis);
  return isSeen ? Math.max(own, rest.depth + A_HAIR) : Math.min(own, rest.depth - A_HAIR);
}

const SEAM: Stroke = { token: 'figure-top', shade: 'edge', width: 1.5 };
/** Seen from the front or back the shoulder flows into the trunk: no seam over the top of the sleeve (cosine). */
const SHOULDER_OPEN = 0.6;
/** Share of the upper arm at which the armpit's crease starts. */
const ARMPIT = 0.3;

function drawSleeve({ arms, trunk }: Body, camera: Camera, side: Side): Shape[] {
  const { shoulder, elbow, directions } = arms[side];
  const circles = boneCircles(camera, shoulder, elbow, SLEEVE);
  const sleeve = filled(`${side} sleeve`, limbOutline(circles), {
    token: 'figure-top',
    ...shadeOf(camera, side),
  });
  const facesCamera = Math.abs(dot(trunk.thorax.forward, camera.toward)) > SHOULDER_OPEN;
  const hangs = dot(directions[0], trunk.thorax.up) < 0;
  if (!facesCamera || !hangs) return [{ ...sleeve, stroke: SEAM }];
  const below = boneCircles(camera, shoulder, elbow, [[ARMPIT, 0.032], ...SLEEVE.slice(1)]);
  return [sleeve, stroked(`${side} armpit`, limbSideToward(below, camera.project(trunk.chest)), SEAM)];
}

/** Forearm, hand and sleeved upper arm, each at its own distance. */
export function armLayers(body: Body, camera: Camera, side: Side): Layer[] {
  const { shoulder, elbow, wrist, fingertip } = body.arms[side];
  const skin: Paint = { token: 'figure-skin', ...shadeOf(camera, side) };
  const upper = boneCircles(camera, shoulder, elbow, UPPER_ARM);
  const forearm = boneCircles(camera, elbow, wrist, FOREARM);
  const hand = boneCircles(camera, wrist, fingertip, HAND);
  return [
    {
      depth: camera.depth(between(elbow, wrist, 0.6)),
      shapes: [
        contour(`${side} forearm edge`, forearm, 'figure-skin'),
        filled(`${side} forearm`, limbOutline(forearm), skin),
      ],
    },
    {
      depth: handDepth(body, camera, side),
      shapes: [
        contour(`${side} hand edge`, hand, 'figure-skin'),
        filled(`${side} hand`, limbOutline(hand), skin),
      ],
    },
    {
      depth: camera.depth(between(shoulder, elbow, 0.5)),
      shapes: [filled(`${side} upper arm`, limbOutline(upper), skin), ...drawSleeve(body, camera, side)],
    },
  ];
}
