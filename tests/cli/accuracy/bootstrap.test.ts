import { describe, expect, it } from 'vitest';
import { bootstrapInterval } from '../../../src/cli/accuracy/bootstrap.ts';

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the interval of a figure over people', () => {
  it('holds the figure, and is the same every time', () => {
    const people = [1, 2, 2, 3, 4, 4, 5, 7, 8, 9];
    const [low, high] = bootstrapInterval(people, mean) ?? [0, 0];
    expect(low).toBeLessThan(mean(people));
    expect(high).toBeGreaterThan(mean(people));
    expect(bootstrapInterval(people, mean)).toEqual([low, high]);
  });

  it('is about two standard errors wide on each side', () => {
    const people = Array.from({ length: 100 }, (_, i) => i);
    const [low, high] = bootstrapInterval(people, mean) ?? [0, 0];
    const standardError = 29 / Math.sqrt(100);
    expect((high - low) / (2 * 1.96 * standardError)).toBeCloseTo(1, 0);
  });

  it('says nothing of two people', () => {
    expect(bootstrapInterval([1, 2], mean)).toBeNull();
  });
});
