import { describe, expect, it } from 'vitest';
import type { HoldWindow } from '../../../src/core/detection/hold-position.ts';
import { positionWatch } from '../../../src/core/detection/position-watch.ts';
import { feed } from '../../../src/core/machine.ts';
import { type Body, body } from '../../signals/posture.ts';

const plank: HoldWindow = {
  signal: 'pitch',
  windowDeg: [62, 92],
  acrossMaxDeg: 15,
  turnedDeg: 10,
  learnedBandDeg: 12,
  confidence: 0.9,
  lowerDeg: 6,
  higherDeg: 10,
  sinks: 'less',
};
const told = ({ signal }: Body) => feed(positionWatch(plank), signal);
/** Each change, with its time in s. */
const changes = (events: ReturnType<typeof told>) =>
  events
    .filter(({ there }, index) => there !== events[index - 1]?.there)
    .map(({ t, there }) => [Math.round(t / 100) / 10, there]);

describe('whether somebody is in the position of a hold', () => {
  it('is told when it has lasted, on the way in and on the way out', () => {
    const events = told(body().lean(0, 3).lean(78, 5, { overSeconds: 0.5 }).lean(0, 4, { overSeconds: 0.5 }));
    const [first, into, out] = changes(events);
    expect(first).toEqual([0.4, false]);
    expect(into?.[1]).toBe(true);
    expect(into?.[0]).toBeGreaterThan(3.5);
    expect(into?.[0]).toBeLessThan(4.2);
    expect(out?.[1]).toBe(false);
  });

  it('is told again every second, for the set that begins meanwhile', () => {
    const times = told(body().lean(78, 6)).map(({ t }) => t);
    expect(times.length).toBeGreaterThanOrEqual(5);
    expect(times.slice(1).every((t, index) => t - (times[index] ?? 0) >= 1000)).toBe(true);
  });

  it('says nothing of a position that is passed through', () => {
    const passing = body().lean(0, 3).lean(110, 3, { overSeconds: 0.6 });
    expect(told(passing).every(({ there }) => !there)).toBe(true);
  });

  it('takes nothing from before a gap for now', () => {
    const events = told(body().lean(78, 3).silence(5).lean(0, 3));
    expect(changes(events).at(-1)?.[1]).toBe(false);
  });
});
