import { describe, expect, it } from 'vitest';
import { createSamplePeriod, LEARNING_SPACINGS } from '../../../src/core/orientation/sample-period.ts';

const times = (count: number, value: number): number[] => Array.from({ length: count }, () => value);

function observed(rateHz: number | null, spacings: readonly number[]) {
  const period = createSamplePeriod(rateHz);
  for (const spacing of spacings) period.observe(spacing);
  return period;
}

/** Spacings of a stream whose times are whole milliseconds. */
const wholeMs = (count: number, periodMs: number): number[] =>
  Array.from({ length: count }, (_, i) => Math.round((i + 1) * periodMs) - Math.round(i * periodMs));

describe('createSamplePeriod', () => {
  it('learns from the first fifteen spacings', () => {
    const learned = observed(null, times(LEARNING_SPACINGS, 20));
    expect([learned.learning(), learned.ms()]).toEqual([false, 20]);
    expect(observed(null, times(LEARNING_SPACINGS - 1, 20)).learning()).toBe(true);
  });

  it('takes a given rate as known', () => {
    const given = observed(50, []);
    expect([given.learning(), given.ms()]).toEqual([false, 20]);
  });

  it('is not misled by lost samples', () => {
    expect(observed(null, [10, 30, 10, 10, 40, 10, 20, 10, 10, 10, 20, 10, 10, 10, 10]).ms()).toBe(10);
  });

  it('is not misled when the very first spacing spans lost samples', () => {
    expect(observed(null, [300, 10]).ms()).toBe(10);
  });

  it('sees between whole milliseconds, ever finer', () => {
    const error = (count: number) => Math.abs(observed(null, wholeMs(count, 10.5)).ms() - 10.5);
    expect(error(LEARNING_SPACINGS)).toBeLessThan(0.1);
    expect(error(200)).toBeLessThan(0.01);
  });

  it('holds a given rate against one a little off', () => {
    expect(observed(50, times(2000, 20.8)).ms()).toBe(20);
  });

  it('gives way to a stream that keeps another rate', () => {
    expect(observed(50, times(1000, 21.5)).ms()).toBeCloseTo(21.5, 9);
    const changed = observed(null, [...times(500, 20), ...times(1000, 21.5)]).ms();
    expect(Math.abs(changed / 21.5 - 1)).toBeLessThan(0.005);
  });

  it('gives way within half a second to a stream at twice the rate', () => {
    expect(observed(50, times(50, 10)).ms()).toBe(10);
  });

  it('sits out a clock that slews by a tenth for two seconds', () => {
    const period = observed(50, times(200, 20));
    for (const spacing of [...times(90, 22), ...times(200, 20)]) {
      period.observe(spacing);
      expect(period.ms()).toBe(20);
    }
  });

  it('never asks for more than a thousand samples a second', () => {
    expect(observed(null, times(100, 1e-9)).ms()).toBe(1);
    expect(observed(1e9, []).ms()).toBe(1);
  });
});
