import { ulid } from '../../core/log/ulid.ts';
import type { Database } from './database.ts';

/** Types of which there are thousands a year, in order of their names. */
const BY_THE_DOZEN = ['gap', 'nudge', 'slouch'] as const;

/** The rows that a start waits for, as they are stored: all since an instant, and of before it all but the desk's many. */
export function rowsAtHand(database: Database, since: number): Promise<unknown[]> {
  const [first, , last] = BY_THE_DOZEN;
  const others = [
    IDBKeyRange.upperBound(first, true),
    ...BY_THE_DOZEN.slice(1).map((type, i) => IDBKeyRange.bound(BY_THE_DOZEN[i], type, true, true)),
    IDBKeyRange.lowerBound(last, true),
  ];
  return database.use(async (db) => {
    const { store } = db.transaction('log');
    const lists = await Promise.all([
      ...others.map((types) => store.index('type').getAll(types)),
      store.getAll(IDBKeyRange.lowerBound(ulid(since, new Uint8Array(10)))),
    ]);
    return lists.flat();
  });
}
