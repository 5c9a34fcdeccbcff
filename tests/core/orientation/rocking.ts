import type { ImuSample, Vec3 } from '../../../src/core/imu/sample.ts';
import { RAD_PER_DEG, STANDARD_GRAVITY } from '../../../src/core/imu/units.ts';

export interface Rocking {
  readonly rateHz: number;
  readonly seconds: number;
  readonly amplitudeDeg: number;
  /** Time of one rock forth and back. */
  readonly periodSeconds: number;
  /** Error of the gyroscope, rad/s. */
  readonly bias?: Vec3;
  readonly startMs?: number;
}

const NO_BIAS: Vec3 = { x: 0, y: 0, z: 0 };

function angleAt({ amplitudeDeg, periodSeconds }: Rocking, seconds: number): number {
  return amplitudeDeg * RAD_PER_DEG * Math.sin((2 * Math.PI * seconds) / periodSeconds);
}

const upAtAngle = (angle: number): Vec3 => ({ x: 0, y: Math.sin(angle), z: Math.cos(angle) });

/** The direction that truly points up, in the sensor frame, at a time of the stream. */
export const trueUp = (rocking: Rocking, t: number): Vec3 =>
  upAtAngle(angleAt(rocking, (t - (rocking.startMs ?? 0)) / 1000));

/** A sensor that rocks about its x axis and goes nowhere; each sample is the mean over its interval. */
export function rockingSamples(rocking: Rocking): ImuSample[] {
  const { rateHz, seconds, bias = NO_BIAS, startMs = 0 } = rocking;
  return Array.from({ length: Math.round(seconds * rateHz) }, (_, i) => {
    const end = i / rateHz;
    const start = end - 1 / rateHz;
    const up = upAtAngle(angleAt(rocking, (start + end) / 2));
    const rate = (angleAt(rocking, end) - angleAt(rocking, start)) * rateHz;
    return {
      t: startMs + 1000 * end,
      acc: { x: 0, y: up.y * STANDARD_GRAVITY, z: up.z * STANDARD_GRAVITY },
      gyr: { x: rate + bias.x, y: bias.y, z: bias.z },
    };
  });
}

export const still = (seconds: number, rateHz = 50): Rocking => ({
  rateHz,
  seconds,
  amplitudeDeg: 0,
  periodSeconds: 1,
});
