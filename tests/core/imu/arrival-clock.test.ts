import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrivalClock } from '../../../src/core/imu/arrival-clock.ts';
import { type ImuSample, isGap, type SampleGap } from '../../../src/core/imu/sample.ts';
import { feed } from '../../../src/core/machine.ts';
import { arrivals, type Radio } from './radio.ts';

const OFFERED_HZ = [10.05, 19.86, 49.45, 99.26, 198.4];

function recovered(radio: Radio) {
  const batches = arrivals(radio);
  const events = feed(arrivalClock(OFFERED_HZ), batches);
  const samples = events.filter((event): event is ImuSample => !isGap(event));
  const gaps = events.filter((event): event is SampleGap => isGap(event));
  const errorMs = (sample: ImuSample) => sample.t - sample.acc.x;
  const sent = batches.reduce((sum, { readings }) => sum + readings.length, 0);
  return { samples, gaps, sent, errorMs, late: samples.slice(samples.length / 2) };
}

const worst = (samples: readonly ImuSample[], errorMs: (sample: ImuSample) => number) =>
  Math.max(...samples.map((sample) => Math.abs(errorMs(sample))));

describe('arrivalClock', () => {
  it('loses no sample of an even stream and dates each within 10 ms', () => {
    const { samples, sent, errorMs, late } = recovered({ hz: 49.45, seconds: 60 });
    expect(samples).toHaveLength(sent);
    expect(worst(late, errorMs)).toBeLessThan(10);
  });

  it.each([0.99, 1.01])('follows a device whose clock is off by one percent (%f)', (off) => {
    const { errorMs, late } = recovered({ hz: 49.45 * off, seconds: 120, burst: 8, jitterMs: 60 });
    expect(worst(late, errorMs)).toBeLessThan(30);
  });

  it('spreads bursts of eight evenly', () => {
    const { late } = recovered({ hz: 50, seconds: 120, burst: 8, jitterMs: 60 });
    const spacing = late.slice(1).map(({ t }, index) => t - (late[index]?.t ?? 0));
    expect(Math.min(...spacing)).toBeGreaterThan(17);
    expect(Math.max(...spacing)).toBeLessThan(23);
  });

  it('rides out a stall of less than a second that loses nothing', () => {
    const { gaps, samples, sent, errorMs } = recovered({
      hz: 49.8,
      seconds: 60,
      queued: { from: 20, to: 20.8 },
    });
    expect([gaps, samples.length]).toEqual([[], sent]);
    expect(worst(samples.slice(600), errorMs)).toBeLessThan(60);
  });

  it.each([
    [50, 25],
    [50, 20],
    [100, 25],
    [25, 50],
  ])(
    'is soon right again where a sensor went from %i to %i Hz while it was watched first',
    (before, after) => {
      const readings = (hz: number, from: number, to: number) =>
        arrivals({ hz, seconds: to - from, jitterMs: 5 }).map((batch) => ({
          receivedAt: batch.receivedAt + from * 1000,
          readings: batch.readings.map(({ acc, gyr }) => ({ acc: { ...acc, x: acc.x + from * 1000 }, gyr })),
        }));
      const events = feed(arrivalClock([10, 20, 25, 50, 100]), [
        ...readings(before, 0, 0.9),
        ...readings(after, 0.9, 30),
      ]);
      const samples = events.filter((event): event is ImuSample => !isGap(event));
      const wrong = samples.filter(({ t, acc }) => Math.abs(t - acc.x) > 100);
      expect(Math.max(0, ...wrong.map(({ t }) => t))).toBeLessThan(3000);
      expect(samples.filter(({ t }) => t > 7000).length).toBeGreaterThan(22 * after);
    },
  );

  it('declares the backlog of a frozen page a gap, and dates nothing wrongly', () => {
    const { gaps, samples, errorMs } = recovered({
      hz: 49.8,
      burst: 8,
      jitterMs: 20,
      seconds: 400,
      queued: { from: 20, to: 200 },
    });
    expect(gaps).toHaveLength(1);
    expect(gaps[0]?.from).toBeGreaterThan(19_000);
    expect(gaps[0]?.to).toBeGreaterThan(200_000);
    expect(samples.filter(({ t }) => t > 20_200 && t < 200_000)).toEqual([]);
    expect(worst(samples, errorMs)).toBeLessThan(60);
  });

  it('waits for real time when a backlog trickles in', () => {
    const { gaps, samples, errorMs } = recovered({
      hz: 49.8,
      burst: 4,
      jitterMs: 20,
      seconds: 300,
      queued: { from: 20, to: 200 },
      trickleMs: 2500,
    });
    expect(gaps).toHaveLength(1);
    expect(samples.filter(({ t }) => t > 20_200 && t < 200_000)).toEqual([]);
    expect(worst(samples, errorMs)).toBeLessThan(60);
  });

  it.each([0.85, 0.92, 1.08, 1.17])('learns a rate that is off by more than any clock (%f)', (off) => {
    const { gaps, samples, errorMs, late } = recovered({
      hz: 49.45 * off,
      seconds: 120,
      burst: 4,
      jitterMs: 20,
    });
    expect(gaps).toEqual([]);
    expect(worst(samples, errorMs)).toBeLessThan(400);
    expect(worst(late, errorMs)).toBeLessThan(40);
  });

  it('steps over readings that were lost', () => {
    const { samples, errorMs } = recovered({ hz: 49.8, seconds: 60, lost: { from: 20, to: 20.4 } });
    const settled = samples.filter((sample) => sample.acc.x > 23_000);
    expect(worst(settled, errorMs)).toBeLessThan(60);
  });

  it('measures a rate that the sensor did not offer', () => {
    const { errorMs, late } = recovered({ hz: 30, seconds: 60 });
    expect(worst(late, errorMs)).toBeLessThan(15);
  });

  it('gives times in order, whatever the radio does', () => {
    fc.assert(
      fc.property(
        fc.record({
          hz: fc.double({ min: 9, max: 210, noNaN: true }),
          burst: fc.integer({ min: 1, max: 10 }),
          jitterMs: fc.integer({ min: 0, max: 400 }),
          seed: fc.integer({ min: 1, max: 1e6 }),
        }),
        (radio) => {
          const { samples } = recovered({ ...radio, seconds: 20, queued: { from: 8, to: 12 } });
          expect(
            samples.every(({ t }, index) => t > (samples[index - 1]?.t ?? Number.NEGATIVE_INFINITY)),
          ).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});
