import type { Vec3 } from '../imu/sample.ts';
import { add, direction, dot, scale, subtract, vec3 } from '../imu/vector.ts';
import { cosDeg, sinDeg } from './degrees.ts';

/**
 * Axes of a body part in the figure's world: x forward, y up, z to the figure's right (toward the side camera).
 * Right-handed; all three are unit vectors.
 */
export interface Frame {
  readonly forward: Vec3;
  readonly up: Vec3;
  readonly right: Vec3;
}

export const WORLD: Frame = { forward: vec3(1, 0, 0), up: vec3(0, 1, 0), right: vec3(0, 0, 1) };

/** The unit vector along `a`; the zero vector stays zero. */
export const unit = (a: Vec3): Vec3 => direction(a) ?? a;

export const negate = (a: Vec3): Vec3 => scale(a, -1);

/** The point `distance` from `from` along `heading`. */
export const advance = (from: Vec3, heading: Vec3, distance: number): Vec3 => ({
  x: from.x + heading.x * distance,
  y: from.y + heading.y * distance,
  z: from.z + heading.z * distance,
});

/** The point a share `t` of the way from `a` to `b`. */
export const between = (a: Vec3, b: Vec3, t: number): Vec3 => advance(a, subtract(b, a), t);

export const interpolate = (a: number, b: number, t: number): number => a + (b - a) * t;

/** `a` turned toward `b` by an angle; the two must be at right angles. */
export const turnToward = (a: Vec3, b: Vec3, deg: number): Vec3 =>
  advance(scale(a, cosDeg(deg)), b, sinDeg(deg));

/** Bends forward (+) about the right axis. */
export const flex = (frame: Frame, deg: number): Frame => ({
  forward: turnToward(frame.forward, negate(frame.up), deg),
  up: turnToward(frame.up, frame.forward, deg),
  right: frame.right,
});

/** Leans to the own right (+) about the forward axis. */
export const lean = (frame: Frame, deg: number): Frame => ({
  forward: frame.forward,
  up: turnToward(frame.up, frame.right, deg),
  right: turnToward(frame.right, negate(frame.up), deg),
});

/** Turns to the own right (+) about the up axis. */
export const turn = (frame: Frame, deg: number): Frame => ({
  forward: turnToward(frame.forward, frame.right, deg),
  up: frame.up,
  right: turnToward(frame.right, negate(frame.forward), deg),
});

/** `from` moved by so much along each axis of the frame. */
export const offset = (from: Vec3, frame: Frame, forward: number, up: number, right = 0): Vec3 =>
  advance(advance(advance(from, frame.forward, forward), frame.up, up), frame.right, right);

/** A world vector in the frame's own axes: x forward, y up, z right. */
export const toFrame = (frame: Frame, v: Vec3): Vec3 =>
  vec3(dot(v, frame.forward), dot(v, frame.up), dot(v, frame.right));

/** A vector given in the frame's own axes, in the world. */
export const fromFrame = (frame: Frame, v: Vec3): Vec3 =>
  add(add(scale(frame.forward, v.x), scale(frame.up, v.y)), scale(frame.right, v.z));

/**
 * A direction in the world by its elevation in the side plane (0 down, 90 forward, 180 up, -90 back) and how far
 * it points outward from the midline; `outward` is +1 for the right side, -1 for the left.
 */
export const worldDirection = (deg: number, outDeg: number, outward: number): Vec3 =>
  vec3(sinDeg(deg) * cosDeg(outDeg), -cosDeg(deg) * cosDeg(outDeg), outward * sinDeg(outDeg));
