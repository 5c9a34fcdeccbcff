import { describe, expect, it } from 'vitest';
import { type NudgeTrigger, slouchDetector, slouchLimits } from '../../../src/core/detection/slouch.ts';
import { feed } from '../../../src/core/machine.ts';
import { type Body, body } from '../../signals/posture.ts';

const DELAY = { kind: 'delay', seconds: 120 } as const;
const EXPOSURE = { kind: 'exposure', weightedSeconds: 60 } as const;
const eventsOf = ({ signal }: Body, trigger: NudgeTrigger = DELAY) =>
  feed(slouchDetector(slouchLimits(12, trigger)), signal).filter(({ type }) => type !== 'slouch-due');
const dueAt = ({ signal }: Body, trigger: NudgeTrigger) =>
  feed(slouchDetector(slouchLimits(12, trigger)), signal).flatMap(({ type, t }) =>
    type === 'slouch-due' ? [t / 1000] : [],
  );

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

  it('takes no fidget for the end of a slouch', () => {
    const restless = body()
      .lean(20, 10)
      .lean(20, 9, { activity: 'transition', confidence: 0.6 })
      .lean(20, 10);
    expect(eventsOf(restless).map(({ type }) => type)).toEqual(['slouch-started']);
  });

  it('takes getting up for the end of one', () => {
    const events = eventsOf(body().lean(20, 10).lean(20, 9, { activity: 'walking' }));
    expect(events.at(-1)).toMatchObject({ type: 'slouch-ended', endedAt: 10_000, cause: 'activity' });
  });

  describe('a slouch that has lasted', () => {
    it('has by the delay, once', () => {
      expect(dueAt(body().lean(0, 10).lean(13, 300), DELAY)).toEqual([130]);
    });

    it('has sooner the deeper it is, where depth counts', () => {
      expect(dueAt(body().lean(24, 100), EXPOSURE)[0]).toBeCloseTo(60, 0);
      expect(dueAt(body().lean(36, 100), EXPOSURE)[0]).toBeCloseTo(30, 0);
      expect(dueAt(body().lean(60, 100), EXPOSURE)[0]).toBeCloseTo(30, 0);
      expect(dueAt(body().lean(18, 150), EXPOSURE)[0]).toBeCloseTo(120, 0);
    });

    it('adds up over short pauses, which take one and a half of it away', () => {
      expect(dueAt(body().lean(24, 40).lean(0, 10).lean(24, 60), EXPOSURE)[0]).toBeCloseTo(85, 0);
      expect(dueAt(body().lean(24, 40).lean(0, 30).lean(24, 55), EXPOSURE)).toEqual([]);
    });

    it('has not for what a silence hid', () => {
      expect(dueAt(body().lean(24, 50).silence(3).lean(24, 50), EXPOSURE)).toEqual([]);
      expect(dueAt(body().lean(24, 50).silence(1).lean(24, 15), EXPOSURE)[0]).toBeCloseTo(61, 0);
    });

    it('waits while the person moves', () => {
      const moving = body()
        .lean(24, 40)
        .lean(24, 20, { activity: 'transition', confidence: 0.6 })
        .lean(24, 30);
      expect(dueAt(moving, EXPOSURE)[0]).toBeCloseTo(80, 0);
    });
  });
});
