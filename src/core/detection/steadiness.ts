import type { Vec3 } from '../imu/sample.ts';
import { norm, subtract } from '../imu/vector.ts';
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
  let slow: Vec3 | null = null;
  let t = 0;
  let latest = 0;
  let begunAt = 0;
  let sum = 0;
  let count = 0;
  let firstSum = 0;
  let firstCount = 0;
  let last = 0;

  return {
    take({ t: now, force }: Posture): void {
      if (slow === null || now - t > SLOW_MS) {
        slow = force;
        t = now;
        return;
      }
      const passed = now - t;
      t = now;
      const share = 1 - Math.exp(-passed / SLOW_MS);
      slow = {
        x: slow.x + (force.x - slow.x) * share,
        y: slow.y + (force.y - slow.y) * share,
        z: slow.z + (force.z - slow.z) * share,
      };
      const shake = norm(subtract(force, slow));
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
