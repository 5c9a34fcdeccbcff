import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RepEvent } from '../../../src/core/detection/event.ts';
import { type RepWindow, repDetector } from '../../../src/core/detection/rep.ts';
import { feed } from '../../../src/core/machine.ts';
import { type Body, body } from '../../signals/posture.ts';

const bridge: RepWindow = {
  signal: 'pitch',
  lowPassHz: 3,
  startDeg: [-105, -75],
  direction: -1,
  minRangeDeg: 8,
  maxRangeDeg: 48,
  minSeconds: 1.5,
  maxSeconds: 15,
};
const catCow: RepWindow = { ...bridge, startDeg: [75, 105], direction: 0, minRangeDeg: 6, minSeconds: 3 };

const sitToStand: RepWindow = {
  ...bridge,
  startDeg: [-15, 20],
  direction: 1,
  minRangeDeg: 15,
  maxRangeDeg: 90,
  minSeconds: 2.5,
  maxSeconds: 25,
  excursions: 2,
};
/** Getting up, or sitting down: the trunk bows and comes back. */
const bow = (so: Body, staySeconds: number): Body =>
  so.lean(35, 1, { overSeconds: 1 }).lean(0, 1 + staySeconds, { overSeconds: 1 });

const events = (window: RepWindow, { signal }: Body): RepEvent[] => feed(repDetector(window), signal);
const count = (window: RepWindow, trunk: Body): number => of('rep', events(window, trunk)).length;
const of = (type: RepEvent['type'], all: readonly RepEvent[]) => all.filter((event) => event.type === type);

function repeat(times: number, start: Body, once: (so: Body, index: number) => Body): Body {
  return Array.from({ length: times }).reduce<Body>((so, _, index) => once(so, index), start);
}

const supine = (seconds = 3) => body().lean(-90, seconds);

interface Tempo {
  readonly upSeconds: number;
  readonly staySeconds: number;
  readonly downSeconds: number;
  readonly restSeconds: number;
}
const AT_EASE: Tempo = { upSeconds: 2, staySeconds: 1, downSeconds: 2, restSeconds: 1 };

const lift = (so: Body, topDeg: number, tempo: Partial<Tempo> = {}): Body => {
  const { upSeconds, staySeconds, downSeconds, restSeconds } = { ...AT_EASE, ...tempo };
  return so
    .lean(topDeg, upSeconds + staySeconds, { overSeconds: upSeconds })
    .lean(-90, downSeconds + restSeconds, { overSeconds: downSeconds });
};
const bridges = (times: number, topDeg = -112, tempo: Partial<Tempo> = {}) =>
  repeat(times, supine(), (so) => lift(so, topDeg, tempo));

describe('repDetector', () => {
  it('counts bridges', () => {
    expect(count(bridge, bridges(8))).toBe(8);
  });

  it('tells the first repetition with the second, and each further one as it ends', () => {
    const told = events(bridge, bridges(4));
    expect(told.map(({ t }) => Math.round((t - (told[0]?.t ?? 0)) / 1000))).toEqual([0, 0, 6, 12]);
    for (const [index, { startedAt }] of told.entries())
      expect(Math.abs(startedAt / 1000 - (3 + 6 * index))).toBeLessThan(0.7);
  });

  it('does not take one movement for a set', () => {
    expect(events(bridge, lift(supine(), -112).lean(-90, 30))).toEqual([]);
  });

  it('tells half-hearted lifts from whole ones, and does not count them', () => {
    const tops = [-112, -112, -102, -112, -101, -112];
    const told = events(
      bridge,
      repeat(tops.length, supine(), (so, index) => lift(so, tops[index] ?? 0)),
    );
    expect(told.map(({ type }) => type)).toEqual(['rep', 'rep', 'rep-partial', 'rep', 'rep-partial', 'rep']);
  });

  it('says nothing of lifts that are smaller than the exercise', () => {
    expect(events(bridge, bridges(8, -95))).toEqual([]);
  });

  it('tells the times out, of the stay and back to half a second', () => {
    const told = events(
      bridge,
      bridges(4, -112, { upSeconds: 2, staySeconds: 3, downSeconds: 4, restSeconds: 2 }),
    );
    expect(told).toHaveLength(4);
    // The trunk of this signal moves at one speed, which takes longer between the levels than a person's does.
    for (const { phases } of told) {
      expect(phases.outSeconds + phases.pauseSeconds + phases.backSeconds).toBeGreaterThan(7.5);
      expect(phases.outSeconds + phases.pauseSeconds + phases.backSeconds).toBeLessThan(12.5);
      expect(phases.backSeconds).toBeGreaterThan(1.7 * phases.outSeconds);
    }
  });

  it('counts after a long rest on the mat, and after rests of any length in between', () => {
    const long = repeat(3, supine(120), (so) => lift(so, -112, { restSeconds: 2 }));
    expect(count(bridge, long)).toBe(3);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 5 }), (rests) => {
        const set = repeat(rests.length, supine(), (so, index) =>
          lift(so, -112, { restSeconds: rests[index] ?? 1 }),
        );
        expect(count(bridge, set)).toBe(rests.length);
      }),
      { numRuns: 20 },
    );
  });

  it('counts the same at any tempo within the limits', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        fc.integer({ min: 2, max: 6 }),
        (pace, times) => {
          const tempo = { upSeconds: 2 * pace, staySeconds: pace, downSeconds: 2 * pace, restSeconds: pace };
          expect(count(bridge, bridges(times, -112, tempo))).toBe(times);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('never counts more than fit into the time, nor one movement as whole and half', () => {
    const moves = fc.array(
      fc.record({ deg: fc.integer({ min: -130, max: -80 }), seconds: fc.integer({ min: 1, max: 30 }) }),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(moves, (steps) => {
        const trunk = repeat(steps.length, supine(), (so, index) => {
          const { deg, seconds } = steps[index] ?? { deg: -90, seconds: 1 };
          return so.lean(deg, seconds / 10, { overSeconds: seconds / 12 });
        });
        const told = events(bridge, trunk);
        const seconds = 3 + steps.reduce((sum, step) => sum + step.seconds / 10, 0);
        expect(of('rep', told).length).toBeLessThanOrEqual(Math.ceil(seconds / bridge.minSeconds));
        expect(new Set(told.map(({ startedAt }) => startedAt)).size).toBe(told.length);
        for (const { confidence, rangeDeg, phases, startedAt, endedAt } of told) {
          const numbers = [confidence, rangeDeg, ...Object.values(phases), startedAt, endedAt];
          expect(numbers.every(Number.isFinite)).toBe(true);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('does not count lying down and getting up from the mat', () => {
    const upAndDown = repeat(3, body().lean(0, 3), (so) =>
      so.lean(-90, 5, { overSeconds: 2 }).lean(0, 5, { overSeconds: 2 }),
    );
    expect(events(bridge, upAndDown)).toEqual([]);
  });

  it('does not count the last lift as two when one gets up right after it', () => {
    expect(count(bridge, bridges(4).lean(0, 4, { overSeconds: 1.5 }))).toBe(4);
  });

  it('does not count jerks', () => {
    const jerks = repeat(5, supine(), (so) =>
      so.lean(-112, 0.4, { overSeconds: 0.3 }).lean(-90, 0.4, { overSeconds: 0.3 }),
    );
    expect(count(bridge, jerks)).toBe(0);
  });

  it('does not count rolling to the side and back', () => {
    const rolls = repeat(5, supine(), (so) =>
      so.lean(-100, 2, { lateralDeg: 40 }).lean(-90, 2, { lateralDeg: 0 }),
    );
    expect(events(bridge, rolls)).toEqual([]);
  });

  it('counts cycles of cat and cow, and not the cat alone', () => {
    const cycles = repeat(8, body().lean(85, 3), (so) =>
      so
        .lean(97, 2.5, { overSeconds: 2 })
        .lean(75, 2.5, { overSeconds: 2 })
        .lean(85, 1.5, { overSeconds: 1 }),
    );
    const cats = repeat(8, body().lean(85, 3), (so) =>
      so.lean(97, 2.5, { overSeconds: 2 }).lean(85, 2.5, { overSeconds: 2 }),
    );
    expect(count(catCow, cycles)).toBe(8);
    expect(count(catCow, cats)).toBe(0);
  });

  it('asks for a stay of five seconds at both ends where the exercise has holds', () => {
    const holds: RepWindow = { ...catCow, minSeconds: 8, maxSeconds: 25, holdSeconds: 5 };
    const held = (catSeconds: number) => (so: Body) =>
      so
        .lean(97, 1.5 + catSeconds, { overSeconds: 1.5 })
        .lean(75, 8, { overSeconds: 2 })
        .lean(85, 2, { overSeconds: 1.5 });
    expect(count(holds, repeat(4, body().lean(85, 3), held(6)))).toBe(4);
    const short = events(holds, repeat(4, body().lean(85, 3), held(2)));
    expect(short.map(({ type }) => type)).toEqual(Array(4).fill('rep-partial'));
  });

  it('counts getting up and sitting down as one, and neither where one rests in between', () => {
    const inSet = repeat(12, body().lean(0, 3), (so) => bow(so, 1));
    expect(count(sitToStand, inSet)).toBe(6);
    // Sat down first: of thirteen bows the last is half a repetition, and getting up after the rest does not complete it.
    expect(count(sitToStand, bow(bow(inSet, 8), 10))).toBe(6);
    expect(count(sitToStand, bow(bow(body().lean(0, 3), 8), 8))).toBe(0);
  });

  it('is less sure without a gyroscope', () => {
    const told = events(bridge, bridges(3));
    const signal = bridges(3).signal.map((each) => ({ ...each, turnDegPerSecond: null }));
    const without = feed(repDetector(bridge), signal);
    expect(without).toHaveLength(3);
    expect(without[0]?.confidence).toBeLessThan(told[0]?.confidence ?? 0);
  });

  it('passes over a short silence and starts again after a long one', () => {
    expect(count(bridge, lift(lift(bridges(2).silence(1), -112), -112))).toBe(4);
    expect(count(bridge, lift(bridges(2).silence(20).lean(-90, 2), -112))).toBe(3);
  });
});
