import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviceClock } from '../../../src/core/imu/device-clock.ts';
import { type ImuSample, isGap, type ReadingBatch, type SampleGap } from '../../../src/core/imu/sample.ts';
import type { DeviceTimeSource } from '../../../src/core/imu/time-source.ts';
import { feed } from '../../../src/core/machine.ts';
import { arrivals, type Radio, type Stretch } from './radio.ts';

const OFFERED_HZ = [10, 20, 50, 100, 200];
/** As real sensors count: an 8-bit number, Muse, Xsens DOT, BlueST, Polar. */
const SOURCES: Readonly<Record<string, DeviceTimeSource>> = {
  'an 8-bit counter': { kind: 'counter', wrapsAt: 2 ** 8 },
  'three numbers for each of 16 bits': { kind: 'counter', wrapsAt: 3 * 2 ** 16 },
  'microseconds of 32 bits': { kind: 'timestamp', wrapsAt: 2 ** 32, tickMs: 0.001 },
  '8 ms of 16 bits': { kind: 'timestamp', wrapsAt: 2 ** 16, tickMs: 8 },
  'microseconds without end': { kind: 'timestamp', wrapsAt: Number.POSITIVE_INFINITY, tickMs: 0.001 },
};
const each = Object.entries(SOURCES);

type StampedRadio = Radio & { readonly source: DeviceTimeSource };

function recovered(radio: StampedRadio) {
  const batches = arrivals({ nominalHz: 50, ...radio });
  const events = feed(deviceClock(radio.source, OFFERED_HZ), batches);
  const samples = events.filter((event): event is ImuSample => !isGap(event));
  const gaps = events.filter((event): event is SampleGap => isGap(event));
  const late = samples.slice(samples.length / 2);
  return { samples, gaps, late, sent: sentBy(batches) };
}

const sentBy = (batches: readonly ReadingBatch[]): Set<number> =>
  new Set(batches.flatMap(({ readings }) => readings.map(({ acc }) => acc.x)));
const errorMs = ({ t, acc }: ImuSample): number => Math.abs(t - acc.x);
const worst = (samples: readonly ImuSample[]): number => Math.max(...samples.map(errorMs));
const between = (samples: readonly ImuSample[], from: number, to: number): ImuSample[] =>
  samples.filter(({ acc }) => acc.x >= from * 1000 && acc.x < to * 1000);
const inOrder = (samples: readonly ImuSample[]): boolean =>
  samples.every(({ t }, index) => t > (samples[index - 1]?.t ?? Number.NEGATIVE_INFINITY));

describe.each(each)('a clock that counts %s', (_, source) => {
  it('dates every reading within the jitter of its first second', () => {
    const { samples, sent, gaps } = recovered({ source, hz: 50, seconds: 60, burst: 4, jitterMs: 20 });
    expect([samples.length, gaps]).toEqual([sent.size, []]);
    expect(worst(samples)).toBeLessThan(30);
  });

  it.each([0.99, 1.01])('follows a sensor whose second is off by one percent (%f)', (off) => {
    const { samples, late } = recovered({ source, hz: 50 * off, seconds: 120, burst: 8, jitterMs: 60 });
    expect(worst(samples)).toBeLessThan(70);
    expect(worst(late)).toBeLessThan(35);
  });

  it('gives the backlog of a frozen page its true times', () => {
    const { samples, sent, gaps } = recovered({
      source,
      hz: 49.8,
      seconds: 400,
      burst: 8,
      jitterMs: 20,
      queued: { from: 100, to: 300 },
      trickleMs: 1500,
    });
    expect([samples.length, gaps]).toEqual([sent.size, []]);
    expect(worst(samples)).toBeLessThan(80);
  });

  it('leaves lost readings the time that they took', () => {
    const { samples, gaps } = recovered({
      source,
      hz: 50,
      seconds: 60,
      loss: 0.05,
      lost: { from: 20, to: 20.7 },
    });
    expect(gaps).toEqual([]);
    expect(worst(between(samples, 20, 25))).toBeLessThan(25);
  });

  it('goes on after a silence of many wraps', () => {
    const { samples, sent } = recovered({ source, hz: 50, seconds: 700, lost: { from: 40, to: 600 } });
    expect(samples).toHaveLength(sent.size);
    expect(worst(between(samples, 600, 700))).toBeLessThan(30);
  });

  it('begins anew with a sensor that was switched off and on', () => {
    const { samples, gaps } = recovered({ source, hz: 50, seconds: 60, restartAt: 30 });
    expect(gaps.length).toBeLessThan(2);
    expect(between(samples, 31, 60).length).toBeGreaterThan(1400);
    expect(worst(samples)).toBeLessThan(30);
  });

  it('leaves out what is doubled and disordered', () => {
    const { samples, sent } = recovered({
      source,
      hz: 50,
      seconds: 60,
      burst: 4,
      doubled: 0.05,
      swapped: 0.02,
    });
    expect(samples.length).toBeGreaterThan(0.96 * sent.size);
    expect(new Set(samples.map(({ acc }) => acc.x)).size).toBe(samples.length);
    expect(worst(samples)).toBeLessThan(30);
  });
});

const anySource = fc.constantFrom(...Object.values(SOURCES));

describe('deviceClock, whatever the radio does', () => {
  const stretch = (min: number, max: number) =>
    fc
      .tuple(fc.double({ min, max, noNaN: true }), fc.double({ min: 0, max: 8, noNaN: true }))
      .map(([from, seconds]) => ({ from, to: from + seconds }));
  const anyRecord = fc.record({
    source: anySource,
    hz: fc.double({ min: 49.5, max: 50.5, noNaN: true }),
    seconds: fc.constant(45),
    burst: fc.integer({ min: 1, max: 10 }),
    jitterMs: fc.integer({ min: 0, max: 80 }),
    loss: fc.constantFrom(0, 0.01, 0.2),
    queued: stretch(5, 15),
    trickleShare: fc.double({ min: 0, max: 0.5, noNaN: true }),
    lost: stretch(20, 25),
    restartAt: fc.constantFrom(Number.POSITIVE_INFINITY, 37.5),
    doubled: fc.constantFrom(0, 0.03),
    swapped: fc.constantFrom(0, 0.01),
    seed: fc.integer({ min: 1, max: 1e6 }),
  });
  // A backlog is handed over faster than it came about, and no silence is as long as what a counter can number.
  const anyRadio: fc.Arbitrary<StampedRadio> = anyRecord.map(({ trickleShare, ...radio }) => {
    const mostSeconds = radio.source.kind === 'counter' ? radio.source.wrapsAt / 2 / 50 : 8;
    const short = ({ from, to }: Stretch) => ({ from, to: Math.min(to, from + mostSeconds) });
    const queued = short(radio.queued);
    return {
      ...radio,
      queued,
      lost: short(radio.lost),
      trickleMs: trickleShare * 1000 * (queued.to - queued.from),
    };
  });

  it('dates what it dates truly and in order, and leaves out little', () => {
    fc.assert(
      fc.property(anyRadio, (radio) => {
        const { samples, sent } = recovered(radio);
        expect(inOrder(samples)).toBe(true);
        expect(worst(samples)).toBeLessThan(700);
        expect(samples.length).toBeGreaterThan(0.8 * sent.size - 60);
      }),
      { numRuns: 150 },
    );
  });

  it('bears any stamps and times, and never goes back', () => {
    const anyBatch = fc.record({
      receivedAt: fc.double({ min: 0, max: 1e6 }),
      readings: fc.array(
        fc
          .oneof(fc.double(), fc.nat(300))
          .map((stamp) => ({ acc: { x: 0, y: 0, z: 9.81 }, gyr: null, stamp })),
        { maxLength: 8 },
      ),
    });
    fc.assert(
      fc.property(anySource, fc.array(anyBatch, { maxLength: 60 }), (source, batches) => {
        const events = feed(deviceClock(source, OFFERED_HZ), batches);
        const samples = events.filter((event): event is ImuSample => !isGap(event));
        expect(samples.every(({ t }) => Number.isFinite(t))).toBe(true);
        expect(inOrder(samples)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
