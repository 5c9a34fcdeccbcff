import { describe, expect, it } from 'vitest';
import { doseWords } from '../../src/core/exercise/dose-words.ts';
import { limitSentence, ownLimitWords } from '../../src/strings/limit-words.ts';
import { degreesText, postureGlyph, postureWord, unjudgedReason } from '../../src/strings/posture-words.ts';
import { isCutOff, sensorWords } from '../../src/strings/sensor-words.ts';
import { bridge, plank } from '../signals/exercise.ts';

describe('words that stand on many pages', () => {
  it('write doses with sets, amount and sides', () => {
    expect(doseWords(bridge(), { sets: 1, amount: 8 })).toBe('8 reps');
    expect(doseWords(plank(), { sets: 3, amount: 15 })).toBe('3 × 15 s');
    expect(doseWords(plank({ perSide: true }), { sets: 2, amount: 10 })).toBe('2 × 10 s a side');
  });

  it('make the one sentence about limits from the rules (M-10)', () => {
    const stop = 'Stop for today at 6 or more, or at 5 if that is 3 above your usual.';
    expect(limitSentence()).toBe(`${stop} From 4 we make it easier.`);
    expect(limitSentence(1)).toBe(`${stop} From 2 we make it easier.`);
    expect(limitSentence(5)).toBe(`${stop} Below that, an easier version is yours at any pain.`);
    expect(ownLimitWords(5)).toBe('');
    expect(ownLimitWords(2)).toContain('Your own limit of 2');
  });

  it('give a zone only to someone who sits or stands still, where a zone can be seen', () => {
    expect(postureWord({ zone: 'slumped', activity: 'still-upright' })).toBe('Slumped');
    expect(postureWord({ zone: null, activity: 'transition' })).toBe('Moving');
    expect(postureWord({ zone: null, activity: 'still-upright' })).toBe('Still');
    expect(postureGlyph({ zone: null, activity: 'bending' })).toBe('moving');
  });

  it('say why nothing is judged, and how quickly somebody walks', () => {
    expect(unjudgedReason('bending', null)).toContain('Nothing is judged');
    expect(unjudgedReason('walking', 108.4)).toMatch(/^About 110 steps a minute\./);
    expect(unjudgedReason('walking', null)).not.toContain('steps');
  });

  it('write degrees whole, with a true minus', () => {
    expect([4.4, -0.2, -3.6].map(degreesText)).toEqual(['4°', '0°', '−4°']);
  });

  it('call a sensor live only while data flows', () => {
    const status = { fault: null, attempt: 3, batteryPercent: 78 };
    const sensor = { kind: 'bluetooth', name: 'WT901', sensorId: '1' } as const;
    expect(sensorWords({ ...status, state: 'live' }, sensor, 'sternum')).toEqual({
      title: 'Sensor live',
      detail: 'Breastbone',
    });
    expect(sensorWords({ ...status, state: 'silent' }, sensor, 'sternum').title).not.toContain('live');
    expect(isCutOff({ ...status, state: 'silent' })).toBe(true);
    expect(isCutOff({ ...status, state: 'live' })).toBe(false);
  });
});
