import type { Vec3 } from '../imu/sample.ts';
import { vec3 } from '../imu/vector.ts';
import type { Camera } from './camera.ts';
import { limbOutline } from './path.ts';
import { polygon, polyline } from './point.ts';
import { type ColourToken, filled, type Paint, type Shape, stroked } from './shape.ts';

/** A box along the world's axes, in H. */
export interface Box {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly z: readonly [number, number];
}

/** From the smaller to the greater of two coordinates. */
export const span = (a: number, b: number): readonly [number, number] => [Math.min(a, b), Math.max(a, b)];

interface Faces {
  readonly top: Paint;
  readonly front: Paint;
  readonly end: Paint;
}

export const facesOf = (token: ColourToken): Faces => ({
  top: { token, shade: 'palest' },
  front: { token, shade: 'pale' },
  end: { token },
});

/** Like a mat: its upper side is what is seen. */
export const sheetOf = (token: ColourToken): Faces => ({
  top: { token },
  front: { token, shade: 'dark' },
  end: { token, shade: 'dark' },
});

/** The three faces of a box that a camera above and to the side can see. */
export function drawBox(
  camera: Camera,
  part: string,
  { x, y, z }: Box,
  faces = facesOf('figure-prop'),
): Shape[] {
  const at = (px: number, py: number, pz: number) => camera.project(vec3(px, py, pz));
  const endX = camera.azimuthDeg >= 0 ? x[1] : x[0];
  const face = (paint: Paint, points: Parameters<typeof polygon>[0]): Shape => ({
    ...filled(part, polygon(points), paint),
    // A hairline of its own colour closes the seam between two faces.
    stroke: { ...paint, width: 0.6 },
  });
  return [
    face(faces.top, [at(x[0], y[1], z[0]), at(x[1], y[1], z[0]), at(x[1], y[1], z[1]), at(x[0], y[1], z[1])]),
    face(faces.front, [
      at(x[0], y[0], z[1]),
      at(x[1], y[0], z[1]),
      at(x[1], y[1], z[1]),
      at(x[0], y[1], z[1]),
    ]),
    face(faces.end, [at(endX, y[0], z[0]), at(endX, y[0], z[1]), at(endX, y[1], z[1]), at(endX, y[1], z[0])]),
  ];
}

const middle = ([low, high]: readonly [number, number]): number => (low + high) / 2;

/** Boxes from back to front. */
export function drawBoxes(camera: Camera, part: string, boxes: readonly Box[]): Shape[] {
  const depth = ({ x, y, z }: Box) => camera.depth(vec3(middle(x), middle(y), middle(z)));
  return [...boxes].sort((a, b) => depth(a) - depth(b)).flatMap((box) => drawBox(camera, part, box));
}

/** A round bar between two points. */
export const drawBar = (
  camera: Camera,
  part: string,
  a: Vec3,
  b: Vec3,
  radius: number,
  paint: Paint,
): Shape => filled(part, limbOutline([camera.ball(a, radius), camera.ball(b, radius)]), paint);

/** A cord or tube drawn as a line of constant width, in drawing units. */
export const drawCord = (
  camera: Camera,
  part: string,
  points: readonly Vec3[],
  width: number,
  paint: Paint,
): Shape => stroked(part, polyline(points.map(camera.project)), { ...paint, width });
