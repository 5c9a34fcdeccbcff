import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { HANDED_OVER } from '../src/core/recording/handed-over.ts';
import { addressOf, LANGUAGES, type Language } from '../src/core/translation/languages.ts';
import { issueAddress } from './issue-page.ts';
import { SCREENSHOTS } from './page-language.ts';

/** The entry, and the file in the build, that works offline. */
export const SERVICE_WORKER = 'service-worker';

/** Tells the service worker which files make up this build, and a version that changes with any of them. */
export function offlineList(root: string, language: Language): Plugin {
  const folder = addressOf(language);
  return {
    name: 'offline-list',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const worker = bundle[`${SERVICE_WORKER}.js`];
        if (worker?.type !== 'chunk') return this.error('the service worker is missing from the build');
        if (worker.imports.length > 0)
          return this.error(`the service worker shares code with the page: ${worker.imports.join(', ')}`);

        const contents = new Map<string, string | Uint8Array>();
        for (const name of readdirSync(`${root}public`))
          contents.set(name, readFileSync(`${root}public/${name}`));
        for (const file of Object.values(bundle)) {
          if (file === worker || isLeftOut(file.fileName)) continue;
          contents.set(file.fileName, file.type === 'chunk' ? file.code : file.source);
        }

        const files = [...contents.keys()].sort();
        const hash = createHash('sha256').update(worker.code);
        for (const file of files) hash.update(file).update(contents.get(file) ?? '');
        const build = {
          version: hash.digest('hex').slice(0, 16),
          files: files.map((file) => folder + file),
          language,
          folder,
          handedOver: HANDED_OVER,
          others: [...LANGUAGES.map(addressOf), ...LANGUAGES.map(issueAddress)].filter(
            (other) => other !== folder && other.startsWith(folder),
          ),
        };
        worker.code = worker.code.replaceAll('__BUILD__', () => JSON.stringify(build));
      },
    },
  };
}

const isLeftOut = (name: string): boolean =>
  name.endsWith('.map') || SCREENSHOTS.some(({ file }) => file === name);
