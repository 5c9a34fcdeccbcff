import { describe, expect, it } from 'vitest';
import { BROAD_RATE_HZ, inclinationErrorDeg, readBroadTrial } from '../../../src/cli/accuracy/broad.ts';
import { type ImuSample, isGap } from '../../../src/core/imu/sample.ts';
import { feed } from '../../../src/core/machine.ts';
import { type FusionSettings, fusion } from '../../../src/core/orientation/fusion.ts';
import type { Orientation } from '../../../src/core/orientation/orientation.ts';
import { readFixtureBytes } from './vectors.ts';

/** Thirty seconds of a hand-held sensor, five of them at rest, beside what cameras saw of it. */
const excerpt = readBroadTrial('33', readFixtureBytes('broad-33-excerpt-95hz.bin.gz'), 2857);

function errorDeg(samples: readonly ImuSample[], settings: Partial<FusionSettings> = {}): number {
  const machine = fusion({ sampling: 'interval', rateHz: BROAD_RATE_HZ, ...settings });
  const orientations = feed(machine, samples).filter((output): output is Orientation => !isGap(output));
  return inclinationErrorDeg(excerpt, orientations);
}

describe('orientation beside optical motion capture', () => {
  it('keeps the vertical to 0.6° in fast motion by hand', () => {
    expect(errorDeg(excerpt.samples)).toBeLessThan(0.6);
  });

  it('needs not be told the rate', () => {
    expect(errorDeg(excerpt.samples, { rateHz: null })).toBeLessThan(0.6);
  });

  it('learns the rate from times in whole milliseconds', () => {
    const rounded = excerpt.samples.map((sample) => ({ ...sample, t: Math.round(sample.t) }));
    const machine = fusion({ sampling: 'interval', rateHz: null });
    const orientations = feed(machine, rounded).filter((output): output is Orientation => !isGap(output));
    expect(inclinationErrorDeg({ ...excerpt, samples: rounded }, orientations)).toBeLessThan(0.6);
  });

  it('loses little when one sample in twenty is lost', () => {
    expect(errorDeg(excerpt.samples.filter((_, i) => i % 20 !== 10))).toBeLessThan(0.7);
  });

  it('is far nearer with the gyroscope than without', () => {
    const withoutGyroscope = excerpt.samples.map((sample) => ({ ...sample, gyr: null }));
    expect(errorDeg(withoutGyroscope)).toBeGreaterThan(10 * errorDeg(excerpt.samples));
  });
});
