import { readBackup } from '../../core/backup/read-backup.ts';
import type { CheckCopy } from '../../ports/keep-ports.ts';
import type { OwnLock } from './copy-lock.ts';

/** Reads a copy as an import would: the same bytes by SHA-256, no record damaged, and each id that was written. */
export const createCheckCopy =
  (lock: Pick<OwnLock, 'openOwn'>): CheckCopy =>
  async (found, written, records) => {
    if ((await digest(found)) !== (await digest(written))) return false;
    const reading = readBackup(await (await lock.openOwn(found)).text());
    if (reading.type !== 'read' || reading.damaged.length > 0) return false;
    const ids = new Set(reading.records.map(({ id }) => id));
    return ids.size === records.length && records.every(({ id }) => ids.has(id));
  };

async function digest(content: Blob): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await content.arrayBuffer());
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
