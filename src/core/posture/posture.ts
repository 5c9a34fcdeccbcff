import type { Vec3 } from '../imu/sample.ts';

/** Where on the body the sensor is clipped (EXERCISES.md section B; DECISIONS 4, 9). */
export type Placement = 'upper-back' | 'sternum' | 'pelvis' | 'neck';
export const PLACEMENTS: readonly Placement[] = ['upper-back', 'sternum', 'pelvis', 'neck'];

/** Zones of the personal range between comfortably tall and slumped. */
export type Zone = 'tall' | 'relaxed' | 'slumped';

/**
 * What the body seems to be doing; only `still-upright` is ever judged as a sitting or standing posture. One sensor
 * on the trunk cannot tell sitting from standing. `transition`: moving, but not in steps.
 */
export type Activity =
  | 'still-upright'
  | 'reclining'
  | 'bending'
  | 'lying'
  | 'walking'
  | 'transition'
  | 'exercise'
  | 'not-worn';

/** With less confidence than this an activity leads to nothing: no nudge, no lock-out (POSTURE P1). */
export const SURE = 0.8;

/** The trunk relative to the person's own comfortable tall. Degrees; time in ms on the sample clock. */
export interface Posture {
  readonly t: number;
  /** Trunk pitch: tall 0, bent forward +, prone +90, supine -90. */
  readonly flexionDeg: number;
  /** Side lean: + with the left side down. */
  readonly lateralDeg: number;
  /** Angle between the trunk's long axis now and at tall, 0 to 180. */
  readonly inclinationDeg: number;
  /** Magnitude of the angular rate, deg/s. */
  readonly rateDegPerSecond: number;
  /** Rate of turning about the vertical, deg/s: + to the left; null without a gyroscope. */
  readonly turnDegPerSecond: number | null;
  /** Specific force without gravity, m/s²: how much the trunk shakes or is shaken. */
  readonly dynamicAcc: number;
  /** The direction that points up, body frame (unit): tall (0, 0, 1), prone (-1, 0, 0), left side down (0, -1, 0). */
  readonly up: Vec3;
  /** Specific force, body frame, m/s². */
  readonly force: Vec3;
}

/** A posture with what the body does, and the zone that it is in while it is still. */
export interface JudgedPosture extends Posture {
  /** Null where no zone means anything: in any activity but `still-upright`, and where the placement sees none. */
  readonly zone: Zone | null;
  readonly activity: Activity;
  /** How sure the activity is, 0 to 1. */
  readonly confidence: number;
  /** Steps a minute; null while no rhythm of steps is felt. */
  readonly cadencePerMinute: number | null;
}
