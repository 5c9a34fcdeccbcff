import { describe, expect, it } from 'vitest';
import { createLowPass, timeConstantOf } from '../../../src/core/orientation/low-pass.ts';

const SAMPLE_SECONDS = 0.01;
const one = (timeConstant: number) => createLowPass<[number]>(1, timeConstant, SAMPLE_SECONDS);

describe('createLowPass', () => {
  it('gives the running mean until its time constant has passed', () => {
    const filter = one(0.05);
    expect([3, 5, 10, 2].map((x) => filter.step([x])[0])).toEqual([3, 4, 6, 5]);
  });

  it('leaves a constant as it is', () => {
    const filter = one(0.2);
    for (let i = 0; i < 500; i++) expect(filter.step([9.81])[0]).toBeCloseTo(9.81, 12);
  });

  it('halves the power at its cut-off', () => {
    const cutOffHz = 2;
    const filter = one(timeConstantOf(cutOffHz));
    let power = 0;
    for (let i = 0; i < 1100; i++) {
      const y = filter.step([Math.SQRT2 * Math.sin(2 * Math.PI * cutOffHz * i * SAMPLE_SECONDS)])[0];
      if (i >= 100) power += (y * y) / 1000;
    }
    expect(power).toBeCloseTo(0.5, 3);
  });

  it('passes samples through where the time constant is below half a period', () => {
    const filter = one(0.004);
    expect([3, -1, 7].map((x) => filter.step([x])[0])).toEqual([3, -1, 7]);
  });

  it('keeps channels apart', () => {
    const pair = createLowPass<[number, number]>(2, 0.1, SAMPLE_SECONDS);
    const [first, second] = [one(0.1), one(0.1)];
    for (let i = 0; i < 100; i++) {
      const [x, y] = [Math.sin(i), Math.cos(i / 3)];
      expect([...pair.step([x, y])]).toEqual([...first.step([x]), ...second.step([y])]);
    }
  });

  it('follows a ramp on without a jump when the period changes', () => {
    const filter = one(0.5);
    const ramp = (seconds: number) => 4 * seconds;
    let before = 0;
    for (let i = 0; i < 500; i++) before = filter.step([ramp(i * SAMPLE_SECONDS)])[0];
    filter.retime(2 * SAMPLE_SECONDS);
    const lag = ramp(499 * SAMPLE_SECONDS) - before;
    for (let i = 1; i < 200; i++) {
      const input = ramp((499 + 2 * i) * SAMPLE_SECONDS);
      expect(Math.abs(input - filter.step([input])[0] - lag)).toBeLessThan(0.01);
    }
  });

  it('is not changed by the same period told again', () => {
    const [kept, retimed] = [one(0.5), one(0.5)];
    const noisy = (i: number) => 9.81 + Math.sin(i * i);
    for (let i = 0; i < 1000; i++) {
      if (i % 100 === 99) retimed.retime(SAMPLE_SECONDS);
      expect(retimed.step([noisy(i)])[0]).toBeCloseTo(kept.step([noisy(i)])[0], 9);
    }
  });

  it('forgets everything when it starts again', () => {
    const [used, fresh] = [one(0.1), one(0.1)];
    for (let i = 0; i < 50; i++) used.step([100]);
    used.restart();
    for (let i = 0; i < 50; i++) expect(used.step([i])[0]).toBe(fresh.step([i])[0]);
  });
});
