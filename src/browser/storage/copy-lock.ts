import type { CopyLock } from '../../ports/keep-ports.ts';
import {
  isSealed,
  openWithKey,
  openWithPassphrase,
  SealFailure,
  type SealingKey,
  seal,
  sealingKey,
} from '../sealing/envelope.ts';
import type { Database } from './database.ts';

/** Beside the settings: a key can be kept in a database and not be read out of it. */
const KEY = 'copy-lock';

export interface OwnLock extends CopyLock {
  /** What this browser has locked itself, opened; what is not locked, as it is. Rejects with a SealFailure. */
  readonly openOwn: (file: Blob) => Promise<Blob>;
}

/** The passphrase for copies, as a key in IndexedDB, so that copies can be made without asking for it. */
export function createCopyLock(database: Database): OwnLock {
  const read = () => database.use((db) => db.get('settings', KEY)) as Promise<SealingKey | undefined>;

  return {
    isSet: async () => (await read()) !== undefined,
    async set(passphrase) {
      const key = passphrase === null ? null : await sealingKey(passphrase);
      await database.use(async (db) => {
        await (key ? db.put('settings', key, KEY) : db.delete('settings', KEY));
      });
    },
    async close(content) {
      const key = await read();
      return key ? seal(content, key) : null;
    },
    isLocked: isSealed,
    async open(file, passphrase) {
      try {
        return await openWithPassphrase(file, passphrase);
      } catch (error) {
        if (error instanceof SealFailure && error.fault !== 'not-sealed') return error.fault;
        throw error;
      }
    },
    async openOwn(file) {
      const key = await read();
      return key && (await isSealed(file)) ? openWithKey(file, key) : file;
    },
  };
}
