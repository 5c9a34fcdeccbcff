/**
 * What a value must look like, as data: a schema (`outlineOf`) that takes no library to read by. The build works the
 * outlines out, so that what a start reads is checked without the schemas' own code.
 */
export type Outline =
  | { readonly is: 'text'; readonly least?: number; readonly most?: number; readonly like?: string }
  | {
      readonly is: 'number';
      readonly whole?: true;
      readonly least?: number;
      readonly most?: number;
      readonly above?: number;
    }
  | { readonly is: 'boolean' }
  | { readonly is: 'one'; readonly of: readonly unknown[] }
  | { readonly is: 'nullable'; readonly what: Outline }
  | {
      readonly is: 'list';
      readonly of: Outline;
      readonly least?: number;
      readonly most?: number;
      /** Nothing stands in it twice. */
      readonly once?: true;
    }
  | {
      readonly is: 'fields';
      readonly fields: Readonly<Record<string, Field>>;
      /** A field of another name is a fault; otherwise it is left out. */
      readonly strict?: true;
    }
  /** A list of so many, each as it is said of its place. */
  | { readonly is: 'tuple'; readonly of: readonly Outline[] }
  | { readonly is: 'any'; readonly of: readonly Outline[] }
  /** Fields as one of them says. */
  | { readonly is: 'kinds'; readonly by: string; readonly kinds: Readonly<Record<string, Outline>> };

/** What a field holds, and what stands for it where it is not there. */
export interface Field {
  readonly what: Outline;
  readonly optional?: true;
  readonly otherwise?: unknown;
}

/** A value as its outline has it: a copy with every default in its place. Undefined where it is something else. */
export function readAs(outline: Outline, value: unknown): unknown {
  switch (outline.is) {
    case 'text':
      return isText(outline, value) ? value : undefined;
    case 'number':
      return isNumber(outline, value) ? value : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'one':
      return outline.of.includes(value) ? value : undefined;
    case 'nullable':
      return value === null ? null : readAs(outline.what, value);
    case 'list':
      return readList(outline, value);
    case 'tuple':
      return readTuple(outline, value);
    case 'any':
      return readAny(outline, value);
    case 'fields':
      return readFields(outline, value);
    case 'kinds':
      return readKind(outline, value);
  }
}

type Of<Is extends Outline['is']> = Extract<Outline, { is: Is }>;

const patterns = new Map<string, RegExp>();

function isText({ least = 0, most = Infinity, like }: Of<'text'>, value: unknown): boolean {
  if (typeof value !== 'string' || !isWithin(value, least, most)) return false;
  if (like === undefined) return true;
  const pattern = patterns.get(like) ?? new RegExp(like);
  patterns.set(like, pattern);
  return pattern.test(value);
}

/** As schemas count: characters, of which each may be two units of a text. They are counted only where that decides. */
function isWithin(text: string, least: number, most: number): boolean {
  const units = text.length;
  if (units >= 2 * least - 1 && units <= most) return units >= least;
  const characters = [...text].length;
  return characters >= least && characters <= most;
}

const isNumber = (
  { whole, least = -Infinity, most = Infinity, above = -Infinity }: Of<'number'>,
  value: unknown,
): boolean =>
  typeof value === 'number' &&
  (whole ? Number.isSafeInteger(value) : Number.isFinite(value)) &&
  value >= least &&
  value <= most &&
  value > above;

function readList({ of, least = 0, most = Infinity, once }: Of<'list'>, value: unknown): unknown {
  if (!Array.isArray(value) || value.length < least || value.length > most) return undefined;
  if (once && new Set(value).size < value.length) return undefined;
  return allOf(value.map((each) => readAs(of, each)));
}

function readTuple({ of }: Of<'tuple'>, value: unknown): unknown {
  if (!Array.isArray(value) || value.length !== of.length) return undefined;
  return allOf(of.map((each, place) => readAs(each, value[place])));
}

const allOf = (read: readonly unknown[]): unknown => (read.includes(undefined) ? undefined : read);

function readAny({ of }: Of<'any'>, value: unknown): unknown {
  for (const each of of) {
    const read = readAs(each, value);
    if (read !== undefined) return read;
  }
  return undefined;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const entries = new WeakMap<object, readonly (readonly [string, Field])[]>();

/** Taken apart once: logs are read by the ten thousand. */
function entriesOf(fields: Of<'fields'>['fields']): readonly (readonly [string, Field])[] {
  const known = entries.get(fields) ?? Object.entries(fields);
  entries.set(fields, known);
  return known;
}

function readFields({ fields, strict }: Of<'fields'>, value: unknown): unknown {
  if (!isObject(value)) return undefined;
  let known = 0;
  const read: Record<string, unknown> = {};
  for (const [name, { what, optional, otherwise }] of entriesOf(fields)) {
    const given = value[name];
    if (given !== undefined || Object.hasOwn(value, name)) known += 1;
    if (given === undefined && optional) continue;
    const field = given === undefined && otherwise !== undefined ? otherwise : readAs(what, given);
    if (field === undefined) return undefined;
    read[name] = field;
  }
  return strict && Object.keys(value).length > known ? undefined : read;
}

function readKind({ by, kinds }: Of<'kinds'>, value: unknown): unknown {
  const kind = isObject(value) ? value[by] : undefined;
  const outline = typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  return outline && readAs(outline, value);
}
