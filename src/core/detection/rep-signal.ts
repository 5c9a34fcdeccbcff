import type { RepSignal } from '../exercise/detector.ts';
import { DEG_PER_RAD, STANDARD_GRAVITY } from '../imu/units.ts';
import type { Posture } from '../posture/posture.ts';

/** Two equal first-order low-passes in a row are down by 3 dB at this share of the cut-off of each. */
const PAIR_SHARE = Math.sqrt(Math.SQRT2 - 1);
/** Turning slower than this is the gyroscope's bias, deg/s: heading is taken as still (EXERCISES section B). */
const STILL_TURN_DEG_PER_SECOND = 3;

/** A smoothed trunk, and the angle that is followed in it. It changes in place. */
export interface TrunkAngle {
  readonly take: (posture: Posture) => void;
  /** Where the trunk is now, deg. */
  readonly deg: () => number;
  /** The angle that has to lie in an exercise's start window, deg; NaN where `head-up` has no meaning, off the side. */
  readonly placeDeg: () => number;
  /** Takes the present direction of up as reference. */
  readonly refer: () => void;
  /** Angle between up now and at the reference, deg. */
  readonly fromReferenceDeg: () => number;
  /** After time of which nothing is known. */
  readonly restart: () => void;
}

/** The vector is smoothed and not the angle, so that nothing has to be unwound and free fall weighs little. */
export function createTrunkAngle(signal: RepSignal, lowPassHz: number): TrunkAngle {
  const byForce = signal === 'force-pitch' || signal === 'front-force';
  const timeConstantMs = (1000 * PAIR_SHARE) / (2 * Math.PI * lowPassHz);
  let seenAt: number | null = null;
  let x1 = 0;
  let y1 = 0;
  let z1 = 1;
  let x = 0;
  let y = 0;
  let z = 1;
  let turnedDeg = 0;
  let referenceX = 0;
  let referenceY = 0;
  let referenceZ = 1;

  const pitchDeg = () => Math.atan2(-x, z) * DEG_PER_RAD;
  const headUpDeg = () => Math.atan2(z, Math.sqrt(x * x + y * y)) * DEG_PER_RAD;

  function fromReferenceDeg(): number {
    const crossX = y * referenceZ - z * referenceY;
    const crossY = z * referenceX - x * referenceZ;
    const crossZ = x * referenceY - y * referenceX;
    const sine = Math.sqrt(crossX * crossX + crossY * crossY + crossZ * crossZ);
    return Math.atan2(sine, x * referenceX + y * referenceY + z * referenceZ) * DEG_PER_RAD;
  }

  function start(nowX: number, nowY: number, nowZ: number): void {
    x1 = x = nowX;
    y1 = y = nowY;
    z1 = z = nowZ;
  }

  function smooth(nowX: number, nowY: number, nowZ: number, share: number): void {
    x1 += share * (nowX - x1);
    y1 += share * (nowY - y1);
    z1 += share * (nowZ - z1);
    x += share * (x1 - x);
    y += share * (y1 - y);
    z += share * (z1 - z);
  }

  return {
    take({ t, up, force, turnDegPerSecond }) {
      const vector = byForce ? force : up;
      const unit = byForce ? 1 / STANDARD_GRAVITY : 1;
      const elapsedMs = seenAt === null ? 0 : t - seenAt;
      if (seenAt === null) start(vector.x * unit, vector.y * unit, vector.z * unit);
      else
        smooth(vector.x * unit, vector.y * unit, vector.z * unit, 1 - Math.exp(-elapsedMs / timeConstantMs));
      seenAt = t;
      if (turnDegPerSecond !== null && Math.abs(turnDegPerSecond) > STILL_TURN_DEG_PER_SECOND)
        turnedDeg += (turnDegPerSecond * elapsedMs) / 1000;
    },
    deg() {
      switch (signal) {
        case 'pitch':
        case 'force-pitch':
          return pitchDeg();
        case 'front-force':
          return -x * DEG_PER_RAD;
        case 'head-up':
          return headUpDeg();
        case 'tilt':
          return fromReferenceDeg();
        case 'turn':
          return turnedDeg;
      }
    },
    placeDeg: () =>
      signal !== 'head-up' ? pitchDeg() : Math.abs(y) > Math.abs(x) ? headUpDeg() : Number.NaN,
    refer() {
      referenceX = x;
      referenceY = y;
      referenceZ = z;
    },
    fromReferenceDeg,
    restart() {
      seenAt = null;
    },
  };
}
