import { type Fields, fieldsOf } from './fields.ts';
import { sameFigures } from './same-figures.ts';

/** A content file in another language, and what is the matter with its translation, one sentence each. */
export interface Overlaid {
  /** The English file with the translated words in it; English where a word is missing. */
  readonly content: unknown;
  readonly sentences: readonly string[];
}

/** The fields that name an entry of a list, the first that it has: a translation repeats it, so that none slips. */
const NAMED_BY = ['id', 'flag', 'row', 'items'] as const;

/**
 * Lays a translation over a content file. It has the shape of the English file and holds the words alone; an entry of a
 * list also repeats the field that names it, and may be left out where it has no words.
 *
 * @param file the path below `content`, such as `exercises/bridge.json`
 * @param language the folder of the translation, for the sentences: `de`
 * @throws where nobody has said which fields of such a file are words
 */
export function overlay(file: string, english: unknown, translation: unknown, language: string): Overlaid {
  const sentences: string[] = [];
  const fields = fieldsOf(file);

  const says = (path: Path, what: string): void => {
    sentences.push(`content/${language}/${file}, ${path.join('.') || 'the file'}: ${what}.`);
  };

  function inside(original: unknown, given: unknown, path: Path): unknown {
    if (Array.isArray(original)) return entries(original, given, path);
    if (!isObject(original)) return original;
    if (given !== undefined && !isObject(given)) says(path, 'is not written as in English');
    const words = isObject(given) ? given : {};
    const name = nameOf(original);
    for (const key of Object.keys(words))
      if (key !== name && !mayHold(original, key, fields)) says([...path, key], 'is no field for words');
    return Object.fromEntries(
      Object.entries(original).map(([key, value]) => [key, field(key, value, words[key], [...path, key])]),
    );
  }

  function field(key: string, original: unknown, given: unknown, path: Path): unknown {
    if (fields.words.includes(key)) return spoken(original, given, path);
    if (!isWords(original)) return inside(original, given, path);
    if (!fields.kept.includes(key))
      says(path, 'is neither declared as words nor as kept (src/core/translation/fields.ts)');
    return original;
  }

  /** A string for a string, a list of as many for a list; nothing is asked for where the English says nothing. */
  function spoken(original: unknown, given: unknown, path: Path): unknown {
    if (Array.isArray(original)) {
      if (given === undefined && original.length === 0) return original;
      if (!Array.isArray(given) || given.length !== original.length) {
        says(path, given === undefined ? 'is missing' : `does not have ${original.length} entries`);
        return original;
      }
      return original.map((each, at) => spoken(each, given[at], [...path, at]));
    }
    if (typeof original !== 'string' || original === '') {
      if (given !== undefined) says(path, 'is said here and not in English');
      return original;
    }
    if (typeof given !== 'string' || given.trim() === '') {
      says(path, given === undefined ? 'is missing' : 'says nothing');
      return original;
    }
    if (!sameFigures(original, given)) says(path, `has other numbers than "${original}"`);
    return given;
  }

  function entries(originals: readonly unknown[], given: unknown, path: Path): unknown {
    if (given !== undefined && !Array.isArray(given)) says(path, 'is not a list');
    const left = Array.isArray(given) ? [...given] : [];
    const translated = originals.map((original, at) => {
      const place = left.findIndex((each) => sameName(original, each));
      const [match] = place < 0 ? [] : left.splice(place, 1);
      return inside(original, match, [...path, entryName(original) ?? at]);
    });
    for (const each of left) says([...path, entryName(each) ?? '?'], 'is no entry of the English list');
    return translated;
  }

  return { content: inside(english, translation, []), sentences };
}

type Path = readonly (string | number)[];
type Fielded = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fielded =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isWords = (value: unknown): boolean =>
  typeof value === 'string' || (Array.isArray(value) && value.some((each) => typeof each === 'string'));

/** True for a field of the English object that holds words, or something with words in it. */
const mayHold = (original: Fielded, key: string, { words }: Fields): boolean =>
  key in original && (words.includes(key) || (typeof original[key] === 'object' && !isWords(original[key])));

const nameOf = (entry: Fielded): string | undefined => NAMED_BY.find((key) => key in entry);

const entryName = (entry: unknown): string | undefined => {
  if (!isObject(entry)) return undefined;
  const name = nameOf(entry);
  return name === undefined ? undefined : String(entry[name]);
};

const sameName = (a: unknown, b: unknown): boolean =>
  entryName(a) !== undefined && entryName(a) === entryName(b);
