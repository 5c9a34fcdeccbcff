import { describe, expect, it } from 'vitest';
import { slouchDetector, slouchLimits } from '../../../src/core/detection/slouch.ts';
import { feed } from '../../../src/core/machine.ts';
import { type Body, body } from '../../signals/posture.ts';

const detector = slouchDetector(slouchLimits(12));
const eventsOf = ({ signal }: Body) => feed(detector, signal);

describe('slouchDetector', () => {
  it('dates a slouch from when the lean began', () => {
    expect(eventsOf(body().lean(0, 2).lean(30, 6))).toEqual([
      { type: 'slouch-started', t: 7000, startedAt: 2000 },
    ]);
  });

  it('forgives a lean shorter than the dwell', () => {
    expect(eventsOf(body().lean(30, 4).lean(0, 2).lean(30, 4))).toEqual([]);
  });

  it('does not flicker between the two angles', () => {
    expect(eventsOf(body().lean(30, 6).lean(10, 60))).toHaveLength(1);
  });

  it('ends once upright for three seconds, dated from when upright began', () => {
    expect(eventsOf(body().lean(30, 6).lean(5, 6)).at(-1)).toMatchObject({
      type: 'slouch-ended',
      endedAt: 6000,
      cause: 'upright',
      peakFlexionDeg: 30,
    });
  });

  it('counts a long slouch once', () => {
    const started = eventsOf(body().lean(30, 600)).filter(({ type }) => type === 'slouch-started');
    expect(started).toHaveLength(1);
  });

  it('rides out breathing around the threshold', () => {
    const breathing = body().lean(12, 120, { tremorDeg: 1.4, tremorHz: 0.25 });
    expect(eventsOf(breathing).filter(({ type }) => type === 'slouch-started').length).toBeLessThanOrEqual(1);
  });

  it('ends when the person lies down, and lying is no slouch', () => {
    const events = eventsOf(body().lean(30, 10).lean(80, 30, { activity: 'lying' }));
    expect(events.map((event) => [event.type, 'cause' in event && event.cause])).toEqual([
      ['slouch-started', false],
      ['slouch-ended', 'activity'],
    ]);
  });

  it('takes the movement into the slump as part of it', () => {
    const events = eventsOf(body().lean(0, 5).lean(25, 2, { activity: 'transition' }).lean(25, 6));
    expect(events).toMatchObject([{ type: 'slouch-started', startedAt: 5000 }]);
  });

  it('keeps its timer over one silent second', () => {
    expect(eventsOf(body().lean(30, 3).silence(1).lean(30, 3))).toMatchObject([{ startedAt: 0 }]);
  });

  it('clears its timer over three silent seconds', () => {
    expect(eventsOf(body().lean(30, 4).silence(3).lean(30, 4))).toEqual([]);
  });

  it('ends a slouch at the last thing that was seen', () => {
    expect(eventsOf(body().lean(30, 10).silence(60)).at(-1)).toMatchObject({
      type: 'slouch-ended',
      endedAt: 9980,
      cause: 'gap',
    });
  });
});
