import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { translated, viewWords, wordsFor } from '../../build/view-words.ts';
import { wordsInView } from '../../build/words-in-views.ts';
import { LANGUAGES } from '../../src/core/translation/languages.ts';
import { bannedInGerman } from '../content/banned-words.de.ts';
import { filesBelow, read, textsOfJson, textsOfSource } from '../content/texts.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OTHERS = LANGUAGES.slice(1);
const BANNED_IN: Readonly<Record<string, (text: string) => string[]>> = { de: bannedInGerman };
/** Types alone, which have no words. */
const WORDLESS = ['src/strings/twin.ts', 'src/strings/question-words.ts'];

const sources = ['src', 'sensors'].flatMap((folder) => filesBelow(folder, /(?<!\.d)\.ts$/));
const isTwin = (file: string) => OTHERS.some((language) => basename(dirname(file)) === language);
const words = sources.filter((file) => dirname(file) === 'src/strings' && !WORDLESS.includes(file));

const views = filesBelow('src/views', /(?<!\.d)\.ts$/).filter((file) => !file.includes('/styles/'));
/** What looks like words in the source of a view, and is for machines. */
const KEPT = new Set([
  'primary large',
  'hint lack',
  'button primary',
  'h2, h3',
  'player-hands, player-banner',
]);
const texts = views.flatMap((view) => wordsInView(view, read(view)).map((found) => [view, found] as const));

describe.each(OTHERS)('the language %s', (language) => {
  const complete = `src/strings/${language}/complete.ts`;
  const ours = sources.filter((file) => basename(dirname(file)) === language && file !== complete);
  const originalOf = (file: string) => join(dirname(dirname(file)), basename(file)).replaceAll('\\', '/');
  const inViews = viewWords(ROOT, language);
  const overlays = filesBelow('content', /\.json$/).filter((file) => file.startsWith(`content/${language}/`));

  it('has a twin of every module of words', () => {
    const twins = words.map((file) => `src/strings/${language}/${basename(file)}`);
    expect(missing(twins, ours)).toEqual([]);
  });

  it('has no twin of what is no longer there', () => {
    expect(missing(ours.map(originalOf), sources)).toEqual([]);
    expect(
      missing(
        overlays.map((file) => file.replace(`/${language}/`, '/')),
        filesBelow('content', /\.json$/),
      ),
    ).toEqual([]);
  });

  it('has each of its modules in the list that the types are checked by', () => {
    const list = read(complete);
    const path = (file: string) =>
      dirname(dirname(file)) === 'src/strings' ? `'./${basename(file)}'` : `/${language}/${basename(file)}'`;
    expect(ours.filter((file) => !list.includes(path(file)))).toEqual([]);
  });

  it.each(ours)('exports in %s all names and keys of the English module', async (file) => {
    const english = shapeOf(await import(/* @vite-ignore */ `../../${originalOf(file)}`));
    const other = shapeOf(await import(/* @vite-ignore */ `../../${file}`));
    expect(english.filter((name) => !other.includes(name)).map((name) => `${file} has no ${name}`)).toEqual(
      [],
    );
  });

  it('leaves no sentence in English', () => {
    const left = ours.flatMap((file) => {
      const english = new Set(textsOfSource(originalOf(file)).map(({ text }) => text));
      return textsOfSource(file).filter(({ text }) => english.has(text) && isSentence(text));
    });
    expect(left).toEqual([]);
  });

  it('holds no verdict, fear or promise', () => {
    const texts = [...ours.flatMap((file) => textsOfSource(file)), ...overlays.flatMap(textsOfJson)];
    const found = texts.flatMap(({ where, text }) =>
      (BANNED_IN[language]?.(text) ?? ['has no list of banned words']).map((each) => `${where}: ${each}`),
    );
    expect(found).toEqual([]);
  });

  it('has words for every text in the source of a view', () => {
    const left = texts.filter(
      ([view, found]) => found.isRead && !KEPT.has(found.text) && wordsFor(inViews, view, found) === null,
    );
    expect(
      left.map(([view, { text }]) => `src/strings/${language}/views.json lacks "${text}" of ${view}`),
    ).toEqual([]);
  });

  it('has no words for a text that no view holds any more', () => {
    const held = new Set(texts.filter(([, { isRead }]) => isRead).map(([, { text }]) => text));
    const heldIn = new Set(texts.map(([view, { text }]) => `${view}: ${text}`));
    const named = Object.entries(inViews.in).flatMap(([view, each]) =>
      Object.keys(each).map((text) => `${view}: ${text}`),
    );
    expect(Object.keys(inViews.texts).filter((text) => !held.has(text))).toEqual([]);
    expect(named.filter((text) => !heldIn.has(text))).toEqual([]);
  });

  it('puts as much into its words as English does, and they are sound', () => {
    for (const view of views)
      expect(() => wordsInView(view, translated(view, read(view), inViews)), view).not.toThrow();
    const said = [
      ...Object.values(inViews.texts),
      ...Object.values(inViews.in).flatMap((each) => Object.values(each)),
    ];
    expect(said.flatMap((text) => BANNED_IN[language]?.(text) ?? [])).toEqual([]);
  });
});

describe('the twins', () => {
  it('are looked at: there are many', () => {
    expect(sources.filter(isTwin).length).toBeGreaterThanOrEqual(words.length * OTHERS.length);
  });
});

const missing = (wanted: readonly string[], files: readonly string[]): string[] =>
  wanted.filter((file) => !files.includes(file)).map((file) => `${file} is missing`);

/** More than three words, where a name may be the same in both. */
const isSentence = (text: string): boolean =>
  text.split(/\s+/).filter((word) => /[A-Za-z]{2}/.test(word)).length > 3;

/** Every key of a module's exports, with its path; lists by their entries, except those of plain texts. */
function shapeOf(value: unknown, path = ''): string[] {
  if (!(value instanceof Object) && !isModule(value)) return [path];
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return [path];
  if (
    typeof value === 'function' ||
    value instanceof Map ||
    value instanceof Set ||
    value instanceof Intl.DisplayNames
  )
    return [path];
  return Object.entries(value as object).flatMap(([key, each]) =>
    shapeOf(each, path ? `${path}.${key}` : key),
  );
}

const isModule = (value: unknown): boolean => typeof value === 'object' && value !== null;
