import { expect, it } from 'vitest';
import { whileSame } from '../../../src/views/progress/while-same.ts';

it('works out anew only what it was not just told', () => {
  const asked: unknown[][] = [];
  const sum = whileSame((numbers: readonly number[], more: number) => {
    asked.push([numbers, more]);
    return numbers.reduce((a, b) => a + b, more);
  });
  const numbers = [1, 2];
  expect([sum(numbers, 1), sum(numbers, 1), sum(numbers, 2), sum([1, 2], 2)]).toEqual([4, 4, 5, 5]);
  expect(asked).toHaveLength(3);
});
