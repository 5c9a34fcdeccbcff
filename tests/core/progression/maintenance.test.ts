import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../../src/core/log/civil-date.ts';
import { activePerson, type Person } from '../../signals/log.ts';
import { planOn, progressOn } from '../../signals/told.ts';

const state = (somebody: Person, on: CivilDate) => progressOn(somebody, on).state;
const told = (somebody: Person, on: CivilDate) =>
  progressOn(somebody, on).decisions.findLast(({ change }) => change === 'state')?.inputs.what;
const begun = () => activePerson().scores('2026-11-18', { lift: 4, sit: 6 });

describe('goals met (M-31)', () => {
  it('lead to two sessions a week, from the day after a second answer a week later', () => {
    const met = begun().scores('2026-11-19', { lift: 9, sit: 10 });
    expect(state(met, '2026-11-24')).toBe('active');
    const confirmed = met.scores('2026-11-25', { lift: 9, sit: 9 });
    expect(state(confirmed, '2026-11-25')).toBe('active');
    expect(state(confirmed, '2026-11-26')).toBe('maintenance');
    expect(told(confirmed, '2026-11-26')).toBe('maintenance-goals');
    expect(planOn(confirmed, '2026-11-26').type).toBe('session');
  });

  it('need all of them, and nothing that was not answered', () => {
    const partly = begun()
      .scores('2026-11-19', { lift: 9, sit: 8 })
      .scores('2026-11-25', { lift: 9, sit: 8 });
    expect(state(partly, '2026-11-26')).toBe('active');
    const silent = begun().wants('2026-11-19', 'lift', 'sit').wants('2026-11-25', 'lift', 'sit');
    expect(state(silent, '2026-11-26')).toBe('active');
  });

  it('are none where it went well from the start', () => {
    const fine = activePerson()
      .scores('2026-11-18', { lift: 10 })
      .scores('2026-11-19', { lift: 10 })
      .scores('2026-11-25', { lift: 10 });
    expect(state(fine, '2026-11-26')).toBe('active');
  });

  it('let the plan grow again with a new goal, or one that slips', () => {
    const met = () =>
      begun().scores('2026-11-19', { lift: 9, sit: 9 }).scores('2026-11-25', { lift: 9, sit: 9 });
    const slipped = met().scores('2026-11-26', { lift: 6, sit: 9 });
    expect(state(slipped, '2026-11-27')).toBe('active');
    expect(told(slipped, '2026-11-27')).toBe('maintenance-over');
    expect(state(met().scores('2026-11-26', { lift: 9, sit: 9, reach: 9 }), '2026-11-27')).toBe('active');
  });
});
