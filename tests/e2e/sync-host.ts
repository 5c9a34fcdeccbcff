import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeCode } from '../../src/core/sync/code.ts';
import type { Cluster } from '../cluster/cluster.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** The built app as a host serves it who names servers on this machine in PLUMBLINE_SYNC_SERVERS; a folder to be removed. */
export async function buildThatMayReachServers(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-dist-'));
  await cp(DIST, folder, { recursive: true });
  const page = join(folder, 'index.html');
  const before = await readFile(page, 'utf8');
  const after = before.replace(
    /(connect-src (?:'|&#39;)self(?:'|&#39;))[^;&]*(&#39;)?;/,
    '$1 ws://127.0.0.1:*;',
  );
  if (after === before) throw new Error('no policy in the built page');
  await writeFile(page, after);
  return folder;
}

/** An invitation to the servers of a cluster. */
export async function invitation(cluster: Cluster, person: string): Promise<string> {
  const slots = await Promise.all([1, 2, 3, 4].map(() => cluster.slot(person)));
  const expiresAt = Date.now() + 3_600_000;
  const { servers } = cluster;
  const place = { servers, person, logStream: 'pl0' };
  return writeCode({ kind: 'invitation', by: 'The Test Clinic', ...place, expiresAt, slots });
}
