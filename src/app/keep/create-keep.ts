import type { KeepPorts } from '../keep-ports.ts';
import type { Keep } from '../keep-view.ts';
import { createErasing, type ErasingParts } from './erasing.ts';
import { createFolderCopies, type FolderParts } from './folder-copies.ts';
import { createKeepingRoom } from './keeping-room.ts';
import { createLocking } from './locking.ts';

export interface KeepParts
  extends Omit<ErasingParts, 'eraser'>,
    Omit<FolderParts, 'folder' | 'checkCopy' | 'lock'> {
  readonly keep: KeepPorts;
}

/** Keeps the person's data beyond the log itself, until the person deletes them. */
export function createKeep({ keep, sensors, stop, ...parts }: KeepParts): Keep {
  const { stop: stopCopies, ...copies } = createFolderCopies({ ...keep, ...parts });
  return {
    ...createKeepingRoom(keep.room, parts.records$),
    ...copies,
    ...createLocking(keep.lock, copies.copyToFolder),
    ...createErasing({
      eraser: keep.eraser,
      sensors,
      stop() {
        stopCopies();
        return stop();
      },
    }),
  };
}
