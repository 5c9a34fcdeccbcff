import type { Vec3 } from '../imu/sample.ts';
import { vec3 } from '../imu/vector.ts';
import type { Camera } from './camera.ts';
import { contactPoint } from './contact-point.ts';
import { advance, between, unit } from './frame.ts';
import type { Layer } from './layer.ts';
import type { Prop } from './pose.ts';
import type { Paint, Shape } from './shape.ts';
import { SIDES, type Side } from './skeleton.ts';
import { drawBar, drawCord } from './solid.ts';
import type { Body } from './solve.ts';

const METAL: Paint = { token: 'figure-ghost' };
const METAL_DARK: Paint = { token: 'figure-ghost', shade: 'edge' };
const BAND: Paint = { token: 'action' };
const WOOD: Paint = { token: 'figure-prop', shade: 'dark' };
const CUSHION: Paint = { token: 'figure-mat' };

/** Middle of the palm beyond the wrist, in H. */
const PALM = 0.042;

const palmOf = ({ arms }: Body, side: Side): Vec3 =>
  advance(arms[side].wrist, arms[side].directions[2], PALM);

const axisOf = (word: string | undefined): Vec3 =>
  word === 'z' ? vec3(0, 0, 1) : word === 'y' ? vec3(0, 1, 0) : vec3(1, 0, 0);

function drawDumbbell(camera: Camera, middle: Vec3, axis: Vec3): Shape[] {
  const bar = (from: number, to: number, radius: number, paint: Paint) =>
    drawBar(camera, 'dumbbell', advance(middle, axis, from), advance(middle, axis, to), radius, paint);
  return [
    bar(-0.05, 0.05, 0.007, METAL_DARK),
    bar(-0.058, -0.04, 0.024, METAL),
    bar(0.04, 0.058, 0.024, METAL),
  ];
}

const sideOf = (word: string | undefined): Side => (word === 'F' ? 'far' : 'near');

type Hold = (body: Body, camera: Camera, prop: Prop) => Layer[];

const middlePalm = (body: Body): Vec3 => between(palmOf(body, 'near'), palmOf(body, 'far'), 0.5);
const wristDepth = (body: Body, camera: Camera): number =>
  camera.depth(between(body.arms.near.wrist, body.arms.far.wrist, 0.5));

const holdBand: Hold = (body, camera, { values: [x = 0, y = 0, z = 0], words }) => {
  const anchor = vec3(x, y, z);
  const hands =
    words[0] === 'each'
      ? SIDES.map((side) => palmOf(body, side))
      : words[0]
        ? [palmOf(body, sideOf(words[0]))]
        : [middlePalm(body)];
  return [
    {
      depth: (wristDepth(body, camera) + camera.depth(anchor)) / 2 + 0.01,
      shapes: [
        ...hands.map((hand) => drawCord(camera, 'band', [hand, anchor], 4.5, BAND)),
        drawBar(camera, 'anchor', vec3(x, y - 0.03, z), vec3(x, y + 0.03, z), 0.012, METAL),
      ],
    },
  ];
};

/** A stick in both hands, or along the back from the sacrum to the head. */
const holdStick: Hold = (body, camera, { words }) => {
  const { trunk } = body;
  const inHands = words[0] === 'hands';
  const sacrum = contactPoint(body, { name: 'sacrum', side: null }).centre;
  const [from, to] = inHands
    ? [palmOf(body, 'near'), palmOf(body, 'far')]
    : [advance(sacrum, trunk.pelvis.forward, -0.075), advance(trunk.headCentre, trunk.head.forward, -0.075)];
  const along = unit(vec3(to.x - from.x, to.y - from.y, to.z - from.z));
  const ends = [advance(from, along, -0.1), advance(to, along, inHands ? 0.1 : 0.07)];
  return [
    {
      depth: inHands ? wristDepth(body, camera) + 0.004 : camera.depth(trunk.spine[3] ?? trunk.chest) + 0.02,
      shapes: [drawCord(camera, 'stick', ends, 5.5, WOOD)],
    },
  ];
};

const holdPillow: Hold = ({ legs }, camera) => {
  const knees = between(legs.near.knee, legs.far.knee, 0.5);
  const ankles = between(legs.near.ankle, legs.far.ankle, 0.5);
  const pillow = drawBar(
    camera,
    'pillow',
    between(knees, ankles, -0.12),
    between(knees, ankles, 0.5),
    0.042,
    CUSHION,
  );
  return [{ depth: camera.depth(between(knees, ankles, 0.5)), shapes: [pillow] }];
};

const HELD: Partial<Record<Prop['kind'], Hold>> = {
  db: (body, camera, { words }) =>
    SIDES.filter((side) => words[0] === 'both' || sideOf(words[0]) === side).map((side) => ({
      depth: camera.depth(body.arms[side].wrist) + (words[0] === 'both' ? 0.012 : 0.004),
      shapes: drawDumbbell(camera, palmOf(body, side), axisOf(words[1])),
    })),
  goblet: (body, camera, { words }) => [
    {
      depth: wristDepth(body, camera) + 0.09,
      shapes: drawDumbbell(camera, middlePalm(body), axisOf(words[0] ?? 'y')),
    },
  ],
  band: holdBand,
  strap: (body, camera) => [
    {
      depth: wristDepth(body, camera) + 0.004,
      shapes: [
        drawCord(camera, 'strap', [body.arms.near.wrist, body.legs.near.ball, body.arms.far.wrist], 4, BAND),
      ],
    },
  ],
  dowel: holdStick,
  pillow: holdPillow,
};

/** A thing in the hands or between the knees, at its distance; nothing for one that stands in the room. */
export const holdLayers: Hold = (body, camera, prop) => HELD[prop.kind]?.(body, camera, prop) ?? [];
