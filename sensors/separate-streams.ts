import type { Vec3 } from '../src/core/imu/sample.ts';
import type { SensorMessage } from './driver.ts';
import { isForce, isRate } from './plausible.ts';

/** Force and rate that come in notifications of their own. */
export interface SeparateStreams {
  /** m/s². */
  readonly force: (acc: Vec3) => readonly SensorMessage[];
  /** rad/s. */
  readonly rate: (gyr: Vec3) => readonly SensorMessage[];
}

/**
 * Where nothing tells which force and which rate belong together, each force goes with the last rate, which is as old
 * as one interval at most. While no force has ever come, rates are told by themselves.
 */
export function createSeparateStreams(): SeparateStreams {
  let last: Vec3 | null = null;
  let hasForce = false;

  return {
    force(acc) {
      if (!isForce(acc)) return [];
      hasForce = true;
      return [{ type: 'reading', acc, gyr: last }];
    },
    rate(gyr) {
      if (!isRate(gyr)) return [];
      last = gyr;
      return hasForce
        ? []
        : [{ type: 'reply', name: 'rate', values: { radPerSecond: [gyr.x, gyr.y, gyr.z] } }];
    },
  };
}
