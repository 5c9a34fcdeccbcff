import type { ImuSample, Vec3 } from './sample.ts';

/** Stillness is judged over stretches of this length, ms. */
export const BLOCK_MS = 500;
/**
 * Still: the force spreads by less than this share of its mean, whatever its unit. Who sits spreads it by under 1 %
 * (IMU Sitting Postures Dataset, T4 and C7), who walks by 10 % and more.
 */
const STILL_SHARE = 0.02;
/** Fewer samples cannot show a spread. */
const FEWEST_SAMPLES = 4;

/** What half a second of samples came to. */
export interface Block {
  readonly t: number;
  readonly still: boolean;
  /** Mean specific force and angular rate, in the sensor's units and frame. */
  readonly force: Vec3;
  readonly rate: Vec3;
}

/** Gathers samples; gives a block whenever half a second is full. Its state changes in place. */
export function createBlocks() {
  let from = 0;
  let count = 0;
  let squares = 0;
  const force = { x: 0, y: 0, z: 0 };
  const rate = { x: 0, y: 0, z: 0 };

  function clear(): void {
    count = 0;
    squares = 0;
    force.x = force.y = force.z = 0;
    rate.x = rate.y = rate.z = 0;
  }

  function close(t: number): Block {
    const mean = divided(force, count);
    const square = mean.x * mean.x + mean.y * mean.y + mean.z * mean.z;
    const variance = squares / count - square;
    const still = count >= FEWEST_SAMPLES && square > 0 && variance < STILL_SHARE * STILL_SHARE * square;
    const block = { t, still, force: mean, rate: divided(rate, count) };
    clear();
    return block;
  }

  return {
    clear,
    add({ t, acc, gyr }: ImuSample): Block | null {
      if (count === 0) from = t;
      count++;
      force.x += acc.x;
      force.y += acc.y;
      force.z += acc.z;
      squares += acc.x * acc.x + acc.y * acc.y + acc.z * acc.z;
      if (gyr) {
        rate.x += gyr.x;
        rate.y += gyr.y;
        rate.z += gyr.z;
      }
      return t - from >= BLOCK_MS ? close(t) : null;
    },
  };
}

const divided = (v: Vec3, by: number): Vec3 => ({ x: v.x / by, y: v.y / by, z: v.z / by });
