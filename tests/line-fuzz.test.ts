import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exerciseById } from '../src/cli/content.ts';
import type { Exercise } from '../src/core/exercise/exercise.ts';
import type { ImuReading, ImuSample, SampleEvent, Vec3 } from '../src/core/imu/sample.ts';
import type { TimeSource } from '../src/core/imu/time-source.ts';
import { RAD_PER_DEG, STANDARD_GRAVITY } from '../src/core/imu/units.ts';
import type { Neutral } from '../src/core/posture/neutral.ts';
import { lineOfArrivals, lineOfSamples, type Told } from './signals/line.ts';

const NEUTRAL: Neutral = {
  up: { x: 0, y: 1, z: 0 },
  anterior: { x: 0, y: 0, z: -1 },
  placement: 'upper-back',
  slumpDeg: null,
  forwardFrom: 'case',
};

const exercises: readonly (Exercise | null)[] = [
  null,
  ...['plank_knee', 'bridge', 'catcow_hold'].map((id) => exerciseById(id) ?? null),
];

/** The largest that a WitMotion sensor can say: ±16 g, ±2000 deg/s. */
const SATURATED_ACC = 16 * STANDARD_GRAVITY;
const SATURATED_GYR = 2000 * RAD_PER_DEG;

const number = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true });
const vector = (of: fc.Arbitrary<number>): fc.Arbitrary<Vec3> => fc.record({ x: of, y: of, z: of });
const anyNumber = fc.oneof(
  fc.double(),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e300, -0, 5e-324),
);

/** What a sensor, a radio or a decoder that has gone wrong says, for a while. */
const saturated: fc.Arbitrary<ImuReading> = fc.record({
  acc: vector(fc.constantFrom(SATURATED_ACC, -SATURATED_ACC)),
  gyr: vector(fc.constantFrom(SATURATED_GYR, -SATURATED_GYR)),
});
const unheardOf: fc.Arbitrary<ImuReading> = fc.record({
  acc: vector(anyNumber),
  gyr: fc.oneof(vector(anyNumber), fc.constant(null)),
});
const wild: fc.Arbitrary<ImuReading> = fc.record({
  acc: vector(number(100)),
  gyr: fc.oneof(vector(number(30)), fc.constant(null)),
});
const tall: ImuReading = { acc: { x: 0, y: STANDARD_GRAVITY, z: 0 }, gyr: { x: 0, y: 0, z: 0 } };
/** Tall, but one axis says the same all the time, and says more than gravity can. */
const stuck: fc.Arbitrary<ImuReading> = fc
  .tuple(fc.constantFrom('x', 'z'), fc.double({ min: 8, max: SATURATED_ACC, noNaN: true }), fc.boolean())
  .map(([axis, value, below]) => ({ ...tall, acc: { ...tall.acc, [axis]: below ? -value : value } }));
const zero: fc.Arbitrary<ImuReading> = fc.constant({ acc: { x: 0, y: 0, z: 0 }, gyr: { x: 0, y: 0, z: 0 } });

const spacing = fc.oneof(
  { weight: 4, arbitrary: fc.constant(20) },
  { weight: 1, arbitrary: fc.constant(0.1) },
  { weight: 1, arbitrary: fc.constant(10_000) },
  { weight: 2, arbitrary: fc.double({ min: -200, max: 800, noNaN: true }) },
  { weight: 1, arbitrary: anyNumber },
);

/** Stretches of one kind of trouble after another. A stuck axis says the same thing all the time. */
interface Stretch {
  readonly reading: readonly ImuReading[];
  readonly spacingMs: number;
  readonly count: number;
}

const stretch: fc.Arbitrary<Stretch> = fc.record({
  reading: fc.oneof(
    fc.array(fc.oneof(saturated, unheardOf, wild, zero, fc.constant(tall)), { minLength: 2, maxLength: 6 }),
    stuck.map((reading) => [reading]),
  ),
  spacingMs: spacing,
  count: fc.integer({ min: 1, max: 800 }),
});

/** Tall for as long as nobody is nudged after a sensor is put on (POSTURE section 3). */
const SETTLING_MS = 130_000;
const SETTLING: readonly ImuSample[] = Array.from({ length: SETTLING_MS / 40 }, (_, i) => ({
  t: i * 40,
  ...tall,
}));

function samplesOf(stretches: readonly Stretch[]): SampleEvent[] {
  let t = SETTLING_MS;
  const garbage = stretches.flatMap(({ reading, spacingMs, count }) =>
    Array.from({ length: count }, (_, i): ImuSample => {
      if (Number.isFinite(t + spacingMs)) t += spacingMs;
      const { acc, gyr } = reading[i % reading.length] ?? { acc: { x: 0, y: 0, z: 0 }, gyr: null };
      return { t: Number.isFinite(spacingMs) ? t : spacingMs, acc, gyr };
    }),
  );
  return [...SETTLING, ...garbage];
}

/** Every number in it, however deep, is one. */
function soundNumbers(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return value === null || typeof value !== 'object' || Object.values(value).every(soundNumbers);
}

/** Runs the line and keeps whatever came out of any of its stations. */
function outputs(
  line: ReturnType<typeof lineOfSamples> | ReturnType<typeof lineOfArrivals>,
  feed: () => void,
): { told: readonly Told[]; sound: boolean } {
  let sound = true;
  for (const stream$ of [line.line.orientation$, line.line.posture$]) {
    (stream$ as typeof line.line.orientation$).subscribe((output) => {
      sound &&= soundNumbers(output);
    });
  }
  feed();
  return { told: line.told, sound: sound && soundNumbers(line.told) };
}

const wearing = fc.constantFrom(...exercises).map((exercise) => ({ neutral: NEUTRAL, exercise }));
const nudges = (told: readonly Told[]) => told.filter(({ type }) => type === 'nudge');

describe('the whole line, whatever comes in', () => {
  it('never throws, gives no number that is none, and nudges nobody', { timeout: 40_000 }, () => {
    fc.assert(
      fc.property(wearing, fc.array(stretch, { maxLength: 4 }), (worn, stretches) => {
        const line = lineOfSamples(worn);
        const { told, sound } = outputs(line, () => {
          for (const sample of samplesOf(stretches)) line.samples$.next(sample);
          line.samples$.complete();
        });
        expect(sound).toBe(true);
        expect(nudges(told)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('gives sound numbers for readings of any content, arriving at any time, with any stamps', () => {
    const source = fc.constantFrom<TimeSource>(
      { kind: 'arrival' },
      { kind: 'counter', wrapsAt: 2 ** 8 },
      { kind: 'timestamp', wrapsAt: 2 ** 32, tickMs: 0.001 },
    );
    const stamps = fc.array(fc.nat(2 ** 32 - 1), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(
        wearing,
        source,
        stamps,
        fc.array(stretch, { maxLength: 3 }),
        (worn, from, stamped, all) => {
          const line = lineOfArrivals(from, [50, 100], worn);
          const { sound } = outputs(line, () => {
            let receivedAt = 0;
            let sent = 0;
            for (const { reading, spacingMs, count } of all) {
              for (let i = 0; i < count; i++) {
                if (Number.isFinite(spacingMs)) receivedAt += Math.min(Math.abs(spacingMs), 20_000);
                const messages = reading.map(({ acc, gyr }) => ({
                  type: 'reading' as const,
                  acc,
                  gyr,
                  stamp: stamped[sent++ % stamped.length] ?? 0,
                }));
                line.arrivals$.next({ receivedAt, messages });
              }
            }
            line.arrivals$.complete();
          });
          expect(sound).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('would nudge for a lean that is none of this', () => {
    const line = lineOfSamples({ neutral: NEUTRAL, exercise: null });
    const leaning = { x: 0, y: STANDARD_GRAVITY * Math.cos(0.4), z: STANDARD_GRAVITY * Math.sin(0.4) };
    for (const sample of SETTLING) line.samples$.next(sample);
    for (let i = 1; i < 60 * 25; i++) line.samples$.next({ ...tall, t: SETTLING_MS + i * 40, acc: leaning });
    expect(nudges(line.told)).toHaveLength(1);
  });

  it.each([
    ['every axis at its limit', { acc: vec(SATURATED_ACC), gyr: vec(SATURATED_GYR) }],
    ['nothing at all', { acc: vec(0), gyr: vec(0) }],
    ['one axis stuck at its limit', { acc: { x: 0, y: STANDARD_GRAVITY, z: SATURATED_ACC }, gyr: vec(0) }],
    ['one axis stuck half way', { acc: { x: 0, y: STANDARD_GRAVITY, z: 8 }, gyr: vec(0) }],
    [
      'twice of gravity, aslant',
      { acc: { x: 0, y: 2 * STANDARD_GRAVITY, z: STANDARD_GRAVITY }, gyr: vec(0) },
    ],
  ])('nudges nobody for ten minutes of %s', (_, reading) => {
    const line = lineOfSamples({ neutral: NEUTRAL, exercise: null });
    const { told, sound } = outputs(line, () => {
      for (const sample of SETTLING) line.samples$.next(sample);
      for (let i = 1; i < 10 * 60 * 25; i++) line.samples$.next({ t: SETTLING_MS + i * 40, ...reading });
    });
    expect(sound).toBe(true);
    expect(nudges(told)).toEqual([]);
  });
});

function vec(value: number): Vec3 {
  return { x: value, y: value, z: value };
}
