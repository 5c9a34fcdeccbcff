import type { Vec3 } from '../imu/sample.ts';
import { DEG_PER_RAD } from '../imu/units.ts';
import { angleBetween } from '../imu/vector.ts';

/** A movement of the trunk from one attitude to another. */
export interface Movement {
  readonly from: number;
  /** Null while it goes on. */
  readonly to: number | null;
  readonly before: Vec3;
  readonly after: Vec3;
  /** Its greatest speed, deg/s. */
  readonly peakSpeed: number;
  /** How far the trunk went up or, negative, down, m: roughly, since it is integrated twice. */
  readonly riseM: number;
  /** The next movement took it back at once. */
  readonly takenBack: boolean;
}

/** What turns more slowly than this is too slow to be seen as a movement, deg/s. */
export const QUIET_DEG_PER_SECOND = 4.5;
/** What moves in so short a time after the arrival is the settling there, ms. */
export const SETTLING_MS = 1200;
/**
 * A movement that brings the trunk this far changes the position, degrees or m; a wobble comes back. Of hips that are
 * slowly lifted by 0.13 m a quarter is seen.
 */
const CHANGE_DEG = 2;
const CHANGE_M = 0.03;
/** Bowing forward or back counts this much less than rocking to a side. */
const BOW_SHARE = 2.2;
/**
 * A movement and its way back: within this time, ms, and to within this, deg, or a share of
 * the way (simulated people, seeds 0 to 499).
 */
const WOBBLE_MS = 1700;
const WOBBLE_DEG = 1.4;
const WOBBLE_SHARE = 0.8;
const WOBBLE_M = 0.05;
/** Means over spans blur a movement by this, ms; and what is too slow to be seen lasts at most so long, ms. */
export const BLUR_MS = 150;
const MOST_SLOW_MS = 600;

/** Breath and settling bow the trunk; a step or a shift also rocks it sideways, so bowing counts less. */
export function isChange({ before, after, riseM, takenBack }: Movement): boolean {
  if (takenBack) return false;
  return changeDeg(before, after) >= CHANGE_DEG || isLift({ riseM });
}

/** Carries the trunk up or down, whatever it turns. */
export const isLift = ({ riseM }: Pick<Movement, 'riseM'>): boolean => Math.abs(riseM) >= CHANGE_M;

/** How far two attitudes lie apart, bowing counted less. */
function changeDeg(before: Vec3, after: Vec3): number {
  const totalDeg = angleBetween(before, after) * DEG_PER_RAD;
  const rockDeg = Math.abs(leanOf(after) - leanOf(before));
  const bowDeg = Math.sqrt(Math.max(0, totalDeg ** 2 - rockDeg ** 2));
  return Math.hypot(rockDeg, bowDeg / BOW_SHARE);
}

const leanOf = ({ y }: Vec3): number => Math.asin(Math.max(-1, Math.min(1, -y))) * DEG_PER_RAD;

/**
 * A movement from rest to rest is slow where it starts and ends (minimum jerk: Flash and Hogan, J Neurosci
 * 1985;5:1688). How long it is too slow to be seen follows from its size and its greatest speed.
 */
export function widened(movement: Movement): Movement {
  const { from, to, before, after, peakSpeed } = movement;
  const sizeDeg = angleBetween(before, after) * DEG_PER_RAD;
  const share = Math.sqrt(Math.min(1, QUIET_DEG_PER_SECOND / peakSpeed));
  const slowMs = 1000 * ((1.875 * sizeDeg) / peakSpeed) * ((1 - Math.sqrt(1 - share)) / 2) - BLUR_MS;
  const by = Math.max(0, Math.min(MOST_SLOW_MS, slowMs));
  return { ...movement, from: from - by, to: to === null ? null : to + by };
}

/** When a single movement of its size and greatest speed, from rest to rest, has ended (minimum jerk, as above). */
export function expectedEnd({ from, before, after, peakSpeed }: Movement): number {
  const sizeDeg = angleBetween(before, after) * DEG_PER_RAD;
  return from + (1000 * 1.875 * sizeDeg) / peakSpeed + BLUR_MS;
}

/**
 * Marks a movement and the one before it, if together they lead nowhere; or the movement alone, if it leads back
 * to where that one arrived: what lay between was too small to be seen.
 *
 * @param attitudeAt the attitude at a time of the last seconds.
 */
export function withoutWobble(
  movement: Movement,
  earlier: readonly Movement[],
  attitudeAt: (t: number) => Vec3,
): readonly Movement[] {
  const [out, ...rest] = earlier;
  if (!out || out.to === null) return [movement, ...earlier];
  const { before, after } = movement;
  const nearDeg = Math.min(WOBBLE_DEG, WOBBLE_SHARE * changeDeg(before, after));
  const leadsTo = (attitude: Vec3, riseM: number) =>
    changeDeg(attitude, after) < nearDeg && Math.abs(riseM) < WOBBLE_M;
  const isBack = movement.from - out.from < WOBBLE_MS && leadsTo(out.before, out.riseM + movement.riseM);
  if (isBack && !out.takenBack)
    return [{ ...movement, takenBack: true }, { ...out, takenBack: true }, ...rest];
  const isSettling = movement.from - out.to < WOBBLE_MS && leadsTo(attitudeAt(out.to), movement.riseM);
  return [isSettling ? { ...movement, takenBack: true } : movement, ...earlier];
}
