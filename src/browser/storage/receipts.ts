import type { ImportReceipt, ReceiptStore } from '../../ports/import-view.ts';
import type { Database } from './database.ts';

/** Beside the settings: what the latest import has added. */
const KEY = 'latestImport';

/** The receipt of the latest import in IndexedDB. It is written by this page alone, and read back as it was. */
export const createReceiptStore = (database: Database): ReceiptStore => ({
  latest: () => database.use(async (db) => ((await db.get('settings', KEY)) ?? null) as ImportReceipt | null),
  keep: (receipt) =>
    database.use(async (db) => {
      if (receipt) await db.put('settings', receipt, KEY);
      else await db.delete('settings', KEY);
    }),
});
