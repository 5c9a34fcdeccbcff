import AHRS from 'ahrs';
import { type Quaternion, upInSensor } from '../../core/imu/quaternion.ts';
import { type ImuSample, isSeen } from '../../core/imu/sample.ts';
import { feed } from '../../core/machine.ts';
import { gyroscopeEstimator } from '../../core/orientation/estimator.ts';
import { fusion } from '../../core/orientation/fusion.ts';
import { createVqf } from '../../core/orientation/vqf.ts';
import type { Up } from './broad.ts';

/** An orientation filter, sample by sample: takes one, then tells sensor to earth. */
export type FilterStep = (sample: ImuSample) => Quaternion;

/** Madgwick's gain, tuned on the development trials of BROAD (ACCURACY section 2). */
const MADGWICK_BETA = 0.03;

/** Ours, without the station around it: evenly spaced samples only. */
export function ourFilter(rateHz: number): FilterStep {
  const estimator = gyroscopeEstimator('interval', 1 / rateHz);
  return ({ gyr, acc }) => {
    estimator.update(gyr, acc);
    return estimator.quaternion();
  };
}

/** VQF as published. */
export function plainVqf(rateHz: number): FilterStep {
  const vqf = createVqf({ sampleSeconds: 1 / rateHz });
  return ({ gyr, acc }) => {
    if (gyr) vqf.update(gyr, acc);
    return vqf.quaternion();
  };
}

/** Madgwick's filter of the npm package `ahrs`. */
export function madgwick(rateHz: number): FilterStep {
  const filter = new AHRS({ sampleInterval: 1000 / rateHz, algorithm: 'Madgwick', beta: MADGWICK_BETA });
  return ({ gyr, acc }) => {
    if (gyr) filter.update(gyr.x, gyr.y, gyr.z, acc.x, acc.y, acc.z);
    return filter.getQuaternion();
  };
}

/** Up by a bare filter: it holds every sample for one period, whatever is missing. */
export const upsBy = (step: FilterStep, samples: readonly ImuSample[]): Up[] =>
  samples.map((sample) => ({ t: sample.t, up: upInSensor(step(sample)) }));

/** Up by our station, which fills in what is missing. */
export const fusedUps = (samples: readonly ImuSample[], rateHz: number): Up[] =>
  feed(fusion({ sampling: 'interval', rateHz }), samples).filter(isSeen);
