import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGap } from '../../../src/core/imu/sample.ts';
import { feed } from '../../../src/core/machine.ts';
import type { Posture } from '../../../src/core/posture/posture.ts';
import { type FromSensor, largerPart, twoSensors } from '../../../src/core/posture/two-sensors.ts';

const posture = (t: number, flexionDeg: number): Posture => ({
  t,
  flexionDeg,
  lateralDeg: 0,
  inclinationDeg: Math.abs(flexionDeg),
  rateDegPerSecond: 0,
  turnDegPerSecond: 0,
  dynamicAcc: 0,
  up: { x: 0, y: 0, z: 1 },
  force: { x: 0, y: 0, z: 9.8 },
});

const upper = (t: number, deg: number): FromSensor => ({ sensor: 'upper', posture: posture(t, deg) });
const pelvis = (t: number, deg: number): FromSensor => ({ sensor: 'pelvis', posture: posture(t, deg) });
const every = (ms: number, until: number) =>
  Array.from({ length: Math.floor(until / ms) + 1 }, (_, step) => step * ms);
const inTime = (spoken: readonly FromSensor[]) =>
  spoken.toSorted((a, b) => (isGap(a.posture) || isGap(b.posture) ? 0 : a.posture.t - b.posture.t));

describe('two sensors', () => {
  it('tell how far the trunk leans, and how far the spine bends over that', () => {
    const told = feed(twoSensors, [pelvis(0, 4), upper(0, 24), pelvis(20, 4)]);
    expect(told).toEqual([{ t: 0, trunkLeanDeg: 4, spinalFlexionDeg: 20 }]);
  });

  it('name the larger part', () => {
    expect(largerPart({ t: 0, trunkLeanDeg: 3, spinalFlexionDeg: 19 })).toBe('spine');
    expect(largerPart({ t: 0, trunkLeanDeg: 17, spinalFlexionDeg: -1 })).toBe('trunk');
  });

  it('read the pelvis between its samples, so that rates may differ', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 40 }), fc.integer({ min: 10, max: 300 }), (fast, slow) => {
        // The pelvis leans at 2 degrees a second, the upper back stays 15 ahead of it.
        const spoken = inTime([
          ...every(fast, 3000).map((t) => upper(t, t / 500 + 15)),
          ...every(slow, 3000).map((t) => pelvis(t, t / 500)),
        ]);
        const told = feed(twoSensors, spoken);
        expect(told.length).toBeGreaterThan(60);
        for (const trunk of told) {
          if (isGap(trunk)) throw new Error('there is no gap');
          expect(trunk.trunkLeanDeg).toBeCloseTo(trunk.t / 500, 6);
          expect(trunk.spinalFlexionDeg).toBeCloseTo(15, 6);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('give the same whichever of them is late, within two seconds', () => {
    const uppers = every(20, 4000).map((t) => upper(t, 20));
    const pelves = every(50, 4000).map((t) => pelvis(t, 5));
    const late = (ms: number) =>
      [
        ...uppers.map((each) => ({ each, at: (each.posture as Posture).t })),
        ...pelves.map((each) => ({ each, at: (each.posture as Posture).t + ms })),
      ]
        .toSorted((a, b) => a.at - b.at)
        .map(({ each }) => each);
    expect(feed(twoSensors, late(1900))).toEqual(feed(twoSensors, late(0)));
  });

  it('tell a gap where one of them is silent, and nothing in it', () => {
    const told = feed(
      twoSensors,
      inTime([
        ...every(20, 10_000).map((t) => upper(t, 20)),
        ...every(100, 10_000)
          .filter((t) => t <= 3000 || t >= 7000)
          .map((t) => pelvis(t, 5)),
      ]),
    );
    const gaps = told.filter(isGap);
    expect([gaps[0]?.from, gaps.at(-1)?.to]).toEqual([3000, 7000]);
    expect(gaps.slice(1).map(({ from }) => from)).toEqual(gaps.slice(0, -1).map(({ to }) => to));
    expect(told.some((trunk) => !isGap(trunk) && trunk.t > 3000 && trunk.t < 7000)).toBe(false);
  });

  it('tell the gap while it lasts, and not only once both speak again', () => {
    const spoken = [
      ...every(100, 3000).map((t) => pelvis(t, 5)),
      ...every(20, 6000).map((t) => upper(t, 20)),
    ];
    const [first] = feed(twoSensors, inTime(spoken)).filter(isGap);
    expect(first).toMatchObject({ from: 2980 });
  });

  it('keep no more than they need while the other is silent', () => {
    let state = twoSensors.start();
    for (const t of every(20, 600_000)) [state] = twoSensors.step(state, upper(t, 20));
    expect(state.waiting.length).toBeLessThan(120);
  });
});
