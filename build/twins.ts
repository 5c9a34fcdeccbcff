import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { readContent } from '../src/cli/content.ts';
import { LANGUAGES, type Language } from '../src/core/translation/languages.ts';

/**
 * Builds another language from the same sources. A module that holds words has its twin in the folder of that language
 * beside it: `src/strings/de/why-words.ts` stands in for `src/strings/why-words.ts` wherever that is imported, except in
 * the twin itself. Of the content, `content/de/…` is laid over the file of the same name.
 */
export function twins(root: string, language: Language): Plugin {
  return {
    name: 'twins',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (language === LANGUAGES[0] || !source.startsWith('.') || !source.endsWith('.ts')) return null;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      if (!resolved || resolved.external) return null;
      const twin = join(dirname(resolved.id), language, basename(resolved.id));
      return importer !== twin && existsSync(twin) ? twin : null;
    },
    load(id) {
      const content = join(root, 'content/');
      if (language === LANGUAGES[0] || !id.startsWith(content) || !id.endsWith('.json')) return null;
      const file = id.slice(content.length);
      const translation = join(content, language, file);
      if (!existsSync(translation)) return null;
      this.addWatchFile(translation);
      return JSON.stringify(readContent(file, language));
    },
  };
}
