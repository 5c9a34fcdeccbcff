import type { SettingsStore } from '../../app/ports.ts';
import { readSettings } from '../../app/settings.ts';
import type { Database } from './database.ts';

const KEY = 'settings';

/** Settings in IndexedDB, under one key. */
export function createSettingsStore(database: Database): SettingsStore {
  return {
    read: () => database.use(async (db) => readSettings(await db.get('settings', KEY))),
    write: (settings) =>
      database.use(async (db) => {
        await db.put('settings', settings, KEY);
      }),
  };
}
