import { ensureInstalled } from './install.mjs';

/**
 * Runs the `main` of a command written in TypeScript, installing first where packages are missing. Only results go to
 * stdout.
 */
export async function launch(file) {
  try {
    ensureInstalled();
  } catch (error) {
    console.error(`\n${error.message}`);
    process.exit(1);
  }
  const { tsImport } = await import('tsx/esm/api');
  const { main } = await tsImport(file, import.meta.url);
  process.exitCode = await main(process.argv.slice(2));
}
