import type { Vec3 } from '../imu/sample.ts';
import type { Frame } from './frame.ts';

/** Near is the figure's right side, toward the side camera; far is its left. */
export type Side = 'near' | 'far';
export const SIDES: readonly Side[] = ['near', 'far'];
export const otherSide = (side: Side): Side => (side === 'near' ? 'far' : 'near');
/** +1 where outward is the world's +z (the right side), -1 for the left. */
export const outwardSign = (side: Side): 1 | -1 => (side === 'near' ? 1 : -1);

export interface PerSide<T> {
  readonly near: T;
  readonly far: T;
}

export const perSide = <T>(of: (side: Side) => T): PerSide<T> => ({ near: of('near'), far: of('far') });

/**
 * Segment lengths as a fraction of body height H, of one average adult. The values are those of general
 * anthropometry (after Winter, Biomechanics and Motor Control of Human Movement, table 4.1), rounded to draw well.
 */
export const LENGTH = {
  thigh: 0.245,
  shin: 0.246,
  ankleHeight: 0.042,
  /** Along the sole from below the ankle: back to the heel, forward to the ball and to the toe. */
  heel: 0.042,
  ball: 0.088,
  toe: 0.122,
  upperArm: 0.175,
  forearm: 0.148,
  hand: 0.095,
  hipHalfWidth: 0.052,
  shoulderHalfWidth: 0.1,
  /** Height of the shoulder line above the hips, along the spine. */
  shoulderLine: 0.28,
  neck: 0.05,
} as const;

/** Heights of the spine's nodes above the hips in H: pelvis, two lumbar joints, three thoracic, base of the neck. */
export const SPINE_NODES = [0, 0.06, 0.11, 0.16, 0.205, 0.25, 0.295] as const;

/** Radii of the contact spheres, in H. */
export const RADIUS = {
  knee: 0.036,
  elbow: 0.024,
  wrist: 0.017,
  head: 0.06,
  seat: 0.066,
  ankle: 0.026,
  fingertip: 0.008,
  shoulder: 0.034,
} as const;

/** An elliptic slice of the trunk, in H: it rides on spine node `node`, `height` above it, shifted forward. */
export interface TrunkSection {
  readonly node: number;
  readonly height: number;
  readonly halfDepth: number;
  readonly halfWidth: number;
  readonly shift: number;
}

const section = (
  node: number,
  height: number,
  halfDepth: number,
  halfWidth: number,
  shift: number,
): TrunkSection => ({ node, height, halfDepth, halfWidth, shift });

/** From the buttocks to the base of the neck. */
export const TRUNK_SECTIONS: readonly TrunkSection[] = [
  section(0, -0.045, 0.05, 0.062, -0.006),
  section(0, 0, 0.066, 0.083, -0.006),
  section(1, 0, 0.061, 0.078, -0.007),
  section(2, 0, 0.053, 0.07, 0),
  section(3, 0, 0.056, 0.072, 0.003),
  section(4, 0, 0.063, 0.08, 0.004),
  section(5, 0, 0.06, 0.088, 0),
  section(6, 0, 0.034, 0.05, 0.004),
];

/** Directions of a limb's three segments in the world: upper, lower, and hand or foot. */
export type Directions = readonly [Vec3, Vec3, Vec3];

export interface Arm {
  readonly directions: Directions;
  readonly shoulder: Vec3;
  readonly elbow: Vec3;
  readonly wrist: Vec3;
  readonly fingertip: Vec3;
}

export interface Leg {
  readonly directions: Directions;
  readonly hip: Vec3;
  readonly knee: Vec3;
  readonly ankle: Vec3;
  readonly heel: Vec3;
  readonly ball: Vec3;
  readonly toe: Vec3;
  /** From the sole toward the ankle. */
  readonly footUp: Vec3;
}

/** Spine, head and the roots of the limbs. Points in H; world x forward, y up, z right. */
export interface Trunk {
  readonly spine: readonly Vec3[];
  readonly frames: readonly Frame[];
  readonly pelvis: Frame;
  /** The last thoracic frame: what a sensor on the upper back or the breastbone reads. */
  readonly thorax: Frame;
  readonly head: Frame;
  readonly headBase: Vec3;
  readonly headCentre: Vec3;
  /** Middle of the shoulder line. */
  readonly chest: Vec3;
  readonly shoulders: PerSide<Vec3>;
  readonly hips: PerSide<Vec3>;
}

/** A body of which some limbs may not be placed yet. */
export interface PartialBody {
  readonly trunk: Trunk;
  readonly arms: Partial<PerSide<Arm>>;
  readonly legs: Partial<PerSide<Leg>>;
}
