import { RAD_PER_DEG, STANDARD_GRAVITY } from '../src/core/imu/units.ts';
import type { SensorMessage } from './driver.ts';

/**
 * The reading of a sensor that tells an inclination alone: the specific force of a body at rest that leans so. Frame:
 * x up along the spine, y to the wearer's left, z out of the back.
 *
 * @param forwardDeg leaning forward is positive.
 * @param rightDeg leaning to the right is positive.
 */
export function leaning(forwardDeg: number, rightDeg = 0): SensorMessage {
  const [forward, right] = [forwardDeg * RAD_PER_DEG, rightDeg * RAD_PER_DEG];
  const sagittal = STANDARD_GRAVITY * Math.cos(right);
  const acc = {
    x: sagittal * Math.cos(forward),
    y: STANDARD_GRAVITY * Math.sin(right),
    z: sagittal * Math.sin(forward),
  };
  return { type: 'reading', acc, gyr: null };
}
