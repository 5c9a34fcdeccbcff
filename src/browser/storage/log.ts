import type { IDBPDatabase } from 'idb';
import type { LogRecord } from '../../core/log/record.ts';
import { RECORD_OUTLINE } from '../../core/log/record-outline.ts';
import { readAs } from '../../core/outline.ts';
import { type Along, breathe, goOnUnlessEnded } from '../../ports/along.ts';
import { part } from '../../ports/part.ts';
import type { Log } from '../../ports/ports.ts';
import { rowsAtHand } from './at-hand.ts';
import { type DamagedRow, type Database, PLACE, type Schema } from './database.ts';
import { withRoom } from './make-room.ts';

/**
 * The log in IndexedDB: append only, one record for each id, read back through its schema. Traces make room for it. `ahead`
 * are the rows at hand, where they were asked for before there was a log: a start takes them.
 */
export function createLog(database: Database, ahead: Promise<unknown[]> | null = null): Log {
  return {
    append: (records, along) => database.use((db) => withRoom(db, () => append(db, records, along))),
    all: () => database.use(all),
    async atHand(since) {
      const asked = ahead ?? rowsAtHand(database, since);
      ahead = null;
      // What cannot be read is left to `all`, which sets it aside.
      return (await asked).flatMap((row) => readRecord(row) ?? []);
    },
    remove: (ids) => database.use((db) => remove(db, ids)),
    setAside: () =>
      database.use(async (db) =>
        (await db.getAll('damaged')).map(({ record, reason }) => ({ record, reason })),
      ),
  };
}

/**
 * All records or none, and with each the note that it waits to be sent, where there is somewhere to send it. Waits until
 * they are on the disk, not only handed over ("strict").
 */
async function append(
  db: IDBPDatabase<Schema>,
  records: readonly LogRecord[],
  along: Along = {},
): Promise<void> {
  const transaction = db.transaction(['log', 'outbox', 'sync'], 'readwrite', { durability: 'strict' });
  const [log, outbox] = [transaction.objectStore('log'), transaction.objectStore('outbox')];
  const once = new Map(records.map((record) => [record.id, record]));
  try {
    const [known, place] = await Promise.all([
      knownOf(log, [...once.keys()]),
      transaction.objectStore('sync').getKey(PLACE),
    ]);
    const fresh = [...once.values()].filter(({ id }) => !known.has(id));
    let written = 0;
    const writes = fresh.map(async (record) => {
      await log.add(record);
      goOnUnlessEnded(along);
      written += 1;
      along.onProgress?.(written / fresh.length);
    });
    const waits = place ? fresh.map(({ id }) => outbox.add({ id })) : [];
    await Promise.all([...writes, ...waits, transaction.done]);
  } catch (error) {
    // A request that was cut short says only "aborted"; the transaction knows why. Where it was we who could not
    // hand over a record, the transaction is still open and would keep the others.
    if (transaction.error) throw transaction.error;
    abort(transaction);
    throw error;
  }
}

/** From so many records on it is quicker to ask for all ids between the first and the last than for one after the other. */
const MANY = 100;

/** Which of these ids are in the log. */
export async function knownOf(
  store: {
    getKey: (id: string) => Promise<IDBValidKey | undefined>;
    getAllKeys: (range: IDBKeyRange) => Promise<IDBValidKey[]>;
  },
  ids: readonly string[],
): Promise<ReadonlySet<unknown>> {
  if (ids.length < MANY) return new Set(await Promise.all(ids.map((id) => store.getKey(id))));
  const sorted = ids.toSorted();
  return new Set(await store.getAllKeys(IDBKeyRange.bound(sorted[0], sorted.at(-1))));
}

function abort(transaction: { abort: () => void }): void {
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
}

/** Undefined where a row is no record. */
const readRecord = (row: unknown) => readAs(RECORD_OUTLINE, row) as LogRecord | undefined;

const why = part(() => import('../../core/backup/why-unreadable.ts'));

/** So many rows are read at once: the page draws in between. */
const ROWS_AT_ONCE = 1000;

async function* rowsOf(db: IDBPDatabase<Schema>): AsyncGenerator<unknown[]> {
  let range: IDBKeyRange | undefined;
  for (;;) {
    const rows = await db.getAll('log', range, ROWS_AT_ONCE);
    yield rows;
    if (rows.length < ROWS_AT_ONCE) return;
    range = IDBKeyRange.lowerBound(idOf(rows.at(-1)), true);
    await breathe();
  }
}

const idOf = (row: unknown): IDBValidKey => (row as { id: IDBValidKey }).id;

/**
 * Every record that can be read, in order of ids. One that cannot is moved to `damaged` as it is, with the
 * reason, and comes back by itself once a later version can read it. `damaged` counts what was moved just now.
 */
async function all(db: IDBPDatabase<Schema>): Promise<{ records: LogRecord[]; damaged: number }> {
  const records: LogRecord[] = [];
  const broken: DamagedRow[] = [];
  for await (const rows of rowsOf(db)) {
    for (const row of rows) {
      const record = readRecord(row);
      if (record) records.push(record);
      else broken.push({ id: idOf(row), record: row, reason: (await why()).whyUnreadable(row) });
    }
  }
  const mended: LogRecord[] = [];
  for (const { record } of await db.getAll('damaged')) {
    const read = readRecord(record);
    if (read) mended.push(read);
  }
  if (broken.length || mended.length) await move(db, broken, mended);
  return {
    records: mended.length ? [...records, ...mended].sort((a, b) => (a.id < b.id ? -1 : 1)) : records,
    damaged: broken.length,
  };
}

async function move(db: IDBPDatabase<Schema>, broken: readonly DamagedRow[], mended: readonly LogRecord[]) {
  const transaction = db.transaction(['log', 'damaged'], 'readwrite', { durability: 'strict' });
  const log = transaction.objectStore('log');
  const damaged = transaction.objectStore('damaged');
  await Promise.all([
    ...broken.flatMap((row) => [damaged.put(row), log.delete(row.id)]),
    ...mended.flatMap((record) => [log.put(record), damaged.delete(record.id)]),
    transaction.done,
  ]);
}

async function remove(db: IDBPDatabase<Schema>, ids: readonly string[]): Promise<void> {
  const transaction = db.transaction('log', 'readwrite', { durability: 'strict' });
  await Promise.all([...ids.map((id) => transaction.store.delete(id)), transaction.done]);
}
