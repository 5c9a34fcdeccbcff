import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import type { Licence } from '../src/ports/shipped.ts';

const FILE = 'licences.json';

/** Writes what others made and this build holds into `licences.json`, each with its licence's own words. */
export function shippedLicences(root: string): Plugin {
  const licences = (packages: Iterable<string>): string =>
    JSON.stringify([licenceOf(root), ...[...packages].sort().map((at) => licenceOf(`${root}${at}/`))]);
  return {
    name: 'shipped-licences',
    generateBundle(_, bundle) {
      const packages = new Set<string>();
      for (const file of Object.values(bundle)) {
        const parts = file.type === 'chunk' ? Object.keys(file.modules) : file.originalFileNames;
        for (const part of parts) for (const at of packageOf(part)) packages.add(at);
      }
      this.emitFile({ type: 'asset', fileName: FILE, source: licences(packages) });
    },
    // Nothing is bundled here: what the package asks for is near enough to look at the page.
    configureServer({ middlewares }) {
      middlewares.use(`/${FILE}`, (_, response) => {
        const { dependencies } = manifestOf(root);
        response.setHeader('Content-Type', 'application/json');
        response.end(licences(Object.keys(dependencies ?? {}).map((name) => `node_modules/${name}`)));
      });
    },
  };
}

/** Where the package lies that a file belongs to, `node_modules/lit`: one, or none where the file is our own. */
export function packageOf(file: string): readonly string[] {
  const found = /^.*(node_modules\/(?:@[^/]+\/)?[^/]+)/.exec(file.replaceAll('\\', '/'));
  return found?.[1] ? [found[1]] : [];
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const manifestOf = (folder: string): Manifest => JSON.parse(readFileSync(`${folder}package.json`, 'utf8'));

/**
 * @param folder of a package, with a slash at its end.
 * @throws where it names no licence or has no text of one: then it may not be shipped.
 */
function licenceOf(folder: string): Licence {
  const { name, version, license } = manifestOf(folder);
  const file = readdirSync(folder).find((each) => /^licen[cs]e(\.|$)/i.test(each));
  if (!license || !file) throw new Error(`${name} ${version} comes without a licence`);
  return { name, version, id: license, text: readFileSync(`${folder}${file}`, 'utf8').trim() };
}
