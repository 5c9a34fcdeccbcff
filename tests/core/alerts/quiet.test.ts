import { describe, expect, it } from 'vitest';
import { type Manners, USUAL_MANNERS } from '../../../src/core/alerts/manners.ts';
import { type AlertInput, alertPolicy } from '../../../src/core/alerts/policy.ts';
import { feed } from '../../../src/core/machine.ts';
import { due, MINUTE, until } from '../../signals/seated.ts';

const manners: Manners = { ...USUAL_MANNERS, way: 'all-day' };
const told = (inputs: readonly AlertInput[]) => feed(alertPolicy(manners), inputs);
const said = (inputs: readonly AlertInput[]) =>
  told(inputs).flatMap((each) => {
    if (each.type === 'held-back') return [`${each.nudges} and ${each.prompts} held back`];
    if (each.type === 'prompt') return [`${each.kind} ${Math.round(each.t / MINUTE)}`];
    return each.type === 'nudge' ? [`nudge ${Math.round(each.t / MINUTE)}`] : [];
  });
const quiet = (reason: 'call' | 'snooze' | 'driving', minutes: number): AlertInput => ({
  type: 'keep-quiet',
  reason,
  until: minutes * MINUTE,
});

describe('quiet', () => {
  it('holds everything back, ends by itself, and tells what it held', () => {
    const call = [quiet('call', 40), ...until(0, 41 * MINUTE)];
    expect(said(call)).toEqual(['0 and 1 held back', 'stillness 40']);
    expect(said([quiet('call', 25), due(0), ...until(0, 26 * MINUTE)])).toEqual([
      '3 and 0 held back',
      'nudge 25',
    ]);
  });

  it('tells nothing where nothing was held', () => {
    expect(said([quiet('driving', 20), ...until(0, 25 * MINUTE)])).toEqual([]);
  });

  it('can be ended by the person', () => {
    const ended = [
      quiet('snooze', 60),
      ...until(0, 10 * MINUTE),
      quiet('snooze', 0),
      due(0),
      ...until(10 * MINUTE, 11 * MINUTE),
    ];
    expect(said(ended)).toEqual(['nudge 10']);
  });

  it('names the reason that lasts longest, and until when', () => {
    const both = told([quiet('call', 10), quiet('snooze', 30), ...until(0, 5 * MINUTE)]);
    expect(both.find(({ type }) => type === 'standing')).toMatchObject({
      silence: { reason: 'snooze', until: 30 * MINUTE },
    });
  });

  it('keeps its hours', () => {
    const hours: AlertInput = { type: 'quiet-hours', spans: [{ from: 5 * MINUTE, to: 15 * MINUTE }] };
    expect(
      said([hours, ...until(0, 4 * MINUTE), due(4 * MINUTE), ...until(5 * MINUTE, 20 * MINUTE)]),
    ).toEqual(['1 and 0 held back', 'nudge 15']);
  });

  it('takes a nudge away that is on show', () => {
    const shown = told([due(0), ...until(0, 3 * MINUTE), quiet('call', 30)]);
    expect(shown.at(-1)).toMatchObject({ type: 'nudge-cleared' });
  });

  it('has no prompts at all where the state has none, nor in a session (M-5, P3)', () => {
    for (const because of ['closed', 'session'] as const)
      expect(said([{ type: 'closed', because }, due(0), ...until(0, 120 * MINUTE)])).toEqual([]);
  });
});
