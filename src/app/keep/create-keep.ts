import type { KeepPorts } from '../keep-ports.ts';
import type { Keep } from '../keep-view.ts';
import { createFolderCopies, type FolderParts } from './folder-copies.ts';
import { createKeepingRoom } from './keeping-room.ts';
import { createLocking } from './locking.ts';

export interface KeepParts extends Omit<FolderParts, 'folder' | 'checkCopy' | 'lock'> {
  readonly keep: KeepPorts;
}

type Kept = Omit<Keep, 'erased$' | 'deleteEverything'> & {
  /** No copy is made by itself any more. */
  readonly stop: () => void;
};

/** Keeps the person's data beyond the log itself. */
export function createKeep({ keep, ...parts }: KeepParts): Kept {
  const copies = createFolderCopies({ ...keep, ...parts });
  return {
    ...createKeepingRoom(keep.room, parts.records$),
    ...copies,
    ...createLocking(keep.lock, copies.copyToFolder),
  };
}
