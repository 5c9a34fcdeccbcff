import type { Vec3 } from './sample.ts';

export const vec3 = (x: number, y: number, z: number): Vec3 => ({ x, y, z });

export const dot = (a: Vec3, b: Vec3): number => a.x * b.x + a.y * b.y + a.z * b.z;

export const cross = (a: Vec3, b: Vec3): Vec3 => ({
  x: a.y * b.z - a.z * b.y,
  y: a.z * b.x - a.x * b.z,
  z: a.x * b.y - a.y * b.x,
});

export const add = (a: Vec3, b: Vec3): Vec3 => ({ x: a.x + b.x, y: a.y + b.y, z: a.z + b.z });

export const subtract = (a: Vec3, b: Vec3): Vec3 => ({ x: a.x - b.x, y: a.y - b.y, z: a.z - b.z });

export const scale = (a: Vec3, factor: number): Vec3 => ({
  x: a.x * factor,
  y: a.y * factor,
  z: a.z * factor,
});

/** Length. Not `Math.hypot`, which guards against overflow at several times the cost. */
export const norm = (a: Vec3): number => Math.sqrt(dot(a, a));

/** The unit vector along `a`; null where `a` has no direction. */
export function direction(a: Vec3): Vec3 | null {
  const length = norm(a);
  return length > 1e-9 && length < Number.POSITIVE_INFINITY ? scale(a, 1 / length) : null;
}

/** The part of `a` at right angles to the unit vector `axis`. */
export const rejection = (a: Vec3, axis: Vec3): Vec3 => subtract(a, scale(axis, dot(a, axis)));

/** Angle between two vectors in rad, exact near 0 and near π (no arc cosine). */
export const angleBetween = (a: Vec3, b: Vec3): number => Math.atan2(norm(cross(a, b)), dot(a, b));

export const mean = (vectors: readonly Vec3[]): Vec3 =>
  scale(vectors.reduce(add, vec3(0, 0, 0)), 1 / Math.max(1, vectors.length));
