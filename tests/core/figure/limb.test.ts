import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance } from '../../../src/core/figure/frame.ts';
import { layLeg, reachWithTwoBones } from '../../../src/core/figure/limb.ts';
import { add, dot, norm, scale, subtract, vec3 } from '../../../src/core/imu/vector.ts';

const coordinate = fc.double({ min: -1, max: 1, noNaN: true });
const point = fc.record({ x: coordinate, y: coordinate, z: coordinate });

describe('two-bone placement', () => {
  it('meets any target it can reach, with both bones whole', () => {
    fc.assert(
      fc.property(point, point, (direction, pole) => {
        fc.pre(norm(direction) > 0.1 && norm(pole) > 0.1);
        const target = scale(direction, 0.28 / norm(direction));
        const [upper, lower] = reachWithTwoBones(vec3(0, 0, 0), target, 0.175, 0.148, pole);
        const end = add(scale(upper, 0.175), scale(lower, 0.148));
        expect(norm(upper)).toBeCloseTo(1, 9);
        expect(norm(lower)).toBeCloseTo(1, 9);
        // A pole along the target leaves the bend no side to go to.
        const across = norm(subtract(pole, scale(target, dot(pole, target) / dot(target, target))));
        fc.pre(across > 0.01);
        expect(norm(subtract(end, target))).toBeLessThan(1e-9);
      }),
    );
  });

  it('bends to the side of the pole', () => {
    const [upper] = reachWithTwoBones(vec3(0, 0, 0), vec3(0.25, 0, 0), 0.175, 0.148, vec3(0, -1, 0));
    expect(advance(vec3(0, 0, 0), upper, 0.175).y).toBeLessThan(0);
  });

  it('points at what is too far away', () => {
    const [upper, lower] = reachWithTwoBones(vec3(0, 0, 0), vec3(2, 0, 0), 0.175, 0.148, vec3(0, 1, 0));
    expect(upper.x).toBeGreaterThan(0.99);
    expect(lower.x).toBeGreaterThan(0.99);
  });
});

describe('a leg', () => {
  it('stands on a sole square to the shin', () => {
    const leg = layLeg(vec3(0, 0.533, 0), [vec3(0, -1, 0), vec3(0, -1, 0), vec3(1, 0, 0)]);
    expect(leg.heel.y).toBeCloseTo(0, 9);
    expect(leg.toe.y).toBeCloseTo(0, 9);
    expect(norm(subtract(leg.footUp, vec3(0, 1, 0)))).toBeLessThan(1e-12);
  });
});
