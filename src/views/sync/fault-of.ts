import { NotLoaded } from '../../ports/part.ts';
import { SyncFailure, type SyncFault } from '../../ports/sync-view.ts';

/** What an action of sync failed of. What nobody foresaw goes on. */
export function faultOf(error: unknown): SyncFault {
  if (error instanceof SyncFailure) return error.fault;
  if (error instanceof NotLoaded) return 'not-loaded';
  throw error;
}
