import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export interface BuiltPage {
  /** A folder to be served. */
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

/** Builds one of the pages beside this file: parts of the app alone, for tests that look inside. */
export async function buildPage(name: 'link' | 'lines'): Promise<BuiltPage> {
  const folder = await mkdtemp(join(tmpdir(), `plumbline-${name}-page-`));
  await build({
    root: fileURLToPath(new URL(`./${name}`, import.meta.url)),
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', minify: false },
  });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
