import type { Plugin } from 'vite';
import { EXERCISE_FOLDER, readExercises } from '../src/cli/content.ts';
import type { Language } from '../src/core/translation/languages.ts';

/** What the app fetches as data in place of carrying it as code, by the name that `content:` imports it under. */
const FILES: Readonly<Record<string, (language: Language) => unknown>> = {
  exercises: (language) => readExercises(EXERCISE_FOLDER, language),
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
      const read = FILES[name];
      if (!read) return this.error(`there is no content called ${name}`);
      if (!building) return `export default '${IN_DEVELOPMENT}${name}'`;
      const file = this.emitFile({
        type: 'asset',
        name: `${name}.json`,
        source: JSON.stringify(read(language)),
      });
      return `export default import.meta.ROLLUP_FILE_URL_${file}`;
    },
    configureServer({ middlewares }) {
      middlewares.use(IN_DEVELOPMENT, (request, response) => {
        response.setHeader('Content-Type', 'application/json');
        response.end(JSON.stringify(FILES[request.url?.slice(1) ?? '']?.(language)));
      });
    },
  };
}
