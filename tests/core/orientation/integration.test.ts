import { describe, expect, it } from 'vitest';
import type { Vec3 } from '../../../src/core/imu/sample.ts';
import { intervalForce, intervalRate, pointRate } from '../../../src/core/orientation/integration.ts';
import { createVqf } from '../../../src/core/orientation/vqf.ts';
import { type IntegrationVectors, largestDifference, readVectors, rowOf, toVec3 } from './vectors.ts';

const AGREEMENT = 1e-9;

type Correct = (acc: Vec3, gyr: Vec3, before: Vec3, beforeThat: Vec3, Ts: number) => readonly [Vec3, Vec3];

const interval: Correct = (acc, gyr, before, _, Ts) => {
  const rate = intervalRate(gyr, before, Ts);
  return [rate, intervalForce(acc, rate, Ts)];
};

const point: Correct = (acc, gyr, before, beforeThat, Ts) => [pointRate(gyr, before, beforeThat, Ts), acc];

describe.each([
  ['interval', 'integration-interval-47hz', interval],
  ['point', 'integration-point-47hz', point],
] as const)('the %s correction at 47.6 Hz', (_, name, correct) => {
  const vectors = readVectors<IntegrationVectors>(name);
  const vqf = createVqf({ sampleSeconds: vectors.Ts });
  const corrected = vectors.gyr.map((gyr, i) => {
    const before = vectors.gyr[Math.max(i - 1, 0)];
    const beforeThat = vectors.gyr[Math.max(i - 2, 0)];
    return correct(toVec3(vectors.acc[i]), toVec3(gyr), toVec3(before), toVec3(beforeThat), vectors.Ts);
  });
  const orientations = corrected.map(([rate, force]) => {
    vqf.update(rate, force);
    return rowOf(vqf.quaternion());
  });

  it('gives the rate of the vectors', () => {
    const rates = corrected.map(([rate]) => rowOf(rate));
    expect(largestDifference(rates, vectors.gyrCorrected)).toBeLessThan(AGREEMENT);
  });

  it('gives the specific force of the vectors', () => {
    const forces = corrected.map(([, force]) => rowOf(force));
    expect(largestDifference(forces, vectors.accCorrected)).toBeLessThan(AGREEMENT);
  });

  it('leads the filter to the orientation of the vectors', () => {
    expect(largestDifference(orientations, vectors.quat6D)).toBeLessThan(AGREEMENT);
  });
});
