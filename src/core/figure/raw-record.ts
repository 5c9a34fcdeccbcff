/** Pose data that does not read. The message names the figure, its frame and the field. */
export class FigureDataError extends Error {
  override readonly name = 'FigureDataError';
}

/** Reads the terse JSON of the pose data, and says where it was when something does not fit. */
export interface RawRecord {
  readonly where: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export const fail = (where: string, problem: string): never => {
  throw new FigureDataError(`${where}: ${problem}`);
};

export function asRecord(value: unknown, where: string): RawRecord {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return fail(where, 'expected an object');
  }
  return { where, fields: { ...value } };
}

export const asList = (value: unknown, where: string): readonly unknown[] =>
  Array.isArray(value) ? value : fail(where, 'expected a list');

export const asNumber = (value: unknown, where: string): number =>
  typeof value === 'number' && Number.isFinite(value)
    ? value
    : fail(where, `expected a number, got ${value}`);

export const asText = (value: unknown, where: string): string =>
  typeof value === 'string' ? value : fail(where, `expected a word, got ${value}`);

/** One of the allowed words. */
export function asWord<Word extends string>(value: unknown, words: readonly Word[], where: string): Word {
  const found = words.find((word) => word === value);
  return found ?? fail(where, `"${value}" is not one of ${words.join(', ')}`);
}

/** The numbers and the words of a mixed list, each in their order. */
export function sift(list: readonly unknown[], where: string): { numbers: number[]; words: string[] } {
  const numbers: number[] = [];
  const words: string[] = [];
  for (const item of list) {
    if (typeof item === 'string') words.push(item);
    else numbers.push(asNumber(item, where));
  }
  return { numbers, words };
}
