import { expect, it } from 'vitest';
import { gapCause } from '../../../src/core/desk/gap-cause.ts';

const gap = { from: 1000, to: 101_000 };

it.each([
  ['the link, where nothing stopped the page', [], 'link'],
  ['the computer’s sleep', [{ from: 0, to: 90_000, cause: 'asleep' }], 'asleep'],
  ['the browser, which froze the page', [{ from: 20_000, to: 100_000, cause: 'frozen' }], 'frozen'],
  ['the link, where a stop was short', [{ from: 20_000, to: 30_000, cause: 'frozen' }], 'link'],
  ['the link, where the stop was another time', [{ from: 200_000, to: 300_000, cause: 'asleep' }], 'link'],
] as const)('a gap is explained by %s', (_, stops, cause) => {
  expect(gapCause(gap, stops)).toBe(cause);
});
