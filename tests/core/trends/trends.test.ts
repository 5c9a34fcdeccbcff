import { describe, expect, it } from 'vitest';
import type { LogRecord } from '../../../src/core/log/record.ts';
import type { Decision } from '../../../src/core/progression/progress.ts';
import { effortTrends } from '../../../src/core/trends/best-efforts.ts';
import { deskHours } from '../../../src/core/trends/desk-hours.ts';
import { flareSpans, painAndLoad } from '../../../src/core/trends/pain-and-load.ts';
import { library } from '../../signals/library.ts';

const DAY_MS = 86_400_000;
const FROM = Date.UTC(2026, 0, 5, 12);
let serial = 0;
const record = (day: number, fields: object): LogRecord => {
  serial += 1;
  const id = String(serial).padStart(26, '0');
  return { id, at: FROM + day * DAY_MS, zone: 'UTC', ...fields } as LogRecord;
};
const session = (day: number, more: object = {}) =>
  record(day, { type: 'session-started', sessionId: `s-${day}`, items: [], ...more });
const set = (day: number, exerciseId: string, performed: number, more: object = {}) =>
  record(day, {
    type: 'set',
    sessionId: `s-${day}`,
    exerciseId,
    setIndex: 0,
    side: 'both',
    performed,
    ...more,
  });
const decision = (date: string, change: Decision['change'], what: string | null = null) =>
  ({ date, change, inputs: { what } }) as unknown as Decision;
const exerciseOf = (id: string) => library.byId.get(id);

describe('pain and work over weeks', () => {
  it('stand side by side, every date once; what was not told is missing, not zero', () => {
    const records = [
      record(0, { type: 'pain', value: 2 }),
      record(0, { type: 'pain', value: 4 }),
      session(1),
      set(1, 'plank_knee', 15),
      set(1, 'catcow_flow', 9),
      record(3, { type: 'pain', value: 3, recalledFor: '2026-01-07' }),
    ];
    const told = painAndLoad(records, [decision('2026-01-06', 'up')], exerciseOf, '2026-01-05', '2026-01-08');
    expect(told.days).toEqual([
      { date: '2026-01-05', pain: 4, workSeconds: 0, rises: 0 },
      { date: '2026-01-06', pain: null, workSeconds: 15, rises: 1 },
      { date: '2026-01-07', pain: 3, workSeconds: 0, rises: 0 },
      { date: '2026-01-08', pain: null, workSeconds: 0, rises: 0 },
    ]);
    expect(told.usual).toBe(null);
  });

  it('leave out what a simulated body trained', () => {
    const records = [session(1, { source: 'simulated' }), set(1, 'plank_knee', 15)];
    const { days } = painAndLoad(records, [], exerciseOf, '2026-01-06', '2026-01-06');
    expect(days).toEqual([{ date: '2026-01-06', pain: null, workSeconds: 0, rises: 0 }]);
  });

  it('call usual what the middle half of the days outside flares has', () => {
    const values = [2, 2, 3, 3, 8, 9, 2, 4];
    const records = values.map((value, day) => record(day, { type: 'pain', value }));
    const decisions = [decision('2026-01-09', 'state', 'flare'), decision('2026-01-10', 'state', 'ramp')];
    const told = painAndLoad(records, decisions, exerciseOf, '2026-01-05', '2026-01-12');
    expect(told.usual).toEqual({ low: 2, high: 3 });
    expect(told.flares).toEqual([{ from: '2026-01-09', to: '2026-01-10' }]);
  });

  it('have a flare without an end while it lasts, and none that lies outside', () => {
    const open = [decision('2026-01-09', 'state', 'flare')];
    expect(flareSpans(open)).toEqual([{ from: '2026-01-09', to: null }]);
    const before = [decision('2025-11-01', 'state', 'flare'), decision('2025-11-09', 'state', 'ramp')];
    expect(painAndLoad([], before, exerciseOf, '2026-01-05', '2026-01-06').flares).toEqual([]);
  });
});

describe('the best sets of an exercise', () => {
  it('stand session by session and side by side, corrections taken in', () => {
    const long = set(4, 'side_knee', 30, { side: 'left' });
    const records = [
      session(1),
      set(1, 'side_knee', 8, { side: 'left' }),
      set(1, 'side_knee', 11, { side: 'left', setIndex: 1 }),
      set(1, 'side_knee', 12, { side: 'right' }),
      session(4),
      long,
      record(4, { type: 'set-corrected', setId: long.id, performed: 13 }),
      set(4, 'bridge', 0),
    ];
    expect(effortTrends(records)).toEqual([
      {
        exerciseId: 'side_knee',
        sessions: 2,
        latest: '2026-01-09',
        sides: [
          { side: 'right', efforts: [{ date: '2026-01-06', value: 12 }] },
          {
            side: 'left',
            efforts: [
              { date: '2026-01-06', value: 11 },
              { date: '2026-01-09', value: 13 },
            ],
          },
        ],
      },
    ]);
  });

  it('begin with the exercises of the latest session, and leave out simulated ones', () => {
    const records = [
      session(1),
      set(1, 'bridge', 8),
      set(1, 'plank_knee', 8),
      session(2),
      set(2, 'plank_knee', 9),
      session(3, { source: 'simulated' }),
      set(3, 'bridge', 20),
    ];
    expect(effortTrends(records).map(({ exerciseId }) => exerciseId)).toEqual(['plank_knee', 'bridge']);
  });
});

describe('hours at the desk', () => {
  const HOUR_MS = 3_600_000;
  const day = { unseenMs: 0, practisedMs: 0, nudges: 0, prompts: 0 };

  it('tell each position, and what is none of the three; a day without the sensor is empty', () => {
    const records = [
      record(0, {
        type: 'desk-day',
        date: '2026-01-05',
        ...{ wornMs: 4 * HOUR_MS, tallMs: HOUR_MS, relaxedMs: 2 * HOUR_MS, slumpedMs: HOUR_MS / 2 },
        ...{ shifts: 32, longestStillMs: 30 * 60_000 },
        ...day,
      }),
    ];
    expect(deskHours(records, '2026-01-05', '2026-01-06')).toEqual([
      {
        date: '2026-01-05',
        hours: { tall: 1, relaxed: 2, slumped: 0.5, other: 0.5, longestStillMinutes: 30, shiftsPerHour: 8 },
      },
      { date: '2026-01-06', hours: null },
    ]);
  });
});
