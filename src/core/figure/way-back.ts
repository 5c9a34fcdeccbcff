import { subtract } from '../imu/vector.ts';
import { drawArrow } from './arrow.ts';
import type { Camera } from './camera.ts';
import { advance, negate, unit, WORLD } from './frame.ts';
import { polyline } from './point.ts';
import { type Shape, type Stroke, stroked } from './shape.ts';
import type { Body } from './solve.ts';

/** Which way a trunk has to go to be where it was held. */
export type WayBack = 'up' | 'down';

/** How far the line goes on past hips and neck, and how far beside the spine it lies, in H. */
const BEYOND = 0.09;
const BESIDE = 0.085;
/** The arrow's half length, in H: it ends at the line. */
const ARROW = 0.07;
/** A trunk whose line rises by less than this share is lying: there the hips sink, else the chest does. */
const LYING = 0.7;

const LINE: Stroke = { token: 'thread', width: 5, dash: [11, 10] };
const MARK: Stroke = { token: 'thread', width: 6.5 };

/** The line of the trunk as it was held, dashed, and the way back to it (LOOK section 7: a fault is shown by shape). */
export function drawWayBack({ trunk }: Body, camera: Camera, way: WayBack): Shape[] {
  const [hips = trunk.chest, neck = trunk.headBase] = [trunk.spine[0], trunk.spine.at(-1)];
  const along = unit(subtract(neck, hips));
  const isLying = Math.abs(along.y) < LYING;
  const beside = isLying ? WORLD.up : negate(trunk.thorax.forward);
  const line = [advance(hips, along, -BEYOND), advance(neck, along, 0)].map((point) =>
    camera.project(advance(point, beside, BESIDE)),
  );
  const sign = way === 'up' ? 1 : -1;
  const arrow = [-ARROW, ARROW].map((far) =>
    camera.project(advance(isLying ? hips : trunk.chest, WORLD.up, sign * far)),
  );
  return [stroked('way back', polyline(line), LINE), ...drawArrow(arrow, MARK)];
}
