import type { SessionStore } from '../../ports/session-store.ts';
import type { Database } from './database.ts';

/** Beside the settings: one session at a time. */
const KEY = 'session';

/** The session that runs, in IndexedDB. It is written often, and lasts as long as the browser does at least. */
export function createSessionStore(database: Database): SessionStore {
  return {
    read: () => database.use((db) => db.get('settings', KEY)),
    write: (snapshot) =>
      database.use(async (db) => {
        const transaction = db.transaction('settings', 'readwrite', { durability: 'relaxed' });
        const { store } = transaction;
        const change = snapshot ? store.put(snapshot, KEY) : store.delete(KEY);
        // At once: a page that is closed in the next moment takes nothing back.
        transaction.commit();
        await Promise.all([change, transaction.done]);
      }),
  };
}
