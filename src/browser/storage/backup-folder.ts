import {
  type BackupFolder,
  type CheckedCopy,
  FolderFailure,
  type FolderFault,
} from '../../ports/keep-ports.ts';
import type { Database } from './database.ts';

/** Beside the settings, since a handle can be kept in a database and nowhere else. */
const KEY = 'backup-folder';

interface Kept {
  readonly handle: FileSystemDirectoryHandle;
  readonly device: string;
  readonly last: CheckedCopy | null;
}

/** What the File System API throws (File System Standard, section 3, and File System Access), as a fault. */
const FAULTS: Readonly<Record<string, FolderFault>> = {
  NotAllowedError: 'no-access',
  SecurityError: 'no-access',
  NotFoundError: 'gone',
  QuotaExceededError: 'full',
};

/** @param pick opens the browser's dialogue; undefined where the browser has none. */
export function createBackupFolder(
  database: Database,
  pick: Window['showDirectoryPicker'] = globalThis.window?.showDirectoryPicker?.bind(window),
): BackupFolder {
  const read = () => database.use((db) => db.get('settings', KEY)) as Promise<Kept | undefined>;
  const write = (kept: Kept | null) =>
    database.use(async (db) => {
      await (kept ? db.put('settings', kept, KEY) : db.delete('settings', KEY));
    });

  /** Work in the folder, with what the browser throws told as a FolderFailure. */
  async function inFolder<Value>(
    work: (handle: FileSystemDirectoryHandle) => Promise<Value>,
  ): Promise<Value> {
    const kept = await read();
    if (!kept) throw new FolderFailure('gone');
    try {
      return await work(kept.handle);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      throw new FolderFailure(FAULTS[error.name] ?? 'not-written', error);
    }
  }

  return {
    exists: pick !== undefined,
    async look() {
      const kept = await read();
      if (!kept) return null;
      const { handle, device, last } = kept;
      return { name: handle.name, device, last, access: await accessTo(handle) };
    },
    async choose() {
      try {
        const handle = await pick?.({ id: 'plumbline', mode: 'readwrite', startIn: 'documents' });
        if (!handle) return false;
        await write({ handle, device: (await read())?.device ?? nameDevice(), last: null });
        return true;
      } catch (error) {
        // The person closed the dialogue, or would not let us.
        if (error instanceof DOMException) return false;
        throw error;
      }
    },
    async allow() {
      const kept = await read();
      const answer = await kept?.handle.requestPermission?.({ mode: 'readwrite' });
      return kept !== undefined && (answer ?? 'granted') === 'granted';
    },
    leave: () => write(null),
    async remember(last) {
      const kept = await read();
      if (kept) await write({ ...kept, last });
    },
    names: () =>
      inFolder(async (handle) => {
        const names: string[] = [];
        for await (const name of handle.keys()) names.push(name);
        return names;
      }),
    write: (name, content) =>
      inFolder(async (handle) => {
        const file = await handle.getFileHandle(name, { create: true });
        // What is written lies beside the file until it is closed, and takes its place then.
        const writable = await file.createWritable();
        try {
          await writable.write(content);
        } catch (error) {
          await writable.abort().catch(() => {});
          throw error;
        }
        await writable.close();
      }),
    read: (name) => inFolder(async (handle) => (await handle.getFileHandle(name)).getFile()),
    remove: (name) => inFolder((handle) => handle.removeEntry(name)),
  };
}

async function accessTo(handle: FileSystemDirectoryHandle): Promise<'granted' | 'asks' | 'denied'> {
  const state = (await handle.queryPermission?.({ mode: 'readwrite' })) ?? 'granted';
  return state === 'prompt' ? 'asks' : state;
}

/** "linux-7k2m": what a person recognises, and chance, so that two of a kind may share a folder. */
function nameDevice(): string {
  const [, platform = 'device'] =
    /(Windows|Android|CrOS|Macintosh|iPhone|iPad|Linux)/.exec(navigator.userAgent) ?? [];
  const chance = Array.from(crypto.getRandomValues(new Uint8Array(4)), (byte) => (byte % 36).toString(36));
  return `${platform.toLowerCase()}-${chance.join('')}`;
}
