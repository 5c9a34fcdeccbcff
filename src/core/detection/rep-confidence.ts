import type { RepDetector } from '../exercise/detector.ts';
import type { Posture } from '../posture/posture.ts';
import type { Excursion } from './excursion.ts';

/** What detection asks for, Hz (EXERCISES section D); at half of it half of the timing is lost. */
const ENOUGH_HZ = 25;
/** Without a gyroscope a push looks like a tilt (ACCURACY section 5): as much as a movement at the edge of its limits. */
const WITHOUT_GYROSCOPE = 0.7;
/** How sure a movement is that just fits: at the shortest or longest time, or turning by as much as may be. */
const JUST_FITS = 0.7;
/** Times within this share of a limit are near it. */
const NEAR_LIMIT = 0.25;
/** Weight of the newest interval in the running mean. */
const NEWEST = 0.05;

/** How well a movement fits an exercise, 0 to 1: time, axis, rate and kind of sensor. It changes in place. */
export interface RepConfidence {
  readonly take: (posture: Posture) => void;
  readonly of: (first: Excursion, last: Excursion) => number;
}

export function createRepConfidence(
  { minSeconds, maxSeconds, mostConfidence = 1 }: Omit<RepDetector, 'kind'>,
  mostOffAxis: number,
): RepConfidence {
  let lastT: number | null = null;
  let intervalMs = 1000 / ENOUGH_HZ;
  let hasGyroscope = true;
  return {
    take({ t, turnDegPerSecond }) {
      if (lastT !== null) intervalMs += NEWEST * (t - lastT - intervalMs);
      lastT = t;
      hasGyroscope = turnDegPerSecond !== null;
    },
    of(first, last) {
      const seconds = (last.endedAt - first.startedAt) / 1000;
      const aboveLeast = (seconds / minSeconds - 1) / NEAR_LIMIT;
      const belowMost = (1 - seconds / maxSeconds) / NEAR_LIMIT;
      const time = between(JUST_FITS, 1, Math.min(aboveLeast, belowMost));
      const offAxis = Math.max(first.offAxisShare, last.offAxisShare);
      const axis = between(1, JUST_FITS, offAxis / mostOffAxis);
      const rate = between(0.5, 1, 1000 / intervalMs / ENOUGH_HZ);
      return mostConfidence * time * axis * rate * (hasGyroscope ? 1 : WITHOUT_GYROSCOPE);
    },
  };
}

const between = (from: number, to: number, share: number): number =>
  from + (to - from) * Math.max(0, Math.min(1, share));
