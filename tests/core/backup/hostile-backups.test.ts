import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BACKUP_VERSION } from '../../../src/core/backup/format.ts';
import { backupReader, readBackup } from '../../../src/core/backup/read-backup.ts';
import { recordLine, writeBackup } from '../../../src/core/backup/write-backup.ts';
import { LogRecord } from '../../../src/core/log/record.ts';
import { activePerson } from '../../signals/log.ts';

/** Backups that somebody spoilt, by accident or on purpose: ten thousand, some of them in ways that once broke others. */
const SPOILT_TEXTS = 6000;
const SPOILT_RECORDS = 4000;

const AT = Date.UTC(2026, 10, 22, 8);
const RECORDS = activePerson().records.slice(0, 5);
const LINES = RECORDS.map(recordLine);
const MINUTES = [{ minute: 29_000_000, ms: { tall: 60_000 } }];
const TEXT = writeBackup(RECORDS, AT, '0.1.0', { minutes: MINUTES, settings: { sound: false } });

/** What somebody might want to bring in. */
const HOSTILE = [
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '"<img src=x onerror=alert(1)>"',
  '"</script><script>alert(1)</script>"',
  '"javascript:alert(1)"',
  '"\\u0000\\ud800"',
  '[[[[[[[[[[[[[[[[[[[[',
  '{"a":{"a":{"a":{"a":{"a":{}}}}}}',
  '1e999',
  '-0',
  '9007199254740993',
  'null',
  '""',
  '"records":[',
  '],"version":99,"records":[',
  '],"records":{},"x":[',
  '\\',
  '"',
  '}',
  '\uFEFF',
] as const;

const hostile = fc.constantFrom(...HOSTILE);
const place = fc.nat({ max: TEXT.length });
const spoilt = fc
  .array(
    fc.oneof(
      fc.record({ at: place, cut: fc.nat({ max: 40 }), put: fc.oneof(hostile, fc.string({ maxLength: 6 })) }),
      fc.record({ at: place, cut: fc.constant(TEXT.length), put: fc.constant('') }),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((changes) =>
    changes.reduce((text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut), TEXT),
  );

/** A record with one of its fields, or a new one, set to something else. */
const spoiltRecord = fc
  .tuple(
    fc.nat({ max: RECORDS.length - 1 }),
    fc.oneof(
      fc.constantFrom(
        'type',
        'id',
        'at',
        'zone',
        'versions',
        'value',
        'sessionId',
        'items',
        '__proto__',
        'polluted',
      ),
      fc.string({ maxLength: 8 }),
    ),
    fc.oneof(fc.constantFrom(...HOSTILE.filter(isJson)), fc.json({ maxDepth: 3 })),
  )
  .map(([index, field, value]) => {
    const line = JSON.stringify(RECORDS[index]);
    const rest = Object.entries(RECORDS[index] ?? {}).filter(([name]) => name !== field);
    const entry = `{${JSON.stringify(field)}:${value}${rest.map(([name, told]) => `,${JSON.stringify(name)}:${JSON.stringify(told)}`).join('')}}`;
    return { index, text: TEXT.replace(line, () => entry) };
  });

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What was read may be anything but hostile. */
function expectHarmless(text: string): ReturnType<typeof readBackup> {
  const reading = readBackup(text, AT);
  expect('polluted' in {}).toBe(false);
  if (reading.type === 'refused') return reading;
  const harmful = reading.records.filter(
    (record) =>
      !LogRecord.safeParse(record).success ||
      Object.getPrototypeOf(record) !== Object.prototype ||
      Object.hasOwn(record, '__proto__'),
  );
  expect(harmful).toEqual([]);
  expect(reading.damaged.filter(({ reason, index }) => reason.length > 200 || index < 0)).toEqual([]);
  return reading;
}

describe('hostile backups', () => {
  it(`are refused or read without harm, ${SPOILT_TEXTS} spoilt anywhere`, () => {
    fc.assert(
      fc.property(spoilt, (text) => {
        const reading = expectHarmless(text);
        // What is no JSON at all and broken around the entries is never read.
        if (reading.type === 'read') expect(text.includes(`"version":${BACKUP_VERSION}`)).toBe(true);
      }),
      { numRuns: SPOILT_TEXTS },
    );
  });

  it(`lose at most the record that was spoilt, and name it, ${SPOILT_RECORDS} of them`, () => {
    fc.assert(
      fc.property(spoiltRecord, ({ index, text }) => {
        const reading = expectHarmless(text);
        if (reading.type === 'refused') throw new Error(reading.cause);
        const read = new Set(reading.records.map(recordLine));
        const others = LINES.filter((_, i) => i !== index);
        expect(others.filter((line) => !read.has(line))).toEqual([]);
        expect(reading.minutes).toEqual(MINUTES);
        for (const each of reading.damaged) expect(each).toMatchObject({ section: 'records', index });
        expect(reading.records.length + reading.damaged.length).toBeGreaterThanOrEqual(others.length);
      }),
      { numRuns: SPOILT_RECORDS },
    );
  });

  it('cost no memory and no stack however deep they nest: eight megabytes of brackets', () => {
    for (const [open, before] of [
      ['[', ''],
      ['{"a":', ''],
      ['[', '{"format":"plumbline-log","version":1,"records":['],
      ['{"a":', '{"format":"plumbline-log","version":1,"other":'],
    ] as const) {
      const reader = backupReader();
      const causes = [reader.feed(before), reader.feed(open.repeat(8_000_000 / open.length)), reader.end()]
        .flat()
        .flatMap((part) => (part.type === 'refused' ? [part.cause] : []));
      expect(causes).toEqual(['foreign']);
    }
  });
});
