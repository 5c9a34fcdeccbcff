import type { KeepingPorts } from '../ports/ports.ts';
import { filePieces, saveFile } from './files.ts';
import { createBackupFolder } from './storage/backup-folder.ts';
import { createCheckCopy } from './storage/check-copy.ts';
import { createCopyLock } from './storage/copy-lock.ts';
import type { Database } from './storage/database.ts';
import { createDeskStore } from './storage/desk-minutes.ts';
import { createReceiptStore } from './storage/receipts.ts';
import { createRoom } from './storage/room.ts';
import { createTraceStore } from './storage/traces.ts';

/** What the browser has for copies, files and room. */
export function keepingPorts(database: Database): KeepingPorts {
  const lock = createCopyLock(database);
  return {
    keep: {
      room: createRoom(),
      folder: createBackupFolder(database),
      checkCopy: createCheckCopy(lock),
      lock,
    },
    desk: createDeskStore(database),
    traces: createTraceStore(database),
    files: { save: saveFile },
    filePieces,
    receipts: createReceiptStore(database),
  };
}
