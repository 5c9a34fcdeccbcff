import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { EXERCISE_FOLDER, readExercises } from '../src/cli/content.ts';
import { addressOf, type Language } from '../src/core/translation/languages.ts';
import { stills } from './stills.ts';

/** What the app fetches as data in place of carrying it as code, by the name that `content:` imports it under. */
const FILES: Readonly<Record<string, (language: Language) => unknown>> = {
  exercises: (language) => readExercises(EXERCISE_FOLDER, language),
};

/** The same where only some of much is asked for: the name stands for a folder, with a file for each key. */
const FOLDERS: Readonly<Record<string, (language: Language) => Readonly<Record<string, unknown>>>> = {
  stills,
};

const PREFIX = 'content:';
const IN_DEVELOPMENT = '/@content/';

/**
 * Lets code import the address of a file of data: `import address from 'content:exercises'`. The build checks and writes
 * the file; data take the browser less time to read than code, and none where they are not asked for.
 */
export function contentFiles(language: Language): Plugin {
  let building = false;
  return {
    name: 'content-files',
    configResolved({ command }) {
      building = command === 'build';
    },
    resolveId(id) {
      return id.startsWith(PREFIX) ? `\0${id}` : null;
    },
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null;
      const name = id.slice(PREFIX.length + 1);
      const [file, folder] = [FILES[name], FOLDERS[name]];
      if (!file && !folder) return this.error(`there is no content called ${name}`);
      if (!building) return `export default '${IN_DEVELOPMENT}${name}'`;
      if (folder) {
        const texts = Object.entries(folder(language)).map(
          ([key, value]) => [key, JSON.stringify(value)] as const,
        );
        const within = `assets/${name}-${hashOf(texts.map(([, text]) => text))}`;
        for (const [key, source] of texts)
          this.emitFile({ type: 'asset', fileName: `${within}/${key}.json`, source });
        return `export default '${addressOf(language)}${within}'`;
      }
      const source = JSON.stringify(file?.(language));
      return `export default import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name: `${name}.json`, source })}`;
    },
    configureServer({ middlewares }) {
      middlewares.use(IN_DEVELOPMENT, (request, response) => {
        const [name = '', key = ''] = request.url?.slice(1).split('/') ?? [];
        const value = FILES[name]?.(language) ?? FOLDERS[name]?.(language)[key.replace(/\.json$/, '')];
        response.setHeader('Content-Type', 'application/json');
        response.end(JSON.stringify(value ?? null));
      });
    },
  };
}

/** Changes with any of the files, as the name of a single file does. */
const hashOf = (texts: readonly string[]): string =>
  texts
    .reduce((hash, text) => hash.update(text), createHash('sha256'))
    .digest('hex')
    .slice(0, 8);
