import { expect } from 'chai';
import type { LogRecord } from '../../../src/core/log/record.ts';
import { LogRecord as Record } from '../../../src/core/log/record.ts';
import { historyDays } from '../../../src/views/progress/history-days.ts';
import { weekDays } from '../../../src/views/today/week-days.ts';

let serial = 0;

function record(at: string, fields: object, zone = 'Europe/Berlin'): LogRecord {
  serial += 1;
  const id = `01J${String(serial).padStart(23, '0')}`;
  const versions = { detector: 1, rules: 2, content: 1 };
  return Record.parse({ id, at: Date.parse(at), zone, versions, ...fields });
}

const session = (at: string, until: string, sessionId: string) => [
  record(at, {
    type: 'session-started',
    sessionId,
    pre: 1,
    readiness: 'same',
    items: [{ exerciseId: 'bridge', dose: { sets: 1, amount: 8 } }],
    offPlan: false,
  }),
  record(until, {
    type: 'session-ended',
    sessionId,
    cause: 'done',
    peak: 1,
    effort: 5,
    post: 1,
    untidy: [],
    standout: null,
  }),
];

describe('the log as days', () => {
  it('counts each record on the date where it took place, the newest day first', () => {
    const late = '2026-11-21T23:30:00Z';
    const days = historyDays([
      record(late, { type: 'pain', value: 2 }, 'America/New_York'),
      record(late, { type: 'pain', value: 3 }, 'Europe/Berlin'),
    ]);
    expect(days.map(({ date, pains }) => [date, pains.length])).to.deep.equal([
      ['2026-11-22', 1],
      ['2026-11-21', 1],
    ]);
  });

  it('puts a day at the desk on its own date, though it is told later', () => {
    const days = historyDays([
      record('2026-11-23T08:00:00Z', {
        type: 'desk-day',
        date: '2026-11-21',
        wornMs: 7_200_000,
        tallMs: 3_600_000,
        relaxedMs: 1_800_000,
        slumpedMs: 0,
        unseenMs: 0,
        practisedMs: 0,
        shifts: 9,
        longestStillMs: 1_200_000,
        nudges: 0,
        prompts: 1,
      }),
    ]);
    expect(days.map(({ date, desk }) => [date, desk?.shifts])).to.deep.equal([['2026-11-21', 9]]);
  });

  it('takes the latest correction of a set', () => {
    const [started, ended] = session('2026-11-21T08:00:00Z', '2026-11-21T08:20:00Z', 's1');
    const set = record('2026-11-21T08:05:00Z', {
      type: 'set',
      sessionId: 's1',
      exerciseId: 'bridge',
      setIndex: 0,
      side: 'both',
      target: 8,
      performed: 6,
      startedAt: 0,
      endedAt: 1,
      countedBy: 'sensor',
      unseenSeconds: 0,
      pauses: 0,
      sensorForm: null,
    });
    const corrected = record('2026-11-21T08:21:00Z', { type: 'set-corrected', setId: set.id, performed: 8 });
    const records = [started, set, ended, corrected].filter((each) => each !== undefined);
    const [day] = historyDays(records);
    expect(day?.sessions[0]?.sets.map(({ performed }) => performed)).to.deep.equal([8]);
  });

  it('leaves a session that was not finished open', () => {
    const [started] = session('2026-11-21T08:00:00Z', '2026-11-21T08:20:00Z', 's2');
    const [day] = historyDays(started ? [started] : []);
    expect(day?.sessions[0]?.ended).to.equal(null);
  });
});

describe('the last seven days', () => {
  const records = [
    record('2026-11-19T08:00:00Z', { type: 'pain', value: 2 }),
    record('2026-11-19T18:00:00Z', { type: 'pain', value: 4 }),
    ...session('2026-11-20T08:00:00Z', '2026-11-20T08:18:00Z', 's3'),
    record('2026-11-21T09:00:00Z', { type: 'pain', value: 1, recalledFor: '2026-11-20' }),
  ];
  const days = weekDays(records, '2026-11-22');

  it('end today and say nothing about days before the first record', () => {
    expect(days.map(({ date }) => date).at(-1)).to.equal('2026-11-22');
    expect(days.map(({ state }) => state)).to.deep.equal([
      'before',
      'before',
      'before',
      'rest',
      'session',
      'rest',
      'rest',
    ]);
  });

  it('show the highest pain of a day, told on the day or later for it', () => {
    expect(days.map(({ pain }) => pain)).to.deep.equal([null, null, null, 4, 1, null, null]);
  });

  it('show how long was trained', () => {
    expect(days[4]?.minutes).to.equal(18);
  });
});
