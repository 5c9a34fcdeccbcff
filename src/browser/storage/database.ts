import {
  type DBSchema,
  deleteDB,
  type IDBPDatabase,
  type IDBPTransaction,
  openDB,
  type StoreNames,
} from 'idb';
import { StorageFailure } from '../../ports/ports.ts';
import { type DeskHour, gatherHours, type StoredMinute } from './desk-hours.ts';
import { storageFailure } from './storage-fault.ts';

/** What is stored is `unknown` until it was read back through its schema. */
export interface Schema extends DBSchema {
  log: { key: IDBValidKey; value: unknown; indexes: { at: number; type: string } };
  /** Records that could not be read, as they were, with the reason. */
  damaged: { key: IDBValidKey; value: DamagedRow };
  settings: { key: string; value: unknown };
  /** The angles of sets, by the set's id: they go when room runs short, and nothing else does. */
  traces: { key: string; value: unknown };
  /** The desk's minutes by whole hours since 1970. */
  deskHours: { key: number; value: DeskHour };
  /** The same as they were kept until version 4: a row for each, by whole minutes since 1970. */
  desk: { key: number; value: StoredMinute };
  /** Records that wait to be sent to the person's other devices, in the order in which they came. */
  outbox: { key: number; value: OutboxRow; indexes: { id: string } };
  /** What sync keeps for itself, by name; empty where no invitation was accepted. */
  sync: { key: string; value: unknown };
  /** Records that other people share with this one. */
  shared: { key: [person: string, id: string]; value: SharedRow };
}

/** In `settings`: what the person chose. */
export const SETTINGS_KEY = 'settings';

/** In `sync`: where this person's messages lie. It is there as long as an invitation holds. */
export const PLACE = 'place';

export interface OutboxRow {
  readonly id: string;
}

export interface SharedRow {
  readonly person: string;
  readonly id: string;
  readonly record: unknown;
}

export interface DamagedRow {
  readonly id: IDBValidKey;
  readonly record: unknown;
  readonly reason: string;
}

export type Upgrade = (
  db: IDBPDatabase<Schema>,
  transaction: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>,
) => void | Promise<void>;

/** One step for each released version, in order. A step is never changed once it was released. */
export const RELEASED: readonly Upgrade[] = [
  (db) => {
    const log = db.createObjectStore('log', { keyPath: 'id' });
    log.createIndex('at', 'at');
    log.createIndex('type', 'type');
    db.createObjectStore('damaged', { keyPath: 'id' });
    db.createObjectStore('settings');
  },
  (db) => {
    db.createObjectStore('traces', { keyPath: 'setId' });
  },
  (db) => {
    db.createObjectStore('desk', { keyPath: 'minute' });
  },
  (db) => {
    db.createObjectStore('outbox', { autoIncrement: true }).createIndex('id', 'id');
    db.createObjectStore('sync');
    db.createObjectStore('shared', { keyPath: ['person', 'id'] });
  },
  async (db, transaction) => {
    db.createObjectStore('deskHours', { keyPath: 'hour' });
    await gatherHours(transaction.objectStore('desk'), transaction.objectStore('deskHours'));
    db.deleteObjectStore('desk');
  },
];

/** How long another tab with an older Plumbline may take to let go, ms. */
const BLOCKED_MS = 3000;

export interface Database {
  /** Runs work on an open connection; opens one first where there is none. Rejects with a StorageFailure. */
  readonly use: <T>(work: (db: IDBPDatabase<Schema>) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
  /** Closes it for good: whatever wants to use it is told that it is closed. */
  readonly end: () => Promise<void>;
  /** Ends it and takes it away with all that is in it. Rejects with a StorageFailure where another tab does not let go. */
  readonly remove: () => Promise<void>;
}

/** The database of this browser. A connection that was closed from outside is opened again on next use. */
export function createDatabase(name = 'plumbline', upgrades: readonly Upgrade[] = RELEASED): Database {
  let connection: Promise<IDBPDatabase<Schema>> | null = null;
  let ended = false;
  const forget = () => {
    connection = null;
  };

  function connect(): Promise<IDBPDatabase<Schema>> {
    connection ??= open().catch((error) => {
      forget();
      throw error;
    });
    return connection;
  }

  async function open(): Promise<IDBPDatabase<Schema>> {
    if (ended) throw new StorageFailure('closed');
    if (!globalThis.indexedDB) throw new StorageFailure('unavailable');
    const patience = createPatience();
    const opened = openDB<Schema>(name, upgrades.length, {
      async upgrade(db, from, _to, transaction) {
        try {
          for (const upgrade of upgrades.slice(from)) await upgrade(db, transaction);
        } catch (error) {
          // All of it or nothing: opening is refused then, with the browser's reason.
          if (!transaction.error) transaction.abort();
          console.error(error);
        }
      },
      blocked: patience.begin,
      // A newer Plumbline in another tab, or the person clearing data, waits for us: let go.
      blocking(_from, _to, event) {
        forget();
        (event.target as IDBDatabase).close();
      },
      terminated: forget,
    });
    try {
      return await Promise.race([opened, patience.over]);
    } catch (error) {
      // If it opens after all, it must not stand in anyone's way.
      opened.then((db) => db.close()).catch(() => {});
      throw error;
    } finally {
      patience.end();
    }
  }

  async function close(): Promise<void> {
    const closing = connection;
    forget();
    (await closing?.catch(() => null))?.close();
  }

  function end(): Promise<void> {
    ended = true;
    return close();
  }

  return {
    async use(work) {
      try {
        const db = await connect();
        return await work(db).catch((error) => {
          // Closed between two uses: nothing was begun, so it can begin again.
          if (error?.name !== 'InvalidStateError') throw error;
          forget();
          return connect().then(work);
        });
      } catch (error) {
        // Anything else is a mistake of ours and shows as one.
        throw error instanceof DOMException ? storageFailure(error) : error;
      }
    },
    close,
    end,
    async remove() {
      await end();
      const patience = createPatience();
      await Promise.race([deleteDB(name, { blocked: patience.begin }), patience.over]).finally(patience.end);
    },
  };
}

/** How long another tab may stand in the way: from `begin` on, and not at all once it is ended. */
function createPatience() {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let giveUp = () => {};
  const over = new Promise<never>((_, reject) => {
    giveUp = () => reject(new StorageFailure('unavailable'));
  });
  return {
    over,
    begin: () => {
      timer = setTimeout(giveUp, BLOCKED_MS);
    },
    end: () => clearTimeout(timer),
  };
}
