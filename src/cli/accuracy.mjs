// `npm run -s accuracy`: starts accuracy.ts, installing first where packages are missing. Only results go to stdout.
import { ensureInstalled } from './install.mjs';

try {
  ensureInstalled();
} catch (error) {
  console.error(`\n${error.message}`);
  process.exit(1);
}

const { tsImport } = await import('tsx/esm/api');
const { main } = await tsImport('./accuracy.ts', import.meta.url);
process.exitCode = main(process.argv.slice(2));
