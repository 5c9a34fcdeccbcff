import { fromAxisAngle, multiply, type Quaternion } from '../imu/quaternion.ts';
import { RAD_PER_DEG } from '../imu/units.ts';
import { vec3 } from '../imu/vector.ts';
import type { Placement } from '../posture/posture.ts';
import { MOUNTINGS, turned } from './mounting.ts';
import type { Person, WayIn, WayOut } from './person.ts';
import { type Random, random } from './random.ts';
import type { SensorErrors } from './sensor-errors.ts';

/**
 * People of the benchmarks. Detectors are tuned on the first family only; of the second nothing is looked at
 * but the result: it trembles in another band, sags slowly through the whole hold, comes from the knees, and
 * its sensor has a noise that pushes to one side.
 */
export type Family = 'tuned' | 'held-back';
export const FAMILIES: Readonly<Record<Family, { readonly from: number; readonly to: number }>> = {
  tuned: { from: 0, to: 800 },
  'held-back': { from: 800, to: 1000 },
};

export const familyOf = (seed: number): Family => (seed < FAMILIES['held-back'].from ? 'tuned' : 'held-back');

/** How a sensor is worn, and what it adds to the truth. */
export interface Wearing {
  readonly placement: Placement;
  readonly mounting: Quaternion;
  readonly rateHz: number;
  readonly errors: SensorErrors;
}

/** Ranges of what people are; the geometry of EXERCISES section B stands for 1.70 m. */
const STATURE_M = [1.5, 1.95] as const;
/** Hips to shoulders as a share of the stature: 0.50 of 1.70 m, and people differ by some percent. */
const TORSO_SHARE = [0.28, 0.31] as const;
const PACE = [0.7, 1.4] as const;
/** Stops on the way into a position and out of it, s. */
const STOP_SHARE = 0.6;
const STOP_SECONDS = [0.3, 3] as const;
/** 9 to 20 breaths in a minute; the breastbone tilts by 0.5 to 2 deg with them (EXERCISES, chain RELAX). */
const BREATH_HZ = [0.15, 0.33] as const;
const BREATH_DEPTH = [0.4, 1.4] as const;
const SWAY = [0.6, 1.4] as const;
const SLOWING = [0, 0.4] as const;
const FADING = [0, 0.15] as const;
/** Tremor: in the band of limbs under load for the tuned family, EXERCISES section I for the other. */
const TREMOR_HZ: Readonly<Record<Family, readonly [number, number]>> = {
  tuned: [2.5, 6],
  'held-back': [8, 12],
};
const WAYS_IN: Readonly<Record<Family, readonly WayIn[]>> = {
  tuned: ['in-one', 'in-parts'],
  'held-back': ['from-knees'],
};
const WAYS_OUT: readonly WayOut[] = ['lowers', 'knees-first', 'drops', 'rolls'];

/** Clipped on at any turn in its plane, and up to this far from flat, deg. */
const MOST_TILT_DEG = 15;
/** White noise up to that of EXERCISES section I: 0.01 g and 1 deg/s. */
const ACC_NOISE = [0.02, 0.1] as const;
const GYR_NOISE_DEG_PER_SECOND = [0.05, 1] as const;
const ACC_OFFSET = 0.15;
const GYR_BIAS_DEG_PER_SECOND = 0.5;
const GYR_WALK_DEG_PER_SECOND = [0.001, 0.01] as const;
/** Mean of the noise that pushes to one side, m/s². */
const ONE_SIDED_ACC = [0.05, 0.3] as const;
const RATES_HZ = [25, 50, 50, 50, 100] as const;

export function personOf(seed: number): Person {
  const family = familyOf(seed);
  const chance = random(seed, 'person');
  const statureM = chance.between(...STATURE_M);
  return {
    statureM,
    torsoM: statureM * chance.between(...TORSO_SHARE),
    pace: chance.between(...PACE),
    stopShare: STOP_SHARE,
    stopSeconds: STOP_SECONDS,
    habit: aroundNone(chance),
    restingHabit: aroundNone(chance),
    reach: aroundNone(chance),
    wayIn: oneOf(WAYS_IN[family], chance),
    wayOut: oneOf(WAYS_OUT, chance),
    breathHz: chance.between(...BREATH_HZ),
    breathDepth: chance.between(...BREATH_DEPTH),
    sway: chance.between(...SWAY),
    tremorHz: TREMOR_HZ[family],
    slowing: chance.between(...SLOWING),
    fading: chance.between(...FADING),
  };
}

/** A clip on the breastbone; on the upper back for every third person whose exercise can be seen from there. */
export function wearingOf(seed: number, canBeOnBack: boolean): Wearing {
  const chance = random(seed, 'wearing');
  const placement: Placement = chance.uniform() < 1 / 3 && canBeOnBack ? 'upper-back' : 'sternum';
  const tiltedAbout = chance.between(0, 2 * Math.PI);
  const tilt = fromAxisAngle(
    vec3(0, Math.cos(tiltedAbout), Math.sin(tiltedAbout)),
    chance.between(0, MOST_TILT_DEG) * RAD_PER_DEG,
  );
  return {
    placement,
    mounting: multiply(tilt, turned(MOUNTINGS[placement], chance.between(0, 360))),
    rateHz: oneOf(RATES_HZ, chance),
    errors: {
      accNoise: chance.between(...ACC_NOISE),
      gyrNoiseDegPerSecond: chance.between(...GYR_NOISE_DEG_PER_SECOND),
      accOffset: ACC_OFFSET,
      gyrBiasDegPerSecond: GYR_BIAS_DEG_PER_SECOND,
      gyrWalkDegPerSecond: chance.between(...GYR_WALK_DEG_PER_SECOND),
      quantised: true,
      oneSidedAcc: familyOf(seed) === 'held-back' ? chance.between(...ONE_SIDED_ACC) : 0,
    },
  };
}

/** Between -1 and 1, most often near 0 (triangular). */
const aroundNone = (chance: Random): number => chance.uniform() + chance.uniform() - 1;

export function oneOf<Choice>(choices: readonly Choice[], chance: Random): Choice {
  const choice = choices[Math.floor(chance.uniform() * choices.length)];
  if (choice === undefined) throw new Error('nothing to choose from');
  return choice;
}
