import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bobStep, isSettled, type Moving, STILL, springStep } from '../../../src/core/figure/spring.ts';

const TAU = 0.35;

describe('the figure on its spring', () => {
  it('closes in on the angle without going past it', () => {
    let at: Moving = STILL;
    for (let frame = 0; frame < 180; frame++) {
      const next = springStep(at, 20, 1 / 60, TAU);
      expect(next.value).toBeGreaterThanOrEqual(at.value);
      expect(next.value).toBeLessThanOrEqual(20);
      at = next;
    }
    expect(at.value).toBeCloseTo(20, 1);
  });

  it('has gone 26 % of the way after one time constant', () => {
    // Critically damped from rest: 1 - (1 + t/tau) e^(-t/tau); at t = tau that is 1 - 2/e.
    expect(springStep(STILL, 1, TAU, TAU).value).toBeCloseTo(1 - 2 / Math.E, 12);
  });

  it('comes to the same place in one step or in many', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: -40, max: 40, noNaN: true }),
        (steps, target) => {
          let at: Moving = { value: 3, rate: -2 };
          const whole = springStep(at, target, 0.5, TAU);
          for (let n = 0; n < steps; n++) at = springStep(at, target, 0.5 / steps, TAU);
          expect(at.value).toBeCloseTo(whole.value, 8);
          expect(at.rate).toBeCloseTo(whole.rate, 7);
        },
      ),
    );
  });
});

describe('the bob', () => {
  it('never swings beyond two degrees', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -300, max: 300, noNaN: true }), { maxLength: 40 }), (rates) => {
        let bob: Moving = STILL;
        for (const rate of rates) {
          bob = bobStep(bob, rate, 1 / 60);
          expect(Math.abs(bob.value)).toBeLessThanOrEqual(2);
        }
      }),
    );
  });

  it('swings on after a push and comes to rest', () => {
    let bob: Moving = STILL;
    for (let frame = 0; frame < 20; frame++) bob = bobStep(bob, 40, 1 / 60);
    const pushed = bob.value;
    let crossings = 0;
    for (let frame = 0; frame < 900; frame++) {
      const next = bobStep(bob, 0, 1 / 60);
      if (Math.sign(next.value) !== Math.sign(bob.value)) crossings += 1;
      bob = next;
    }
    expect(Math.abs(pushed)).toBeGreaterThan(0.3);
    expect(crossings).toBeGreaterThan(2);
    expect(isSettled(bob, 0)).toBe(true);
  });
});
