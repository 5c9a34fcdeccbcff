import { describe, expect, it } from 'vitest';
import type { LogRecord } from '../../../src/core/log/record.ts';
import { daysAsCsv, setsAsCsv } from '../../../src/core/trends/tables.ts';
import { library } from '../../signals/library.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const FROM = Date.UTC(2026, 0, 5, 12);
let serial = 0;
const record = (day: number, fields: object): LogRecord => {
  serial += 1;
  const id = String(serial).padStart(26, '0');
  return { id, at: FROM + day * DAY_MS, zone: 'UTC', ...fields } as LogRecord;
};
const exerciseOf = (id: string) => library.byId.get(id);
const session = [
  record(1, { type: 'session-started', sessionId: 's-1', pre: 2, items: [] }),
  record(1, {
    ...{ type: 'set', sessionId: 's-1', exerciseId: 'plank_knee', setIndex: 0, side: 'both' },
    ...{ target: 15, performed: 14.5, countedBy: 'sensor' },
  }),
  record(1, { type: 'session-ended', sessionId: 's-1', peak: 3, effort: 6 }),
];

describe('tables for a spreadsheet', () => {
  it('have a row for each set, with what was told of its session', () => {
    expect(setsAsCsv(session, exerciseOf).split('\n')).toEqual([
      'date,session,exercise,name,set,side,unit,target,done,counted_by,kg,pain_before,pain_peak,effort',
      '2026-01-06,s-1,plank_knee,Knee plank,1,both,seconds,15,14.5,sensor,,2,3,6',
      '',
    ]);
  });

  it('have a row for each day from the first to the last that is known; nothing told is an empty cell', () => {
    const desk = record(3, {
      ...{ type: 'desk-day', date: '2026-01-08', wornMs: 4 * HOUR_MS, tallMs: HOUR_MS },
      ...{ relaxedMs: 2 * HOUR_MS, slumpedMs: HOUR_MS / 2, shifts: 32, longestStillMs: 1_800_000 },
    });
    const pain = record(1, { type: 'pain', value: 2 });
    expect(daysAsCsv([...session, pain, desk], exerciseOf).split('\n')).toEqual([
      'date,pain,strength_s,tall_h,relaxed_h,slumped_h,other_h,longest_still_min,changes_per_h',
      '2026-01-06,2,14.5,,,,,,',
      '2026-01-07,,,,,,,,',
      '2026-01-08,,,1,2,0.5,0.5,30,8',
      '',
    ]);
  });

  it('are headers alone while nothing is known', () => {
    expect(daysAsCsv([], exerciseOf).trimEnd().split('\n')).toHaveLength(1);
    expect(setsAsCsv([], exerciseOf).trimEnd().split('\n')).toHaveLength(1);
  });

  it('never hand a spreadsheet a formula', () => {
    const [started, set] = session;
    const hostile = [started, { ...set, exerciseId: '=cmd|x' }] as LogRecord[];
    expect(setsAsCsv(hostile, () => undefined)).toContain("'=cmd|x");
  });
});
