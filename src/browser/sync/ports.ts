import { distinctUntilChanged, fromEvent, map, startWith } from 'rxjs';
import type { SyncPorts } from '../../ports/late-sync.ts';
import type { Database } from '../storage/database.ts';
import { createSessionLock } from '../tabs/session-lock.ts';
import { createRecordNews } from './record-news.ts';
import { sharing } from './sharing.ts';
import { createSyncStore, createVaultKeep } from './sync-store.ts';
import { transport } from './transport.ts';
import { createVault } from './vault.ts';

/** Held by the one tab that is connected. */
const LOCK = 'plumbline-sync';

/** What the browser has for sync. */
export const syncPorts = (database: Database): SyncPorts => ({
  transport,
  vault: createVault(createVaultKeep(database)),
  sharing,
  store: createSyncStore(database),
  news: createRecordNews(),
  isHidden$: fromEvent(document, 'visibilitychange').pipe(
    map(() => document.visibilityState === 'hidden'),
    startWith(document.visibilityState === 'hidden'),
    distinctUntilChanged(),
  ),
  lock: createSessionLock(LOCK),
});
