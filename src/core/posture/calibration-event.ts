import type { Vec3 } from '../imu/sample.ts';
import type { Neutral } from './neutral.ts';

/** What the person is asked to do: `tall` is the calibration, the others tell more and can be left out (M-41). */
export type CalibrationStep = 'tall' | 'slump' | 'tall-again' | 'bow';

/** Why a step was not taken; `src/strings` says for each what happened and what to do next. */
export type CalibrationRefusal =
  /** Never still for long enough. */
  | 'moved'
  /** The case lies flat: which way is forward cannot be told from it. */
  | 'not-upright'
  /** At rest the sensor does not feel 1 g. */
  | 'scale'
  | 'slump-sideways'
  /** Leaned back, or the case is worn inside out. */
  | 'slump-backward'
  /** The tall after the slump or the bow is not the one before it: the clip or the person shifted. */
  | 'talls-differ'
  | 'bow-small'
  | 'bow-sideways';

/** Times in ms on the sample clock. */
export type CalibrationEvent =
  | {
      readonly type: 'settling';
      readonly t: number;
      readonly step: CalibrationStep;
      readonly still: boolean;
      readonly stillMs: number;
      /** How far the trunk is from the tall that was set before this step, deg. */
      readonly offsetDeg: number;
    }
  | { readonly type: 'calibrated'; readonly t: number; readonly neutral: Neutral }
  | {
      readonly type: 'refused';
      readonly t: number;
      readonly step: CalibrationStep;
      readonly reason: CalibrationRefusal;
      /** By how much, deg, where an angle is the reason. */
      readonly offsetDeg: number;
      /** The direction that points up at tall, where that is known (sensor frame): a bow can still show forward. */
      readonly tall: Vec3 | null;
    };

/** How often progress is told, ms. */
export const PROGRESS_MS = 200;
/** A step that is not done after this long is given up, ms: longer than anybody needs, short of forgetting it. */
export const GIVE_UP_MS = 60_000;
