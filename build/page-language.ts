import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { addressOf, type Language } from '../src/core/translation/languages.ts';
import { PAGE_WORDS as GERMAN } from '../src/strings/de/page-words.ts';
import { PAGE_WORDS as ENGLISH } from '../src/strings/page-words.ts';

const WORDS: Readonly<Record<Language, { readonly description: string; readonly noScript: string }>> = {
  en: ENGLISH,
  de: GERMAN,
};

const MANIFEST = 'manifest.webmanifest';

/** The page and the manifest of the installed app, in the language of the build. */
export function pageLanguage(root: string, language: Language): Plugin {
  const words = WORDS[language];
  return {
    name: 'page-language',
    transformIndexHtml: (html) =>
      html
        .replace('<html lang="en">', `<html lang="${language}">`)
        .replace(ENGLISH.description, words.description)
        .replace(ENGLISH.noScript, words.noScript),
    // It takes the place of the English one from `public`. One id and one scope: in every language it is the same app.
    generateBundle() {
      const english = JSON.parse(readFileSync(`${root}public/${MANIFEST}`, 'utf8')) as object;
      const manifest = {
        ...english,
        lang: language,
        description: words.description,
        start_url: addressOf(language),
      };
      this.emitFile({ type: 'asset', fileName: MANIFEST, source: JSON.stringify(manifest, null, 2) });
    },
  };
}
