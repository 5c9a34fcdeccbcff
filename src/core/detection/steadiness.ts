import type { Posture } from '../posture/posture.ts';

/**
 * How steadily a position is held: the mean of the acceleration that is left above about 0.5 Hz, m/s² (EXERCISES
 * section D, a_dyn). Heredia-Elvar 2021 (Front Physiol 12:751569) found 0.35 and 0.50 m/s² at the pelvis to part
 * easy, challenging and hard in ten healthy people: information, never a judgement, and never alone a reason.
 */
export interface Steadiness {
  readonly meanShake: number;
  /** Shake of the last quarter of a minute over that of the first (at most); 1 in a hold too short for both. */
  readonly shakeGrowth: number;
}

/** Time constant of what is slow, ms: 0.5 Hz. */
const SLOW_MS = 320;
const LATEST_MS = 1000;
/** First and last stretch that are compared, ms. */
const STRETCH_MS = 5000;

/** Follows the shake in constant time for each sample. */
export function createSteadiness() {
  /** The slow part of the force, m/s². */
  let slowX = 0;
  let slowY = 0;
  let slowZ = 0;
  let t = Number.NEGATIVE_INFINITY;
  let latest = 0;
  let begunAt = 0;
  let sum = 0;
  let count = 0;
  let firstSum = 0;
  let firstCount = 0;
  let last = 0;

  return {
    take({ t: now, force: { x, y, z } }: Posture): void {
      const passed = now - t;
      t = now;
      if (passed > SLOW_MS) {
        slowX = x;
        slowY = y;
        slowZ = z;
        return;
      }
      const share = 1 - Math.exp(-passed / SLOW_MS);
      slowX += (x - slowX) * share;
      slowY += (y - slowY) * share;
      slowZ += (z - slowZ) * share;
      const shake = Math.sqrt((x - slowX) ** 2 + (y - slowY) ** 2 + (z - slowZ) ** 2);
      latest += (1 - Math.exp(-passed / LATEST_MS)) * (shake - latest);
      last += (1 - Math.exp(-passed / STRETCH_MS)) * (shake - last);
      sum += shake;
      count++;
      if (now - begunAt < STRETCH_MS) {
        firstSum += shake;
        firstCount++;
      }
    },
    /** Mean of the last second or so. */
    latest: (): number => latest,
    begin(): void {
      begunAt = t;
      sum = count = firstSum = firstCount = 0;
      last = latest;
    },
    result(): Steadiness {
      const first = firstSum / Math.max(1, firstCount);
      const long = t - begunAt > 2 * STRETCH_MS && first > 0;
      return { meanShake: sum / Math.max(1, count), shakeGrowth: long ? last / first : 1 };
    },
  };
}
