import type { KeepPorts } from '../../ports/keep-ports.ts';
import type { Keep } from '../../ports/keep-view.ts';
import type { TraceStore } from '../../ports/traces.ts';
import { createFolderCopies, type FolderParts } from './folder-copies.ts';
import { createKeepingRoom } from './keeping-room.ts';
import { createLocking } from './locking.ts';
import { createMakingRoom } from './making-room.ts';

export interface KeepParts extends Omit<FolderParts, 'folder' | 'checkCopy' | 'lock'> {
  readonly keep: KeepPorts;
  readonly traces: Pick<TraceStore, 'everything' | 'dropUpTo'>;
}

type Kept = Omit<Keep, 'erased$' | 'deleteEverything'> & {
  /** No copy is made by itself any more. */
  readonly stop: () => void;
};

/** Keeps the person's data beyond the log itself. */
export function createKeep({ keep, traces, ...parts }: KeepParts): Kept {
  const copies = createFolderCopies({ ...keep, ...parts });
  const room = createKeepingRoom(keep.room, parts.records$);
  return {
    ...room,
    ...createMakingRoom(traces, room.lookAtRoom),
    ...copies,
    ...createLocking(keep.lock, copies.copyToFolder),
  };
}
