import type { Vec3 } from '../imu/sample.ts';
import { dot, subtract, vec3 } from '../imu/vector.ts';
import type { Camera } from './camera.ts';
import { advance, between, unit } from './frame.ts';
import { A_HAIR, contour, type Layer, shadeOf, trunkDepth } from './layer.ts';
import { type Circle, limbOutline } from './path.ts';
import type { Point } from './point.ts';
import { filled, type Paint } from './shape.ts';
import { boneCircles } from './silhouette.ts';
import type { Leg, Side } from './skeleton.ts';
import type { Body } from './solve.ts';

/** Shares of a bone's length and radii there, in H. */
export const HIP_RADIUS = 0.058;
const BELOW_THE_HIP = [
  [0.4, 0.051],
  [0.75, 0.041],
  [1, 0.036],
] as const;
const SHIN = [
  [0, 0.036],
  [0.3, 0.0365],
  [0.65, 0.029],
  [1, 0.0225],
] as const;
/** Trousers end a little above the ankle. */
const TROUSER_END = 0.93;

/** How far the calf's belly lies behind the shin, in H. */
const CALF_BELLY = 0.005;

/** The shin's circles, the second moved toward the back of a bent knee: the calf. */
function calfCircles(leg: Leg, camera: Camera): Circle[] {
  const circles = boneCircles(camera, leg.knee, between(leg.knee, leg.ankle, TROUSER_END), SHIN);
  const back = subtract(between(leg.hip, leg.ankle, 0.5), leg.knee);
  if (dot(back, back) < 1e-4) return circles;
  const [x, y] = camera.heading(unit(back));
  const moved = ([px, py]: Point): Point => [px + x * CALF_BELLY, py + y * CALF_BELLY];
  return circles.map((circle, index) => (index === 1 ? { ...circle, centre: moved(circle.centre) } : circle));
}

/** Toes stay on the floor when the heel is up. */
function toeTip(leg: Leg): Vec3 {
  const beyond = subtract(leg.toe, leg.ball);
  const isBent = leg.ball.y < 0.012 && beyond.y < -0.012;
  return isBent ? advance(leg.ball, unit(vec3(beyond.x || 1, 0, beyond.z)), 0.034) : leg.toe;
}

/** The bare foot, from above the ankle to the toes. */
function footOutline(leg: Leg, camera: Camera): string {
  const ball = (point: Vec3, radius: number, height = radius): Circle =>
    camera.ball(advance(point, leg.footUp, height), radius);
  const ankle = ball(leg.ankle, 0.021, 0);
  const heel = ball(leg.heel, 0.02);
  const ballOfFoot = ball(leg.ball, 0.0155);
  return (
    limbOutline([ball(between(leg.knee, leg.ankle, 0.85), 0.0205, 0), ankle]) +
    limbOutline([ankle, heel]) +
    limbOutline([heel, ballOfFoot, ball(toeTip(leg), 0.0115)]) +
    limbOutline([ankle, ball(between(leg.ankle, leg.ball, 0.5), 0.0185, 0.001), ballOfFoot])
  );
}

/** The hem hangs over a thigh in line with the trunk, and lies under a bent one; between these cosines it slides. */
const HEM_OVER = { from: 0.4, wholly: 0.8 } as const;
/** Share of a thigh that is under the hem then; the pelvis is drawn there. */
const UNDER_THE_HEM = 0.17;

/** 0 for a bent thigh, 1 for one wholly in line with the trunk. */
function inLine({ trunk, legs }: Body, side: Side): number {
  const cosine = -dot(legs[side].directions[0], trunk.pelvis.up);
  return Math.max(0, Math.min(1, (cosine - HEM_OVER.from) / (HEM_OVER.wholly - HEM_OVER.from)));
}

function thighCircles(body: Body, camera: Camera, side: Side): Circle[] {
  const { hip, knee } = body.legs[side];
  const start = inLine(body, side) * UNDER_THE_HEM;
  return boneCircles(camera, hip, knee, [[start, HIP_RADIUS - start * 0.01], ...BELOW_THE_HIP]);
}

/** The top of a thigh that is drawn with the pelvis, under the hem; none on a bent or a darkened leg. */
export function hipOutline(body: Body, camera: Camera, side: Side): string {
  const { hip, knee } = body.legs[side];
  if (inLine(body, side) === 0 || shadeOf(camera, side).shade) return '';
  return limbOutline(boneCircles(camera, hip, knee, [[0, HIP_RADIUS], ...BELOW_THE_HIP.slice(0, 1)]));
}

/** Seen from the side, the far thigh comes out from behind the trunk, wherever its middle is. */
function thighDepth({ trunk, legs }: Body, camera: Camera, side: Side): number {
  const own = camera.depth(between(legs[side].hip, legs[side].knee, 0.5));
  return shadeOf(camera, side).shade ? Math.min(own, trunkDepth(trunk, camera) - A_HAIR) : own;
}

/** Foot and shin, then thigh, each at its own distance. */
export function legLayers(body: Body, camera: Camera, side: Side): Layer[] {
  const leg = body.legs[side];
  const shade = shadeOf(camera, side);
  const cloth: Paint = { token: 'figure-legs', ...shade };
  const shin = calfCircles(leg, camera);
  const thigh = thighCircles(body, camera, side);
  return [
    {
      depth: camera.depth(between(leg.knee, leg.ankle, 0.5)),
      shapes: [
        filled(`${side} foot`, footOutline(leg, camera), { token: 'figure-skin', ...shade }),
        contour(`${side} shin edge`, shin, 'figure-legs'),
        filled(`${side} shin`, limbOutline(shin), cloth),
      ],
    },
    {
      depth: thighDepth(body, camera, side),
      shapes: [
        contour(`${side} thigh edge`, thigh, 'figure-legs'),
        filled(`${side} thigh`, limbOutline(thigh), cloth),
      ],
    },
  ];
}
