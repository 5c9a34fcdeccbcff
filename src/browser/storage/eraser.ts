import { Subject } from 'rxjs';
import type { Eraser, Leftover } from '../../ports/keep-ports.ts';
import type { Database } from './database.ts';

/** On which a tab tells the others that everything is gone. */
const CHANNEL = 'plumbline-erased';
/** What begins like this is ours: another app may live at the same address. */
const OURS = 'plumbline';

/** Takes away the database, the copy of the app that works offline, and what else a browser keeps for a page. */
export function createEraser(database: Pick<Database, 'end' | 'remove'>): Eraser {
  const erasedElsewhere$ = new Subject<void>();
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', () => {
    // First of all: what another tab writes now would bring the database back.
    void database.end();
    erasedElsewhere$.next();
  });

  return {
    erasedElsewhere$,
    async erase() {
      channel.postMessage('erased');
      const left = await Promise.all([
        leftIf('database', database.remove()),
        leftIf('offline', removeOfflineCopy()),
      ]);
      for (const storage of [localStorage, sessionStorage])
        for (const key of Object.keys(storage)) if (key.startsWith(OURS)) storage.removeItem(key);
      await navigator.clearAppBadge?.().catch(() => {});
      return left.flat();
    },
  };
}

const leftIf = (what: Leftover, removing: Promise<void>): Promise<Leftover[]> =>
  removing.then(
    () => [],
    () => [what],
  );

/** The worker goes first, so that it puts nothing back; with it go the notifications that it has shown. */
async function removeOfflineCopy(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  for (const notice of (await registration?.getNotifications()) ?? []) notice.close();
  await registration?.unregister();
  const names = await globalThis.caches?.keys();
  for (const name of names ?? []) if (name.startsWith(`${OURS}-`)) await caches.delete(name);
}
