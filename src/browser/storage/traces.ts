import type { IDBPDatabase } from 'idb';
import { readStoredTrace } from '../../core/trace/stored-trace.ts';
import type { SetTrace } from '../../core/trace/trace.ts';
import { StorageFailure } from '../../ports/ports.ts';
import type { KeptTrace, TraceStore } from '../../ports/traces.ts';
import type { Database, Schema } from './database.ts';
import { DROPPED, dropUpTo, isFull, noteDropped, withRoom } from './make-room.ts';

/** Traces in IndexedDB, one for each set. Ids sort by time, so the first are the oldest. */
export function createTraceStore(database: Database): TraceStore {
  return {
    of: (setId) => database.use((db) => find(db, setId)).catch(ifNoStore(null)),
    ids: () => database.use((db) => db.getAllKeys('traces')).catch(ifNoStore([])),
    everything: (atOnce) => everything(database, atOnce),
    keep: (traces) => database.use((db) => keep(db, traces)).catch(ifNoStore(undefined)),
    add: (traces) =>
      database.use(async (db) => {
        const transaction = db.transaction('traces', 'readwrite');
        await Promise.all([...traces.map((trace) => transaction.store.put(trace)), transaction.done]);
      }),
    dropUpTo: (setId) => database.use((db) => dropUpTo(db, setId)),
    remove: (setIds) =>
      database.use(async (db) => {
        const transaction = db.transaction('traces', 'readwrite');
        await Promise.all([...setIds.map((id) => transaction.store.delete(id)), transaction.done]);
      }),
  };
}

/** A trace is worth having and no more: trouble with the store is for the log to tell. */
const ifNoStore =
  <Value>(value: Value) =>
  (error: unknown): Value => {
    if (error instanceof StorageFailure) return value;
    throw error;
  };

async function find(db: IDBPDatabase<Schema>, setId: string): Promise<KeptTrace> {
  const row = await db.get('traces', setId);
  if (row !== undefined) return readStoredTrace(row);
  const dropped = await db.get('settings', DROPPED);
  return typeof dropped === 'string' && setId <= dropped ? 'dropped' : null;
}

async function* everything(database: Database, atOnce: number): AsyncGenerator<SetTrace[]> {
  let after = '';
  for (;;) {
    const range = IDBKeyRange.lowerBound(after, true);
    const [rows, keys] = await database.use((db) => {
      const { store } = db.transaction('traces');
      return Promise.all([store.getAll(range, atOnce), store.getAllKeys(range, atOnce)]);
    });
    const last = keys.at(-1);
    if (last === undefined) return;
    after = last;
    yield rows.map(readStoredTrace).filter((trace) => trace !== null);
  }
}

async function keep(db: IDBPDatabase<Schema>, traces: readonly SetTrace[]): Promise<void> {
  for (const trace of traces) {
    const kept = await withRoom(db, () => db.put('traces', trace)).catch((error) => {
      if (isFull(error)) return null;
      throw error;
    });
    if (kept === null) await noteDropped(db, trace.setId);
  }
}
