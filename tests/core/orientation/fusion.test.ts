import { describe, expect, it } from 'vitest';
import { rotate } from '../../../src/core/imu/quaternion.ts';
import { type ImuSample, isGap, type SampleEvent, type SampleGap } from '../../../src/core/imu/sample.ts';
import { DEG_PER_RAD, RAD_PER_DEG } from '../../../src/core/imu/units.ts';
import { angleBetween, norm, vec3 } from '../../../src/core/imu/vector.ts';
import { feed } from '../../../src/core/machine.ts';
import { type FusionSettings, fusion } from '../../../src/core/orientation/fusion.ts';
import type { Orientation } from '../../../src/core/orientation/orientation.ts';
import { type Rocking, rockingSamples, still, trueUp } from './rocking.ts';

const LEARNING: FusionSettings = { sampling: 'interval', rateHz: null };
const AT_50_HZ: FusionSettings = { sampling: 'interval', rateHz: 50 };

const rocking: Rocking = { rateHz: 50, seconds: 20, amplitudeDeg: 30, periodSeconds: 3 };

const run = (events: readonly SampleEvent[], settings = AT_50_HZ) => feed(fusion(settings), events);
const orientationsOf = (outputs: readonly (Orientation | SampleGap)[]): Orientation[] =>
  outputs.filter((output): output is Orientation => !isGap(output));
const gapsOf = (outputs: readonly (Orientation | SampleGap)[]): SampleGap[] => outputs.filter(isGap);

const errorDeg = (truth: Rocking, { t, up }: Orientation): number =>
  angleBetween(up, trueUp(truth, t)) * DEG_PER_RAD;
const largestErrorDeg = (truth: Rocking, orientations: readonly Orientation[]): number =>
  Math.max(...orientations.map((orientation) => errorDeg(truth, orientation)));

describe('fusion', () => {
  it('follows a rocking sensor to a quarter of a degree', () => {
    expect(largestErrorDeg(rocking, orientationsOf(run(rockingSamples(rocking))))).toBeLessThan(0.25);
  });

  it('says the same with its quaternion as with its up', () => {
    for (const { q, up } of orientationsOf(run(rockingSamples(rocking)))) {
      const vertical = rotate(q, up);
      expect(vertical.z).toBeCloseTo(1, 12);
    }
  });

  it('hands on the sample beside what it makes of it', () => {
    const samples = rockingSamples(rocking);
    expect(orientationsOf(run(samples)).map(({ t, acc }) => ({ t, acc }))).toEqual(
      samples.map(({ t, acc }) => ({ t, acc })),
    );
  });

  it('takes the learned bias off the rate, and knows rest from motion', () => {
    const bias = vec3(0.01, -0.02, 0.005);
    const resting = orientationsOf(run(rockingSamples({ ...still(20), bias }))).at(-1);
    expect(resting?.rest).toBe(true);
    expect(norm(resting?.rate ?? bias)).toBeLessThan(0.02 * RAD_PER_DEG);
    expect(orientationsOf(run(rockingSamples(rocking))).at(-1)?.rest).toBe(false);
  });

  it('is not turned by a frame that was torn apart, but believes a turn that goes on', () => {
    const samples = rockingSamples(still(4));
    const torn = samples.map((sample, index) =>
      index === 100 ? { ...sample, gyr: vec3(0, 26, 0), acc: vec3(0, 0, 5) } : sample,
    );
    expect(largestErrorDeg(still(4), orientationsOf(run(torn)))).toBeLessThan(0.2);
    const flung = samples.map((sample, index) =>
      index >= 100 ? { ...sample, gyr: vec3(0, 26, 0) } : sample,
    );
    expect(orientationsOf(run(flung))).toHaveLength(samples.length - 1);
  });

  it('refuses a rate that is no rate', () => {
    for (const rateHz of [0, -50, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => fusion({ sampling: 'interval', rateHz })).toThrow(RangeError);
    }
  });

  it('gives each run a memory of its own', () => {
    const machine = fusion(AT_50_HZ);
    const samples = rockingSamples(rocking);
    const alone = feed(machine, samples);
    expect(feed(machine, samples)).toEqual(alone);
  });
});

describe('fusion without a known rate', () => {
  it.each([1, 2, 3, 15, 16, 17, 40])('gives all of a recording of %i samples', (count) => {
    const samples = rockingSamples(rocking).slice(0, count);
    expect(orientationsOf(run(samples, LEARNING)).map(({ t }) => t)).toEqual(samples.map(({ t }) => t));
  });

  it('agrees with a known rate as soon as it has learned', () => {
    const samples = rockingSamples({ ...rocking, seconds: 4 });
    const learned = orientationsOf(run(samples, LEARNING)).slice(16);
    const known = orientationsOf(run(samples)).slice(16);
    for (const [i, { up }] of learned.entries()) {
      expect(angleBetween(up, known[i]?.up ?? vec3(0, 0, 0))).toBeLessThan(1e-9);
    }
  });

  it.each([12.5, 25, 50, 104, 200])('follows a sensor at %d Hz', (rateHz) => {
    const truth = { ...rocking, rateHz };
    // Nothing yet tells how long the first sample lasted.
    const orientations = orientationsOf(run(rockingSamples(truth), LEARNING)).slice(1);
    expect(largestErrorDeg(truth, orientations)).toBeLessThan(0.25);
  });

  it.each([
    [50, 100],
    [100, 50],
    [50, 25],
  ])('goes on when a sensor changes from %i Hz to %i Hz', (from, to) => {
    const first = rockingSamples({ ...rocking, rateHz: from, seconds: 9 });
    const truth = { ...rocking, rateHz: to };
    const outputs = run([...first, ...rockingSamples(truth).filter(({ t }) => t >= 9000)], LEARNING);
    expect(gapsOf(outputs)).toEqual([]);
    expect(largestErrorDeg(truth, orientationsOf(outputs).slice(1))).toBeLessThan(1);
  });
});

describe('fusion over losses', () => {
  it('fills up to half a second and says nothing of it', () => {
    const samples = rockingSamples(rocking).filter(({ t }) => t <= 8000 || t >= 8400);
    const outputs = run(samples);
    expect(gapsOf(outputs)).toEqual([]);
    expect(orientationsOf(outputs)).toHaveLength(samples.length);
    expect(largestErrorDeg(rocking, orientationsOf(outputs))).toBeLessThan(5);
  });

  it('reports a longer silence once, from the last sample to the next', () => {
    const samples = rockingSamples(rocking).filter(({ t }) => t <= 8000 || t >= 10_000);
    const outputs = run(samples);
    expect(gapsOf(outputs)).toEqual([{ type: 'gap', from: 8000, to: 10_000 }]);
    expect(outputs.findIndex(isGap)).toBe(samples.findIndex(({ t }) => t === 10_000));
  });

  it('passes a gap of the stream on, and adds none of its own', () => {
    const gap: SampleGap = { type: 'gap', from: 8000, to: 10_000 };
    const samples = rockingSamples(rocking);
    const events = [...samples.filter(({ t }) => t <= 8000), gap, ...samples.filter(({ t }) => t >= 10_000)];
    expect(gapsOf(run(events))).toEqual([gap]);
  });

  it('is upright at once after a gap in which the sensor was turned over', () => {
    const before = rockingSamples(still(5));
    const turned: ImuSample = { t: 9000, acc: { x: -6, y: 3, z: -7 }, gyr: vec3(0, 0, 0) };
    const outputs = run([...before, turned]);
    expect(outputs.at(-2)).toEqual({ type: 'gap', from: before.at(-1)?.t, to: 9000 });
    const after = orientationsOf(outputs).at(-1);
    expect(after && angleBetween(after.up, turned.acc) * DEG_PER_RAD).toBeLessThan(0.001);
  });

  it('still knows the bias after a gap', () => {
    const bias = vec3(0.02, 0.02, -0.02);
    const before = rockingSamples({ ...still(10), bias });
    const after = rockingSamples({ ...still(1), bias, startMs: 15_000 });
    const first = orientationsOf(run([...before, ...after])).find(({ t }) => t === 15_000);
    expect(norm(first?.rate ?? bias)).toBeLessThan(0.02 * RAD_PER_DEG);
  });
});

describe('fusion of uneven times', () => {
  const PERIOD_MS = 20;
  /** Degrees that a sensor on a turntable at 10 deg/s seems to have turned, its samples dated by `date`. */
  function turnedDeg(date: (i: number) => number): number {
    const samples = Array.from({ length: 501 }, (_, i) => ({
      t: date(i),
      acc: vec3(0, 0, 9.81),
      gyr: vec3(0, 0, 10 * RAD_PER_DEG),
    }));
    const orientations = orientationsOf(run(samples));
    const heading = ({ q }: Orientation) => 2 * Math.atan2(q.z, q.w) * DEG_PER_RAD;
    const [first, last] = [orientations[0], orientations.at(-1)];
    return first && last ? heading(last) - heading(first) : Number.NaN;
  }

  it.each<[string, (i: number) => number]>([
    ['even', (i) => i * PERIOD_MS],
    ['dated in bursts of four', (i) => (i - (i % 4)) * PERIOD_MS + (i % 4)],
    ['early and late by turns', (i) => (i + 0.3 * (i % 2)) * PERIOD_MS],
    ['sent at twice the rate after 5 s', (i) => (i <= 250 ? i : 250 + (i - 250) / 2) * PERIOD_MS],
    ['sent at half the rate after 5 s', (i) => (i <= 250 ? i : 250 + (i - 250) * 2) * PERIOD_MS],
  ])('turns as far as the time that passed allows when samples are %s', (_, date) => {
    const passedSeconds = (date(500) - date(0)) / 1000;
    expect(turnedDeg(date) / (10 * passedSeconds)).toBeCloseTo(1, 2);
  });
});

describe('fusion of damaged input', () => {
  const samples = rockingSamples({ ...rocking, seconds: 4 });
  const sound = run(samples);
  const between = (extra: (t: number, sample: ImuSample) => SampleEvent): SampleEvent[] =>
    samples.flatMap((sample) => [sample, extra(sample.t, sample)]);

  it.each<[string, (t: number, sample: ImuSample) => SampleEvent]>([
    ['a force that is no number', (t, s) => ({ ...s, t: t + 1, acc: vec3(0, Number.NaN, 9.8) })],
    ['a rate that is no number', (t, s) => ({ ...s, t: t + 1, gyr: vec3(Number.NaN, 0, 0) })],
    ['an endless force', (t, s) => ({ ...s, t: t + 1, acc: vec3(Number.POSITIVE_INFINITY, 0, 0) })],
    ['a force beyond any clip', (t, s) => ({ ...s, t: t + 1, acc: vec3(0, 0, 1e9) })],
    ['a rate beyond any clip', (t, s) => ({ ...s, t: t + 1, gyr: vec3(0, 100, 0) })],
    ['a time that is no number', (_, s) => ({ ...s, t: Number.NaN })],
    ['an endless time', (_, s) => ({ ...s, t: Number.POSITIVE_INFINITY })],
    ['the same time again', (t, s) => ({ ...s, t, acc: vec3(9.8, 0, 0) })],
    ['an earlier time', (t, s) => ({ ...s, t: t - 30, acc: vec3(9.8, 0, 0) })],
    ['a sample that lost its rate', (t, s) => ({ ...s, t: t + 1, gyr: null })],
    ['a gap that is over', (t) => ({ type: 'gap', from: t - 100, to: t })],
    ['a gap with no end', (t) => ({ type: 'gap', from: t, to: Number.NaN })],
  ])('leaves out %s as if it had never come', (_, extra) => {
    expect(run(between(extra))).toEqual(sound);
  });
});

describe('fusion without a gyroscope', () => {
  const slow: Rocking = { ...rocking, periodSeconds: 8 };
  const withoutGyroscope = rockingSamples(slow).map((sample) => ({ ...sample, gyr: null }));

  it('tilts with the accelerometer and knows no rate', () => {
    const orientations = orientationsOf(run(withoutGyroscope));
    expect(largestErrorDeg(slow, orientations)).toBeLessThan(2);
    expect(new Set(orientations.map(({ rate }) => rate))).toEqual(new Set([null]));
  });

  it('knows rest from motion', () => {
    const resting = rockingSamples(still(4)).map((sample) => ({ ...sample, gyr: null }));
    expect(orientationsOf(run(resting)).at(-1)?.rest).toBe(true);
    expect(orientationsOf(run(withoutGyroscope)).at(-1)?.rest).toBe(false);
  });

  it('keeps its last tilt in free fall', () => {
    const falling = [1, 2, 3].map((i) => ({ t: 20_000 + 20 * i, acc: vec3(0, 0, 0), gyr: null }));
    for (const { q, up } of orientationsOf(run([...withoutGyroscope, ...falling]))) {
      expect(norm(up)).toBeCloseTo(1, 9);
      expect(q.w ** 2 + q.x ** 2 + q.y ** 2 + q.z ** 2).toBeCloseTo(1, 9);
    }
  });

  it('begins anew with a gyroscope that appears after a silence', () => {
    const appearing = rockingSamples({ ...rocking, startMs: 30_000, seconds: 2 });
    const outputs = run([...withoutGyroscope, ...appearing]);
    expect(gapsOf(outputs)).toHaveLength(1);
    expect(orientationsOf(outputs).at(-1)?.rate).not.toBeNull();
  });
});
