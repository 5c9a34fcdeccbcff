import type { DeskMinute } from '../core/desk/minute.ts';
import { addDays, type CivilDate, civilDate, startOfDate } from '../core/log/civil-date.ts';
import type { DeskStore } from './desk-store.ts';
import type { Clock } from './ports.ts';

const MINUTE_MS = 60_000;
/** Minutes are kept of so many days, today among them. Each day's totals are in the log for ever. */
export const KEPT_DAYS = 28;

/** A day with its minutes in order. */
export interface DayMinutes {
  readonly date: CivilDate;
  readonly minutes: readonly DeskMinute[];
}

/** The desk's minutes as this page knows them. */
export interface KeptMinutes {
  /** Reads what the store has beside what is known, and drops what is too old, by whole days. */
  readonly load: () => Promise<void>;
  readonly get: (minute: number) => DeskMinute | undefined;
  readonly put: (row: DeskMinute) => void;
  /** In order, from an instant on. */
  readonly since: (at: number) => readonly DeskMinute[];
  readonly latest: () => DeskMinute | undefined;
  /** The days before today, the newest first. */
  readonly past: () => readonly DayMinutes[];
}

export function createKeptMinutes(store: DeskStore, clock: Clock): KeptMinutes {
  const known = new Map<number, DeskMinute>();
  const today = () => civilDate(clock.now(), clock.zone());
  const since = (at: number) => {
    const from = Math.floor(at / MINUTE_MS);
    const rows = [...known.values()].filter(({ minute }) => minute >= from);
    return rows.toSorted((a, b) => a.minute - b.minute);
  };

  return {
    async load() {
      const from = Math.floor(startOfDate(addDays(today(), 1 - KEPT_DAYS), clock.zone()) / MINUTE_MS);
      for (const row of await store.since(from)) if (!known.has(row.minute)) known.set(row.minute, row);
      await store.dropBefore(from);
    },
    get: (minute) => known.get(minute),
    put(row) {
      known.set(row.minute, row);
      void store.put(row);
    },
    since,
    latest: () => known.get(Math.max(...known.keys())),
    past() {
      const days = new Map<CivilDate, DeskMinute[]>();
      for (const row of since(0)) {
        const date = civilDate(row.minute * MINUTE_MS, clock.zone());
        const day = days.get(date);
        if (day) day.push(row);
        else days.set(date, [row]);
      }
      days.delete(today());
      return [...days].map(([date, minutes]) => ({ date, minutes })).reverse();
    },
  };
}
