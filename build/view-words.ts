import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Plugin } from 'vite';
import { LANGUAGES, type Language } from '../src/core/translation/languages.ts';
import { type WordsFound, wordsInView } from './words-in-views.ts';

/** What stands in a language for the words in the source of views, by the English: `{}` is what is put in, in its order. */
export interface ViewWords {
  readonly texts: Readonly<Record<string, string>>;
  /** What is said otherwise in one view, by its path: a word that means two things, or a lone word in lower case. */
  readonly in: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export const viewWords = (root: string, language: Language): ViewWords => {
  const file = viewWordsFile(root, language);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { texts: {}, in: {} };
};

const viewWordsFile = (root: string, language: Language): string =>
  `${root}src/strings/${language}/views.json`;

/** The words for a text found in a view; null where there are none. */
export const wordsFor = (words: ViewWords, view: string, { text, isRead }: WordsFound): string | null =>
  words.in[view]?.[text] ?? (isRead ? (words.texts[text] ?? null) : null);

/**
 * Views hold short words where they stand, in English. Another language puts its own in their place as the view is built:
 * in templates, their attributes, and strings.
 */
export function translateViews(root: string, language: Language): Plugin {
  const isView = (id: string): boolean => /\/src\/views\/.*\.ts$/.test(id);
  return {
    name: 'translate-views',
    enforce: 'pre',
    transform(source, id) {
      if (language === LANGUAGES[0] || !isView(id)) return null;
      this.addWatchFile(viewWordsFile(root, language));
      return translated(relative(root, id).replaceAll('\\', '/'), source, viewWords(root, language));
    },
  };
}

/** The source of a view with other words in it. Throws where as much is not put in as in English. */
export function translated(view: string, source: string, words: ViewWords): string {
  const edits = wordsInView(view, source).flatMap((found) => {
    const text = wordsFor(words, view, found);
    if (text === null) return [];
    const parts = text.split('{}');
    if (parts.length !== found.pieces.length)
      throw new Error(`${view}: "${text}" has other {} than "${found.text}"`);
    return found.pieces.map((piece, index) => ({
      ...piece,
      text: escaped(parts[index] ?? '', found.quoted),
    }));
  });
  let result = source;
  for (const { from, to, text } of edits.sort((a, b) => b.from - a.from))
    result = result.slice(0, from) + text + result.slice(to);
  return result;
}

const escaped = (text: string, quoted: boolean): string =>
  text.replace(quoted ? /['"\\]/g : /[`\\]|\$(?=\{)/g, '\\$&');
