import { BehaviorSubject } from 'rxjs';
import { part } from '../../ports/part.ts';
import type { Sync, SyncDoor } from '../../ports/sync-view.ts';

/**
 * The door to sync: opens by itself where this browser takes part already, and otherwise when a page asks.
 *
 * @param takesPart whether an invitation was accepted in this browser
 * @param load everything that sync is made of; asked once, and again after it could not be had
 */
export function createSyncDoor(takesPart: () => Promise<boolean>, load: () => Promise<Sync>): SyncDoor {
  const opened$ = new BehaviorSubject<Sync | null>(null);
  const open = part(async () => {
    const sync = await load();
    opened$.next(sync);
    return sync;
  });
  takesPart()
    .then((does) => (does ? open() : null))
    // A page that needs it asks again, and says why it cannot be had.
    .catch(() => {});
  return { opened$, open };
}

/** A door that leads nowhere. */
export const closedDoor = (): SyncDoor =>
  createSyncDoor(
    async () => false,
    () => Promise.reject(new Error('no sync here')),
  );
