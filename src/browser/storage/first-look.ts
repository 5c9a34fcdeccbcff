import { type FirstLook, readAppearance } from '../../ports/appearance.ts';
import { type Database, SETTINGS_KEY } from './database.ts';

/** What the first paint depends on. Where the database is in trouble, it looks as on a first visit; the app tells of the trouble. */
export function readFirstLook(database: Database): Promise<FirstLook> {
  const look = database.use(async (db) => {
    const [settings, records] = await Promise.all([
      db.get('settings', SETTINGS_KEY),
      db.getAllKeys('log', undefined, 1),
    ]);
    return { appearance: readAppearance(settings), isNew: records.length === 0 };
  });
  return look.catch(() => ({ appearance: readAppearance(null), isNew: true }));
}
