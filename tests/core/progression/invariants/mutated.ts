import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Rollup } from 'vite';
import type { Mutation } from './mutations.ts';
import type { Engine } from './run.ts';

const CORE = fileURLToPath(new URL('../../../../src/core/', import.meta.url)).replaceAll('\\', '/');
const ENTRY = fileURLToPath(new URL('./engine.ts', import.meta.url));
const ZOD = pathToFileURL(createRequire(import.meta.url).resolve('zod/mini')).href;

/** The engine with a change in one of its sources, bundled in memory: nothing in the engine knows of it. */
export async function mutated({ file, from, to }: Pick<Mutation, 'file' | 'from' | 'to'>): Promise<Engine> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'mutation',
        enforce: 'pre',
        resolveId: (id) => (id === 'zod/mini' ? { id: ZOD, external: true } : null),
        transform: (code, id) => (id === CORE + file ? code.replace(from, () => to) : null),
      },
    ],
    build: { write: false, minify: false, target: 'esnext', lib: { entry: ENTRY, formats: ['es'] } },
  });
  const [{ output }] = (Array.isArray(built) ? built : [built]) as Rollup.RollupOutput[] as [
    Rollup.RollupOutput,
  ];
  const code = Buffer.from(output[0].code).toString('base64');
  return (await import(/* @vite-ignore */ `data:text/javascript;base64,${code}`)) as Engine;
}
