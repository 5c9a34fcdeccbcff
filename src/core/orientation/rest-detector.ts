import type { Vec3 } from '../imu/sample.ts';
import { RAD_PER_DEG } from '../imu/units.ts';
import { createLowPass } from './low-pass.ts';

export interface RestParameters {
  /** Time constant of the references that the signals are compared with, s. */
  readonly restFilterTau: number;
  /** Stillness must last this long, s. */
  readonly restMinT: number;
  /** Largest distance of the angular rate from its reference, deg/s. */
  readonly restThGyr: number;
  /** Largest distance of the specific force from its reference, m/s². */
  readonly restThAcc: number;
  /** A rate above this is motion, not bias, deg/s. */
  readonly biasClip: number;
}

/**
 * The least stillness may be shorter than asked by this share of a sample. Where it is a whole number of samples (39 at
 * 26 Hz), the microseconds that a clock rounds by would otherwise tell whether it takes one more.
 */
const ROUNDING_SHARE = 0.1;

/** Tells a sensor that lies still from one that moves. */
export interface RestDetector {
  readonly takeRate: (gyr: Vec3) => void;
  readonly takeForce: (acc: Vec3) => void;
  readonly resting: () => boolean;
  /** The smoothed angular rate, rad/s: at rest it is the bias itself. Overwritten by the next step. */
  readonly smoothRate: () => readonly [number, number, number];
  readonly retime: (sampleSeconds: number) => void;
  readonly restart: () => void;
}

/** Rest detection of VQF (VQF_SPEC sections 6.1 and 7.1). */
export function createRestDetector(parameters: RestParameters, sampleSeconds: number): RestDetector {
  const rateLimit = (parameters.restThGyr * RAD_PER_DEG) ** 2;
  const forceLimit = parameters.restThAcc ** 2;
  const biasLimit = parameters.biasClip * RAD_PER_DEG;
  const rateFilter = createLowPass<[number, number, number]>(3, parameters.restFilterTau, sampleSeconds);
  const forceFilter = createLowPass<[number, number, number]>(3, parameters.restFilterTau, sampleSeconds);
  const input: [number, number, number] = [0, 0, 0];
  let period = sampleSeconds;
  let smoothRate: readonly [number, number, number] = [0, 0, 0];
  const still = { seconds: 0, resting: false };

  function disturb(): void {
    still.seconds = 0;
    still.resting = false;
  }

  /** Products, not powers: a power costs as much as the rest of the detector. */
  function squaredDistance(v: Vec3, reference: readonly [number, number, number]): number {
    const x = v.x - reference[0];
    const y = v.y - reference[1];
    const z = v.z - reference[2];
    return x * x + y * y + z * z;
  }

  function smooth(filter: typeof rateFilter, v: Vec3): readonly [number, number, number] {
    input[0] = v.x;
    input[1] = v.y;
    input[2] = v.z;
    return filter.step(input);
  }

  return {
    takeRate(gyr) {
      smoothRate = smooth(rateFilter, gyr);
      const beyondBias =
        Math.abs(smoothRate[0]) > biasLimit ||
        Math.abs(smoothRate[1]) > biasLimit ||
        Math.abs(smoothRate[2]) > biasLimit;
      if (beyondBias || squaredDistance(gyr, smoothRate) >= rateLimit) disturb();
    },

    takeForce(acc) {
      if (squaredDistance(acc, smooth(forceFilter, acc)) >= forceLimit) {
        disturb();
        return;
      }
      still.seconds += period;
      if (still.seconds >= parameters.restMinT - ROUNDING_SHARE * period) still.resting = true;
    },

    resting: () => still.resting,
    smoothRate: () => smoothRate,

    retime(nextSampleSeconds) {
      period = nextSampleSeconds;
      rateFilter.retime(nextSampleSeconds);
      forceFilter.retime(nextSampleSeconds);
    },

    restart() {
      disturb();
      rateFilter.restart();
      forceFilter.restart();
    },
  };
}
