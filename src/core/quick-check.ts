import { z } from './schema.ts';

type Check = (value: unknown) => boolean;

/**
 * A quick way to see that a value is just as its schema wants it, for what is read by the ten thousand. True: the schema
 * takes the value and gives it back as it is. False says nothing: ask the schema, which also knows the reason.
 *
 * It knows the kinds of schema that records are made of, and asks the schema itself about the parts that it does not know.
 */
export function quickCheck(schema: z.core.$ZodType): Check {
  const { def } = schema._zod as z.core.$ZodTypes['_zod'];
  switch (def.type) {
    case 'object':
      return isStrict(def) ? objectOf(def.shape) : asked(schema);
    case 'union':
      return unionOf(def);
    case 'array':
      return arrayOf(schema, def);
    case 'tuple':
      return def.checks?.length || def.rest || def.items.some(isOptional)
        ? asked(schema)
        : tupleOf(def.items.map(quickCheck));
    case 'record':
      return def.checks?.length || !('partial' in def)
        ? asked(schema)
        : recordOf(quickCheck(def.keyType), quickCheck(def.valueType));
    case 'optional':
      return or(undefined, quickCheck(def.innerType));
    case 'nullable':
      return or(null, quickCheck(def.innerType));
    case 'enum':
      return oneOf(Object.values(def.entries));
    case 'literal':
      return oneOf(def.values);
    case 'boolean':
      return (value) => value === true || value === false;
    case 'number':
      return numberOf(schema, def);
    case 'string':
      return stringOf(schema, def);
    default:
      return asked(schema);
  }
}

/** A single value comes back as it is, or not at all; what has parts may come back as something else. */
const asked =
  (schema: z.core.$ZodType): Check =>
  (value) =>
    !(value instanceof Object) && z.safeParse(schema, value).data === value;

const or =
  (other: unknown, check: Check): Check =>
  (value) =>
    value === other || check(value);

function oneOf(values: readonly unknown[]): Check {
  const known = new Set(values);
  return (value) => value !== undefined && known.has(value);
}

function arrayOf(schema: z.core.$ZodType, { element, checks = [] }: z.core.$ZodArrayDef): Check {
  const limits = limitsOf(checks);
  if (!limits) return asked(schema);
  const check = quickCheck(element);
  return (value) => {
    if (!Array.isArray(value)) return false;
    for (let i = 0; i < value.length; i++) if (!check(value[i])) return false;
    return limits.every((holds) => holds(value));
  };
}

const tupleOf =
  (checks: readonly Check[]): Check =>
  (value) =>
    Array.isArray(value) && value.length === checks.length && checks.every((check, i) => check(value[i]));

const isOptional = (schema: z.core.$ZodType): boolean => schema._zod.def.type === 'optional';

const isStrict = ({ catchall, checks }: z.core.$ZodObjectDef): boolean =>
  !checks?.length && catchall?._zod.def.type === 'never';

function objectOf(shape: Readonly<Record<string, z.core.$ZodType>>): Check {
  const fields = Object.entries(shape).map(([name, schema]) => ({
    name,
    check: quickCheck(schema),
    mayBeLeftOut: isOptional(schema),
  }));
  return (value) => {
    if (!isPlain(value)) return false;
    let known = 0;
    for (const { name, check, mayBeLeftOut } of fields) {
      const field = value[name];
      if (field === undefined && !Object.hasOwn(value, name)) {
        if (mayBeLeftOut) continue;
        return false;
      }
      if (!check(field)) return false;
      known += 1;
    }
    return Object.keys(value).length === known;
  };
}

/** Of a record that need not have all of its keys. */
const recordOf =
  (isKey: Check, check: Check): Check =>
  (value) =>
    isPlain(value) && Object.entries(value).every(([key, field]) => isKey(key) && check(field));

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value instanceof Object && Object.getPrototypeOf(value) === Object.prototype;

/** Of several kinds that name themselves, the one that the value names. */
function unionOf(def: z.core.$ZodUnionDef): Check {
  if (!('discriminator' in def) || typeof def.discriminator !== 'string') return oneOfChecks(def.options);
  const { discriminator } = def;
  const byName = new Map<unknown, Check>();
  for (const option of def.options) {
    const check = quickCheck(option);
    for (const name of option._zod.propValues?.[discriminator] ?? []) byName.set(name, check);
  }
  return (value) => isPlain(value) && (byName.get(value[discriminator])?.(value) ?? false);
}

function oneOfChecks(options: readonly z.core.$ZodType[]): Check {
  const checks = options.map(quickCheck);
  return (value) => checks.some((check) => check(value));
}

function numberOf(
  schema: z.core.$ZodType,
  { format, checks = [] }: z.core.$ZodNumberDef & { format?: string },
): Check {
  const limits = limitsOf(checks);
  if (!limits || (format !== undefined && format !== 'safeint')) return asked(schema);
  const isOfKind = format === undefined ? Number.isFinite : Number.isSafeInteger;
  return (value) => isOfKind(value) && limits.every((holds) => holds(value));
}

function stringOf(
  schema: z.core.$ZodType,
  { format, checks = [] }: z.core.$ZodStringDef & { format?: string },
): Check {
  const limits = limitsOf(checks);
  if (!limits || format !== undefined) return asked(schema);
  return (value) => typeof value === 'string' && limits.every((holds) => holds(value));
}

/** Null where there is a limit that is not known here. */
function limitsOf(checks: readonly z.core.$ZodCheck<never>[]): readonly Check[] | null {
  const limits = checks.map((check) => limitOf((check._zod as z.core.$ZodChecks['_zod']).def));
  return limits.every((limit) => limit !== null) ? limits : null;
}

function limitOf(def: z.core.$ZodChecks['_zod']['def']): Check | null {
  switch (def.check) {
    case 'greater_than':
      return def.inclusive ? (value) => (value as number) >= (def.value as number) : null;
    case 'less_than':
      return def.inclusive ? (value) => (value as number) <= (def.value as number) : null;
    // A character may be two units of a text: that many or more are enough.
    case 'min_length':
      return (value) => (value as string | unknown[]).length >= 2 * def.minimum - 1;
    case 'max_length':
      return (value) => (value as string | unknown[]).length <= def.maximum;
    case 'string_format': {
      const { format, pattern } = def as z.core.$ZodCheckStringFormatDef;
      return format === 'regex' && pattern && !pattern.global
        ? (value) => pattern.test(value as string)
        : null;
    }
    default:
      return null;
  }
}
