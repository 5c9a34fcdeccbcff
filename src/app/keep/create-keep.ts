import type { Observable } from 'rxjs';
import type { LogRecord } from '../../core/log/record.ts';
import type { KeepPorts } from '../keep-ports.ts';
import type { Keep } from '../keep-view.ts';
import { createErasing, type ErasingParts } from './erasing.ts';
import { createKeepingRoom } from './keeping-room.ts';

export interface KeepParts extends Omit<ErasingParts, 'eraser'> {
  readonly ports: KeepPorts;
  readonly records$: Observable<readonly LogRecord[]>;
}

/** Keeps the person's data beyond the log itself, until the person deletes them. */
export function createKeep({ ports, records$, ...erasing }: KeepParts): Keep {
  return {
    ...createKeepingRoom(ports.room, records$),
    ...createErasing({ eraser: ports.eraser, ...erasing }),
  };
}
