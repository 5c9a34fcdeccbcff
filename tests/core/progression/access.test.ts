import { describe, expect, it } from 'vitest';
import { ACCESS, type Area } from '../../../src/core/progression/access.ts';
import { roleOf } from '../../../src/core/progression/composition.ts';
import { foldProgress } from '../../../src/core/progression/fold.ts';
import { dailyFor, easyDayPlan, planFor, shortPlan } from '../../../src/core/progression/plan.ts';
import type { Prescription, UserState } from '../../../src/core/progression/progress.ts';
import { library } from '../../signals/library.ts';
import { activePerson, type Person, person } from '../../signals/log.ts';

/** Somebody in each state on 22 November, and two weeks of nothing after it at most. */
const IN: Partial<Readonly<Record<UserState, () => Person>>> = {
  unscreened: () => person().pain('2026-11-20', 1),
  minor: () => activePerson().screened('2026-11-20', { adult: false }),
  'blocked-emergency': () => activePerson().screened('2026-11-20', { emergency: ['A2'] }),
  'refer-first': () => activePerson().screened('2026-11-20', { conditions: ['B7'] }),
  paused: () => activePerson().paused('2026-11-20'),
  baseline: () => person().screened('2026-11-20'),
  active: () => activePerson(),
  flare: () => activePerson().flare('2026-11-20'),
  ramp: () => activePerson().flare('2026-11-19').pain('2026-11-20', 1).pain('2026-11-21', 1),
  return: () => activePerson().paused('2026-11-20').resumed('2026-11-21'),
};

const progressOn = (somebody: Person, on: string) =>
  foldProgress(somebody.records, library, somebody.at(on, 12), 'UTC');

/** What is offered of an area on the days from 22 November on, whatever button is pressed. */
function offered(somebody: Person, area: Area): string[] {
  const days = ['2026-11-22', '2026-11-23'];
  const items = days.flatMap((on): readonly Prescription[] => {
    const now = somebody.at(on, 12);
    const of = [progressOn(somebody, on), somebody.records, library, now, 'UTC'] as const;
    const plans = [planFor(...of), shortPlan(...of), easyDayPlan(...of)];
    return [
      ...dailyFor(...of),
      ...plans.flatMap((plan) =>
        plan.type === 'session' ? plan.items : plan.type === 'rest' ? plan.upcoming : [],
      ),
    ];
  });
  const isOf = ({ exercise }: Prescription): boolean => {
    const role = roleOf(exercise);
    if (area === 'walk') return role === 'walk';
    if (area === 'stretch') return role === 'stretch' || role === 'rolling';
    return exercise.countsAsStrength || ['main', 'balance', 'activation', 'warm-up'].includes(role);
  };
  return items.filter(isOf).map(({ exercise }) => exercise.id);
}

const states = Object.entries(IN).map(([state, of]) => [state as UserState, of] as const);
const cells = states.flatMap(([state, of]) =>
  (['training', 'stretch', 'walk'] as const).map((area) => [state, area, of] as const),
);

describe('what is open in each state (R-9.2, M-5)', () => {
  it.each(states)('somebody is in %s', (state, of) => {
    expect(progressOn(of(), '2026-11-22').state).toBe(state);
  });

  it.each(cells)('%s: %s as the table says, whichever plan is asked for', (state, area, of) => {
    const items = offered(of(), area);
    // The first sessions and the days of a flare leave stretches out by the plan, not by the state.
    const leftOut = area === 'stretch' && ['baseline', 'flare'].includes(state);
    if (!ACCESS[state][area]) expect(items).toEqual([]);
    else if (!leftOut) expect(items).not.toEqual([]);
  });

  it('nothing closes a person’s own records and choices', () => {
    for (const open of Object.values(ACCESS)) expect(open).toMatchObject({ export: true, settings: true });
  });

  it('the desk watches in every state but the emergency, and so does Learn', () => {
    const closed = (area: Area) =>
      Object.entries(ACCESS).flatMap(([state, open]) => (open[area] ? [] : [state]));
    expect(closed('desk')).toEqual(['blocked-emergency']);
    expect(closed('learn')).toEqual(['blocked-emergency']);
  });

  it('before a professional was asked there is an easy walk and slow breathing, and no more', () => {
    const somebody = person().screened('2026-11-20', { conditions: ['B7'] });
    const now = somebody.at('2026-11-22', 12);
    const daily = dailyFor(progressOn(somebody, '2026-11-22'), somebody.records, library, now, 'UTC');
    expect(daily.map(({ exercise }) => exercise.id)).toEqual(['walk_easy', 'breath_46']);
  });
});
