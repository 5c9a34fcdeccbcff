import type { DeskStore } from '../../app/desk-store.ts';
import { StorageFailure } from '../../app/ports.ts';
import { DeskMinute } from '../../core/desk/minute.ts';
import type { Database } from './database.ts';

/** Minutes that lie farther apart than this are looked up one by one: what lies between them is nobody's question. */
const MOST_BETWEEN = 20_000;

/** The desk's minutes in IndexedDB, one row for each. One that cannot be read is left out. */
export const createDeskStore = (database: Database): DeskStore => ({
  async since(minute, before) {
    const range =
      before === undefined ? IDBKeyRange.lowerBound(minute) : IDBKeyRange.bound(minute, before, false, true);
    const rows = await database.use((db) => db.getAll('desk', range)).catch(ifNoStore([]));
    return readable(rows);
  },
  put: (minute) =>
    database.use(async (db) => void (await db.put('desk', minute))).catch(ifNoStore(undefined)),
  dropBefore: (minute) =>
    database.use((db) => db.delete('desk', IDBKeyRange.upperBound(minute, true))).catch(ifNoStore(undefined)),
  count: () => database.use((db) => db.count('desk')).catch(ifNoStore(0)),

  async *everything(atOnce) {
    let after = -1;
    for (;;) {
      const range = IDBKeyRange.lowerBound(after, true);
      const [rows, keys] = await database.use((db) => {
        const { store } = db.transaction('desk');
        return Promise.all([store.getAll(range, atOnce), store.getAllKeys(range, atOnce)]);
      });
      const last = keys.at(-1);
      if (last === undefined) return;
      after = last;
      yield readable(rows);
    }
  },

  known: (minutes) =>
    database.use(async (db) => {
      const [from, to] = [least(minutes), -least(minutes.map((minute) => -minute))];
      if (to - from <= MOST_BETWEEN) return new Set(await db.getAllKeys('desk', IDBKeyRange.bound(from, to)));
      const { store } = db.transaction('desk');
      const keys = await Promise.all(minutes.map((minute) => store.getKey(minute)));
      return new Set(keys.filter((key) => key !== undefined));
    }),

  add: (minutes) =>
    database.use(async (db) => {
      const transaction = db.transaction('desk', 'readwrite');
      await Promise.all([...minutes.map((minute) => transaction.store.put(minute)), transaction.done]);
    }),
  remove: ({ from, to }) => database.use((db) => db.delete('desk', IDBKeyRange.bound(from, to))),
});

const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b));

const readable = (rows: readonly unknown[]): DeskMinute[] =>
  rows.flatMap((row) => {
    const read = DeskMinute.safeParse(row);
    return read.success ? [read.data] : [];
  });

/** A ribbon is worth having and no more: trouble with the store is for the log to tell. */
const ifNoStore =
  <Value>(value: Value) =>
  (error: unknown): Value => {
    if (error instanceof StorageFailure) return value;
    throw error;
  };
