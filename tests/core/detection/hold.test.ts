import { describe, expect, it } from 'vitest';
import type { HoldEnded } from '../../../src/core/detection/event.ts';
import { endOfHold, holdDetector } from '../../../src/core/detection/hold.ts';
import { feed } from '../../../src/core/machine.ts';
import { type Body, body } from '../../signals/posture.ts';

const plank = { flexionDeg: [62, 92], lateralMaxDeg: 15, lowerDeg: 6, higherDeg: 10 } as const;
const bridge = { flexionDeg: [-125, -98], lateralMaxDeg: 15, lowerDeg: 8, higherDeg: 15 } as const;
const detect = ({ signal }: Body, window = plank as typeof plank | typeof bridge) =>
  feed(holdDetector({ ...window, flexionDeg: [...window.flexionDeg] }), signal);
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
    expect(Math.abs((hold?.startedAt ?? 0) - 4500)).toBeLessThan(250);
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
    expect(Math.abs((ended(events)?.heldSeconds ?? 0) - 16)).toBeLessThan(0.6);
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
    expect(Math.abs((hold?.heldSeconds ?? 0) - 6)).toBeLessThan(0.2);
  });

  it('reads lower hips the other way round on the back', () => {
    const events = detect(body().lean(-110, 6).lean(-98, 4), bridge);
    expect(events[1]).toMatchObject({ type: 'hold-paused', reason: 'lower' });
  });

  it('goes on over a short silence and counts only what was seen', () => {
    const hold = ended(detect(body().lean(78, 8).silence(3).lean(78, 8).lean(0, 4)));
    expect(Math.round(hold?.unseenSeconds ?? 0)).toBe(3);
    expect(Math.abs((hold?.heldSeconds ?? 0) - 16)).toBeLessThan(0.3);
  });

  it('ends at the last thing that was seen when the silence is long', () => {
    expect(ended(detect(body().lean(78, 8).silence(30)))).toMatchObject({ cause: 'gap', endedAt: 7980 });
  });

  it('gives the hold that a recording breaks off in', () => {
    const machine = holdDetector({ ...plank, flexionDeg: [...plank.flexionDeg] });
    let state = machine.start();
    for (const posture of body().lean(78, 10).signal) [state] = machine.step(state, posture);
    expect(endOfHold(state)).toMatchObject([{ type: 'hold-ended', cause: 'end-of-recording' }]);
  });
});
