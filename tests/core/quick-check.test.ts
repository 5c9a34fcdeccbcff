import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BACKUP_VERSION } from '../../src/core/backup/format.ts';
import { DeskMinute } from '../../src/core/desk/minute.ts';
import { LogRecord } from '../../src/core/log/record.ts';
import { quickCheck } from '../../src/core/quick-check.ts';
import { z } from '../../src/core/schema.ts';
import { deskMinutesOn } from '../signals/ten-years/desk-minutes.ts';

/** Every kind of record, and minutes. */
const text = readFileSync(new URL(`../fixtures/log/backup-${BACKUP_VERSION}.json`, import.meta.url), 'utf8');
const { records } = JSON.parse(text) as { records: object[] };
const minutes: object[] = [
  ...deskMinutesOn(Date.UTC(2026, 10, 27), 1).slice(180, 190),
  {
    minute: 1,
    ms: { tall: 60_000 },
    breaks: 1,
    practised: 60_000,
    bins: [null, 're', -3],
    events: [
      { type: 'held-back', t: 60_000, nudges: 1, prompts: 0 },
      { type: 'gap', from: 60_000, t: 61_000, cause: 'asleep' },
    ],
  },
];

/** Each place in a value, as the names and numbers that lead there. */
function placesIn(value: unknown): (readonly (string | number)[])[] {
  if (!(value instanceof Object)) return [[]];
  const inside = Object.entries(value).flatMap(([name, part]) =>
    placesIn(part).map((place) => [Array.isArray(value) ? Number(name) : name, ...place]),
  );
  return [[], ...inside];
}

/** The value with something else at a place; `undefined` as what stands there takes it away. */
function changed(value: unknown, [first, ...rest]: readonly (string | number)[], other: unknown): unknown {
  if (first === undefined) return other;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  const part = changed(copy[first], rest, other);
  if (part === undefined && !Array.isArray(copy)) delete copy[first];
  else copy[first] = part;
  return copy;
}

const OTHERS = [
  undefined,
  null,
  true,
  -1,
  0,
  0.5,
  11,
  1e300,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '',
  'a',
  '😀',
  'x'.repeat(100),
  '2026-11-27',
  '2026-02-31',
  [],
  [null],
  {},
  { more: 1 },
  new Date(0),
];

describe('a quick check', () => {
  it.each([
    ['records', LogRecord, records],
    ['minutes', DeskMinute, minutes],
  ] as const)('knows %s as they were written', (_, schema, written) => {
    const isSound = quickCheck(schema);
    expect(written.length).toBeGreaterThan(0);
    expect(written.filter((each) => !isSound(each))).toEqual([]);
  });

  it.each([
    ['records', LogRecord, records],
    ['minutes', DeskMinute, minutes],
  ] as const)('takes no %s that the schema would refuse or change', (_, schema, written) => {
    const isSound = quickCheck(schema);
    let refused = 0;
    for (const each of written)
      for (const place of placesIn(each))
        for (const other of OTHERS) {
          const value = changed(each, place, other);
          const read = schema.safeParse(value);
          if (!read.success) refused += 1;
          if (isSound(value)) expect(read.success && read.data).toEqual(value);
        }
    expect(refused).toBeGreaterThan(written.length * OTHERS.length);
  });

  it('takes nothing with something more in it, from elsewhere, or with another nature', () => {
    const isSound = quickCheck(LogRecord);
    for (const record of records) {
      expect(isSound({ ...record, more: 1 })).toBe(false);
      expect(isSound(Object.create(record))).toBe(false);
      expect(isSound(JSON.parse(JSON.stringify(record).replace('{', '{"__proto__":{},')))).toBe(false);
      expect(isSound(Object.assign(new (class Other {})(), record))).toBe(false);
    }
  });

  it('asks the schema where it does not know what a schema does', () => {
    const even = z.number().check(z.refine((value) => value % 2 === 0));
    const schema = z.strictObject({
      even,
      given: z._default(z.number(), 1),
      loose: z.object({ a: z.number() }),
    });
    const isSound = quickCheck(schema);
    expect(isSound({ even: 3, given: 1, loose: { a: 1 } })).toBe(false);
    expect(isSound({ even: 2, loose: { a: 1 } })).toBe(false);
    expect(isSound({ even: 2, given: 1, loose: { a: 1, b: 2 } })).toBe(false);
    expect(quickCheck(z.strictObject({ even }))({ even: 2 })).toBe(true);
  });

  it('counts the characters of a text as the schema does', () => {
    const texts = z.string().check(z.minLength(2), z.maxLength(4));
    const isSound = quickCheck(z.strictObject({ texts }));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 6 }), (value) => {
        if (isSound({ texts: value })) expect(texts.safeParse(value).success).toBe(true);
      }),
      { seed: 1 },
    );
    expect(isSound({ texts: 'abcd' })).toBe(true);
  });
});
