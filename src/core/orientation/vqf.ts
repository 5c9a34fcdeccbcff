import { type MutableVec3, multiply, type Quaternion, rotateInto } from '../imu/quaternion.ts';
import type { Vec3 } from '../imu/sample.ts';
import { type BiasParameters, createBiasEstimator } from './bias-estimator.ts';
import { createLowPass } from './low-pass.ts';
import { createRestDetector, type RestParameters } from './rest-detector.ts';

export interface VqfParameters extends BiasParameters, RestParameters {}

/** The published defaults (VQF_SPEC section 3). */
export const VQF_DEFAULTS: VqfParameters = {
  tauAcc: 3,
  motionBiasEst: true,
  restBiasEst: true,
  biasSigmaInit: 0.5,
  biasForgettingTime: 100,
  biasClip: 2,
  biasSigmaMotion: 0.1,
  biasVerticalForgettingFactor: 0.0001,
  biasSigmaRest: 0.03,
  restMinT: 1.5,
  restFilterTau: 0.5,
  restThGyr: 2,
  restThAcc: 0.5,
};

/** A running filter. It keeps its state to itself and makes no lasting garbage: one for each stream. */
export interface Vqf {
  /** Takes one finite sample: angular rate in rad/s, specific force in m/s², sensor frame. */
  readonly update: (gyr: Vec3, acc: Vec3) => void;
  /** Sensor to earth, z up. */
  readonly quaternion: () => Quaternion;
  /** Estimated bias of the gyroscope, rad/s. */
  readonly bias: () => Vec3;
  /** Upper bound of the bias's standard deviation, rad/s. */
  readonly biasSigma: () => number;
  readonly rest: () => boolean;
  /** Goes on at another sampling period, in s, without a jump. */
  readonly retime: (sampleSeconds: number) => void;
  /** Starts again after a stretch unseen: forgets the orientation, keeps the bias learnt. */
  readonly restart: () => void;
}

interface MutableQuaternion {
  w: number;
  x: number;
  y: number;
  z: number;
}

/** Stores `p` in `q`, multiplied by `factor`. */
function store(q: MutableQuaternion, p: Quaternion, factor = 1): void {
  q.w = p.w * factor;
  q.x = p.x * factor;
  q.y = p.y * factor;
  q.z = p.z * factor;
}

/** Stores `p` in `q`, brought to unit length. */
const storeUnit = (q: MutableQuaternion, p: Quaternion): void =>
  store(q, p, 1 / Math.sqrt(p.w * p.w + p.x * p.x + p.y * p.y + p.z * p.z));

/**
 * The shortest rotation that takes the unit vector `v` to straight up (VQF_SPEC section 7.4). Close to a flip w has few digits
 * left, and the rest is divided by it: there the length is off by up to 4e-5.
 */
export function uprighting(v: Vec3): Quaternion {
  // Rounding can take v.z below -1; an exact flip must not give the root of a negative number.
  const w = Math.sqrt(Math.max((v.z + 1) / 2, 0));
  return w > 1e-6 ? { w, x: (0.5 * v.y) / w, y: (-0.5 * v.x) / w, z: 0 } : { w: 0, x: 1, y: 0, z: 0 };
}

/**
 * The 6D part of VQF (VQF_SPEC sections 2 to 9): D. Laidig, T. Seel, "VQF: Highly accurate IMU orientation
 * estimation with bias estimation and magnetic disturbance rejection", Information Fusion 91 (2023) 187-204,
 * doi 10.1016/j.inffus.2022.10.014. With both kinds of bias estimation off it is the paper's BasicVQF.
 */
export function createVqf({
  sampleSeconds,
  ...changed
}: { readonly sampleSeconds: number } & Partial<VqfParameters>): Vqf {
  const parameters: VqfParameters = { ...VQF_DEFAULTS, ...changed };
  let period = sampleSeconds;
  /** Sensor to the almost-inertial frame: the integrated rate. */
  const strapdown = { w: 1, x: 0, y: 0, z: 0 };
  /** Almost-inertial frame to earth: the correction of the inclination. */
  const correction = { w: 1, x: 0, y: 0, z: 0 };
  /** Sensor to earth, as of the last accelerometer update. */
  const attitude = { w: 1, x: 0, y: 0, z: 0 };
  const forceFilter = createLowPass<[number, number, number]>(3, parameters.tauAcc, period);
  // Scratch, so that an update makes little garbage.
  const force: [number, number, number] = [0, 0, 0];
  const inertial = { x: 0, y: 0, z: 0 };
  const tilt = { x: 0, y: 0, z: 0 };
  const restDetector = createRestDetector(parameters, period);
  const biasEstimator = createBiasEstimator(parameters, period);
  const bias = biasEstimator.bias;

  function turn(gyr: Vec3): void {
    if (parameters.restBiasEst) restDetector.takeRate(gyr);
    const x = gyr.x - bias.x;
    const y = gyr.y - bias.y;
    const z = gyr.z - bias.z;
    const rate = Math.sqrt(x * x + y * y + z * z);
    if (rate <= Number.EPSILON) return;
    const angle = rate * period;
    const s = Math.sin(angle / 2) / rate;
    storeUnit(strapdown, multiply(strapdown, { w: Math.cos(angle / 2), x: x * s, y: y * s, z: z * s }));
  }

  function level(acc: Vec3): void {
    if (acc.x === 0 && acc.y === 0 && acc.z === 0) return;
    if (parameters.restBiasEst) restDetector.takeForce(acc);

    // A body that stays around has no lasting acceleration: in a frame that does not turn with the sensor,
    // the mean of its specific force is gravity alone.
    rotateInto(inertial, strapdown, acc);
    force[0] = inertial.x;
    force[1] = inertial.y;
    force[2] = inertial.z;
    const smooth = forceFilter.step(force);
    inertial.x = smooth[0];
    inertial.y = smooth[1];
    inertial.z = smooth[2];
    rotateInto(tilt, correction, inertial);
    bringToUnit(tilt);
    storeUnit(correction, multiply(uprighting(tilt), correction));

    store(attitude, multiply(correction, strapdown));
    biasEstimator.update(attitude, tilt, restDetector.resting() ? restDetector.smoothRate() : null);
  }

  return {
    update(gyr, acc) {
      turn(gyr);
      level(acc);
    },
    quaternion: () => multiply(correction, strapdown),
    bias: () => ({ x: bias.x, y: bias.y, z: bias.z }),
    biasSigma: biasEstimator.sigma,
    rest: restDetector.resting,

    retime(nextSampleSeconds) {
      period = nextSampleSeconds;
      forceFilter.retime(period);
      restDetector.retime(period);
      biasEstimator.retime(period);
    },

    restart() {
      store(strapdown, { w: 1, x: 0, y: 0, z: 0 });
      store(correction, { w: 1, x: 0, y: 0, z: 0 });
      forceFilter.restart();
      restDetector.restart();
      biasEstimator.restart();
    },
  };
}

/** Brings `v` to unit length; where it is too short to have a direction it stays (VQF_SPEC section 7.3). */
function bringToUnit(v: MutableVec3): void {
  const length = Math.sqrt(v.x * v.x + v.y * v.y + v.z * v.z);
  if (length < Number.EPSILON) return;
  v.x /= length;
  v.y /= length;
  v.z /= length;
}
