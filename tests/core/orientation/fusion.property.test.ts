import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ImuSample, isGap, type SampleEvent, type SampleGap } from '../../../src/core/imu/sample.ts';
import { RAD_PER_DEG } from '../../../src/core/imu/units.ts';
import { angleBetween } from '../../../src/core/imu/vector.ts';
import { feed } from '../../../src/core/machine.ts';
import { type FusionSettings, fusion } from '../../../src/core/orientation/fusion.ts';
import type { Orientation } from '../../../src/core/orientation/orientation.ts';
import { type Rocking, rockingSamples } from './rocking.ts';

const settings: fc.Arbitrary<FusionSettings> = fc.record({
  sampling: fc.constantFrom('interval', 'point'),
  rateHz: fc.constantFrom(null, 12.5, 50, 200),
});

const plausible = (limit: number) =>
  fc.record({
    x: fc.double({ min: -limit, max: limit, noNaN: true }),
    y: fc.double({ min: -limit, max: limit, noNaN: true }),
    z: fc.double({ min: -limit, max: limit, noNaN: true }),
  });
const anyVec3 = fc.record({ x: fc.double(), y: fc.double(), z: fc.double() });
const anyTime = fc.oneof(
  fc.double({ min: 0, max: 3000, noNaN: true }),
  fc.integer({ max: 3000 }),
  fc.double(),
);

const anyEvent: fc.Arbitrary<SampleEvent> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      t: anyTime,
      acc: fc.oneof(plausible(200), plausible(1e-150), anyVec3),
      gyr: fc.oneof(plausible(90), anyVec3, fc.constant(null)),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('gap' as const), from: anyTime, to: anyTime }) },
);

/** Sound samples in order, whatever they say. */
const soundStream: fc.Arbitrary<ImuSample[]> = fc
  .array(
    fc.record({
      spacing: fc.double({ min: 0.01, max: 700, noNaN: true }),
      acc: plausible(190),
      gyr: plausible(8),
    }),
    { minLength: 1, maxLength: 120 },
  )
  .map((steps) => {
    let t = 0;
    return steps.map(({ spacing, acc, gyr }) => {
      t += spacing;
      return { t, acc, gyr };
    });
  });

const rocking: fc.Arbitrary<Rocking> = fc.record({
  rateHz: fc.constantFrom(25, 50, 100),
  seconds: fc.constant(6),
  amplitudeDeg: fc.double({ min: 0, max: 40, noNaN: true }),
  periodSeconds: fc.double({ min: 2, max: 8, noNaN: true }),
});

const orientationsOf = (outputs: readonly (Orientation | SampleGap)[]): Orientation[] =>
  outputs.filter((output): output is Orientation => !isGap(output));

const numbersOf = ({ t, q, up, rate, acc }: Orientation): number[] => [
  t,
  ...Object.values(q),
  ...Object.values(up),
  ...Object.values(rate ?? {}),
  ...Object.values(acc),
];

describe('fusion, whatever comes in', () => {
  it('gives finite numbers and unit quaternions, in order of time', () => {
    fc.assert(
      fc.property(settings, fc.array(anyEvent, { maxLength: 150 }), (chosen, events) => {
        let latest = Number.NEGATIVE_INFINITY;
        for (const orientation of orientationsOf(feed(fusion(chosen), events))) {
          expect(numbersOf(orientation).every(Number.isFinite)).toBe(true);
          const { w, x, y, z } = orientation.q;
          expect(Math.hypot(w, x, y, z)).toBeCloseTo(1, 9);
          expect(orientation.t).toBeGreaterThan(latest);
          latest = orientation.t;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives a unit quaternion also a hair from upside down', () => {
    for (const x of [1e-5, 2e-6, 2.1e-6, 3e-7, 0]) {
      const sample = { t: 0, acc: { x: 9.81 * x, y: 0, z: -9.81 }, gyr: null };
      const [first] = orientationsOf(feed(fusion({ sampling: 'interval', rateHz: null }), [sample]));
      expect(Math.hypot(...Object.values(first?.q ?? {}))).toBeCloseTo(1, 12);
    }
  });

  it('gives one finite orientation for each sound sample', () => {
    fc.assert(
      fc.property(settings, soundStream, (chosen, samples) => {
        const orientations = orientationsOf(feed(fusion(chosen), samples));
        expect(orientations.map(({ t }) => t)).toEqual(samples.map(({ t }) => t));
        expect(orientations.flatMap(numbersOf).every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same for the same', () => {
    fc.assert(
      fc.property(settings, fc.array(anyEvent, { maxLength: 60 }), (chosen, events) => {
        expect(feed(fusion(chosen), events)).toEqual(feed(fusion(chosen), events));
      }),
    );
  });

  it('is changed by no burst of numbers that are none', () => {
    const damaged = fc.constantFrom<Partial<ImuSample>>(
      { acc: { x: Number.NaN, y: Number.NaN, z: Number.NaN } },
      { gyr: { x: 0, y: Number.NEGATIVE_INFINITY, z: 0 } },
      { acc: { x: 1e9, y: 0, z: 0 } },
      { t: Number.NaN },
    );
    fc.assert(
      fc.property(
        settings,
        soundStream,
        fc.nat(),
        fc.array(damaged, { minLength: 1, maxLength: 30 }),
        (chosen, samples, position, burst) => {
          const at = position % samples.length;
          const [head, tail] = [samples.slice(0, at + 1), samples.slice(at + 1)];
          const model = head[at];
          if (!model) return;
          const broken = burst.map((damage, i) => ({ ...model, t: model.t + 0.001 * (i + 1), ...damage }));
          expect(feed(fusion(chosen), [...head, ...broken, ...tail])).toEqual(feed(fusion(chosen), samples));
        },
      ),
    );
  });

  it('moves by less than 0.1° for one lost sample', () => {
    fc.assert(
      fc.property(rocking, fc.nat(), (truth, position) => {
        const samples = rockingSamples(truth);
        const lost = 1 + (position % (samples.length - 2));
        const known: FusionSettings = { sampling: 'interval', rateHz: truth.rateHz };
        const complete = new Map(orientationsOf(feed(fusion(known), samples)).map(({ t, up }) => [t, up]));
        for (const { t, up } of orientationsOf(feed(fusion(known), samples.toSpliced(lost, 1)))) {
          const expected = complete.get(t);
          expect(expected && angleBetween(up, expected)).toBeLessThan(0.1 * RAD_PER_DEG);
        }
      }),
      { numRuns: 60 },
    );
  });
});
