import { expect } from 'vitest';

/**
 * Holds numbers against a sheet's: to a millionth, or to half a unit of the last digit where the sheet prints so few
 * that this is coarser. `digits` is the number of decimals that it prints.
 */
export function expectNear(
  actual: readonly number[],
  expected: readonly number[],
  digits = 6,
  scale = 1,
): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, index) => {
    const tolerance = Math.max(1e-6 * Math.abs(value), 0.5000001 * 10 ** -digits) * scale;
    expect(Math.abs((actual[index] ?? Number.NaN) - value * scale)).toBeLessThanOrEqual(tolerance);
  });
}
