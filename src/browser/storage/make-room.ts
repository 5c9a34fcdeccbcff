import type { IDBPDatabase } from 'idb';
import type { Schema } from './database.ts';

/** Beside the settings: the newest set whose trace had to go. */
export const DROPPED = 'tracesDroppedUpTo';

/** Does something that needs room. Where there is none, traces go, the older half first, until it works or none is left. */
export async function withRoom<Value>(db: IDBPDatabase<Schema>, work: () => Promise<Value>): Promise<Value> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isFull(error) || !(await dropOldest(db))) throw error;
    }
  }
}

export const isFull = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'QuotaExceededError';

/** @returns false where there was nothing to drop. */
async function dropOldest(db: IDBPDatabase<Schema>): Promise<boolean> {
  const ids = await db.getAllKeys('traces');
  const last = ids[Math.ceil(ids.length / 2) - 1];
  if (last === undefined) return false;
  await dropUpTo(db, last);
  return true;
}

export async function dropUpTo(db: IDBPDatabase<Schema>, setId: string): Promise<void> {
  await db.delete('traces', IDBKeyRange.upperBound(setId));
  await noteDropped(db, setId);
}

/** So that it can be told. Where not even this has room, the trace counts as one that never was. */
export async function noteDropped(db: IDBPDatabase<Schema>, setId: string): Promise<void> {
  await db.put('settings', setId, DROPPED).catch(() => {});
}
