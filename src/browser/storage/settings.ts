import type { SettingsStore } from '../../ports/ports.ts';
import { readSettings } from '../../ports/settings.ts';
import { type Database, SETTINGS_KEY } from './database.ts';

/** Settings in IndexedDB, under one key. */
export function createSettingsStore(database: Database): SettingsStore {
  return {
    read: () => database.use(async (db) => readSettings(await db.get('settings', SETTINGS_KEY))),
    write: (settings) =>
      database.use(async (db) => {
        const transaction = db.transaction('settings', 'readwrite');
        const put = transaction.store.put(settings, SETTINGS_KEY);
        // At once: a page that is closed in the next moment takes nothing back.
        transaction.commit();
        await Promise.all([put, transaction.done]);
      }),
  };
}
