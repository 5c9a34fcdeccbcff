import { DEG_PER_RAD, RAD_PER_DEG } from '../imu/units.ts';
import type { BodyPose } from './body-pose.ts';
import { fadeInOut } from './minimum-jerk.ts';
import { STANCES, type Stance } from './stance.ts';
import type { Side } from './timeline.ts';

/** How a position is held. */
export interface Holding {
  /** The tremor grows to this, root mean square, deg. */
  readonly tremorDeg?: number;
  /** The hips sink by this, deg, from a share of the hold to its end. */
  readonly sagDeg?: number;
  readonly sagFrom?: number;
  /** The side that is down, in positions on one side. */
  readonly side?: Side;
  /** How far the trunk is rolled off the position, deg. */
  readonly rollDeg?: number;
  readonly wobbles?: readonly Wobble[];
}

/** The hips sink by a number of degrees (or rise, if it is negative), and come back. */
export interface Wobble {
  readonly atSeconds: number;
  readonly seconds: number;
  readonly sagDeg: number;
}

/** A wobble is out and back in this share of its time each. */
const WOBBLE_EDGE_SHARE = 0.3;
/** The stance on that side. */
export const onSide = (stance: Stance, side: Side): Stance =>
  stance === 'side-left' && side === 'right' ? 'side-right' : stance;

export const isSided = (stance: Stance): boolean => stance === 'side-left' || stance === 'side-right';

/** Lying on a side, rolling forward is a pitch about an axis that stands almost upright. */
export function rolled(change: Partial<BodyPose>, stance: Stance, rollDeg: number): Partial<BodyPose> {
  if (rollDeg === 0) return change;
  if (!isSided(stance)) return { ...change, sideDeg: (change.sideDeg ?? 0) + rollDeg };
  const leanDeg = STANCES[stance].sideDeg + (change.sideDeg ?? 0);
  const most = 0.9 * Math.cos(leanDeg * RAD_PER_DEG);
  const pitch = Math.asin(
    Math.max(-most, Math.min(most, Math.sin(rollDeg * RAD_PER_DEG))) / Math.cos(leanDeg * RAD_PER_DEG),
  );
  const pitchDeg = pitch * DEG_PER_RAD;
  // The heading makes up for what this axis turns about the vertical.
  return { ...change, upperDeg: pitchDeg, pelvisDeg: pitchDeg, headingDeg: pitchDeg };
}

/** How far the hips are down at a time, deg. */
export const wobbleAt = (wobbles: readonly Wobble[], at: number): number =>
  wobbles.reduce(
    (sum, { atSeconds, seconds, sagDeg }) =>
      sum + sagDeg * fadeInOut(at - atSeconds, seconds, WOBBLE_EDGE_SHARE * seconds),
    0,
  );
