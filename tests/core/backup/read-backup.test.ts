import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BACKUP_VERSION, MAX_ENTRY_LENGTH } from '../../../src/core/backup/format.ts';
import { backupReader, readBackup } from '../../../src/core/backup/read-backup.ts';
import { writeBackup } from '../../../src/core/backup/write-backup.ts';
import type { DeskMinute } from '../../../src/core/desk/minute.ts';
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
    const text = writeBackup([pain(AT)], AT, '0.1.0', { traces });
    expect(read(text)).toMatchObject({ records: [pain(AT)], damaged: [], traces });
    const broken = text.replace('"tenths":[10,', '"tenths":["x",');
    expect(read(broken)).toMatchObject({
      records: [pain(AT)],
      damaged: [{ section: 'traces', index: 1 }],
      traces: traces.slice(0, 1),
    });
    expect(writeBackup([pain(AT)], AT, '0.1.0')).not.toContain('traces');
  });

  it('comes back as it was', () => {
    const records = [pain(AT), started, { ...base(AT + 2), type: 'flare' } as const];
    expect(read(writeBackup(records, AT, '0.1.0'))).toMatchObject({ records, damaged: [] });
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

  it('sets an entry aside that is longer than any, without holding it', () => {
    const long = { ...pain(AT), zone: 'z'.repeat(MAX_ENTRY_LENGTH) };
    const { records, damaged } = read(fileOf([long, pain(AT + 1)]));
    expect(records).toEqual([pain(AT + 1)]);
    expect(damaged).toEqual([
      { section: 'records', index: 0, reason: 'entry: too long', type: null, at: null, text: null },
    ]);
  });

  it('sets an entry aside that is torn, where the others can be told from it', () => {
    const text = fileOf([pain(AT), pain(AT + 1), pain(AT + 2)]).replace('"value":3', '"value":three');
    const { records, damaged } = read(text);
    expect(records).toEqual([pain(AT + 1), pain(AT + 2)]);
    expect(damaged).toMatchObject([{ index: 0, reason: 'entry: not JSON' }]);
  });

  it('brings everything that is the person’s: minutes, settings, and what could not be read before', () => {
    const minutes = [{ minute: 29_000_000, ms: { tall: 60_000 }, bins: [1, 2, 'mo', null] }];
    const settings = { sound: false, sensors: [{ name: 'clip' }] };
    const setAside = [
      { record: pain(AT + 5), reason: 'read by now' },
      { record: { type: 'mood' }, reason: 'type' },
    ];
    const text = writeBackup([pain(AT)], AT, '0.1.0', {
      minutes: minutes as DeskMinute[],
      settings,
      setAside,
    });
    const reading = read(text);
    expect(reading).toMatchObject({ minutes, settings, records: [pain(AT), pain(AT + 5)] });
    expect(reading.damaged).toMatchObject([{ section: 'setAside', index: 1, type: null }]);
  });

  it('says what a damaged entry says it is, and keeps it as it stands', () => {
    const broken = { ...pain(AT), value: 11 };
    expect(read(fileOf([broken])).damaged).toMatchObject([
      { section: 'records', type: 'pain', at: AT, text: JSON.stringify(broken) },
    ]);
  });

  it('reads the same wherever the text is cut', () => {
    const text = `\uFEFF${writeBackup([pain(AT), started, pain(AT + 3)], AT, 'a"\\\u{1F600}', {
      traces: [bridgeTrace(AT, [1])],
      settings: { own: '}],"records":[' },
    })}`;
    const whole = readBackup(text);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), (lengths) => {
        const reader = backupReader();
        const parts = [];
        for (let from = 0, turn = 0; from < text.length; turn++) {
          const to = from + (lengths[turn % lengths.length] ?? 1);
          parts.push(...reader.feed(text.slice(from, to)));
          from = to;
        }
        parts.push(...reader.end());
        expect(whole).toMatchObject({
          records: parts.flatMap((part) => (part.type === 'record' ? [part.record] : [])),
          traces: parts.flatMap((part) => (part.type === 'trace' ? [part.trace] : [])),
          settings: parts.find((part) => part.type === 'settings')?.settings,
        });
        expect(parts.some((part) => part.type === 'refused' || part.type === 'damaged')).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  it('reads anything at all without throwing', () => {
    fc.assert(fc.property(fc.string(), (text) => void readBackup(text)));
    fc.assert(fc.property(fc.json(), (text) => void readBackup(text)));
    fc.assert(fc.property(fc.array(fc.jsonValue()), (records) => void readBackup(fileOf(records))));
  });
});
