import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BACKUP_FORMAT, BACKUP_VERSION } from '../../../src/core/backup/format.ts';
import { readBackup } from '../../../src/core/backup/read-backup.ts';
import { LogRecord } from '../../../src/core/log/record.ts';
import { ulidTime } from '../../../src/core/log/ulid.ts';

const DOC = readFileSync(new URL('../../../docs/log.md', import.meta.url), 'utf8');
const BASE = [
  'type',
  'id',
  'at',
  'zone',
  'versions',
  'versions.detector',
  'versions.rules',
  'versions.content',
];

/** As much of a zod schema as this reads. */
interface Schema {
  readonly def: { readonly type: string; readonly innerType?: Schema; readonly element?: Schema };
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly options?: readonly unknown[];
}

interface Field {
  readonly name: string;
  readonly optional: boolean;
  readonly nullable: boolean;
  /** The words that it can be, if it is one of some. */
  readonly words: readonly string[];
}

const inner = (schema: Schema): Schema => {
  const next = schema.def.innerType ?? schema.def.element;
  return next ? inner(next) : schema;
};
const has = (schema: Schema, type: string): boolean =>
  schema.def.type === type || (schema.def.innerType !== undefined && has(schema.def.innerType, type));

function fieldsOf(schema: Schema, path = ''): Field[] {
  return Object.entries(inner(schema).shape ?? {}).flatMap(([key, value]) => {
    const name = `${path}${key}`;
    const words = (inner(value).options ?? []).filter((each) => typeof each === 'string');
    const field = { name, optional: has(value, 'optional'), nullable: has(value, 'nullable'), words };
    return [field, ...fieldsOf(value, `${name}.`)];
  });
}

/** The table under a heading: what is said of each field. */
function tableUnder(heading: string): Map<string, string> {
  const [, after = ''] = DOC.split(`\n${heading}\n`);
  const [section = ''] = after.split(/\n##+ /);
  return new Map(
    [...section.matchAll(/^\| `([\w.]+)` \| (.+) \|$/gm)].map(([, name = '', text = '']) => [name, text]),
  );
}

const types = LogRecord.def.options.map((schema) => schema.shape.type.def.values[0]);

describe('docs/log.md', () => {
  it('names every record type, and no other', () => {
    expect([...DOC.matchAll(/^### `([\w-]+)`$/gm)].map(([, type]) => type).sort()).toEqual([...types].sort());
  });

  it('names what every record has', () => {
    expect([...tableUnder('## What every record has').keys()]).toEqual(BASE);
  });

  it.each(LogRecord.def.options.map((schema) => [schema.shape.type.def.values[0], schema] as const))(
    'names every field of a %s, and no other, with its words, and whether it may be missing',
    (type, schema) => {
      const table = tableUnder(`### \`${type}\``);
      const fields = fieldsOf(schema as unknown as Schema).filter(({ name }) => !BASE.includes(name));
      expect([...table.keys()].sort()).toEqual(fields.map(({ name }) => name).sort());
      for (const { name, optional, nullable, words } of fields) {
        const text = table.get(name) ?? '';
        expect(/left out/.test(text), `${name} may be left out`).toBe(optional);
        expect(/\bnull\b/.test(text), `${name} may be null`).toBe(nullable);
        if (name !== 'source') for (const word of words) expect(text, name).toContain(`\`${word}\``);
      }
    },
  );

  it('names the words of `source`', () => {
    expect(DOC).toMatch(/`source`.*`simulated`.*\n?.*`recording`/);
  });

  it('shows a file that is read whole', () => {
    const [, example = ''] = /```\n([\s\S]+?)```/.exec(DOC) ?? [];
    expect(JSON.parse(example)).toMatchObject({ format: BACKUP_FORMAT, version: BACKUP_VERSION });
    const reading = readBackup(example);
    expect(reading).toMatchObject({ type: 'read', damaged: [], records: [{ type: 'pain', value: 3 }] });
    if (reading.type !== 'read') return;
    for (const { id, at } of reading.records) expect(ulidTime(id)).toBe(at);
  });
});
