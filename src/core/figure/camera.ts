import type { Vec3 } from '../imu/sample.ts';
import { dot, vec3 } from '../imu/vector.ts';
import { cosDeg, sinDeg } from './degrees.ts';
import type { Frame } from './frame.ts';
import { type Circle, ellipse } from './path.ts';
import { type Point, UNITS } from './point.ts';

/** An orthographic camera. Azimuth 0 sees the figure's right side, 90 its front, -90 its back. */
export interface Camera {
  readonly azimuthDeg: number;
  /** Unit vector toward the camera. */
  readonly toward: Vec3;
  readonly project: (point: Vec3) => Point;
  /** A direction in the picture, with foreshortening, per H. */
  readonly heading: (direction: Vec3) => Point;
  /** Greater is nearer to the camera, in H. */
  readonly depth: (point: Vec3) => number;
  readonly ball: (centre: Vec3, radius: number) => Circle;
}

/** `slopeDeg` turns the picture so that the ground rises to the right. */
export function createCamera(azimuthDeg: number, elevationDeg: number, slopeDeg = 0): Camera {
  const [sinA, cosA] = [sinDeg(azimuthDeg), cosDeg(azimuthDeg)];
  const [sinE, cosE] = [sinDeg(elevationDeg), cosDeg(elevationDeg)];
  const [sinS, cosS] = [sinDeg(slopeDeg), cosDeg(slopeDeg)];
  const right = vec3(cosA, 0, -sinA);
  const up = vec3(-sinE * sinA, cosE, -sinE * cosA);
  const toward = vec3(sinA * cosE, sinE, cosA * cosE);

  const heading = (direction: Vec3): Point => {
    const x = dot(direction, right) * UNITS;
    const y = -dot(direction, up) * UNITS;
    return [x * cosS + y * sinS, y * cosS - x * sinS];
  };
  return {
    azimuthDeg,
    toward,
    heading,
    project: heading,
    depth: (point) => dot(point, toward),
    ball: (centre, radius) => ({ centre: heading(centre), radius: radius * UNITS }),
  };
}

/** The outline of an ellipsoid with half axes along a frame, in H. */
export function ellipsoid(
  camera: Camera,
  centre: Vec3,
  frame: Frame,
  halfAxes: readonly [forward: number, up: number, right: number],
): string {
  let [xx, xy, yy] = [0, 0, 0];
  for (const [axis, half] of [
    [frame.forward, halfAxes[0]],
    [frame.up, halfAxes[1]],
    [frame.right, halfAxes[2]],
  ] as const) {
    const [x, y] = camera.heading(axis);
    xx += (x * half) ** 2;
    xy += x * y * half * half;
    yy += (y * half) ** 2;
  }
  const middle = (xx + yy) / 2;
  const spread = Math.hypot((xx - yy) / 2, xy);
  return ellipse(
    camera.project(centre),
    Math.sqrt(middle + spread),
    Math.sqrt(Math.max(0, middle - spread)),
    Math.atan2(2 * xy, xx - yy) / 2,
  );
}
