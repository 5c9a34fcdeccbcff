import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type ImuSample, isSeen, type SampleEvent, type Vec3 } from '../../../src/core/imu/sample.ts';
import { type ScaleVerdict, scaleCheck } from '../../../src/core/imu/scale-check.ts';
import { DEG_PER_RAD, RAD_PER_DEG, STANDARD_GRAVITY } from '../../../src/core/imu/units.ts';
import { scale } from '../../../src/core/imu/vector.ts';
import { feed } from '../../../src/core/machine.ts';
import { parseRecording } from '../../../src/core/recording/parse.ts';
import { simulatedBody } from '../../../src/core/simulation/simulated-body.ts';

const mornings = new Map<string, readonly ImuSample[]>();

/** Bows, sits down, slumps and lies down, resting between. */
function morning(seed: number, rateHz = 50): readonly ImuSample[] {
  const key = `${seed} ${rateHz}`;
  const known = mornings.get(key);
  if (known) return known;
  const body = simulatedBody({ seed, rateHz }).stand(5).bow(40).stand(5).bow(40).sit(5).bow(35).sit(5);
  const samples = [...body.slouch(20, 24, 2).sit(5).bow(45).stand(5).lie(10).stand(5).samples()];
  mornings.set(key, samples);
  return samples;
}

const times = (v: Vec3 | null, factor: number) => v && scale(v, factor);
const misread = (samples: readonly ImuSample[], force: number, rate: number): ImuSample[] =>
  samples.map(({ t, acc, gyr }) => ({ t, acc: scale(acc, force), gyr: times(gyr, rate) }));

const verdict = (events: readonly SampleEvent[], of: ScaleVerdict['of']): ScaleVerdict | undefined =>
  feed(scaleCheck, events).find((each) => each.of === of);

const SEEDS = [1, 2, 3, 4, 5, 6];

describe('scaleCheck', () => {
  it.each([25, 50, 100])('finds nothing wrong with a sound sensor at %i Hz', (rateHz) => {
    for (const seed of SEEDS) {
      const told = feed(scaleCheck, morning(seed, rateHz));
      expect(told.filter(({ right }) => !right)).toEqual([]);
    }
    expect(SEEDS.map((seed) => verdict(morning(seed, rateHz), 'force')?.right)).not.toContain(undefined);
  });

  it('is soon sure of a sound sensor, and then says no more', () => {
    const later = morning(1).map((sample) => ({ ...sample, t: sample.t + 200_000 }));
    const told = feed(scaleCheck, [...morning(1), ...later]);
    expect(told.map(({ of, right }) => [of, right])).toEqual([
      ['force', true],
      ['rate', true],
    ]);
  });

  it('doubts a sensor from when one of its axes sticks, until it does no more', () => {
    const sound = morning(1);
    const from = sound.at(-1)?.t ?? 0;
    const stuck = sound.slice(0, 500).map(({ acc, ...sample }) => ({
      ...sample,
      t: sample.t + from,
      acc: { ...acc, y: 80 },
    }));
    const mended = sound.slice(0, 500).map((sample) => ({ ...sample, t: sample.t + 2 * from }));
    const told = feed(scaleCheck, [...sound, ...stuck, ...mended]).filter(({ of }) => of === 'force');
    expect(told.map(({ right }) => right)).toEqual([true, false, true]);
    expect((told[1]?.t ?? 0) - from).toBeLessThan(5000);
  });

  it.each([
    ['half the range', 2],
    ['twice the range', 0.5],
    ['g for m/s²', 1 / STANDARD_GRAVITY],
    ['milli-g for m/s²', 1000 / STANDARD_GRAVITY],
  ])('doubts a force in %s', (_, factor) => {
    const told = verdict(misread(morning(1), factor, 1), 'force');
    expect(told?.right).toBe(false);
    expect((told?.reads ?? 0) / factor).toBeCloseTo(1, 1);
  });

  it.each([
    ['half the range', 2],
    ['twice the range', 0.5],
    ['a quarter of the range', 4],
    ['degrees for radians', DEG_PER_RAD],
    ['radians for degrees', RAD_PER_DEG],
  ])('doubts a rate in %s', (_, factor) => {
    const told = SEEDS.map((seed) => verdict(misread(morning(seed), 1, factor), 'rate'));
    expect(told.filter((each) => each && each.reads !== factor)).toEqual([]);
    expect(told.filter(Boolean).length).toBeGreaterThanOrEqual(4);
  });

  it('lets real units read a few percent off', () => {
    for (const share of [0.92, 1.09]) {
      expect(verdict(misread(morning(1), share, share), 'force')?.right).toBe(true);
    }
  });

  it('says nothing of the rate of a sensor that has none, or that never turns', () => {
    const withoutGyroscope = morning(1).map((sample) => ({ ...sample, gyr: null }));
    expect(verdict(withoutGyroscope, 'rate')).toBeUndefined();
    const still = [...simulatedBody({ seed: 1, from: 'seated' }).sit(60, { still: true }).samples()];
    expect(feed(scaleCheck, misread(still, 1, 2)).map(({ of }) => of)).toEqual(['force']);
  });

  it('doubts nobody in a real recording of sitting, whatever its gaps', () => {
    const folder = join(import.meta.dirname, '../../fixtures/recordings');
    const text = gunzipSync(readFileSync(join(folder, 'sitting-upright-and-slouch-t4.csv.gz'))).toString();
    const recording = parseRecording(text);
    if (recording.type === 'refused') throw new Error(recording.problem);
    const samples = recording.samples.filter(isSeen);
    expect(feed(scaleCheck, samples).map(({ of, right }) => [of, right])).toEqual([['force', true]]);
    expect(verdict(misread(samples, 2, 1), 'force')?.right).toBe(false);
  });
});
