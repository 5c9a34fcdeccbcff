import { StorageFailure } from '../../ports/ports.ts';
import { TransportFailure, type TransportFault, VaultFailure } from '../../ports/sync-ports.ts';
import type { SyncFault } from '../../ports/sync-view.ts';

/** The connection is as good as before: what was missed is read again over it, and what was not taken sent again. */
export const SAME_CONNECTION: ReadonlySet<TransportFault> = new Set(['gap', 'interrupted']);
/** Reading goes on: only sending has to wait. */
export const SENDING_WAITS: ReadonlySet<SyncFault> = new Set(['servers-full', 'too-large']);
/** For good, until whoever runs the servers changes it. */
export const REFUSALS: ReadonlySet<SyncFault> = new Set([
  'refused',
  'not-allowed',
  'no-keys',
  'left-out',
  'blocked',
]);

/** What is none of the world's faults is a mistake of ours, and shows as one. */
export function faultOf(error: unknown): SyncFault {
  if (error instanceof TransportFailure || error instanceof VaultFailure || error instanceof StorageFailure)
    return error.fault;
  throw error;
}
