import { describe, expect, it } from 'vitest';
import { random } from '../../../src/core/simulation/random.ts';
import { smoothNoise } from '../../../src/core/simulation/smooth-noise.ts';

const draw = (count: number, from: () => number) => Array.from({ length: count }, from);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: readonly number[]) => mean(values.map((value) => value ** 2)) - mean(values) ** 2;

describe('random', () => {
  it('repeats itself for a seed and a stream, and for no other', () => {
    const numbers = (seed: number, stream: string) => draw(5, random(seed, stream).uniform);
    expect(numbers(1, 'a')).toEqual(numbers(1, 'a'));
    expect(numbers(1, 'a')).not.toEqual(numbers(2, 'a'));
    expect(numbers(1, 'a')).not.toEqual(numbers(1, 'b'));
  });

  it('is uniform in [0, 1) and normal with mean 0 and variance 1', () => {
    const { uniform, normal } = random(9, 'test');
    const flat = draw(50_000, uniform);
    expect(Math.min(...flat)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...flat)).toBeLessThan(1);
    expect(mean(flat)).toBeCloseTo(0.5, 2);
    expect(variance(flat)).toBeCloseTo(1 / 12, 2);
    const bell = draw(50_000, normal);
    expect(Math.abs(mean(bell))).toBeLessThan(0.02);
    expect(variance(bell)).toBeCloseTo(1, 1);
  });

  it('makes noise that is smooth and of the size it says', () => {
    const noise = smoothNoise(random(4, 'noise'), 0.5, 2);
    const values = Array.from({ length: 100_000 }, (_, i) => noise(i / 100));
    expect(variance(values)).toBeCloseTo(1, 1);
    const steps = values.slice(1).map((value, i) => Math.abs(value - (values[i] ?? 0)));
    expect(Math.max(...steps)).toBeLessThan(0.6);
  });
});
