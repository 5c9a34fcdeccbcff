import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The oldest Node that every tool of the project runs on; the same as `engines` in package.json. */
const OLDEST_NODE = [20, 19];

/** Null where this Node can run Plumbline, otherwise what to do. */
export function nodeProblem(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return null;
  return `Plumbline needs Node ${OLDEST_NODE.join('.')} or newer; this is ${version}. Install a newer one from https://nodejs.org and try again.`;
}

/**
 * True if what npm last installed is what the lock file asks for. A package that is optional may be absent:
 * it belongs to another system.
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted.packages).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const present = installed.packages[path];
    return present ? present.version === version : optional === true;
  });
}

/**
 * Installs the packages where they are missing or differ from the lock file. Throws an Error whose message
 * says what to do next. All that npm prints goes to stderr, so that stdout stays free for results.
 */
export function ensureInstalled(root = ROOT) {
  const problem = nodeProblem();
  if (problem) throw new Error(problem);

  const wanted = readJson(join(root, 'package-lock.json'));
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'));
  if (wanted && installed && isInstalled(wanted, installed)) return;

  console.error('Installing the packages that are missing (npm ci). This needs the network, once.');
  const { status, error } = runNpm(['ci', '--ignore-scripts'], root);
  if (status === 0) return;
  throw new Error(
    `The packages could not be installed${error ? ` (${error.message})` : ''}. What npm said is above. ` +
      'Check the network connection, then run the same command again.',
  );
}

function runNpm(args, cwd) {
  const options = { cwd, stdio: ['ignore', 2, 2] };
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) return spawnSync(process.execPath, [npm, ...args], options);
  // npm is a .cmd file on Windows, which only a shell can start.
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
