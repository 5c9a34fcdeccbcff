import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Debian 13's nats-server, unpacked into a folder of ours: nothing is installed and nothing of the system changes. apt fetches
 * it by a private list and refuses what Debian did not sign.
 */
export const DEBIAN_SUITE = 'trixie';
const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';
const MIRROR = 'http://deb.debian.org/debian';
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/nats-server/', import.meta.url));
const ATTEMPTS = 3;

/** Where the server lies, or a sentence why it cannot be had here. */
export type NatsServer = { readonly binary: string } | { readonly missing: string };

/**
 * Looks where NATS_SERVER points to, then in the cache, then asks Debian.
 *
 * @throws in CI where it cannot be had: there a test that is skipped would say nothing.
 */
export function natsServer(): NatsServer {
  const found = find();
  if ('missing' in found && process.env.CI) throw new Error(found.missing);
  return found;
}

function find(): NatsServer {
  const given = process.env.NATS_SERVER;
  if (given) return { binary: given };
  const cached = join(CACHE, DEBIAN_SUITE, 'usr/sbin/nats-server');
  if (existsSync(cached)) return { binary: cached };
  const lacking = whatIsLacking();
  if (lacking)
    return { missing: `The sync tests need nats-server, and ${lacking}. Or say where one is: NATS_SERVER=…` };
  for (let attempt = 1; ; attempt += 1) {
    const trouble = fetchInto(CACHE);
    if (!trouble) return { binary: cached };
    if (attempt === ATTEMPTS) return { missing: `Debian’s nats-server could not be fetched: ${trouble}` };
  }
}

function whatIsLacking(): string | null {
  if (process.platform !== 'linux') return 'Debian’s runs on Linux';
  for (const program of ['apt-get', 'dpkg-deb'])
    if (spawnSync(program, ['--version']).status !== 0)
      return `${program}, which fetches Debian’s, is not here`;
  return existsSync(KEYRING) ? null : `${KEYRING}, which proves that it is Debian’s, is not here`;
}

/** Several tests may do so at once: each in a folder of its own, and whoever is first puts it in its place. @returns what went wrong. */
function fetchInto(cache: string): string | null {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'fetching-'));
  try {
    for (const each of ['state/lists/partial', 'cache/archives/partial'])
      mkdirSync(join(folder, each), { recursive: true });
    writeFileSync(join(folder, 'status'), '');
    writeFileSync(
      join(folder, 'sources.list'),
      `deb [signed-by=${KEYRING}] ${MIRROR} ${DEBIAN_SUITE} main\n`,
    );
    const trouble = apt(folder, 'update') ?? apt(folder, 'download', 'nats-server');
    if (trouble) return trouble;
    const archive = readdirSync(folder).find((file) => file.endsWith('.deb'));
    if (!archive) return 'apt said that all was well, but brought nothing';
    const unpacked = run('dpkg-deb', ['-x', join(folder, archive), join(folder, 'unpacked')], folder);
    if (unpacked) return unpacked;
    const place = join(cache, DEBIAN_SUITE);
    if (!existsSync(place)) renameSync(join(folder, 'unpacked'), place);
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function apt(folder: string, ...what: string[]): string | null {
  const options = {
    'Dir::Etc::sourcelist': join(folder, 'sources.list'),
    'Dir::Etc::sourceparts': '-',
    'Dir::State': join(folder, 'state'),
    'Dir::Cache': join(folder, 'cache'),
    'Dir::State::status': join(folder, 'status'),
    'APT::Sandbox::User': '',
    'Acquire::Retries': '3',
    'Acquire::http::Timeout': '20',
    // A list that could not be fetched is an error, not a warning.
    'APT::Update::Error-Mode': 'any',
  };
  return run(
    'apt-get',
    [...Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`]), ...what],
    folder,
  );
}

function run(program: string, args: readonly string[], cwd: string): string | null {
  const { status, stderr, error } = spawnSync(program, args, { cwd, encoding: 'utf8', timeout: 120_000 });
  return status === 0 ? null : `${program} ${error?.message ?? stderr.trim().split('\n').at(-1) ?? status}`;
}
