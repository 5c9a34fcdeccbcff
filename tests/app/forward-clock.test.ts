import { describe, expect, it } from 'vitest';
import { forwardClock } from '../../src/app/forward-clock.ts';
import { plainClock } from '../signals/ports.ts';

const HOUR = 3_600_000;

/** A computer with a wall clock that can be set. */
function computer() {
  let running = 5000;
  let wall = Date.UTC(2026, 10, 22, 8);
  const clock = forwardClock({ ...plainClock, now: () => wall, running: () => running });
  const pass = (ms: number) => {
    running += ms;
    wall += ms;
  };
  const set = (ms: number) => {
    wall += ms;
  };
  return { clock, pass, set, wall: () => wall };
}

describe('forwardClock', () => {
  it('is the wall clock, ahead as well', () => {
    const { clock, pass, set, wall } = computer();
    pass(HOUR);
    expect(clock.now()).toBe(wall());
    set(2 * HOUR);
    expect(clock.now()).toBe(wall());
  });

  it('goes on at its pace where the wall clock is set back, until that has caught up', () => {
    const { clock, pass, set, wall } = computer();
    const before = clock.now();
    set(-2 * HOUR);
    pass(1000);
    expect(clock.now()).toBe(before + 1000);
    set(3 * HOUR);
    expect(clock.now()).toBe(wall());
  });

  it('is not behind what was logged before the wall clock was set back', () => {
    const { clock, pass, wall } = computer();
    clock.happened(wall() + 2 * HOUR);
    pass(1000);
    expect(clock.now()).toBe(wall() + 2 * HOUR);
    clock.happened(wall());
    expect(clock.now()).toBe(wall() + 2 * HOUR);
    clock.happened(wall() + 72 * HOUR);
    expect(clock.now()).toBe(wall() + 2 * HOUR);
  });

  it('believes a wall clock that is set back by days', () => {
    const { clock, set, wall } = computer();
    clock.now();
    set(-72 * HOUR);
    expect(clock.now()).toBe(wall());
  });
});
