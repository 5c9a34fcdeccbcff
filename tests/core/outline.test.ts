import { describe, expect, it } from 'vitest';
import { Settings } from '../../src/app/settings-schema.ts';
import { LogRecord } from '../../src/core/log/record.ts';
import { readAs } from '../../src/core/outline.ts';
import { outlineOf } from '../../src/core/outline-of.ts';
import { z } from '../../src/core/schema.ts';
import { activePerson } from '../signals/log.ts';

const OUTLINE = outlineOf(LogRecord);

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
  const records = activePerson().records;
  const kinds = [...new Map(records.map((record) => [record.type, record])).values()];

  it('reads every record as its schema does', () => {
    for (const record of records) expect(readAs(OUTLINE, record)).toEqual(LogRecord.parse(record));
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
  it('is refused to a schema that it has no word for', () => {
    expect(() => outlineOf(z.unknown())).toThrow('no word');
    expect(() => outlineOf(z.url())).toThrow('no word');
  });
});
