import type { Vec3 } from '../imu/sample.ts';
import { add, dot } from '../imu/vector.ts';
import { drawArrow } from './arrow.ts';
import type { Camera } from './camera.ts';
import { contactPoint } from './contact-point.ts';
import { cosDeg, sinDeg } from './degrees.ts';
import { advance, fromFrame, offset, unit } from './frame.ts';
import { circle } from './path.ts';
import { type Point, polyline } from './point.ts';
import type { Cue } from './pose.ts';
import { faded, type Shape, type Stroke, stroked } from './shape.ts';
import type { Body } from './solve.ts';

const TURN_STEPS = 14;

/** The arrows of a cue, each as points in the world from tail to tip. */
export function cueArrows(body: Body, cue: Cue): Vec3[][] {
  const { pelvis } = body.trunk;
  const { centre } = contactPoint(body, cue.point);
  switch (cue.kind) {
    case 'arrow': {
      const tip = add(centre, fromFrame(pelvis, cue.offset));
      return [[advance(tip, unit(fromFrame(pelvis, cue.heading)), -cue.length), tip]];
    }
    case 'turn':
      return [
        Array.from({ length: TURN_STEPS + 1 }, (_, step) => {
          const deg = cue.fromDeg + ((cue.toDeg - cue.fromDeg) * step) / TURN_STEPS;
          return offset(centre, pelvis, cue.radius * cosDeg(deg), cue.radius * sinDeg(deg), cue.offsetRight);
        }),
      ];
    case 'squeeze':
      return [
        [1, 0],
        [0, 1],
        [0, -1],
      ].map(([forward = 0, right = 0]) => {
        const tipGap = forward ? cue.gap + 0.035 : cue.gap + 0.01;
        const at = (gap: number) => offset(centre, pelvis, forward * gap, 0, right * gap);
        return [at(tipGap + cue.length), at(tipGap)];
      });
    case 'pulse':
      return [];
  }
}

/** Every mark is drawn on a wider band of the ground colour, so that it reads over cloth and skin. */
const MARK: Stroke = { token: 'action', width: 6.5 };
const BAND: Stroke = { token: 'surface', width: 11 };
/** A belt around the waist, its visible half. */
function drawBelt({ trunk }: Body, camera: Camera): Shape[] {
  const frame = trunk.frames[2] ?? trunk.pelvis;
  const waist = trunk.spine[2] ?? trunk.chest;
  const points: Point[] = [];
  // Starting behind keeps the visible half in one piece.
  for (let step = 0; step <= 72; step++) {
    const deg = step * 5 + 90 + camera.azimuthDeg;
    const out = offset({ x: 0, y: 0, z: 0 }, frame, cosDeg(deg), 0, -sinDeg(deg));
    if (dot(out, camera.toward) < -0.12) continue;
    points.push(camera.project(offset(waist, frame, 0.068 * cosDeg(deg), 0, -0.085 * sinDeg(deg))));
  }
  const belt = polyline(points);
  return [stroked('cue band', belt, BAND), stroked('cue', belt, MARK)];
}

function drawCue(body: Body, camera: Camera, cue: Cue): Shape[] {
  const shapes = cue.kind === 'squeeze' ? drawBelt(body, camera) : [];
  if (cue.kind === 'pulse') {
    const { centre } = contactPoint(body, cue.point);
    for (const [ring, growth] of [1, 1.5, 2].entries()) {
      const d = circle(camera.ball(centre, cue.radius * growth));
      shapes.push(stroked('cue', d, { ...MARK, width: 3.4 - ring * 0.8, opacity: 1 - ring * 0.28 }));
    }
  }
  return [
    ...shapes,
    ...cueArrows(body, cue).flatMap((points) => drawArrow(points.map(camera.project), MARK)),
  ];
}

/** The cue marks of a pose, faded while they come and go. */
export function drawCues(body: Body, camera: Camera): Shape[] {
  const { cues, cueOpacity } = body.pose;
  if (cueOpacity < 0.02) return [];
  const marks = cues.flatMap((cue) => drawCue(body, camera, cue));
  return marks.length > 0 ? [faded('cues', marks, cueOpacity)] : [];
}
