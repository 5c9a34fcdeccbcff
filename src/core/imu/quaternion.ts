import type { Vec3 } from './sample.ts';

/** Unit quaternion, Hamilton product; `q` turns vectors of the sensor frame into the earth frame (z up). */
export interface Quaternion {
  readonly w: number;
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

export const IDENTITY: Quaternion = { w: 1, x: 0, y: 0, z: 0 };

export const multiply = (p: Quaternion, q: Quaternion): Quaternion => ({
  w: p.w * q.w - p.x * q.x - p.y * q.y - p.z * q.z,
  x: p.w * q.x + p.x * q.w + p.y * q.z - p.z * q.y,
  y: p.w * q.y - p.x * q.z + p.y * q.w + p.z * q.x,
  z: p.w * q.z + p.x * q.y - p.y * q.x + p.z * q.w,
});

export const conjugate = (q: Quaternion): Quaternion => ({ w: q.w, x: -q.x, y: -q.y, z: -q.z });

export function normalise(q: Quaternion): Quaternion {
  const length = Math.hypot(q.w, q.x, q.y, q.z);
  return { w: q.w / length, x: q.x / length, y: q.y / length, z: q.z / length };
}

/** A vector that is overwritten in place. */
export interface MutableVec3 {
  x: number;
  y: number;
  z: number;
}

/** Turns the vector `v` by `q`: q v q*. */
export function rotate(q: Quaternion, v: Vec3): Vec3 {
  const turned = { x: 0, y: 0, z: 0 };
  rotateInto(turned, q, v);
  return turned;
}

/** Stores `v`, turned by `q`, in `into`, which may be `v` itself. */
export function rotateInto(into: MutableVec3, q: Quaternion, v: Vec3): void {
  const tx = 2 * (q.y * v.z - q.z * v.y);
  const ty = 2 * (q.z * v.x - q.x * v.z);
  const tz = 2 * (q.x * v.y - q.y * v.x);
  const x = v.x + q.w * tx + q.y * tz - q.z * ty;
  const y = v.y + q.w * ty + q.z * tx - q.x * tz;
  into.z = v.z + q.w * tz + q.x * ty - q.y * tx;
  into.x = x;
  into.y = y;
}

/** Rotation by `angle` rad about the unit vector `axis`. */
export function fromAxisAngle(axis: Vec3, angle: number): Quaternion {
  const s = Math.sin(angle / 2);
  return { w: Math.cos(angle / 2), x: axis.x * s, y: axis.y * s, z: axis.z * s };
}

/** The direction that points up, in the sensor frame: all that inclination needs. */
export const upInSensor = (q: Quaternion): Vec3 => ({
  x: 2 * (q.x * q.z - q.w * q.y),
  y: 2 * (q.y * q.z + q.w * q.x),
  z: 1 - 2 * (q.x * q.x + q.y * q.y),
});
