import { describe, expect, it } from 'vitest';
import { shortPath } from '../../../src/core/figure/short-path.ts';

describe('a short path', () => {
  it('goes in whole steps from where the last one ended', () => {
    expect(shortPath('M10.4 -20.2L14.6 -20.4L15 -30Z')).toBe('M10-20l5 0 0-10z');
  });

  it('adds up no error: each step begins at the rounded place', () => {
    const points = Array.from({ length: 50 }, (_, n) => `${(n * 0.4).toFixed(1)} 0`);
    const steps = shortPath(`M${points.join('L')}`)
      .slice('M0 0'.length)
      .match(/\d+ /g);
    expect(steps?.reduce((sum, step) => sum + Number(step), 0)).toBe(Math.round(49 * 0.4));
  });

  it('keeps the half axes and flags of an arc, and every place of a curve', () => {
    expect(shortPath('M1 1A6.2 6.2 0 0 1 8 -3C9 -4 10 -5 11 -6')).toBe('M1 1a6 6 0 0 1 7-4c1-1 2-2 3-3');
  });

  it('begins a second outline where the first one began', () => {
    expect(shortPath('M0 0L10 0L10 10ZM2 2L4 2Z')).toBe('M0 0l10 0 0 10zm2 2l2 0z');
  });
});
