import { describe, expect, it } from 'vitest';
import { type Manners, USUAL_MANNERS } from '../../../src/core/alerts/manners.ts';
import { type AlertInput, alertPolicy } from '../../../src/core/alerts/policy.ts';
import { feed } from '../../../src/core/machine.ts';
import { due, MINUTE, seen, until, upright } from '../../signals/seated.ts';

const manners: Manners = { ...USUAL_MANNERS, way: 'all-day' };

/** What is said, and in which minute. */
function said(inputs: readonly AlertInput[], how: Manners = manners): string[] {
  return feed(alertPolicy(how), inputs).flatMap((told) => {
    if (told.type === 'prompt') return [`${told.kind} ${Math.round(told.t / MINUTE)}`];
    return told.type === 'nudge' ? [`nudge ${Math.round(told.t / MINUTE)}`] : [];
  });
}
const shift = (t: number): AlertInput => ({ type: 'shifted', t, startedAt: t });

describe('prompts to move', () => {
  it('come after half an hour in one position, and after fifty minutes seated', () => {
    expect(said(until(0, 101 * MINUTE))).toEqual(['stillness 30', 'break 50', 'stillness 80', 'break 100']);
  });

  it('a change of position begins the half hour anew, and no break', () => {
    const shifting = [...until(0, 25 * MINUTE), shift(25 * MINUTE), ...until(25 * MINUTE, 54 * MINUTE)];
    expect(said(shifting)).toEqual(['break 50']);
  });

  it('a walk that is a break begins both anew', () => {
    const walk: AlertInput = { type: 'break-taken', t: 45 * MINUTE };
    const day = [...until(0, 45 * MINUTE), walk, ...until(45 * MINUTE, 90 * MINUTE)];
    expect(said(day)).toEqual(['stillness 30', 'stillness 75']);
  });

  it('a nudge that led to a move begins both anew (M-44)', () => {
    const moved = [...until(0, 29 * MINUTE), due(29 * MINUTE), seen(29 * MINUTE + 1000)];
    const day = [...moved, upright(29 * MINUTE + 5000), ...until(30 * MINUTE, 55 * MINUTE)];
    expect(said(day)).toEqual(['nudge 29']);
  });

  it('share one budget with nudges: ten minutes apart, three an hour (M-44)', () => {
    const slouched: AlertInput[] = [
      ...until(0, 25 * MINUTE),
      due(25 * MINUTE),
      ...until(25 * MINUTE, 91 * MINUTE),
    ];
    expect(said(slouched)).toEqual(['nudge 25', 'stillness 35', 'nudge 45', 'break 85']);
  });

  it('unseen time is nobody’s sitting: it stops the clocks, and two minutes begin them anew (P13)', () => {
    const gap = (from: number, to: number): AlertInput => ({ type: 'gap', from, to });
    const short = [
      ...until(0, 20 * MINUTE),
      gap(20 * MINUTE, 21 * MINUTE),
      ...until(21 * MINUTE, 32 * MINUTE),
    ];
    expect(said(short)).toEqual(['stillness 31']);
    const long = [
      ...until(0, 20 * MINUTE),
      gap(20 * MINUTE, 80 * MINUTE),
      ...until(80 * MINUTE, 109 * MINUTE),
    ];
    expect(said(long)).toEqual([]);
  });

  it('never come to somebody who walks, lies or leans back', () => {
    for (const activity of ['walking', 'lying', 'reclining', 'not-worn'] as const)
      expect(said(until(0, 120 * MINUTE, activity))).toEqual([]);
  });

  it('are off where the person turned them off', () => {
    expect(said(until(0, 120 * MINUTE), { ...manners, stillnessMs: null, breakMs: null })).toEqual([]);
  });

  it('come in the movement way too, which has no slouch nudges', () => {
    const how: Manners = { ...manners, way: 'movement' };
    expect(said([due(0), ...until(0, 51 * MINUTE)], how)).toEqual(['stillness 30', 'break 50']);
  });

  it('are over with a move, or once they were read', () => {
    const ends = (end: AlertInput) =>
      feed(alertPolicy(manners), [...until(0, 31 * MINUTE), end])
        .filter(({ type }) => type !== 'standing')
        .map(({ type }) => type);
    expect(ends(shift(31 * MINUTE))).toEqual(['prompt', 'prompt-cleared']);
    expect(ends({ type: 'prompt-read' })).toEqual(['prompt', 'prompt-cleared']);
  });
});
