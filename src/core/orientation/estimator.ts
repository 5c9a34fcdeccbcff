import { IDENTITY, normalise, type Quaternion, upInSensor } from '../imu/quaternion.ts';
import type { Vec3 } from '../imu/sample.ts';
import { direction, subtract } from '../imu/vector.ts';
import { intervalForce, intervalRate, pointRate, type Sampling } from './integration.ts';
import { createLowPass, timeConstantOf } from './low-pass.ts';
import { createRestDetector } from './rest-detector.ts';
import { silentGyroscope } from './silent-gyroscope.ts';
import { createVqf, uprighting, VQF_DEFAULTS } from './vqf.ts';

/** Evenly spaced, finite samples in; where the sensor points out. Keeps its state to itself. */
export interface Estimator {
  /** `gyr` is never null for a gyroscope's estimator and never looked at by the other. */
  readonly update: (gyr: Vec3 | null, acc: Vec3) => void;
  /** Sensor to earth, z up. */
  readonly quaternion: () => Quaternion;
  /** The sample's angular rate without the estimated bias, rad/s; null without a gyroscope. */
  readonly rate: (gyr: Vec3 | null) => Vec3 | null;
  readonly rest: () => boolean;
  readonly retime: (sampleSeconds: number) => void;
  readonly restart: () => void;
}

/** VQF over samples corrected for how the sensor takes them (VQF_SPEC sections 2 to 9 and 12). */
export function gyroscopeEstimator(sampling: Sampling, sampleSeconds: number): Estimator {
  const vqf = createVqf({ sampleSeconds });
  let period = sampleSeconds;
  const gravityIsSure = silentGyroscope(() => period);
  const up = () => upInSensor(vqf.quaternion());
  let before: Vec3 | null = null;
  let beforeThat: Vec3 | null = null;

  return {
    update(gyr, acc) {
      if (gyr === null) return;
      if (gravityIsSure(gyr, acc, up)) vqf.restart();
      before ??= gyr;
      beforeThat ??= gyr;
      if (sampling === 'interval') {
        const rate = intervalRate(gyr, before, period);
        vqf.update(rate, intervalForce(acc, rate, period));
      } else {
        vqf.update(pointRate(gyr, before, beforeThat, period), acc);
      }
      beforeThat = before;
      before = gyr;
    },
    quaternion: vqf.quaternion,
    rate: (gyr) => gyr && subtract(gyr, vqf.bias()),
    rest: vqf.rest,
    retime(nextSampleSeconds) {
      period = nextSampleSeconds;
      vqf.retime(nextSampleSeconds);
    },
    restart() {
      before = null;
      beforeThat = null;
      vqf.restart();
    },
  };
}

/**
 * Cut-off for tilt from the accelerometer alone, Hz. No value suits all motion (ACCURACY section 5: slow turns
 * want 10 Hz, slow shifts 0.3 Hz), but too low costs far more than too high. The mean error over BROAD's slow
 * groups, turns and shifts weighed alike, is 12.6° at 1 Hz, 7.7° at 3 Hz and flat at 6.9° from 5 to 10 Hz;
 * of these, 5 Hz is the quieter on a screen.
 */
const TILT_CUT_OFF_HZ = 5;

/** The best tilt that an accelerometer alone allows: the smoothed specific force taken as up. */
export function accelerometerEstimator(sampleSeconds: number): Estimator {
  const filter = createLowPass<[number, number, number]>(3, timeConstantOf(TILT_CUT_OFF_HZ), sampleSeconds);
  const restDetector = createRestDetector(VQF_DEFAULTS, sampleSeconds);
  const force: [number, number, number] = [0, 0, 0];
  let q = IDENTITY;

  return {
    update(_, acc) {
      restDetector.takeForce(acc);
      force[0] = acc.x;
      force[1] = acc.y;
      force[2] = acc.z;
      const [x, y, z] = filter.step(force);
      // In free fall nothing points up; the last tilt stands.
      const up = direction({ x, y, z });
      if (up) q = normalise(uprighting(up));
    },
    quaternion: () => q,
    rate: () => null,
    rest: restDetector.resting,
    retime(nextSampleSeconds) {
      filter.retime(nextSampleSeconds);
      restDetector.retime(nextSampleSeconds);
    },
    restart() {
      q = IDENTITY;
      filter.restart();
      restDetector.restart();
    },
  };
}
