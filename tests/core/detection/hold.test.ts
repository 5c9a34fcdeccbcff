import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HoldEnded } from '../../../src/core/detection/event.ts';
import { endOfHold, holdDetector } from '../../../src/core/detection/hold.ts';
import type { HoldWindow } from '../../../src/core/detection/hold-position.ts';
import { feed } from '../../../src/core/machine.ts';
import { type Body, body } from '../../signals/posture.ts';

const common = { acrossMaxDeg: 15, turnedDeg: 10, learnedBandDeg: 12, confidence: 0.9 } as const;
const plank: HoldWindow = {
  ...common,
  signal: 'pitch',
  windowDeg: [62, 92],
  lowerDeg: 6,
  higherDeg: 10,
  sinks: 'less',
};
const bridge: HoldWindow = { ...plank, windowDeg: [-125, -98], lowerDeg: 8, higherDeg: 15, sinks: 'more' };
const sidePlank: HoldWindow = {
  ...plank,
  signal: 'head-up',
  windowDeg: [5, 19],
  acrossMaxDeg: 20,
  lowerDeg: 8,
  higherDeg: 8,
  turnedDeg: 15,
  sinks: 'more',
};
const detect = ({ signal }: Body, window = plank, learnedDeg: number | null = null) =>
  feed(holdDetector(window, learnedDeg), signal);
const ended = (events: ReturnType<typeof detect>) =>
  events.find((event): event is HoldEnded => event.type === 'hold-ended');

/** Down on the elbows in 1.5 s, and up again. */
const planked = (seconds: number, tremorDeg = 0.3) =>
  body()
    .lean(0, 3)
    .lean(78, 1.5 + seconds, { overSeconds: 1.5, tremorDeg })
    .lean(0, 5, { overSeconds: 1.5 });

describe('holdDetector', () => {
  it('times a 20 s plank with tremor by itself', () => {
    const events = detect(planked(20));
    expect(events.map(({ type }) => type)).toEqual(['hold-started', 'hold-ended']);
    const hold = ended(events);
    expect(Math.abs((hold?.startedAt ?? 0) - 4500)).toBeLessThan(500);
    expect(Math.abs((hold?.heldSeconds ?? 0) - 20)).toBeLessThan(0.5);
    expect(hold).toMatchObject({ cause: 'left', pauses: 0, unseenSeconds: 0 });
  });

  it('does not take a moment in the position for a hold', () => {
    expect(detect(planked(0.5))).toEqual([]);
  });

  it('pauses when the hips sink, says how far, and goes on when they are back', () => {
    const sagging = body()
      .lean(78, 8)
      .lean(70, 4, { overSeconds: 0.5 })
      .lean(78, 8, { overSeconds: 0.5 })
      .lean(0, 4);
    const events = detect(sagging);
    expect(events.map(({ type }) => type)).toEqual([
      'hold-started',
      'hold-paused',
      'hold-resumed',
      'hold-ended',
    ]);
    const paused = events[1];
    expect(paused?.type === 'hold-paused' && [paused.reason, Math.round(paused.offsetDeg)]).toEqual([
      'lower',
      -8,
    ]);
    expect(Math.abs((ended(events)?.heldSeconds ?? 0) - 16)).toBeLessThan(0.8);
  });

  it('forgives a wobble shorter than a second and a half', () => {
    const wobble = body().lean(78, 8).lean(70, 1).lean(78, 8).lean(0, 4);
    expect(Math.round(ended(detect(wobble))?.heldSeconds ?? 0)).toBe(17);
  });

  it('ends the set with the second pause (M-18)', () => {
    const twice = body().lean(78, 6).lean(70, 3).lean(78, 6).lean(70, 3).lean(78, 6);
    expect(ended(detect(twice))).toMatchObject({ cause: 'pauses', pauses: 2 });
  });

  it('ends the set after ten seconds of pause, and what was held counts (M-18)', () => {
    const hold = ended(detect(body().lean(78, 6).lean(70, 20)));
    expect(hold?.cause).toBe('pauses');
    expect(Math.abs((hold?.heldSeconds ?? 0) - 6)).toBeLessThan(0.5);
  });

  it('takes nobody who left for holding again until they move', () => {
    const lowered = body().lean(78, 10).lean(90, 25, { overSeconds: 1.2 });
    expect(detect(lowered).filter(({ type }) => type === 'hold-started')).toHaveLength(1);
    const again = lowered.lean(78, 8, { overSeconds: 1.2 });
    expect(detect(again).filter(({ type }) => type === 'hold-started')).toHaveLength(2);
  });

  it('reads lower hips the other way round on the back', () => {
    const events = detect(body().lean(-110, 6).lean(-98, 4), bridge);
    expect(events[1]).toMatchObject({ type: 'hold-paused', reason: 'lower' });
  });

  it('goes on over a short silence and counts only what was seen', () => {
    const hold = ended(detect(body().lean(78, 8).silence(3).lean(78, 8).lean(0, 4)));
    expect(Math.round(hold?.unseenSeconds ?? 0)).toBe(3);
    expect(Math.abs((hold?.heldSeconds ?? 0) - 16)).toBeLessThan(0.5);
  });

  it('ends at the last thing that was seen when the silence is long', () => {
    expect(ended(detect(body().lean(78, 8).silence(30)))).toMatchObject({ cause: 'gap', endedAt: 7980 });
  });

  it('gives the hold that a recording breaks off in', () => {
    const machine = holdDetector(plank);
    let state = machine.start();
    for (const posture of body().lean(78, 10).signal) [state] = machine.step(state, posture);
    expect(endOfHold(state)).toMatchObject([{ type: 'hold-ended', cause: 'end-of-recording' }]);
  });

  it('looks around the own angle after a good hold, and keeps it as data', () => {
    const first = ended(detect(body().lean(0, 3).lean(70, 12, { overSeconds: 1.5 }).lean(0, 4)));
    expect(first?.centreDeg).toBeCloseTo(70, 0);
    const later = body().lean(0, 3).lean(88, 12, { overSeconds: 1.5 }).lean(0, 4);
    expect(ended(detect(later))?.heldSeconds).toBeGreaterThan(9);
    expect(detect(later, plank, first?.centreDeg)).toEqual([]);
  });

  it('tells which side is down by itself', () => {
    for (const [lateralDeg, side] of [
      [78, 'left'],
      [-78, 'right'],
    ] as const) {
      const events = detect(body().lean(0, 4, { lateralDeg }), sidePlank);
      expect(events).toMatchObject([{ type: 'hold-started', side }]);
    }
  });

  it('sees the hips of a side plank sink as the head comes up, whatever the trunk pitch', () => {
    const sunk = body().lean(0, 8, { lateralDeg: 78 }).lean(0, 4, { lateralDeg: 67 });
    expect(detect(sunk, sidePlank)[1]).toMatchObject({ type: 'hold-paused', reason: 'lower' });
    expect(Math.round((detect(sunk, sidePlank)[1] as { offsetDeg: number }).offsetDeg)).toBe(-11);
  });

  it('does not count stops on the way into the position', () => {
    const inParts = body()
      .lean(0, 3)
      .lean(66, 4, { overSeconds: 1.5 })
      .lean(71, 3, { overSeconds: 0.7 })
      .lean(78, 12, { overSeconds: 0.7 })
      .lean(0, 4, { overSeconds: 1.5 });
    const counted = detect(inParts).filter(
      (event): event is HoldEnded => event.type === 'hold-ended' && event.cause !== 'settling',
    );
    expect(counted).toHaveLength(1);
    expect(Math.abs((counted[0]?.startedAt ?? 0) - 10_700)).toBeLessThan(500);
    expect(Math.abs((counted[0]?.endedAt ?? 0) - 22_000)).toBeLessThan(500);
  });

  it('ends a hold where it was first let go, though there are stops on the way out', () => {
    const knees = body()
      .lean(78, 12)
      .lean(72, 3, { overSeconds: 0.7 })
      .lean(90, 3, { overSeconds: 1 })
      .lean(0, 5, { overSeconds: 1.5 });
    expect(Math.abs((ended(detect(knees))?.endedAt ?? 0) - 12_000)).toBeLessThan(500);
  });

  it('tells no more than there was of a hold that was moved on from before a gap', () => {
    const moved = body()
      .lean(75, 3)
      .silence(0.1)
      .lean(88, 2.55, { overSeconds: 1 })
      .lean(0, 0.81, { overSeconds: 1 });
    const { startedAt = 0, endedAt = 0, heldSeconds, cause } = ended(detect(moved)) ?? {};
    expect(cause).toBe('settling');
    expect(heldSeconds).toBeLessThanOrEqual((endedAt - startedAt) / 1000);
  });

  it('never holds longer than it lasts, for any signal', () => {
    const stretch = fc.record({
      flexionDeg: fc.integer({ min: -120, max: 120 }),
      lateralDeg: fc.integer({ min: -85, max: 85 }),
      seconds: fc.double({ min: 0.1, max: 15, noNaN: true }),
      isSilence: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(stretch, { maxLength: 8 }),
        fc.constantFrom(plank, bridge, sidePlank),
        (life, window) => {
          let told = body().lean(75, 3);
          for (const { flexionDeg, lateralDeg, seconds, isSilence } of life)
            told = isSilence
              ? told.silence(seconds)
              : told.lean(flexionDeg, seconds, { lateralDeg, overSeconds: 1 });
          for (const event of detect(told, window)) {
            if (event.type !== 'hold-ended') continue;
            const lasted = (event.endedAt - event.startedAt) / 1000;
            expect(event.heldSeconds).toBeGreaterThanOrEqual(0);
            expect(event.heldSeconds + event.pausedSeconds + event.unseenSeconds).toBeLessThan(lasted + 0.05);
            for (const value of Object.values(event)) expect(value).not.toBeNaN();
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
