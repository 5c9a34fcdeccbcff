import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thinOut } from '../../../src/core/trace/thin-out.ts';

const KEPT_MS = 60_000;

/** Samples of an angle, from a rate and a way to move. */
function thinned(rateHz: number, degAt: (seconds: number) => number, seconds: number, from = 0) {
  const angle = thinOut(false, KEPT_MS);
  for (let i = 0; i < seconds * rateHz; i++) angle.take(from + (i * 1000) / rateHz, degAt(i / rateHz));
  return angle;
}

const sizeOf = (hz: number) => {
  const { anglesDeg } = thinned(100, (s) => Math.sin(2 * Math.PI * hz * s), 30).cut(0, 29_000);
  return Math.max(...anglesDeg.map((deg) => Math.abs(deg ?? 0)));
};

describe('an angle at ten values a second', () => {
  it('keeps what repetitions do and takes tremor off', () => {
    expect(sizeOf(0.5)).toBeGreaterThan(0.95);
    expect(sizeOf(9)).toBeLessThan(0.12);
    expect(sizeOf(11)).toBeLessThan(0.12);
  });

  it('does not depend on when it began', () => {
    const degAt = (s: number) => 10 * Math.sin(s);
    const early = thinned(50, degAt, 30).cut(10_000, 20_000);
    const late = thinOut(false, KEPT_MS);
    for (let i = 9 * 50; i < 30 * 50; i++) late.take(i * 20, degAt(i / 50));
    expect(late.cut(10_000, 20_000)).toEqual(early);
  });

  it('goes on past 180 degrees where an angle winds', () => {
    const angle = thinOut(true, KEPT_MS);
    for (let i = 0; i < 200; i++) {
      const deg = -170 - i / 10;
      angle.take(i * 20, deg < -180 ? deg + 360 : deg);
    }
    const { anglesDeg } = angle.cut(0, 3000);
    for (let i = 1; i < anglesDeg.length; i++)
      expect(Math.abs((anglesDeg[i] ?? 0) - (anglesDeg[i - 1] ?? 0))).toBeLessThan(2);
  });

  it('draws a line between the samples of a slow sensor, and none across a gap', () => {
    const angle = thinOut(false, KEPT_MS);
    angle.take(50, 0);
    angle.take(350, 30);
    angle.gap({ type: 'gap', from: 350, to: 650 });
    angle.take(650, 60);
    angle.take(750, 60);
    angle.take(850, 60);
    expect(angle.cut(0, 799).anglesDeg).toEqual([0, 10, 20, 30, null, null, 60, 60]);
  });

  it('lets what is old go, and never invents what it has not', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ ms: fc.integer({ min: 1, max: 3000 }), deg: fc.integer({ min: -90, max: 90 }) }),
          {
            maxLength: 80,
          },
        ),
        fc.boolean(),
        (moves, isGap) => {
          const angle = thinOut(false, 5000);
          let t = 0;
          for (const { ms, deg } of moves) {
            if (isGap && ms > 1000) angle.gap({ type: 'gap', from: t, to: t + ms });
            t += ms;
            angle.take(t, deg);
          }
          const degs = moves.map(({ deg }) => deg);
          const { anglesDeg } = angle.cut(0, t);
          for (const deg of anglesDeg)
            if (deg !== null) {
              expect(deg).toBeGreaterThanOrEqual(Math.min(...degs));
              expect(deg).toBeLessThanOrEqual(Math.max(...degs));
            }
        },
      ),
    );
  });
});
