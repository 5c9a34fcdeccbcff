import { describe, expect, it } from 'vitest';
import {
  AS_PRESCRIBED,
  newcomersLog,
  type Supposed,
  type SupposedWeek,
  supposedWeeks,
} from '../../../src/core/lives/supposed.ts';
import { library } from '../../signals/library.ts';
import { activePerson } from '../../signals/log.ts';

const AT = Date.UTC(2026, 0, 5, 7);

const fromNothing = (change: Partial<Supposed>, weeks = 4): readonly SupposedWeek[] => {
  const supposed = { ...AS_PRESCRIBED, ...change };
  const log = newcomersLog(supposed.pain ?? 0, AT - 1, 'UTC');
  return supposedWeeks(log, library, { at: AT, zone: 'UTC' }, weeks, supposed);
};
const decided = (weeks: readonly SupposedWeek[], change: string) =>
  weeks.flatMap(({ decisions }) => decisions).filter((each) => each.change === change);
const sessions = ({ days }: SupposedWeek) => days.filter(({ plan }) => plan.type === 'session').length;

describe('supposed weeks', () => {
  it('begin low, and go up where nothing speaks against it', () => {
    const weeks = fromNothing({ pain: 1, peak: 1 });
    expect(weeks).toHaveLength(4);
    expect(weeks.map(sessions)).toEqual([3, 3, 3, 3]);
    expect(decided(weeks, 'up').length).toBeGreaterThan(5);
    expect(decided(weeks, 'down')).toEqual([]);
    expect(weeks[2]?.workSeconds).toBeGreaterThan(weeks[0]?.workSeconds ?? 0);
  });

  it('stay level at pain above the limit', () => {
    expect(decided(fromNothing({ pain: 4, peak: 4 }), 'up')).toEqual([]);
  });

  it('go down after bad mornings', () => {
    const weeks = fromNothing({ pain: 1, peak: 1, moreTheDayAfter: 2 });
    expect(decided(weeks, 'up')).toEqual([]);
    expect(decided(weeks, 'down').length).toBeGreaterThan(0);
  });

  it('hold no more sessions than one does', () => {
    expect(fromNothing({ sessionsAWeek: 1 }).map(sessions)).toEqual([1, 1, 1, 1]);
    expect(fromNothing({ sessionsAWeek: 0 }).map(({ workSeconds }) => workSeconds)).toEqual([0, 0, 0, 0]);
  });

  it('go on from a log and leave it as it was', () => {
    const { records } = activePerson();
    const copy = JSON.stringify(records);
    const at = Date.UTC(2026, 10, 20, 12);
    const weeks = supposedWeeks(records, library, { at, zone: 'UTC' }, 2);
    expect(weeks[0]?.from).toBe('2026-11-20');
    expect(weeks[0]?.days[0]).toMatchObject({ date: '2026-11-20', state: 'active' });
    expect(JSON.stringify(records)).toBe(copy);
    expect(supposedWeeks(records, library, { at, zone: 'UTC' }, 2)).toEqual(weeks);
  });

  it('end where the plan is closed', () => {
    const at = Date.UTC(2026, 10, 21, 12);
    const { records } = activePerson().screened('2026-11-20', { emergency: ['A1'] });
    const weeks = supposedWeeks(records, library, { at, zone: 'UTC' }, 4);
    expect(weeks).toHaveLength(1);
    expect(weeks[0]?.days.map(({ plan }) => plan.type)).toEqual(['locked']);
  });
});
