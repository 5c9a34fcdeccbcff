import { describe, expect, it } from 'vitest';
import { type Manners, USUAL_MANNERS } from '../../../src/core/alerts/manners.ts';
import { type AlertInput, alertPolicy } from '../../../src/core/alerts/policy.ts';
import { feed } from '../../../src/core/machine.ts';
import { due, MINUTE, seen, until, upright } from '../../signals/seated.ts';

/** Slouches alone: movement prompts have a test of their own. */
const manners: Manners = { ...USUAL_MANNERS, way: 'all-day', stillnessMs: null, breakMs: null };

/** Alerts from minute 0 on of someone who has worn the sensor for two minutes. */
const alerts = (inputs: readonly AlertInput[], given: readonly number[] = []) =>
  feed(alertPolicy(manners, { given, responses: [] }), [seen(-2 * MINUTE), ...inputs]).filter(
    ({ type }) => type !== 'standing',
  );
const nudges = (inputs: readonly AlertInput[], earlier: readonly number[] = []) =>
  alerts(inputs, earlier).filter(({ type }) => type === 'nudge');
const minutes = (inputs: readonly AlertInput[]) => nudges(inputs).map(({ t }) => Math.round(t / MINUTE));

describe('alertPolicy', () => {
  it('nudges once a slouch has lasted', () => {
    expect(nudges([...until(0, 2 * MINUTE), due(2 * MINUTE), ...until(2 * MINUTE, 5 * MINUTE)])).toEqual([
      { type: 'nudge', t: 2 * MINUTE + 1000, slouchStartedAt: 0 },
    ]);
  });

  it('clears the nudge when the person sits up', () => {
    const told = alerts([due(0), ...until(0, MINUTE), upright(MINUTE)]);
    expect(told.map(({ type }) => type)).toEqual(['nudge', 'nudge-cleared', 'answered']);
  });

  it('keeps the budget over a reload', () => {
    const earlier = [0, 15 * MINUTE, 30 * MINUTE];
    expect(nudges([due(31 * MINUTE), ...until(31 * MINUTE, 59 * MINUTE)], earlier)).toEqual([]);
  });

  it('is quiet in a snooze, which ends by itself', () => {
    const snoozed: AlertInput = { type: 'keep-quiet', reason: 'snooze', until: 20 * MINUTE };
    expect(nudges([snoozed, due(0), ...until(0, 21 * MINUTE)])).toMatchObject([{ t: 20 * MINUTE }]);
  });

  it('lets a slouch be that the person says is none, and minds the next one', () => {
    const waved: AlertInput = { type: 'not-a-slouch', t: MINUTE };
    const through = [due(0), waved, ...until(MINUTE, 30 * MINUTE)];
    expect(nudges(through)).toEqual([]);
    expect(nudges([...through, upright(30 * MINUTE), due(40 * MINUTE), seen(41 * MINUTE)])).toHaveLength(1);
  });

  it('keeps quiet for two minutes with a new sensor or a new tall', () => {
    const unworn = feed(alertPolicy(manners), [due(0), ...until(0, 3 * MINUTE)]);
    expect(unworn.filter(({ type }) => type === 'nudge')).toMatchObject([
      { type: 'nudge', t: 2 * MINUTE + 1000 },
    ]);
    const anew: AlertInput = { type: 'calibrated' };
    expect(minutes([anew, due(0), ...until(0, 5 * MINUTE)])).toEqual([2]);
  });

  it.each([
    ['walking', 30],
    ['transition', 30],
    ['bending', 60],
  ] as const)('keeps quiet for a while after %s: %i s', (activity, seconds) => {
    const moved = [due(0), seen(1000, activity), ...until(1000, 2 * MINUTE)];
    expect(nudges(moved)).toMatchObject([{ t: 1000 + seconds * 1000 }]);
  });

  it('does not wait after a fidget that may be nothing', () => {
    expect(nudges([due(0), seen(1000, 'transition', 0.6), seen(2000)])).toMatchObject([{ t: 2000 }]);
  });

  it('doubles its quiet time after three nudges without an answer, up to an hour', () => {
    expect(minutes([due(0), ...until(0, 240 * MINUTE)])).toEqual([0, 10, 20, 60, 80, 100, 140, 180, 220]);
  });

  it('is as quick as before once a nudge was answered', () => {
    const ignored = [due(0), ...until(0, 81 * MINUTE)];
    const answered = [...ignored, upright(80 * MINUTE + 30_000), due(90 * MINUTE)];
    expect(minutes([...answered, ...until(90 * MINUTE, 121 * MINUTE)]).slice(4)).toEqual([80, 90, 120]);
  });
});
