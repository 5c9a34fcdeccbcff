import { describe, expect, it } from 'vitest';
import { createMonotonicClock } from '../../src/browser/monotonic-clock.ts';

/** A computer with a wall clock that can be set. */
function computer() {
  let running = 5000;
  let set = 1_000_000;
  const clock = createMonotonicClock(
    () => set + running,
    () => running,
  );
  return {
    clock,
    pass: (ms: number) => {
      running += ms;
    },
    setWallClock: (ms: number) => {
      set += ms;
    },
  };
}

describe('createMonotonicClock', () => {
  it('tells epoch time', () => {
    const { clock, pass } = computer();
    pass(250);
    expect(clock.sampleTime()).toBe(1_005_250);
  });

  it('does not notice a wall clock that is set while it runs', () => {
    const { clock, pass, setWallClock } = computer();
    setWallClock(3_600_000);
    pass(20);
    expect(clock.sampleTime()).toBe(1_005_020);
  });

  it('follows the wall clock forward when it is anchored', () => {
    const { clock, setWallClock } = computer();
    setWallClock(3_600_000);
    clock.anchor();
    expect(clock.sampleTime()).toBe(4_605_000);
  });

  it('never goes backwards, and goes on at its pace, when the wall clock was set back', () => {
    const { clock, pass, setWallClock } = computer();
    const before = clock.sampleTime();
    setWallClock(-3_600_000);
    clock.anchor();
    expect(clock.sampleTime()).toBe(before);
    pass(100);
    expect(clock.sampleTime()).toBe(before + 100);
  });
});
