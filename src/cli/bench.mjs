// `npm run -s bench`: starts bench.ts, installing first where packages are missing. Only results go to stdout.
import { setFlagsFromString } from 'node:v8';
import { ensureInstalled } from './install.mjs';

try {
  ensureInstalled();
} catch (error) {
  console.error(`\n${error.message}`);
  process.exit(1);
}

// The heap is read after a collection, or it would show what has not been swept yet.
setFlagsFromString('--expose-gc');
const { tsImport } = await import('tsx/esm/api');
const { main } = await tsImport('./bench.ts', import.meta.url);
process.exitCode = main(process.argv.slice(2));
