import type { HoldDetector } from '../exercise/detector.ts';
import { DEG_PER_RAD } from '../imu/units.ts';
import type { Posture } from '../posture/posture.ts';

/** The side that is down, where a position has sides. */
export type Side = 'left' | 'right';

/** The two angles that a hold is judged by, deg, and the side that is down. */
export interface HoldAngles {
  /** Along the signal that the exercise names: its window and its sinking are told in it. */
  readonly alongDeg: number;
  /** Across it: how far the trunk is turned off the position. */
  readonly acrossDeg: number;
  readonly side: Side | null;
}

/**
 * Reads the angles of a hold (EXERCISES section B).
 *
 * - `pitch`: trunk pitch; across it the side lean.
 * - `side-lean`: how far the trunk leans to whichever side; across it the pitch.
 * - `head-up`: how far the head is above level, lying on a side, where pitch means nothing; across it the roll
 *   forward or backward.
 */
export function holdAngles(signal: HoldDetector['signal'], posture: Posture): HoldAngles {
  const { up, flexionDeg, lateralDeg } = posture;
  switch (signal) {
    case 'pitch':
      return { alongDeg: flexionDeg, acrossDeg: lateralDeg, side: null };
    case 'side-lean':
      return { alongDeg: Math.abs(lateralDeg), acrossDeg: flexionDeg, side: sideOf(lateralDeg) };
    case 'head-up':
      return { alongDeg: elevationDeg(up.z), acrossDeg: elevationDeg(-up.x), side: sideOf(lateralDeg) };
  }
}

/** The sign of u_y tells the side by itself (EXERCISES section D). */
const sideOf = (lateralDeg: number): Side => (lateralDeg >= 0 ? 'left' : 'right');

const elevationDeg = (component: number): number =>
  Math.asin(Math.max(-1, Math.min(1, component))) * DEG_PER_RAD;
