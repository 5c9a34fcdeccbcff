import { dot } from '../imu/vector.ts';
import { armLayers } from './arm-layers.ts';
import type { Camera } from './camera.ts';
import { advance } from './frame.ts';
import { drawHead, drawNeck } from './head.ts';
import { A_HAIR, type Layer, trunkDepth } from './layer.ts';
import { HIP_RADIUS, hipOutline, legLayers } from './leg-layers.ts';
import { limbOutline, smoothLine } from './path.ts';
import { filled, type Shape, stroked } from './shape.ts';
import { pelvisOutline, shirtOutline, shoulderSlopes, spinePoints } from './silhouette.ts';
import { SIDES, type Trunk } from './skeleton.ts';
import type { Body } from './solve.ts';

/** The dots show from the back and the side; from the front they would read as buttons (cosine). */
const SPINE_SHOWS_BELOW = 0.5;
const SPINE_DOT = 4.4;
const SPINE_GAP = 8.4;

function drawSpine(trunk: Trunk, camera: Camera): Shape[] {
  if (dot(trunk.thorax.forward, camera.toward) > SPINE_SHOWS_BELOW) return [];
  return [
    stroked('spine', smoothLine(spinePoints(trunk, camera)), {
      token: 'figure-spine',
      width: SPINE_DOT,
      dash: [0.1, SPINE_GAP],
    }),
  ];
}

function drawTrunk(body: Body, camera: Camera): Shape[] {
  const { trunk } = body;
  const across = limbOutline(SIDES.map((side) => camera.ball(trunk.hips[side], HIP_RADIUS)));
  const hips = across + SIDES.map((side) => hipOutline(body, camera, side)).join('');
  const onShoulder = (side: 'near' | 'far') =>
    camera.ball(advance(trunk.shoulders[side], trunk.thorax.up, -0.006), 0.03);
  const yoke = limbOutline([onShoulder('near'), onShoulder('far')]);
  return [
    filled('pelvis', hips + pelvisOutline(trunk, camera), { token: 'figure-legs' }),
    filled('shirt', yoke + shoulderSlopes(trunk, camera).join('') + shirtOutline(trunk, camera), {
      token: 'figure-top',
    }),
    ...drawSpine(trunk, camera),
  ];
}

/** The person in layers, to be sorted by depth with what they hold. */
export function personLayers(body: Body, camera: Camera): Layer[] {
  const { trunk } = body;
  const atTrunk = trunkDepth(trunk, camera);
  const atHead = camera.depth(advance(trunk.headCentre, trunk.head.up, 0.02));
  const atNeck = (camera.depth(trunk.headCentre) + atTrunk) / 2 - 0.005;
  return [
    { depth: atTrunk, shapes: drawTrunk(body, camera) },
    // Chin and hair lie over the neck from every side.
    { depth: Math.min(atNeck, atHead - A_HAIR), shapes: [drawNeck(trunk, camera)] },
    { depth: atHead, shapes: drawHead(trunk, camera) },
    ...SIDES.flatMap((side) => [...legLayers(body, camera, side), ...armLayers(body, camera, side)]),
  ];
}
