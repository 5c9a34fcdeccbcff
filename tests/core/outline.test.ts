import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BACKUP_VERSION } from '../../src/core/backup/format.ts';
import { DeskMinute } from '../../src/core/desk/minute.ts';
import { LogRecord } from '../../src/core/log/record.ts';
import { readAs } from '../../src/core/outline.ts';
import { outlineOf } from '../../src/core/outline-of.ts';
import { z } from '../../src/core/schema.ts';
import { Settings } from '../../src/ports/settings-schema.ts';
import { activePerson } from '../signals/log.ts';
import { deskMinutesOn } from '../signals/ten-years/desk-minutes.ts';

const OUTLINE = outlineOf(LogRecord);

/** One of every kind. */
const kinds: { type: string }[] = JSON.parse(
  readFileSync(new URL(`../fixtures/log/backup-${BACKUP_VERSION}.json`, import.meta.url), 'utf8'),
).records;

/** What a field may hold that it should not, and what it may hold as well. */
const OTHERS: readonly unknown[] = [
  undefined,
  null,
  -1,
  0.5,
  11,
  1e16,
  Number.NaN,
  '',
  'x'.repeat(300),
  '2026-02-30',
  true,
  [],
  {},
  [{}],
];

/** A value, with each of its fields in turn, at any depth, replaced, taken away, or joined by a strange one. */
function* brokenIn(value: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return;
  const isList = Array.isArray(value);
  if (!isList) yield { ...value, strange: 1 };
  for (const name of Object.keys(value)) {
    const put = (inner: unknown) =>
      isList
        ? value.with(Number(name), inner)
        : Object.fromEntries(Object.entries(value).map(([key, own]) => [key, key === name ? inner : own]));
    for (const other of OTHERS) yield put(other);
    for (const inner of brokenIn((value as Record<string, unknown>)[name])) yield put(inner);
  }
}

describe('the outline of the log', () => {
  it('reads every record as its schema does', () => {
    for (const record of [...activePerson().records, ...kinds])
      expect(readAs(OUTLINE, record)).toEqual(LogRecord.parse(record));
  });

  it.each(kinds.map((record) => [record.type, record] as const))(
    'refuses of a %s what its schema refuses',
    (_, record) => {
      for (const broken of brokenIn(record))
        expect(readAs(OUTLINE, broken), JSON.stringify(broken)).toEqual(LogRecord.safeParse(broken).data);
    },
  );

  it('refuses what is no record at all', () => {
    for (const other of [...OTHERS, { type: 'toString' }, { type: 'later' }])
      expect(readAs(OUTLINE, other)).toBeUndefined();
    for (const record of kinds) {
      const reaching = JSON.parse(JSON.stringify(record).replace('{', '{"__proto__":{},'));
      expect(readAs(OUTLINE, reaching)).toBeUndefined();
    }
  });
});

describe('the outline of a minute', () => {
  const outline = outlineOf(DeskMinute);
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

  it('reads and refuses what its schema does, as it is written', () => {
    for (const minute of minutes)
      for (const changed of [minute, ...brokenIn(minute)].map((each) => JSON.parse(JSON.stringify(each))))
        expect(readAs(outline, changed), JSON.stringify(changed)).toEqual(DeskMinute.safeParse(changed).data);
  });
});

describe('the outline of the settings', () => {
  const outline = outlineOf(Settings);

  it('puts every default in its place', () => {
    expect(readAs(outline, {})).toEqual(Settings.parse({}));
  });

  it('reads and refuses fields as their schema does', () => {
    const sensor = { deviceId: 'd', driver: 'x', name: 'n', placement: 'pelvis', choices: { rateHz: 25 } };
    const given = {
      ...Settings.parse({}),
      sensors: [sensor],
      ownPlaces: [{ id: 'a', name: 'b', isStanding: true }],
    };
    for (const changed of [given, ...brokenIn(given)])
      expect(readAs(outline, changed), JSON.stringify(changed)).toEqual(Settings.safeParse(changed).data);
  });
});

describe('an outline', () => {
  it('counts the characters of a text as the schema does', () => {
    const schema = z.string().check(z.minLength(2), z.maxLength(4));
    for (const text of ['', 'a', '😀', 'ab', 'a😀', '😀😀', 'abcd', '😀😀😀😀', 'abcde', '😀😀😀😀😀'])
      expect(readAs(outlineOf(schema), text), text).toBe(schema.safeParse(text).data);
  });

  it('is refused to a schema that it has no word for', () => {
    expect(() => outlineOf(z.unknown())).toThrow('no word');
    expect(() => outlineOf(z.url())).toThrow('no word');
    expect(() => outlineOf(z.record(z.string(), z.number()))).toThrow('no word');
    expect(() => outlineOf(z.string().check(z.regex(/a/i)))).toThrow('no word');
  });
});
