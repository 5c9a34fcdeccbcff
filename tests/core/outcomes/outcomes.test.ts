import { describe, expect, it } from 'vitest';
import type { LogRecord } from '../../../src/core/log/record.ts';
import { changeOf } from '../../../src/core/outcomes/change.ts';
import { isDue } from '../../../src/core/outcomes/due.ts';
import { seriesOf } from '../../../src/core/outcomes/series.ts';
import { sidesOf } from '../../../src/core/outcomes/sides.ts';

const DAY_MS = 86_400_000;
const FROM = Date.UTC(2026, 0, 5, 12);
const record = (day: number, fields: object): LogRecord =>
  ({
    id: String(day).padStart(26, '0'),
    at: FROM + day * DAY_MS,
    zone: 'UTC',
    versions: { detector: 2, rules: 2, content: 1 },
    ...fields,
  }) as LogRecord;
const readings = (...values: number[]) =>
  values.map((value, week) => ({ date: `2026-01-${10 + week}`, value }));

const PAIN = { better: 'lower', meaningful: { points: 2, percent: 30 } } as const;
const GOAL = { better: 'higher', meaningful: { points: 2, percent: null } } as const;
const ROLAND = { better: 'lower', meaningful: { points: 5, percent: 30 } } as const;

describe('answers over weeks', () => {
  it('stand by what they are about, in order of time; what was not answered is missing, not zero', () => {
    const series = seriesOf([
      record(0, { type: 'week-pain', average: 4, worst: null }),
      record(0, { type: 'goals', goals: [{ area: 'sit', score: 3 }] }),
      record(7, { type: 'week-pain', average: 3, worst: 6 }),
      record(8, { type: 'roland-morris', ticked: [2, 9, 9] }),
    ]);
    expect(series.get('average-pain')).toEqual([
      { date: '2026-01-05', value: 4 },
      { date: '2026-01-12', value: 3 },
    ]);
    expect(series.get('worst-pain')).toEqual([{ date: '2026-01-12', value: 6 }]);
    expect(series.get('goal-sit')).toEqual([{ date: '2026-01-05', value: 3 }]);
    expect(series.get('roland-morris')).toEqual([{ date: '2026-01-13', value: 2 }]);
    expect(series.has('goal-walk')).toBe(false);
  });

  it('take the latest of a date', () => {
    const twice = [3, 5].map((average) => record(1, { type: 'week-pain', average, worst: null }));
    expect(seriesOf(twice).get('average-pain')).toEqual([{ date: '2026-01-06', value: 5 }]);
  });
});

describe('a change (PROGRESSION section 5)', () => {
  it('is called one only where it holds twice', () => {
    expect(changeOf(readings(6, 4), PAIN)).toBe('too-early');
    expect(changeOf(readings(6, 6, 3), PAIN)).toBe('no-more-than-usual');
    expect(changeOf(readings(6, 3, 3), PAIN)).toBe('better');
    expect(changeOf(readings(3, 5, 6), PAIN)).toBe('worse');
  });

  it('is at least so many points, and so much of the first value where that is more', () => {
    expect(changeOf(readings(4, 3, 3), PAIN)).toBe('no-more-than-usual');
    expect(changeOf(readings(10, 8, 8), PAIN)).toBe('no-more-than-usual');
    expect(changeOf(readings(10, 7, 7), PAIN)).toBe('better');
    expect(changeOf(readings(20, 15, 15), ROLAND)).toBe('no-more-than-usual');
    expect(changeOf(readings(12, 7, 7), ROLAND)).toBe('better');
  });

  it('knows that more is better where one can do more', () => {
    expect(changeOf(readings(3, 5, 6), GOAL)).toBe('better');
    expect(changeOf(readings(6, 4, 4), GOAL)).toBe('worse');
    expect(changeOf(readings(9, 1, 1), { better: 'lower', meaningful: null })).toBe('not-known');
  });
});

describe('asking again', () => {
  it('waits a week or four weeks, and asks at once where it was never answered', () => {
    expect(isDue({ every: 'week' }, null, '2026-02-01')).toBe(true);
    expect(isDue({ every: 'week' }, '2026-01-26', '2026-02-01')).toBe(false);
    expect(isDue({ every: 'week' }, '2026-01-25', '2026-02-01')).toBe(true);
    expect(isDue({ every: 'month' }, '2026-01-05', '2026-02-01')).toBe(false);
    expect(isDue({ every: 'month' }, '2026-01-04', '2026-02-01')).toBe(true);
  });
});

describe('left and right', () => {
  const set = (id: string, day: number, side: string, performed: number, sessionId = `s-${day}`) => ({
    ...record(day, { type: 'set', exerciseId: 'side_knee', side, performed, sessionId }),
    id,
  });

  it('stand session by session, summed over the sets, corrections taken in', () => {
    const records = [
      set('a', 1, 'left', 10),
      set('b', 1, 'right', 8),
      set('c', 1, 'left', 10),
      record(1, { type: 'set-corrected', setId: 'c', performed: 6 }),
      set('d', 3, 'left', 12),
      set('e', 3, 'right', 12),
    ] as LogRecord[];
    expect(sidesOf(records, 'side_knee')).toEqual([
      { date: '2026-01-06', left: 16, right: 8 },
      { date: '2026-01-08', left: 12, right: 12 },
    ]);
  });

  it('leave out sessions of a simulated body, and those with one side only', () => {
    const records = [
      record(1, { type: 'session-started', sessionId: 's-1', source: 'simulated' }),
      set('a', 1, 'left', 10),
      set('b', 1, 'right', 8),
      set('d', 3, 'left', 12),
    ] as LogRecord[];
    expect(sidesOf(records, 'side_knee')).toEqual([]);
  });
});
