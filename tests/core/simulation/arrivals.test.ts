import { describe, expect, it } from 'vitest';
import { arrivals } from '../../../src/core/simulation/arrivals.ts';
import { simulatedBody } from '../../../src/core/simulation/simulated-body.ts';

const samples = [...simulatedBody({ seed: 1 }).stand(60).samples()];

describe('arrivals', () => {
  it('bring every reading once, in order, never before it was taken', () => {
    const all = [...arrivals(samples, { seed: 3, burst: 4, jitterMs: 20 })];
    expect(all.flatMap(({ readings }) => readings)).toEqual(samples.map(({ acc, gyr }) => ({ acc, gyr })));
    all.forEach(({ receivedAt, takenAt }, i) => {
      expect(receivedAt).toBeGreaterThan(takenAt.at(-1) ?? Number.POSITIVE_INFINITY);
      expect(receivedAt).toBeGreaterThanOrEqual(all[i - 1]?.receivedAt ?? 0);
    });
  });

  it('lose about the share that they are told to lose', () => {
    const got = [...arrivals(samples, { seed: 3, loss: 0.2 })].length;
    expect(got / samples.length).toBeGreaterThan(0.75);
    expect(got / samples.length).toBeLessThan(0.85);
  });

  it('hold back what falls into a stall until its end', () => {
    const first = samples[0]?.t ?? 0;
    const all = [...arrivals(samples, { seed: 3, stalls: [{ from: 10_000, to: 15_000 }] })];
    expect(all.some(({ receivedAt }) => receivedAt >= first + 10_000 && receivedAt < first + 15_000)).toBe(
      false,
    );
    expect(all.filter(({ receivedAt }) => receivedAt === first + 15_000).length).toBeGreaterThan(245);
  });

  it('run slow with a slow sensor clock', () => {
    const all = [...arrivals(samples, { seed: 3, clockErrorPpm: 50_000 })];
    const taken = all.flatMap(({ takenAt }) => takenAt);
    expect((taken.at(-1) ?? 0) - (taken[0] ?? 0)).toBeCloseTo(59_980 * 1.05, 6);
  });
});
