import { vec3 } from '../imu/vector.ts';
import type { Camera } from './camera.ts';
import { circle } from './path.ts';
import type { Prop, PropKind } from './pose.ts';
import { filled, type Paint, type Shape, stroked } from './shape.ts';
import { type Box, drawBar, drawBox, drawBoxes, drawCord, facesOf, sheetOf, span } from './solid.ts';
import type { Body } from './solve.ts';

const PROP: Paint = { token: 'figure-prop' };
const PALE_PROP: Paint = { token: 'figure-prop', shade: 'pale' };
const PALEST_PROP: Paint = { token: 'figure-prop', shade: 'palest' };

/** Height of a mat and thickness of walls, tops and legs, in H. */
const MAT_THICKNESS = 0.014;
const WALL_THICKNESS = 0.03;
const TOP_THICKNESS = 0.03;
const CHAIR = { half: 0.13, leg: 0.018, seat: 0.025, back: 0.26, backFrom: 0.14, backThickness: 0.014 };

/** `facing` is the way the chair looks: +1 forward. */
function chairBoxes(x: number, facing: number, seat: number, z: readonly [number, number]): Box[] {
  const rear = x - facing * CHAIR.half;
  const front = x + facing * CHAIR.half;
  const legs = [rear, front].flatMap((at) =>
    [z[0], z[1] - CHAIR.leg].map((legZ): Box => {
      const inward = at === rear ? facing : -facing;
      const top = at === rear ? seat + CHAIR.back : seat - 0.02;
      return { x: span(at, at + inward * CHAIR.leg), y: [0, top], z: [legZ, legZ + CHAIR.leg] };
    }),
  );
  return [
    ...legs,
    { x: [x - CHAIR.half, x + CHAIR.half], y: [seat - CHAIR.seat, seat], z },
    {
      x: span(rear, rear + facing * CHAIR.backThickness),
      y: [seat + CHAIR.backFrom, seat + CHAIR.back],
      z,
    },
  ];
}

/** A stationary bicycle; its pedals go with the feet. */
function drawBike(body: Body, camera: Camera, x: number, y: number): Shape[] {
  const crank = (z: number) => vec3(x, y, z);
  const wheel = (centre: [number, number], radius: number, width: number): Shape =>
    stroked('bike', circle(camera.ball(vec3(centre[0], centre[1], 0), radius)), { ...PROP, width });
  const tube = (width: number, paint: Paint, ...points: (readonly [number, number, number])[]): Shape =>
    drawCord(
      camera,
      'bike',
      points.map(([px, py, pz]) => vec3(px, py, pz)),
      width,
      paint,
    );
  const { near, far } = body.legs;
  return [
    ...drawBox(camera, 'bike', { x: [x - 0.3, x + 0.34], y: [0, 0.03], z: [-0.1, 0.1] }),
    tube(12, PROP, [x - 0.05, 0.03, 0], [x - 0.14, y + 0.29, 0]),
    tube(12, PROP, [x, y, 0], [x + 0.22, y + 0.08, 0]),
    tube(12, PROP, [x + 0.2, 0.03, 0], [x + 0.28, y + 0.48, 0]),
    wheel([x + 0.22, y + 0.02], 0.13, 12),
    tube(16, PROP, [x - 0.2, y + 0.295, 0], [x - 0.09, y + 0.295, 0]),
    tube(7, PROP, [x + 0.28, y + 0.48, -0.1], [x + 0.3, y + 0.5, 0], [x + 0.28, y + 0.48, 0.1]),
    drawCord(camera, 'bike', [far.ball, crank(-0.05)], 6, PROP),
    wheel([x, y], 0.03, 5),
    drawCord(camera, 'bike', [near.ball, crank(0.05)], 6, PROP),
  ];
}

/** A wall is large: its faces stay light. */
const WALL_FACES = { ...facesOf('figure-prop'), front: PALEST_PROP, end: PALE_PROP };

type Draw = (camera: Camera, prop: Prop, body: Body) => Shape[];

/** Things that stand in the room. The number order is the data's; see content/figures/README.md. */
const STANDING: Partial<Record<PropKind, Draw>> = {
  mat: (camera, { values: [x0 = 0, x1 = 0, z0 = -0.22, z1 = 0.22] }) =>
    drawBox(camera, 'mat', { x: [x0, x1], y: [-MAT_THICKNESS, 0], z: [z0, z1] }, sheetOf('figure-mat')),
  wall: (camera, { values: [x = 0, facing = 1, height = 1.12] }) =>
    drawBox(
      camera,
      'wall',
      { x: span(x, x + facing * WALL_THICKNESS), y: [0, height], z: [-0.3, 0.3] },
      WALL_FACES,
    ),
  wallz: (camera, { values: [z = 0, facing = 1] }) =>
    drawBox(
      camera,
      'wall',
      { x: [-0.3, 0.3], y: [0, 1.12], z: span(z, z + facing * WALL_THICKNESS) },
      WALL_FACES,
    ),
  chair: (camera, { values: [x = 0, facing = 1, seat = 0.25, z0 = -0.14, z1 = 0.14] }) =>
    drawBoxes(camera, 'chair', chairBoxes(x, facing, seat, [z0, z1])),
  counter: (camera, { values: [x = 0, height = 0.53] }) => [
    ...drawBox(
      camera,
      'worktop',
      { x: [x + 0.03, x + 0.27], y: [0, height - TOP_THICKNESS], z: [-0.26, 0.26] },
      WALL_FACES,
    ),
    ...drawBox(camera, 'worktop', {
      x: [x, x + 0.3],
      y: [height - TOP_THICKNESS, height],
      z: [-0.3, 0.3],
    }),
  ],
  top: (camera, { values: [x0 = 0, x1 = 0, height = 0.53, z0 = 0, z1 = 0] }) => [
    ...drawBox(camera, 'worktop', {
      x: [x0 + 0.03, x1 - 0.03],
      y: [0, height - TOP_THICKNESS],
      z: [z0, z1 - 0.03],
    }),
    ...drawBox(camera, 'worktop', { x: [x0, x1], y: [height - TOP_THICKNESS, height], z: [z0, z1] }),
  ],
  box: (camera, { values: [x0 = 0, x1 = 0, height = 0, from = 0, z0 = -0.2, z1 = 0.2] }) =>
    drawBox(camera, 'box', { x: [x0, x1], y: [from, height], z: [z0, z1] }),
  roller: (camera, { values: [x = 0, y = 0, aside = 0], words }) => {
    const along = words.includes('x') ? vec3(0.17, 0, 0) : vec3(0, 0, 0.17);
    const near = vec3(x + along.x, y, aside + along.z);
    const far = vec3(x - along.x, y, aside - along.z);
    return [
      drawBar(camera, 'roller', far, near, 0.045, PALE_PROP),
      filled('roller', circle(camera.ball(near, 0.045)), PROP),
    ];
  },
  towel: (camera, { values: [x = 0, height = 0.022, z0 = -0.1, z1 = 0.1] }) =>
    drawBox(camera, 'towel', { x: [x - 0.07, x + 0.07], y: [0, height], z: [z0, z1] }),
  post: (camera, { values: [x = 0, height = 1, z = 0] }) =>
    drawBox(camera, 'post', {
      x: [x - 0.012, x + 0.012],
      y: [0, height],
      z: [z - 0.012, z + 0.012],
    }),
  bike: (camera, { values: [x = 0, y = 0] }, body) => drawBike(body, camera, x, y),
};

/** A thing that stands in the room; nothing for one that is held or that lies before the figure. */
export const drawStanding: Draw = (camera, prop, body) => STANDING[prop.kind]?.(camera, prop, body) ?? [];

/** Water hides what is below its surface. */
export function drawWater(camera: Camera, { values: [x0 = 0, x1 = 0, surface = 0] }: Prop): Shape[] {
  const depth = 0.16;
  const [left, right] = [camera.project(vec3(x0, surface, 0)), camera.project(vec3(x1, surface, 0))];
  const low = (point: readonly [number, number]) =>
    `${point[0].toFixed(1)} ${(point[1] + depth * 400).toFixed(1)}`;
  const d = `M${left[0].toFixed(1)} ${left[1].toFixed(1)}L${right[0].toFixed(1)} ${right[1].toFixed(1)}L${low(right)}L${low(left)}Z`;
  return [filled('water', d, { token: 'zone-moving', opacity: 0.32 })];
}
