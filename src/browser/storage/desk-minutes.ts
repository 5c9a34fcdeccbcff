import type { DeskStore } from '../../app/desk-store.ts';
import { StorageFailure } from '../../app/ports.ts';
import { DeskMinute } from '../../core/desk/minute.ts';
import type { Database } from './database.ts';

/** The desk's minutes in IndexedDB, one row for each. One that cannot be read is left out. */
export const createDeskStore = (database: Database): DeskStore => ({
  async since(minute) {
    const rows = await database
      .use((db) => db.getAll('desk', IDBKeyRange.lowerBound(minute)))
      .catch(ifNoStore([]));
    return rows.flatMap((row) => {
      const read = DeskMinute.safeParse(row);
      return read.success ? [read.data] : [];
    });
  },
  put: (minute) =>
    database.use(async (db) => void (await db.put('desk', minute))).catch(ifNoStore(undefined)),
  dropBefore: (minute) =>
    database.use((db) => db.delete('desk', IDBKeyRange.upperBound(minute, true))).catch(ifNoStore(undefined)),
});

/** A ribbon is worth having and no more: trouble with the store is for the log to tell. */
const ifNoStore =
  <Value>(value: Value) =>
  (error: unknown): Value => {
    if (error instanceof StorageFailure) return value;
    throw error;
  };
