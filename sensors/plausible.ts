import type { Vec3 } from '../src/core/imu/sample.ts';
import { RAD_PER_DEG, STANDARD_GRAVITY } from '../src/core/imu/units.ts';
import { norm } from '../src/core/imu/vector.ts';

/** Twice the widest range of any chip that people wear (16 g, 2000 °/s), the diagonal included. */
const MOST_FORCE = 64 * STANDARD_GRAVITY;
const MOST_RATE = 8000 * RAD_PER_DEG;

/** Floats off the air may be anything: what is no number, or no force that a chip can measure, is none. */
export const isForce = (acc: Vec3): boolean => norm(acc) <= MOST_FORCE;

/** The same for an angular rate, rad/s. */
export const isRate = (gyr: Vec3): boolean => norm(gyr) <= MOST_RATE;
