import type { Vec3 } from '../imu/sample.ts';
import { RAD_PER_DEG, STANDARD_GRAVITY } from '../imu/units.ts';
import { add, angleBetween, norm, scale, subtract } from '../imu/vector.ts';

/** A gyroscope that reads exactly nothing for this long is at rest, or says nothing, s. */
const SILENT_SECONDS = 0.3;
/** The force is smoothed over about this time, s. */
const SMOOTHING_SECONDS = 0.08;
/** Steady: the force differs from its smoothed self by less than this, m/s². */
const STEADY_FORCE = 0.3;
/** Only gravity acts when the force is this near to it, m/s² (a sensor's scale may be 5 % off). */
const NEAR_GRAVITY = 0.5;
/** The filter's tilt is given up for gravity's when they differ by more than this. */
const DOUBTED_RAD = 2 * RAD_PER_DEG;

/**
 * Some sensors read exactly zero when they turn slowly (WitMotion at rest: captured frames hold three zeros),
 * and a gyroscope can fail that way. A filter that believes it then follows gravity only over seconds.
 *
 * @returns takes each sample and asks for the filter's up, sensor frame; true where gravity is to be believed at once.
 */
export function silentGyroscope(sampleSeconds: () => number) {
  let silentSeconds = 0;
  let smoothed: Vec3 | null = null;

  return (gyr: Vec3, acc: Vec3, up: () => Vec3): boolean => {
    if (gyr.x !== 0 || gyr.y !== 0 || gyr.z !== 0) {
      silentSeconds = 0;
      smoothed = null;
      return false;
    }
    silentSeconds += sampleSeconds();
    const share = Math.min(1, sampleSeconds() / SMOOTHING_SECONDS);
    smoothed = smoothed ? add(smoothed, scale(subtract(acc, smoothed), share)) : acc;
    const steady = norm(subtract(acc, smoothed)) < STEADY_FORCE;
    const gravityAlone = steady && Math.abs(norm(acc) - STANDARD_GRAVITY) < NEAR_GRAVITY;
    return silentSeconds >= SILENT_SECONDS && gravityAlone && angleBetween(smoothed, up()) > DOUBTED_RAD;
  };
}
