import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPending, wideningOf } from '../../../src/core/alerts/widening.ts';

const MINUTE = 60_000;

describe('wideningOf', () => {
  it('makes two degrees of room for two answers within half an hour', () => {
    expect(wideningOf([0])).toEqual({ deg: 0, pendingAt: 0, full: false });
    expect(wideningOf([0, 30 * MINUTE])).toEqual({ deg: 2, pendingAt: null, full: false });
  });

  it('makes none for answers that lie further apart', () => {
    const widening = wideningOf([0, 31 * MINUTE]);
    expect(widening).toMatchObject({ deg: 0, pendingAt: 31 * MINUTE });
    expect(isPending(widening, 61 * MINUTE)).toBe(true);
    expect(isPending(widening, 62 * MINUTE)).toBe(false);
  });

  it('asks for a new tall when the most room is not enough', () => {
    const six = Array.from({ length: 6 }, (_, i) => i * MINUTE);
    expect(wideningOf(six)).toEqual({ deg: 6, pendingAt: null, full: false });
    expect(wideningOf([...six, 6 * MINUTE, 7 * MINUTE])).toEqual({ deg: 6, pendingAt: null, full: true });
  });

  it('P9: never makes more than six degrees of room, and none that two answers did not ask for', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 60 }), (minutes) => {
        const answers = minutes.toSorted((a, b) => a - b).map((minute) => minute * MINUTE);
        const { deg } = wideningOf(answers);
        expect([0, 2, 4, 6]).toContain(deg);
        expect(deg).toBeLessThanOrEqual(2 * Math.floor(answers.length / 2));
      }),
    );
  });
});
