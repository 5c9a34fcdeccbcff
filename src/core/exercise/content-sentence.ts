import type { z } from '../schema.ts';

/** What is the matter with a field of a content file, as a sentence that names both. */
export const sentence = (file: string, field: string, what: string): string =>
  `content/${file}, ${field}: ${what}.`;

/** The value and no sentence where a file fits its schema; else null and one sentence for each field that does not. */
export function readShape<T>(
  file: string,
  schema: z.ZodMiniType<T>,
  content: unknown,
): { readonly value: T | null; readonly sentences: readonly string[] } {
  const result = schema.safeParse(content);
  if (result.success) return { value: result.data, sentences: [] };
  return { value: null, sentences: result.error.issues.flatMap((issue) => ofIssue(file, content, issue)) };
}

type Issue = z.core.$ZodIssue;

function ofIssue(file: string, content: unknown, issue: Issue): string[] {
  const field = issue.path.join('.') || 'the file';
  const value = issue.path.reduce(memberOf, content);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => sentence(file, [...issue.path, key].join('.'), 'is not a known field'));
  if (value === undefined) return [sentence(file, field, 'is missing')];
  return [sentence(file, field, wrongWith(value, issue))];
}

function wrongWith(value: unknown, issue: Issue): string {
  const size = sizeOf(value);
  switch (issue.code) {
    case 'too_small':
      return `${size}, at least ${issue.minimum} is allowed`;
    case 'too_big':
      return `${size}, at most ${issue.maximum} is allowed`;
    case 'invalid_value':
      return `${JSON.stringify(value)} is not one of ${issue.values.join(', ')}`;
    case 'invalid_format':
      return `${JSON.stringify(value)} is not written as it has to be`;
    case 'invalid_type':
      return `${size}, and not of type ${issue.expected}`;
    default:
      return issue.message.replace(/\.$/, '');
  }
}

function sizeOf(value: unknown): string {
  if (typeof value === 'string') return `has ${value.length} characters`;
  if (Array.isArray(value)) return `has ${value.length} ${value.length === 1 ? 'entry' : 'entries'}`;
  return `is ${String(value)}`;
}

const memberOf = (parent: unknown, key: PropertyKey): unknown =>
  typeof parent === 'object' && parent !== null ? (parent as Record<PropertyKey, unknown>)[key] : undefined;
