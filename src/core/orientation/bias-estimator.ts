import {
  identity3,
  invertInto,
  type Matrix3,
  multiplyInto,
  multiplyTransposedInto,
  subtractProduct,
  transposedMultiplyInto,
} from '../imu/matrix.ts';
import type { Quaternion } from '../imu/quaternion.ts';
import type { Vec3 } from '../imu/sample.ts';
import { RAD_PER_DEG } from '../imu/units.ts';
import { createLowPass } from './low-pass.ts';

export interface BiasParameters {
  /** Time constant of the inclination correction, s; the bias is seen through the same filter. */
  readonly tauAcc: number;
  readonly motionBiasEst: boolean;
  readonly restBiasEst: boolean;
  /** Standard deviations in deg/s: at the start, and of an estimate in motion and at rest. */
  readonly biasSigmaInit: number;
  readonly biasSigmaMotion: number;
  readonly biasSigmaRest: number;
  /** Time in which the uncertainty grows from 0 to 0.1 deg/s without a measurement, s. */
  readonly biasForgettingTime: number;
  /** Largest bias there can be, deg/s. */
  readonly biasClip: number;
  /** How weakly the bias about the vertical, which gravity cannot show, is pulled to zero. */
  readonly biasVerticalForgettingFactor: number;
}

/** Kalman filter for the gyroscope's bias. */
export interface BiasEstimator {
  /**
   * Learns from a still sensor's own rate, or else from how the inclination had to be corrected.
   *
   * @param attitude sensor to earth.
   * @param tilt smoothed specific force in the earth frame before this step's correction, unit.
   * @param restRate smoothed angular rate where the sensor lies still, rad/s.
   */
  readonly update: (
    attitude: Quaternion,
    tilt: Vec3,
    restRate: readonly [number, number, number] | null,
  ) => void;
  /** rad/s, sensor frame. The estimator's own object, overwritten by the next update. */
  readonly bias: Vec3;
  /** Upper bound of the standard deviation, rad/s. */
  readonly sigma: () => number;
  readonly retime: (sampleSeconds: number) => void;
  /** Forgets the motion seen, not the bias learnt. */
  readonly restart: () => void;
}

const square = (x: number): number => x * x;
const clip = (x: number, limit: number): number => Math.min(Math.max(x, -limit), limit);

/** Bias estimation of VQF (VQF_SPEC section 8). Covariances are in (0.01 deg/s)², the bias in rad/s. */
export function createBiasEstimator(parameters: BiasParameters, sampleSeconds: number): BiasEstimator {
  const limit = parameters.biasClip * RAD_PER_DEG;
  const startVariance = square(100 * parameters.biasSigmaInit);
  const motionVariance = square(100 * parameters.biasSigmaMotion);
  const restVariance = square(100 * parameters.biasSigmaRest);
  const estimating = parameters.motionBiasEst || parameters.restBiasEst;

  let period = sampleSeconds;
  const noise = { growth: 0, motion: 0, vertical: 0, rest: 0 };
  function weigh(): void {
    noise.growth = (square(0.1 * 100) * period) / parameters.biasForgettingTime;
    noise.motion = square(motionVariance) / noise.growth + motionVariance;
    noise.vertical = noise.motion / Math.max(parameters.biasVerticalForgettingFactor, 1e-10);
    noise.rest = square(restVariance) / noise.growth + restVariance;
  }
  weigh();

  const bias = { x: 0, y: 0, z: 0 };
  const variance: Matrix3 = [startVariance, 0, 0, 0, startVariance, 0, 0, 0, startVariance];
  const rotationFilter = createLowPass<Matrix3>(9, parameters.tauAcc, period);
  const turnedBiasFilter = createLowPass<[number, number]>(2, parameters.tauAcc, period);

  // Scratch, so that an update makes no garbage.
  const rotation = identity3();
  const turnedBias: [number, number] = [0, 0];
  const identity = identity3();
  const seen = identity3();
  const total = identity3();
  const inverse = identity3();
  const gain = identity3();

  function setRotation(q: Quaternion): void {
    rotation[0] = 1 - 2 * (q.y * q.y + q.z * q.z);
    rotation[1] = 2 * (q.x * q.y - q.w * q.z);
    rotation[2] = 2 * (q.x * q.z + q.w * q.y);
    rotation[3] = 2 * (q.x * q.y + q.w * q.z);
    rotation[4] = 1 - 2 * (q.x * q.x + q.z * q.z);
    rotation[5] = 2 * (q.y * q.z - q.w * q.x);
    rotation[6] = 2 * (q.x * q.z - q.w * q.y);
    rotation[7] = 2 * (q.y * q.z + q.w * q.x);
    rotation[8] = 1 - 2 * (q.x * q.x + q.y * q.y);
  }

  function age(): void {
    if (variance[0] < startVariance) variance[0] += noise.growth;
    if (variance[4] < startVariance) variance[4] += noise.growth;
    if (variance[8] < startVariance) variance[8] += noise.growth;
  }

  /** One Kalman step: measurement matrix, measurement noise (x and y alike), and the error seen. */
  function learn(
    h: Readonly<Matrix3>,
    noiseXY: number,
    noiseZ: number,
    ex: number,
    ey: number,
    ez: number,
  ): void {
    const x = clip(ex, limit);
    const y = clip(ey, limit);
    const z = clip(ez, limit);

    multiplyInto(seen, h, variance);
    multiplyTransposedInto(total, seen, h);
    total[0] += noiseXY;
    total[4] += noiseXY;
    total[8] += noiseZ;
    invertInto(inverse, total);
    // The covariance is symmetric: P hᵀ = (h P)ᵀ.
    transposedMultiplyInto(gain, seen, inverse);

    bias.x = clip(bias.x + gain[0] * x + gain[1] * y + gain[2] * z, limit);
    bias.y = clip(bias.y + gain[3] * x + gain[4] * y + gain[5] * z, limit);
    bias.z = clip(bias.z + gain[6] * x + gain[7] * y + gain[8] * z, limit);

    subtractProduct(variance, gain, seen);
  }

  return {
    bias,

    update(attitude, tilt, restRate) {
      if (!estimating) return;
      setRotation(attitude);
      turnedBias[0] = rotation[0] * bias.x + rotation[1] * bias.y + rotation[2] * bias.z;
      turnedBias[1] = rotation[3] * bias.x + rotation[4] * bias.y + rotation[5] * bias.z;
      const smooth = rotationFilter.step(rotation);
      const [turnedX, turnedY] = turnedBiasFilter.step(turnedBias);

      age();
      if (restRate !== null && parameters.restBiasEst) {
        const [x, y, z] = restRate;
        learn(identity, noise.rest, noise.rest, x - bias.x, y - bias.y, z - bias.z);
      } else if (parameters.motionBiasEst) {
        learn(
          smooth,
          noise.motion,
          noise.vertical,
          -tilt.y / period + turnedX - (smooth[0] * bias.x + smooth[1] * bias.y + smooth[2] * bias.z),
          tilt.x / period + turnedY - (smooth[3] * bias.x + smooth[4] * bias.y + smooth[5] * bias.z),
          -(smooth[6] * bias.x + smooth[7] * bias.y + smooth[8] * bias.z),
        );
      }
    },

    sigma() {
      const rowSum = (i: 0 | 3 | 6): number =>
        Math.abs(variance[i]) + Math.abs(variance[(i + 1) as 1]) + Math.abs(variance[(i + 2) as 2]);
      const largest = Math.min(Math.max(rowSum(0), rowSum(3), rowSum(6)), startVariance);
      return (Math.sqrt(largest) * RAD_PER_DEG) / 100;
    },

    retime(nextSampleSeconds) {
      period = nextSampleSeconds;
      weigh();
      rotationFilter.retime(period);
      turnedBiasFilter.retime(period);
    },

    restart() {
      rotationFilter.restart();
      turnedBiasFilter.restart();
    },
  };
}
