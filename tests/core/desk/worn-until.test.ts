import { expect, it } from 'vitest';
import type { DeskMinute, MinutePart } from '../../../src/core/desk/minute.ts';
import { wornUntil } from '../../../src/core/desk/worn-until.ts';

const MINUTE = 60_000;
const minutes = (from: number, to: number, part: MinutePart = 'tall'): readonly DeskMinute[] =>
  Array.from({ length: to - from }, (_, index) => ({ minute: from + index, ms: { [part]: MINUTE } }));

it('goes on over a short silence, and ends with a long one', () => {
  expect(wornUntil([...minutes(100, 110), ...minutes(115, 130)], 100 * MINUTE)).toBe(130 * MINUTE);
  expect(wornUntil([...minutes(100, 110), ...minutes(125, 130)], 100 * MINUTE)).toBe(110 * MINUTE);
});

it('ends where the sensor lies unworn for long', () => {
  const laid = [...minutes(100, 110), ...minutes(110, 130, 'away'), ...minutes(130, 140)];
  expect(wornUntil(laid, 100 * MINUTE)).toBe(110 * MINUTE);
});

it('begins where it is asked from, whether or not anything is known', () => {
  expect(wornUntil([], 100 * MINUTE)).toBe(100 * MINUTE);
});
