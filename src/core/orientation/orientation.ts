import type { Quaternion } from '../imu/quaternion.ts';
import type { Vec3 } from '../imu/sample.ts';

/** Where the sensor points at a time on the sample clock (ms). */
export interface Orientation {
  readonly t: number;
  /** Sensor to earth, z up. Heading is arbitrary: there is no compass. */
  readonly q: Quaternion;
  /** The direction that points up, in the sensor frame (unit). */
  readonly up: Vec3;
  /** Angular rate in rad/s with the estimated bias taken off, sensor frame; null without a gyroscope. */
  readonly rate: Vec3 | null;
  /** Specific force of the sample, m/s², sensor frame. */
  readonly acc: Vec3;
  /** The filter believes that the sensor lies still. */
  readonly rest: boolean;
}
