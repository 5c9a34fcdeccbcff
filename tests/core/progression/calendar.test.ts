import { describe, expect, it } from 'vitest';
import { nextStrength } from '../../../src/core/progression/calendar.ts';

const at = (iso: string) => Date.parse(iso);
const day = (date: string, end = '18:30') => ({ date, endedAt: at(`${date}T${end}:00Z`) });
const next = (days: readonly string[], now: string, zone = 'UTC') =>
  nextStrength(
    days.map((date) => day(date)),
    at(now),
    zone,
  );

describe('the rest rule (R-7)', () => {
  it('asks for nothing before the first session', () => {
    expect(next([], '2026-11-16T09:00:00Z')).toEqual({ date: '2026-11-16', now: true, rule: null });
  });

  it('puts a day between two dates', () => {
    expect(next(['2026-11-16'], '2026-11-16T20:00:00Z')).toEqual({
      date: '2026-11-18',
      now: false,
      rule: 'dates',
    });
    expect(next(['2026-11-16'], '2026-11-17T20:00:00Z')).toEqual({
      date: '2026-11-18',
      now: false,
      rule: 'dates',
    });
    expect(next(['2026-11-16'], '2026-11-18T09:00:00Z')).toEqual({
      date: '2026-11-18',
      now: true,
      rule: null,
    });
  });

  it('asks for 36 h from the end as well', () => {
    const late = [day('2026-11-16', '23:30')];
    expect(nextStrength(late, at('2026-11-18T09:00:00Z'), 'UTC')).toEqual({
      date: '2026-11-18',
      now: false,
      rule: 'hours',
    });
    expect(nextStrength(late, at('2026-11-18T11:30:00Z'), 'UTC').now).toBe(true);
  });

  it('allows three dates in any seven', () => {
    expect(next(['2026-11-16', '2026-11-18', '2026-11-20'], '2026-11-22T09:00:00Z')).toEqual({
      date: '2026-11-23',
      now: false,
      rule: 'week',
    });
    expect(next(['2026-11-16', '2026-11-18'], '2026-11-22T09:00:00Z').now).toBe(true);
  });

  it('allows two dates in any seven in MAINTENANCE (M-31)', () => {
    const days = [day('2026-11-16'), day('2026-11-18')];
    expect(
      nextStrength(days, at('2026-11-20T09:00:00Z'), 'UTC', { sessionsAWeek: 2, restHours: 36 }).date,
    ).toBe('2026-11-23');
  });

  it('holds after a flight to the west and to the east', () => {
    // Trained on the evening of the 16th in Auckland; half a day later it is still the 16th in Honolulu.
    const auckland = [{ date: '2026-11-16', endedAt: at('2026-11-16T07:00:00Z') }];
    const honolulu = nextStrength(auckland, at('2026-11-17T04:00:00Z'), 'Pacific/Honolulu');
    expect(honolulu).toEqual({ date: '2026-11-18', now: false, rule: 'dates' });
    const kiritimati = nextStrength(auckland, at('2026-11-17T11:00:00Z'), 'Pacific/Kiritimati');
    expect(kiritimati).toEqual({ date: '2026-11-18', now: false, rule: 'hours' });
  });

  it('holds across the end of summer time', () => {
    const berlin = [{ date: '2026-10-24', endedAt: at('2026-10-24T20:00:00Z') }];
    expect(nextStrength(berlin, at('2026-10-26T07:00:00Z'), 'Europe/Berlin').rule).toBe('hours');
    expect(nextStrength(berlin, at('2026-10-26T08:00:00Z'), 'Europe/Berlin').now).toBe(true);
  });
});
