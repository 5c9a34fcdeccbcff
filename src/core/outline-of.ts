import type { Field, Outline } from './outline.ts';
import { eachOnce, type z } from './schema.ts';

/** As zod describes its own schemas, as far as outlines have words for it. */
interface Def {
  readonly type: string;
  readonly innerType?: z.core.$ZodType;
  readonly defaultValue?: unknown;
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly element?: z.core.$ZodType;
  readonly items?: readonly z.core.$ZodType[];
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly catchall?: z.core.$ZodType;
  readonly keyType?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
  readonly partial?: unknown;
  readonly discriminator?: string;
  readonly options?: readonly z.core.$ZodType[];
  readonly checks?: readonly { readonly _zod: { readonly def: Check } }[];
}

interface Check {
  readonly check?: string;
  readonly format?: string;
  readonly pattern?: RegExp;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly length?: number;
  readonly value?: number;
  readonly inclusive?: boolean;
}

const defOf = (schema: z.core.$ZodType | undefined) =>
  (schema?._zod.def ?? { type: 'nothing' }) as Def & Check;

/**
 * The outline of a schema.
 *
 * @throws where it asks for something that outlines have no word for.
 */
export function outlineOf(schema: z.core.$ZodType | undefined): Outline {
  const def = defOf(schema);
  switch (def.type) {
    case 'string':
      return { is: 'text', ...bounds(def) };
    case 'number':
      return { is: 'number', ...bounds(def) };
    case 'boolean':
      return { is: 'boolean' };
    case 'literal':
      return { is: 'one', of: def.values ?? [] };
    case 'enum':
      return { is: 'one', of: Object.values(def.entries ?? {}) };
    case 'nullable':
      return { is: 'nullable', what: outlineOf(def.innerType) };
    case 'array':
      return { is: 'list', of: outlineOf(def.element), ...bounds(def) };
    case 'tuple':
      return { is: 'tuple', of: (def.items ?? []).map(outlineOf) };
    case 'object':
      return fieldsOf(def);
    case 'record':
      return recordOf(schema, def);
    case 'union':
      return unionOf(def);
    default:
      throw new Error(`outlines have no word for “${def.type}”`);
  }
}

function fieldsOf({ shape = {}, catchall }: Def): Outline {
  const fields = Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, fieldOf(field)]));
  return { is: 'fields', fields, ...(defOf(catchall).type === 'never' && { strict: true }) };
}

/** Of names that are known beforehand, each of which may be left out. */
function recordOf(schema: z.core.$ZodType | undefined, { keyType, valueType }: Def): Outline {
  const names = defOf(keyType).entries;
  if (!names || !('partial' in defOf(schema))) throw new Error('outlines have no word for names of any kind');
  const what = outlineOf(valueType);
  const fields = Object.fromEntries(Object.values(names).map((name) => [name, { what, optional: true }]));
  return { is: 'fields', fields, strict: true } as Outline;
}

function fieldOf(schema: z.core.$ZodType): Field {
  const { type, innerType, defaultValue } = defOf(schema);
  if (type === 'optional') return { what: outlineOf(innerType), optional: true };
  if (type === 'default') return { what: outlineOf(innerType), otherwise: defaultValue };
  return { what: outlineOf(schema) };
}

function unionOf({ discriminator: by, options = [] }: Def): Outline {
  if (by === undefined) return { is: 'any', of: options.map(outlineOf) };
  const kinds = options.flatMap((option) =>
    (defOf(defOf(option).shape?.[by]).values ?? []).map((kind) => [String(kind), outlineOf(option)] as const),
  );
  return { is: 'kinds', by, kinds: Object.fromEntries(kinds) };
}

/** What a schema asks for beyond its type; some are schemas and their own first check at once. */
const bounds = (def: Def & Check): object =>
  Object.assign({}, ...[def, ...(def.checks ?? []).map(checkOf)].map(bound));

const checkOf = (check: object & { readonly _zod: { readonly def: Check } }): Check =>
  check === eachOnce ? { check: 'once' } : check._zod.def;

function bound({ check, format, pattern, minimum, maximum, length, value, inclusive }: Check): object {
  switch (check) {
    case undefined:
      return {};
    case 'string_format':
      if (pattern && !pattern.flags) return { like: pattern.source };
      break;
    case 'number_format':
      if (format === 'safeint') return { whole: true };
      break;
    case 'min_length':
      return { least: minimum };
    case 'max_length':
      return { most: maximum };
    case 'length_equals':
      return { least: length, most: length };
    case 'once':
      return { once: true };
    case 'less_than':
      if (inclusive) return { most: value };
      break;
    case 'greater_than':
      return inclusive ? { least: value } : { above: value };
  }
  throw new Error(`outlines have no word for “${check} ${format ?? ''}”`);
}
