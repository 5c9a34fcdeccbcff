import type { AlertInput } from '../../src/core/alerts/policy.ts';
import type { Activity, JudgedPosture } from '../../src/core/posture/posture.ts';

export const MINUTE = 60_000;

/** Somebody at the desk, seen once. */
export const seen = (t: number, activity: Activity = 'still-upright', confidence = 1): JudgedPosture => ({
  t,
  flexionDeg: 20,
  lateralDeg: 0,
  inclinationDeg: 20,
  rateDegPerSecond: 0,
  turnDegPerSecond: 0,
  dynamicAcc: 0,
  up: { x: 0, y: 0, z: 1 },
  force: { x: 0, y: 0, z: 9.8 },
  zone: null,
  activity,
  confidence,
  cadencePerMinute: null,
});

/** Sits, seen every second. */
export const until = (from: number, to: number, activity?: Activity, confidence?: number): JudgedPosture[] =>
  Array.from({ length: Math.max(0, Math.floor((to - from) / 1000)) }, (_, second) =>
    seen(from + (second + 1) * 1000, activity, confidence),
  );

/** A slouch that has lasted at `t`. */
export const due = (t: number, startedAt = t - 2 * MINUTE): AlertInput => ({
  type: 'slouch-due',
  t,
  startedAt,
});

/** Sat up. */
export const upright = (endedAt: number): AlertInput => ({
  type: 'slouch-ended',
  t: endedAt + 3000,
  startedAt: 0,
  endedAt,
  peakFlexionDeg: 20,
  cause: 'upright',
});
