import { expect } from 'vitest';

/** Numbers of floating-point bytes agree to this much of themselves. */
const RELATIVE = 1e-6;

/**
 * Expects a number, or a list of them, to be what a sheet prints: within half a unit of the last printed digit, or
 * a millionth of it.
 *
 * @param factor from the sheet's unit to ours.
 */
export function expectPrinted(actual: unknown, printed: number | readonly number[], factor = 1): void {
  if (typeof printed !== 'number') {
    const list = actual as readonly unknown[];
    expect(list).toHaveLength(printed.length);
    printed.forEach((each, index) => {
      expectPrinted(list[index], each, factor);
    });
    return;
  }
  expect(actual).toBeTypeOf('number');
  const tolerance = Math.max(halfUnit(printed), RELATIVE * Math.abs(printed)) * Math.abs(factor);
  expect(Math.abs((actual as number) - printed * factor)).toBeLessThanOrEqual(tolerance * (1 + 1e-9));
}

/** Half a unit of the last digit that is printed; a whole number may be exact. */
function halfUnit(printed: number): number {
  const decimals = /\.(\d+)$/.exec(String(printed))?.[1]?.length ?? 0;
  return decimals === 0 ? 1e-9 : 0.5 * 10 ** -decimals;
}
