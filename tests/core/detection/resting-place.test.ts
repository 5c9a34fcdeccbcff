import { describe, expect, it } from 'vitest';
import { createRestingPlace } from '../../../src/core/detection/resting-place.ts';

const apart = (fromDeg: number, deg: number) => deg - fromDeg;

describe('createRestingPlace', () => {
  it('tells for how long an angle has been staying, and its mean', () => {
    const place = createRestingPlace(apart);
    place.anew(1000, 10);
    place.take(2000, 11, 3);
    expect(place.take(3000, 12, 3)).toBe(2000);
    expect(place.deg()).toBeCloseTo(11);
  });

  it('begins anew where the angle goes further than the tolerance', () => {
    const place = createRestingPlace(apart);
    place.anew(1000, 10);
    expect(place.take(2000, 20, 3)).toBe(0);
    expect(place.take(2500, 20, 3)).toBe(500);
    expect(place.deg()).toBe(20);
  });
});
