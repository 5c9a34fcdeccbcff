import type { IDBPDatabase } from 'idb';
import type { DeskMinute } from '../../core/desk/minute.ts';
import { readMinute } from '../../core/desk/read-minute.ts';
import type { DeskStore } from '../../ports/desk-store.ts';
import { StorageFailure } from '../../ports/ports.ts';
import type { Database, Schema } from './database.ts';
import { byHour, type DeskHour, HOUR_MINUTES, hourOf, type StoredMinute } from './desk-hours.ts';

/** Minutes from one to another, both among them. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** The desk's minutes in IndexedDB, a row for each hour, since rows are what takes time to write. A minute that cannot be read is left out. */
export const createDeskStore = (database: Database): DeskStore => ({
  async since(from, before = Number.POSITIVE_INFINITY) {
    const hours = await database.use((db) => hoursOf(db, { from, to: before - 1 })).catch(ifNoStore([]));
    return readable(hours).filter(({ minute }) => from <= minute && minute < before);
  },
  put: (minute) => database.use((db) => keep(db, [minute])).catch(ifNoStore(undefined)),
  dropBefore: (minute) =>
    database.use((db) => remove(db, { from: 0, to: minute - 1 })).catch(ifNoStore(undefined)),
  async atMost() {
    return HOUR_MINUTES * (await database.use((db) => db.count('deskHours')).catch(ifNoStore(0)));
  },

  async *everything(atOnce) {
    let after = -1;
    for (;;) {
      const range = IDBKeyRange.lowerBound(after, true);
      const hours = await database.use((db) =>
        db.getAll('deskHours', range, Math.ceil(atOnce / HOUR_MINUTES)),
      );
      const last = hours.at(-1);
      if (!last) return;
      after = last.hour;
      yield readable(hours);
    }
  },

  async known(minutes) {
    const asked = new Set(minutes);
    const span = { from: least(minutes), to: -least(minutes.map((minute) => -minute)) };
    const kept = (await database.use((db) => hoursOf(db, span))).flatMap(minutesIn);
    return new Set(kept.map(({ minute }) => minute).filter((minute) => asked.has(minute)));
  },

  add: (minutes) => database.use((db) => keep(db, minutes)),
  remove: (span) => database.use((db) => remove(db, span)),
});

const hoursOf = (db: IDBPDatabase<Schema>, { from, to }: Span): Promise<DeskHour[]> =>
  from > to ? Promise.resolve([]) : db.getAll('deskHours', IDBKeyRange.bound(hourOf(from), hourOf(to)));

/** Adds minutes to their hours; one that is there already is replaced. */
async function keep(db: IDBPDatabase<Schema>, minutes: readonly DeskMinute[]): Promise<void> {
  const { store, done } = db.transaction('deskHours', 'readwrite');
  const written = [...byHour(minutes)].map(async ([hour, fresh]) => {
    const before = await store.get(hour);
    const all = new Map(minutesIn(before).map((row) => [row.minute, row]));
    for (const row of fresh) all.set(row.minute, row);
    const inOrder = [...all].sort(([a], [b]) => a - b).map(([, row]) => row);
    await store.put({ hour, minutes: inOrder });
  });
  await Promise.all([...written, done]);
}

/** Whole hours go as such; of the first and the last one what lies outside the span stays. */
async function remove(db: IDBPDatabase<Schema>, { from, to }: Span): Promise<void> {
  if (from > to) return;
  const { store, done } = db.transaction('deskHours', 'readwrite');
  const edges = await Promise.all([...new Set([hourOf(from), hourOf(to)])].map((hour) => store.get(hour)));
  void store.delete(IDBKeyRange.bound(hourOf(from), hourOf(to)));
  for (const edge of edges) {
    const left = minutesIn(edge).filter(({ minute }) => minute < from || minute > to);
    if (edge && left.length > 0) void store.put({ ...edge, minutes: left });
  }
  await done;
}

/** Whatever lies in an hour that is damaged: what can be told apart as minutes. */
function minutesIn(hour: DeskHour | undefined): StoredMinute[] {
  const rows: readonly (StoredMinute | null)[] = Array.isArray(hour?.minutes) ? hour.minutes : [];
  return rows.filter((row) => row !== null && typeof row === 'object');
}

const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b));

const readable = (hours: readonly DeskHour[]): DeskMinute[] =>
  hours.flatMap(minutesIn).flatMap((row) => {
    const read = readMinute(row);
    return read.success ? [read.data] : [];
  });

/** A ribbon is worth having and no more: trouble with the store is for the log to tell. */
const ifNoStore =
  <Value>(value: Value) =>
  (error: unknown): Value => {
    if (error instanceof StorageFailure) return value;
    throw error;
  };
