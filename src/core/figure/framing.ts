import type { Vec3 } from '../imu/sample.ts';
import { vec3 } from '../imu/vector.ts';
import type { Animation } from './animation.ts';
import type { Camera } from './camera.ts';
import { cueArrows } from './cue-mark.ts';
import { sinDeg } from './degrees.ts';
import { cameraOf } from './draw.ts';
import { ellipse } from './path.ts';
import { polygon, UNITS } from './point.ts';
import type { Prop, PropKind } from './pose.ts';
import { filled, type Shape, type ViewBox } from './shape.ts';
import { SIDES } from './skeleton.ts';
import type { Body } from './solve.ts';

/** A point that must be in the picture, and how much room it needs around it, in H. */
type Landmark = readonly [point: Vec3, room: number];

/** Free margin around the picture, in drawing units. */
const PADDING = 14;

const headAndShoulders = ({ trunk, arms }: Body): Landmark[] => [
  [trunk.headCentre, 0.1],
  ...[2, 4, 6].map((node): Landmark => [trunk.spine[node] ?? trunk.chest, 0.12]),
  ...SIDES.flatMap((side): Landmark[] => [
    [arms[side].elbow, 0.06],
    [arms[side].shoulder, 0.08],
  ]),
];

const wholeBody = ({ trunk, arms, legs }: Body): Landmark[] => [
  [trunk.headCentre, 0.075],
  ...trunk.spine.map((node): Landmark => [node, 0.08]),
  ...SIDES.flatMap((side): Landmark[] => {
    const { shoulder, elbow, wrist, fingertip } = arms[side];
    const { knee, ankle, toe, heel } = legs[side];
    return [shoulder, elbow, wrist, fingertip, knee, ankle, toe, heel].map((point) => [point, 0.04]);
  }),
];

type Landmarks = (values: readonly number[]) => Landmark[];

/** What of the things around must be seen. A wall may be cut off. */
const PROP_LANDMARKS: Partial<Record<PropKind, Landmarks>> = {
  mat: ([x0 = 0, x1 = 0, z0 = -0.22, z1 = 0.22]) =>
    [x0, x1].flatMap((x) => [z0, z1].map((z): Landmark => [vec3(x, -0.014, z), 0])),
  chair: ([x = 0, , seat = 0.25]) => [
    [vec3(x - 0.13, seat + 0.25, 0), 0.03],
    [vec3(x + 0.13, 0, 0), 0.03],
  ],
  wall: ([x = 0]) => [[vec3(x, 0.6, 0), 0.1]],
  wallz: ([z = 0]) => [[vec3(0, 0.6, z), 0.06]],
  top: ([x0 = 0, x1 = 0, height = 0, z0 = 0, z1 = 0]) => [
    [vec3(x0, 0, z1), 0],
    [vec3(x1, 0, z1), 0],
    [vec3(x1, height, z0), 0],
    [vec3(x0, height, z0), 0],
  ],
  counter: ([x = 0, height = 0]) => [
    [vec3(x + 0.3, 0, 0.3), 0],
    [vec3(x + 0.3, height, -0.3), 0],
  ],
  band: ([x = 0, y = 0, z = 0]) => [[vec3(x, y, z), 0.03]],
  box: ([x0 = 0, x1 = 0, height = 0, , z0 = -0.2, z1 = 0.2]) => [
    [vec3(x0, 0, z1), 0],
    [vec3(x1, 0, z1), 0],
    [vec3(x0, height, z0), 0],
    [vec3(x1, height, z0), 0],
  ],
  bike: ([x = 0]) => [
    [vec3(x - 0.3, 0, 0), 0.03],
    [vec3(x + 0.36, 0, 0), 0.05],
  ],
  water: ([x0 = 0, x1 = 0, surface = 0]) => [
    [vec3(x0, surface - 0.16, 0), 0],
    [vec3(x1, surface, 0), 0],
  ],
  post: ([x = 0, height = 0, z = 0]) => [[vec3(x, height, z), 0]],
};

const propLandmarks = ({ kind, values }: Prop): Landmark[] => PROP_LANDMARKS[kind]?.(values) ?? [];

function landmarksOf(body: Body, closeUp: boolean): Landmark[] {
  if (closeUp) return headAndShoulders(body);
  const cues = body.pose.cues.flatMap((cue) => cueArrows(body, cue).flat());
  return [
    ...wholeBody(body),
    ...body.pose.props.flatMap(propLandmarks),
    ...cues.map((point): Landmark => [point, 0.02]),
  ];
}

function enclose(camera: Camera, landmarks: readonly Landmark[]): ViewBox {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [point, room] of landmarks) {
    const [x, y] = camera.project(point);
    left = Math.min(left, x - room * UNITS);
    right = Math.max(right, x + room * UNITS);
    top = Math.min(top, y - room * UNITS);
    bottom = Math.max(bottom, y + room * UNITS);
  }
  return {
    x: left - PADDING,
    y: top - PADDING,
    width: right - left + 2 * PADDING,
    height: bottom - top + 2 * PADDING,
  };
}

/** Share of a picture's width that the patch of floor takes, and its depth in H. */
const GROUND_WIDTH = 0.5;
const GROUND_DEPTH = 0.24;

/** The floor where no mat lies: a soft patch, or a rising path. */
function drawGround(animation: Animation, camera: Camera, box: ViewBox): Shape[] {
  const { record, start } = animation;
  if (!record.floor || start.pose.props.some(({ kind }) => kind === 'mat')) return [];
  const middle = box.x + box.width / 2;
  if (record.slopeDeg) {
    const [fromX, fromY] = camera.project(vec3(-1, 0, 0.12));
    const [toX, toY] = camera.project(vec3(1, 0, 0.12));
    const path = polygon([
      [fromX, fromY],
      [toX, toY],
      [toX, toY + 300],
      [fromX, fromY + 300],
    ]);
    return [filled('ground', path, { token: 'figure-mat', opacity: 0.5 })];
  }
  const depth = GROUND_DEPTH * UNITS * sinDeg(record.camera[1]) * 1.5;
  return [
    filled('ground', ellipse([middle, 0], (box.width - 2 * PADDING) * GROUND_WIDTH, depth, 0), {
      token: 'figure-mat',
      opacity: 0.5,
    }),
  ];
}

/** The frame of an exercise's picture, the same for every moment of its movement, and its floor. */
export interface Framing {
  readonly viewBox: ViewBox;
  readonly ground: readonly Shape[];
}

/** Strokes and strides swing out beyond their key poses. */
const SWINGS = 16;

const extremes = ({ record, keys, loopMs, at }: Animation): readonly Body[] =>
  record.easing === 'linear'
    ? [...keys, ...Array.from({ length: SWINGS }, (_, swing) => at((swing / SWINGS) * loopMs))]
    : keys;

export function frameFigure(animation: Animation): Framing {
  const { record } = animation;
  const camera = cameraOf(record);
  const viewBox = enclose(
    camera,
    extremes(animation).flatMap((body) => landmarksOf(body, record.closeUp)),
  );
  return { viewBox, ground: drawGround(animation, camera, viewBox) };
}
