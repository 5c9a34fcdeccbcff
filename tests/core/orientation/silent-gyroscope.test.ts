import { describe, expect, it } from 'vitest';
import type { ImuSample, Vec3 } from '../../../src/core/imu/sample.ts';
import { isSeen } from '../../../src/core/imu/sample.ts';
import { DEG_PER_RAD, RAD_PER_DEG, STANDARD_GRAVITY } from '../../../src/core/imu/units.ts';
import { angleBetween } from '../../../src/core/imu/vector.ts';
import { feed } from '../../../src/core/machine.ts';
import { fusion } from '../../../src/core/orientation/fusion.ts';

const RATE_HZ = 50;
const ZERO: Vec3 = { x: 0, y: 0, z: 0 };

const upAt = (deg: number): Vec3 => ({
  x: Math.cos(deg * RAD_PER_DEG),
  y: 0,
  z: Math.sin(deg * RAD_PER_DEG),
});
const tilted = (deg: number, from: number, seconds: number, gyr: Vec3 = ZERO): ImuSample[] =>
  Array.from({ length: seconds * RATE_HZ }, (_, step) => {
    const up = upAt(deg);
    const acc = { x: up.x * STANDARD_GRAVITY, y: 0, z: up.z * STANDARD_GRAVITY };
    return { t: from + (step * 1000) / RATE_HZ, acc, gyr };
  });

const tiltError = (samples: readonly ImuSample[], deg: number, at: number): number => {
  const orientations = feed(fusion({ sampling: 'interval', rateHz: RATE_HZ }), samples).filter(isSeen);
  const then = orientations.find(({ t }) => t >= at);
  return then ? angleBetween(then.up, upAt(deg)) * DEG_PER_RAD : Number.NaN;
};

describe('a gyroscope that says nothing', () => {
  const samples = [...tilted(0, 0, 10), ...tilted(25, 10_000, 10)];

  it('lets gravity tell a new tilt within half a second', () => {
    expect(tiltError(samples, 25, 10_500)).toBeLessThan(1);
  });

  it('changes nothing for a gyroscope that speaks', () => {
    const noise = { x: 1e-4, y: -1e-4, z: 1e-4 };
    const speaking = [...tilted(0, 0, 10, noise), ...tilted(25, 10_000, 10, noise)];
    // It says that nothing turned: the filter takes the change for acceleration, and follows over seconds.
    expect(tiltError(speaking, 25, 10_500)).toBeGreaterThan(10);
  });

  it('does not take a jolt for a tilt', () => {
    const jolt = tilted(0, 10_000, 0.2).map((sample) => ({ ...sample, acc: { x: 13, y: 0, z: 5 } }));
    expect(tiltError([...tilted(0, 0, 10), ...jolt, ...tilted(0, 10_200, 2)], 0, 10_220)).toBeLessThan(2);
  });
});
