import type { Camera } from './camera.ts';
import { type Circle, limbContour } from './path.ts';
import { type Paint, type Shape, stroked } from './shape.ts';
import type { Side, Trunk } from './skeleton.ts';

/** Shapes that belong together at one distance; greater depth is nearer and drawn later. */
export interface Layer {
  readonly depth: number;
  readonly shapes: readonly Shape[];
}

/** Just before or behind a layer, in H. */
export const A_HAIR = 0.001;

export const trunkDepth = (trunk: Trunk, camera: Camera): number =>
  camera.depth(trunk.spine[3] ?? trunk.chest);

const CONTOUR_WIDTH = 2.2;
const CONTOUR_OPACITY = 0.42;

/** A thin line along a limb's sides, drawn under its fill: it parts a limb from what lies behind it. */
export const contour = (part: string, circles: readonly Circle[], token: Paint['token']): Shape =>
  stroked(part, limbContour(circles), {
    token,
    shade: 'edge',
    width: CONTOUR_WIDTH,
    opacity: CONTOUR_OPACITY,
  });

/** Cameras this far round see one side of the body behind the other, degrees. */
const SIDE_VIEW_DEG = 50;

/** The far limbs of a side view are a little darker, so that the two sides stay apart. */
export function shadeOf(camera: Camera, side: Side): Pick<Paint, 'shade'> {
  const behind = Math.abs(camera.azimuthDeg) <= 90 ? 'far' : 'near';
  const isSideView = Math.abs(camera.azimuthDeg % 180) < SIDE_VIEW_DEG;
  return isSideView && side === behind ? { shade: 'far' } : {};
}

/** Back to front; layers of equal depth keep their order. */
export const flatten = (layers: readonly Layer[]): Shape[] =>
  [...layers].sort((a, b) => a.depth - b.depth).flatMap(({ shapes }) => shapes);
