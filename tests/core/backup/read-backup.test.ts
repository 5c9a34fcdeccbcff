import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BACKUP_VERSION, MAX_BACKUP_BYTES, readBackup, writeBackup } from '../../../src/core/log/backup.ts';
import type { LogRecord } from '../../../src/core/log/record.ts';
import { ulid } from '../../../src/core/log/ulid.ts';
import { bridgeTrace, trace } from '../../signals/trace.ts';

const AT = Date.UTC(2026, 10, 22, 8);
const base = (at: number) => ({
  id: ulid(at, new Uint8Array(10).fill(at % 256)),
  at,
  zone: 'Europe/Berlin',
  versions: { detector: 1, rules: 2, content: 1 },
});
const pain = (at: number, value = 3): LogRecord => ({ ...base(at), type: 'pain', value });
const started: LogRecord = {
  ...base(AT + 1),
  type: 'session-started',
  sessionId: 'a',
  pre: null,
  readiness: 'same',
  items: [{ exerciseId: 'front_plank', dose: { sets: 3, amount: 20 } }],
  offPlan: false,
};

const fileOf = (records: readonly unknown[], head: object = {}) =>
  JSON.stringify({ format: 'plumbline-log', version: 1, exportedAt: '', app: '0.1.0', ...head, records });

const read = (text: string) => {
  const reading = readBackup(text);
  if (reading.type === 'refused') throw new Error(reading.cause);
  return reading;
};

describe('writeBackup', () => {
  it('is JSON that says what it is', () => {
    expect(JSON.parse(writeBackup([pain(AT)], AT, '0.1.0'))).toEqual({
      format: 'plumbline-log',
      version: BACKUP_VERSION,
      exportedAt: '2026-11-22T08:00:00.000Z',
      app: '0.1.0',
      records: [pain(AT)],
    });
    expect(JSON.parse(writeBackup([], AT, '0.1.0')).records).toEqual([]);
  });

  it('has the traces of sets only where they are wanted, and gives them back', () => {
    const traces = [bridgeTrace(AT, [1, 0.4]), trace(AT + 1, [1, null, 2])];
    const text = writeBackup([pain(AT)], AT, '0.1.0', traces);
    expect(read(text)).toEqual({ type: 'read', records: [pain(AT)], damaged: [], traces });
    const broken = text.replace('"tenths":[10,', '"tenths":["x",');
    expect(read(broken)).toEqual({
      type: 'read',
      records: [pain(AT)],
      damaged: [],
      traces: traces.slice(0, 1),
    });
    expect(writeBackup([pain(AT)], AT, '0.1.0')).not.toContain('traces');
  });

  it('comes back as it was', () => {
    const records = [pain(AT), started, { ...base(AT + 2), type: 'flare' } as const];
    expect(read(writeBackup(records, AT, '0.1.0'))).toEqual({ type: 'read', records, damaged: [] });
    expect(read(`\uFEFF${writeBackup(records, AT, '0.1.0')}`).records).toEqual(records);
  });

  it('comes back as it was, for any zone and time', () => {
    const record = fc.record({
      at: fc.integer({ min: 0, max: 2 ** 45 }),
      zone: fc.string({ minLength: 1, maxLength: 64, unit: 'binary' }).filter((zone) => zone.length <= 64),
      value: fc.integer({ min: 0, max: 10 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(record, { selector: ({ at }) => at }), (drawn) => {
        const records = drawn.map(({ at, zone, value }) => ({ ...pain(at, value), zone }));
        expect(read(writeBackup(records, AT, '')).records).toEqual(records);
      }),
    );
  });
});

describe('readBackup', () => {
  it('refuses what is not JSON, also a backup that was cut off', () => {
    for (const text of ['', 'hello', 'acc,gyr\n1,2', writeBackup([pain(AT)], AT, '').slice(0, -20)])
      expect(readBackup(text)).toEqual({ type: 'refused', cause: 'not-json' });
  });

  it('refuses JSON of others', () => {
    const others = ['null', '[]', '42', '{}', '{"format":"other","version":1,"records":[]}'];
    const nearly = [
      fileOf([], { version: 0 }),
      fileOf([], { version: 'x' }),
      '{"format":"plumbline-log","version":1}',
    ];
    for (const text of [...others, ...nearly])
      expect(readBackup(text)).toEqual({ type: 'refused', cause: 'foreign' });
  });

  it('refuses a newer format, whatever is inside', () => {
    expect(readBackup(fileOf([pain(AT)], { version: BACKUP_VERSION + 1 }))).toEqual({
      type: 'refused',
      cause: 'newer',
    });
    expect(readBackup('{"format":"plumbline-log","version":9}')).toEqual({ type: 'refused', cause: 'newer' });
  });

  it('takes a time that no date can hold for damage', () => {
    const { records, damaged } = read(fileOf([pain(AT), { ...pain(AT + 1), at: 1e300 }]));
    expect(records).toEqual([pain(AT)]);
    expect(damaged).toMatchObject([{ index: 1, reason: expect.stringContaining('at: ') }]);
  });

  it('keeps sound records and tells damaged ones apart, with place and reason', () => {
    const { records, damaged } = read(
      fileOf([
        pain(AT),
        { ...pain(AT + 1), value: 11 },
        null,
        { type: 'unheard-of' },
        started,
        { ...started, id: 'x' },
      ]),
    );
    expect(records).toEqual([pain(AT), started]);
    expect(damaged.map(({ index }) => index)).toEqual([1, 2, 3, 5]);
    expect(damaged[0]?.reason).toContain('value: ');
    expect(damaged[3]?.reason).toContain('id: ');
  });

  it('loses nothing else to a bad record: pain of 11, a date to come, a torn one, a type of a later version', () => {
    const later = pain(AT + 400 * 86_400_000);
    const { type: _type, ...torn } = pain(AT + 2);
    const bad = [{ ...pain(AT + 1), value: 11 }, later, torn, { ...pain(AT + 3), type: 'mood' }];
    const good = [pain(AT), started, { ...base(AT + 5), type: 'flare' } as const];
    const reading = readBackup(fileOf(bad.flatMap((each, i) => [each, ...good.slice(i, i + 1)])), AT);
    if (reading.type !== 'read') throw new Error(reading.cause);
    expect(reading.records).toEqual(good);
    expect(reading.damaged.map(({ reason }) => reason.split(':')[0])).toEqual([
      'value',
      'at',
      'type',
      'type',
    ]);
  });

  it('takes a record once', () => {
    expect(read(fileOf([pain(AT, 3), pain(AT, 4), pain(AT, 3)])).records).toEqual([pain(AT, 3)]);
  });

  it('lets no name from a file into our objects', () => {
    const hostile = JSON.stringify(pain(AT)).replace('{', '{"__proto__":{"polluted":true},');
    const reading = read(
      `{"format":"plumbline-log","version":1,"__proto__":{"polluted":true},"records":[${hostile}]}`,
    );
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    for (const record of reading.records) expect((record as { polluted?: boolean }).polluted).toBeUndefined();
    expect(reading.records.length + reading.damaged.length).toBe(1);
  });

  it('never parses what is nested deeper than any record', () => {
    const million = 1_000_000;
    expect(readBackup('['.repeat(million))).toEqual({ type: 'refused', cause: 'foreign' });
    expect(readBackup(fileOf([]).replace('[]', `${'['.repeat(million)}${']'.repeat(million)}`))).toEqual({
      type: 'refused',
      cause: 'foreign',
    });
  });

  it('is not misled by brackets in text', () => {
    const zone = '[{[{[{[{\\"[{[{[{[{[{[{[{';
    expect(read(fileOf([{ ...pain(AT), zone }])).records).toEqual([{ ...pain(AT), zone }]);
  });

  it('cuts a hostile reason short', () => {
    const [entry] = read(fileOf([{ ...pain(AT), ['x'.repeat(100_000)]: 1 }])).damaged;
    expect(entry?.reason.length).toBeLessThanOrEqual(200);
  });

  it('refuses a file that is too big, and a list that is too long', () => {
    expect(readBackup(' '.repeat(MAX_BACKUP_BYTES + 1))).toEqual({ type: 'refused', cause: 'too-big' });
    expect(readBackup(fileOf(Array(400_000).fill(1)))).toEqual({ type: 'refused', cause: 'foreign' });
  });

  it('reads anything at all without throwing', () => {
    fc.assert(fc.property(fc.string(), (text) => void readBackup(text)));
    fc.assert(fc.property(fc.json(), (text) => void readBackup(text)));
    fc.assert(fc.property(fc.array(fc.jsonValue()), (records) => void readBackup(fileOf(records))));
  });
});
