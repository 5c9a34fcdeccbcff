import type { ImuReading, Vec3 } from '../imu/sample.ts';
import { RAD_PER_DEG, STANDARD_GRAVITY } from '../imu/units.ts';
import { add, direction, scale, vec3 } from '../imu/vector.ts';
import type { Random } from './random.ts';

/** What a real sensor adds to the truth. */
export interface SensorErrors {
  /** White noise of one sample, root mean square: m/s² and deg/s. */
  readonly accNoise: number;
  readonly gyrNoiseDegPerSecond: number;
  /** Largest constant error of an axis; the seed says which. */
  readonly accOffset: number;
  readonly gyrBiasDegPerSecond: number;
  /** Growth of the gyroscope's bias, deg/s for the root of a second. */
  readonly gyrWalkDegPerSecond: number;
  /** Steps and limits of a 16-bit word. */
  readonly quantised: boolean;
  /** Mean of a noise that only ever pushes one way along one axis, as a tugging cloth does, m/s². */
  readonly oneSidedAcc?: number;
}

/**
 * A small consumer sensor of the WT901BLECL kind: at rest its |a| was 0.995 to 1.020 g and its mean rate
 * within 0.2 deg/s in the sitting postures recordings (Ali et al., Cairo University 2026). The noise is a
 * chosen value in the range of such chips.
 */
export const CLIP_ON: SensorErrors = {
  accNoise: 0.02,
  gyrNoiseDegPerSecond: 0.06,
  accOffset: 0.1,
  gyrBiasDegPerSecond: 0.3,
  gyrWalkDegPerSecond: 0.002,
  quantised: true,
};

export const IDEAL: SensorErrors = {
  accNoise: 0,
  gyrNoiseDegPerSecond: 0,
  accOffset: 0,
  gyrBiasDegPerSecond: 0,
  gyrWalkDegPerSecond: 0,
  quantised: false,
};

/** Full scales of the 0x61 frame, ±16 g and ±2000 deg/s, on 16 bits (sensors/witmotion/PROTOCOL.md). */
const ACC_STEP = (16 * STANDARD_GRAVITY) / 2 ** 15;
const GYR_STEP = (2000 * RAD_PER_DEG) / 2 ** 15;

/** Gives one sensor, with its own offsets; call it once for each sample, in order. */
export function imperfectSensor(errors: SensorErrors, rateHz: number, chance: Random) {
  const within = (limit: number): Vec3 =>
    vec3(chance.between(-limit, limit), chance.between(-limit, limit), chance.between(-limit, limit));
  const noise = (rms: number): Vec3 =>
    vec3(rms * chance.normal(), rms * chance.normal(), rms * chance.normal());

  const offset = within(errors.accOffset);
  let bias = within(errors.gyrBiasDegPerSecond * RAD_PER_DEG);
  const { oneSidedAcc = 0 } = errors;
  const side = oneSidedAcc > 0 ? (direction(within(1)) ?? vec3(0, 0, 1)) : vec3(0, 0, 0);
  const walk = (errors.gyrWalkDegPerSecond * RAD_PER_DEG) / Math.sqrt(rateHz);

  return (acc: Vec3, gyr: Vec3): ImuReading => {
    bias = add(bias, noise(walk));
    let measuredAcc = add(add(acc, offset), noise(errors.accNoise));
    // Exponential: mostly a little, sometimes much.
    if (oneSidedAcc > 0) {
      measuredAcc = add(measuredAcc, scale(side, -oneSidedAcc * Math.log(1 - chance.uniform())));
    }
    const measuredGyr = add(add(gyr, bias), noise(errors.gyrNoiseDegPerSecond * RAD_PER_DEG));
    if (!errors.quantised) return { acc: measuredAcc, gyr: measuredGyr };
    return { acc: quantise(measuredAcc, ACC_STEP), gyr: quantise(measuredGyr, GYR_STEP) };
  };
}

function quantise(v: Vec3, step: number): Vec3 {
  const word = (value: number) =>
    Math.max(-(2 ** 15), Math.min(2 ** 15 - 1, Math.round(value / step))) * step;
  return vec3(word(v.x), word(v.y), word(v.z));
}
