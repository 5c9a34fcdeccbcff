import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/log/civil-date.ts';
import { fold } from '../../../src/core/progression/fold.ts';
import { weeklyLimit, workThisWeek } from '../../../src/core/progression/workload.ts';
import { threeLadders } from '../../signals/library.ts';
import { activePerson, type Person } from '../../signals/log.ts';
import { itemsOf, planOn } from '../../signals/told.ts';

/** Three sessions of the first rungs of six mains, at the mean of bridge (48 s) and wall plank (10 s). */
const FLOOR = 3 * 6 * 29;

const standingOn = (somebody: Person, on: string) =>
  fold(somebody.records, threeLadders, somebody.at(on, 12), 'UTC')[0];
const limitOn = (somebody: Person, on: string) => weeklyLimit(standingOn(somebody, on), threeLadders, on);

/** Off-plan bridges: work that counts, without a plan that grows meanwhile. */
const withWork = (dates: readonly string[], item: string) =>
  dates.reduce(
    (somebody, on) => somebody.session({ on, items: [item], offPlan: true }).nextDay(1),
    activePerson(),
  );

describe('the weekly cap (R-7)', () => {
  it('is three sessions of first rungs of six mains before the 15th day', () => {
    expect(limitOn(withWork(['2026-11-20', '2026-11-22'], 'bridge 3x12'), '2026-11-29')).toBe(FLOOR);
  });

  it('is 1.2 times the best week of the 28 days before after that, or 120 s more', () => {
    const somebody = withWork(['2026-11-23', '2026-11-25', '2026-11-27'], 'bridge 3x12');
    expect(limitOn(somebody, '2026-12-05')).toBeCloseTo(1.2 * 648);
    const less = withWork(['2026-11-23', '2026-11-25'], 'bridge 3x12');
    expect(limitOn(less, '2026-12-05')).toBeCloseTo(432 + 120);
  });

  it('is never less than three sessions of first rungs', () => {
    expect(limitOn(withWork(['2026-11-23'], 'bridge 1x8'), '2026-12-05')).toBe(FLOOR);
  });

  it('forgets a week after 28 days, unless work was reduced since', () => {
    const busy = withWork(['2026-11-23', '2026-11-25', '2026-11-27'], 'bridge 3x12');
    for (let day = 0; day < 40; day += 4)
      busy.session({ on: addDays('2026-12-01', day), items: ['bridge 1x8'] });
    expect(limitOn(busy, '2027-01-10')).toBe(FLOOR);
  });

  it('counts the six dates before and the day itself', () => {
    const somebody = withWork(['2026-11-23', '2026-11-25'], 'bridge 2x10');
    expect(workThisWeek(standingOn(somebody, '2026-11-29'), '2026-11-29')).toBe(240);
    expect(workThisWeek(standingOn(somebody, '2026-11-30'), '2026-11-30')).toBe(120);
  });

  it('shortens the plan to one item, never to none, and what was trained last goes first', () => {
    const somebody = withWork(['2026-11-25', '2026-11-27'], 'bridge 3x15');
    expect(itemsOf(planOn(somebody, '2026-11-29'))).toEqual(['catcow_seated 1x8', 'plank_wall 1x10 s']);
  });
});
