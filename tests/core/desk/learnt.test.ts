import { describe, expect, it } from 'vitest';
import { learntFrom, usualShifts } from '../../../src/core/desk/learnt.ts';
import { deskDays } from '../../../src/core/desk/told-days.ts';
import { LogRecord } from '../../../src/core/log/record.ts';

const MINUTE = 60_000;

const day = (date: string, fields: object = {}): LogRecord =>
  LogRecord.parse({
    id: '01J00000000000000000000000',
    at: 0,
    zone: 'UTC',
    versions: { detector: 1, rules: 2, content: 1 },
    type: 'desk-day',
    date,
    wornMs: 120 * MINUTE,
    tallMs: 60 * MINUTE,
    relaxedMs: 40 * MINUTE,
    slumpedMs: 20 * MINUTE,
    unseenMs: 0,
    practisedMs: 20 * MINUTE,
    shifts: 8,
    longestStillMs: 0,
    nudges: 2,
    prompts: 1,
    ...fields,
  });

describe('what the weeks of practice were like', () => {
  it('compares the first week with the last', () => {
    const learnt = learntFrom(
      [
        day('2026-11-02'),
        day('2026-11-20', { slumpedMs: 0, shifts: 20 }),
        day('2026-11-21', { slumpedMs: 0 }),
      ],
      null,
    );
    expect(learnt?.first.slumpedShare).toBeCloseTo(1 / 6);
    expect(learnt?.last).toEqual({ slumpedShare: 0, shiftsAnHour: 7 });
    expect(learnt).toMatchObject({ practisedMs: 60 * MINUTE, nudges: 6 });
  });

  it('says nothing of one week alone, or of days before practice was begun anew', () => {
    expect(learntFrom([day('2026-11-02'), day('2026-11-06')], null)).toBeNull();
    expect(learntFrom([day('2026-11-02'), day('2026-11-20')], '2026-11-10')).toBeNull();
    expect(learntFrom([], null)).toBeNull();
  });

  it('takes the longer telling of a day that was told twice', () => {
    const told = [day('2026-11-02', { shifts: 3 }), day('2026-11-02', { wornMs: 240 * MINUTE, shifts: 12 })];
    expect(deskDays(told)).toHaveLength(1);
    expect(usualShifts(told)).toBe(3);
    expect(usualShifts([])).toBeNull();
  });
});
