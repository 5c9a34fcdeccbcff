import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { LogRecord } from '../../core/log/record.ts';
import {
  type Cursor,
  NOTHING_READ,
  type Seen,
  type SyncPlace,
  type SyncStore,
  type Taken,
  type Unshared,
  type Waiting,
} from '../../ports/sync-ports.ts';
import { type Database, PLACE, type Schema } from '../storage/database.ts';
import { knownOf } from '../storage/log.ts';
import { withRoom } from '../storage/make-room.ts';
import type { KeptVault, VaultKeep } from './vault.ts';

/** In `sync`, beside the place. */
const VAULT = 'vault';
const KNOWN = 'known';
const LAST_OWN = 'last-own-id';
const SEEN = 'seen';
const UNSHARED = 'unshared';
const CURSORS = { log: 'cursor-log', inbox: 'cursor-inbox' } as const;

type Writing = IDBPTransaction<Schema, ('log' | 'outbox' | 'sync')[], 'readwrite'>;

/** Sync's part of the database. What is written here was made by this page, and is read back as it was. */
export function createSyncStore(database: Database): SyncStore {
  const read = <Value>(name: string, otherwise: Value): Promise<Value> =>
    database.use(async (db) => ((await db.get('sync', name)) ?? otherwise) as Value);

  return {
    place: () => read<SyncPlace | null>(PLACE, null),
    enrol: (place) => database.use((db) => withRoom(db, () => enrol(db, place))),
    cursor: (stream) => read<Cursor>(CURSORS[stream], NOTHING_READ),
    waiting: (atMost, afterKey) => database.use((db) => waiting(db, atMost, afterKey)),
    waitingCount: () => database.use((db) => db.count('outbox')),
    acknowledged: (ownId) => database.use(async (db) => void (await db.put('sync', ownId, LAST_OWN))),
    lastOwnId: () => read<string | null>(LAST_OWN, null),
    apply: (taken) => database.use((db) => withRoom(db, () => apply(db, taken))),
    startAnew: () =>
      database.use(async (db) => {
        const transaction = db.transaction(['log', 'outbox', 'sync'], 'readwrite');
        const sync = transaction.objectStore('sync');
        await Promise.all([
          sync.delete(CURSORS.log),
          sync.delete(LAST_OWN),
          everythingWaits(transaction),
          transaction.done,
        ]);
      }),
    known: () => read<unknown>(KNOWN, null),
    keepKnown: (known) => database.use(async (db) => void (await db.put('sync', known, KNOWN))),
    seen: () => read<Seen | null>(SEEN, null),
    keepSeen: (seen) => database.use(async (db) => void (await db.put('sync', seen, SEEN))),
    unshared: () => read<Unshared>(UNSHARED, {}),
    keepUnshared: (unshared) => database.use(async (db) => void (await db.put('sync', unshared, UNSHARED))),
    logged: () => database.use(async (db) => readIn(await db.getAll('log'))),
    takeShared: (person, { records, unread }, cursor) =>
      database.use((db) =>
        withRoom(db, async () => {
          const transaction = db.transaction(['shared', 'sync'], 'readwrite');
          const shared = transaction.objectStore('shared');
          const came = [...records.map((record) => ({ id: record.id, record })), ...unread];
          const rows = person === null ? [] : came.map(({ id, record }) => ({ person, id, record }));
          await Promise.all([
            ...rows.map((row) => shared.put(row)),
            transaction.objectStore('sync').put(cursor, CURSORS.inbox),
            transaction.done,
          ]);
        }),
      ),
    sharedBy: (person) =>
      database.use(async (db) =>
        readIn((await db.getAll('shared', allOf(person))).map(({ record }) => record)),
      ),
    sharedSum: (person) =>
      database.use(async (db) => {
        const { store } = db.transaction('shared');
        const [records, last] = await Promise.all([
          store.count(allOf(person)),
          store.openKeyCursor(allOf(person), 'prev'),
        ]);
        return { records, newestId: last ? last.primaryKey[1] : null };
      }),
  };
}

/** The vault's keys, beside the place: a key can be kept in a database, and not be read out of it. */
export const createVaultKeep = (database: Database): VaultKeep => ({
  read: () => database.use(async (db) => ((await db.get('sync', VAULT)) ?? null) as KeptVault | null),
  write: (kept) =>
    database.use(async (db) => {
      await (kept ? db.put('sync', kept, VAULT) : db.delete('sync', VAULT));
    }),
});

const readIn = (kept: readonly unknown[]): LogRecord[] =>
  kept.flatMap((record) => LogRecord.safeParse(record).data ?? []);

/** Ids are capitals and digits. */
const allOf = (person: string) => IDBKeyRange.bound([person, ''], [person, '\uffff']);

async function enrol(db: IDBPDatabase<Schema>, place: SyncPlace | null): Promise<void> {
  const stores = ['log', 'outbox', 'sync', 'shared'] as const;
  const transaction = db.transaction(stores, 'readwrite', { durability: 'strict' });
  if (place) {
    await transaction.objectStore('sync').put(place, PLACE);
    await everythingWaits(transaction as unknown as Writing);
  } else {
    const gone = ['outbox', 'sync', 'shared'] as const;
    await Promise.all(gone.map((store) => transaction.objectStore(store).clear()));
  }
  await transaction.done;
}

async function everythingWaits(transaction: Writing): Promise<void> {
  const outbox = transaction.objectStore('outbox');
  const ids = await transaction.objectStore('log').getAllKeys();
  await outbox.clear();
  await Promise.all(ids.map((id) => outbox.add({ id: String(id) })));
}

async function waiting(db: IDBPDatabase<Schema>, atMost: number, afterKey: number): Promise<Waiting[]> {
  const after = IDBKeyRange.lowerBound(afterKey, true);
  const transaction = db.transaction(['log', 'outbox'], 'readwrite');
  const [log, outbox] = [transaction.objectStore('log'), transaction.objectStore('outbox')];
  const [keys, rows] = await Promise.all([outbox.getAllKeys(after, atMost), outbox.getAll(after, atMost)]);
  const found: Waiting[] = [];
  await Promise.all(
    keys.map(async (key, i) => {
      const read = LogRecord.safeParse(await log.get(rows[i]?.id ?? ''));
      if (read.success) found.push({ key, record: read.data });
      // It was taken out of the log again, or cannot be read: there is nothing to send.
      else await outbox.delete(key);
    }),
  );
  await transaction.done;
  if (found.length === 0 && keys.length > 0) return waiting(db, atMost, afterKey);
  return found.sort((a, b) => a.key - b.key);
}

/** What was applied and is lost in a power cut is read again, since the cursor is lost with it: it need not be waited for. */
async function apply(db: IDBPDatabase<Schema>, { records, unread, cursor }: Taken): Promise<LogRecord[]> {
  const stores = ['log', 'damaged', 'outbox', 'sync'] as const;
  const transaction = db.transaction(stores, 'readwrite', { durability: 'relaxed' });
  const log = transaction.objectStore('log');
  const outbox = transaction.objectStore('outbox');
  const once = new Map(records.map((record) => [record.id, record]));
  const ids = [...once.keys(), ...unread.map(({ id }) => id)];
  const [known, waits] = await Promise.all([
    ids.length > 0 ? knownOf(log, ids) : new Set<unknown>(),
    outbox.count(),
  ]);
  const fresh = [...once.values()].filter(({ id }) => !known.has(id));
  const damaged = unread.filter(({ id }) => !known.has(id));
  const need = waits > 0 ? ids : [];
  await Promise.all([
    ...fresh.map((record) => log.add(record)),
    ...damaged.map((row) => transaction.objectStore('damaged').put(row)),
    ...need.map(async (id) => {
      const key = await outbox.index('id').getKey(id);
      if (key !== undefined) await outbox.delete(key);
    }),
    transaction.objectStore('sync').put(cursor, CURSORS.log),
    transaction.done,
  ]);
  return fresh;
}
