import type { DeskMinute } from '../../core/desk/minute.ts';
import { addDays, type CivilDate, civilDate, startOfDate } from '../../core/log/civil-date.ts';
import type { DeskStore } from '../../ports/desk-store.ts';
import type { Clock } from '../../ports/ports.ts';

const MINUTE_MS = 60_000;
/** Minutes of so many days are at hand, today among them; older ones are dropped unless they are kept for good. */
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
  /** Reads the store anew: an import brought minutes, or was taken back. */
  readonly reload: () => Promise<void>;
  readonly get: (minute: number) => DeskMinute | undefined;
  readonly put: (row: DeskMinute) => void;
  /** In order, from an instant on. */
  readonly since: (at: number) => readonly DeskMinute[];
  readonly latest: () => DeskMinute | undefined;
  /** The days before today, the newest first. */
  readonly past: () => readonly DayMinutes[];
}

/** The first minute of the days that are at hand. */
export const firstMinuteAt = ({ now, zone }: Pick<Clock, 'now' | 'zone'>): number => {
  const first = addDays(civilDate(now(), zone()), 1 - KEPT_DAYS);
  return Math.floor(startOfDate(first, zone()) / MINUTE_MS);
};

/** @param areForGood whether minutes stay in the store for good. */
export function createKeptMinutes(
  store: Pick<DeskStore, 'since' | 'put' | 'dropBefore'>,
  clock: Clock,
  areForGood: () => boolean,
): KeptMinutes {
  const known = new Map<number, DeskMinute>();
  const today = () => civilDate(clock.now(), clock.zone());
  const since = (at: number) => {
    const from = Math.floor(at / MINUTE_MS);
    const rows = [...known.values()].filter(({ minute }) => minute >= from);
    return rows.toSorted((a, b) => a.minute - b.minute);
  };

  async function load(): Promise<void> {
    const from = firstMinuteAt(clock);
    for (const row of await store.since(from)) if (!known.has(row.minute)) known.set(row.minute, row);
    // Nobody waits for what goes.
    if (!areForGood()) void store.dropBefore(from);
  }

  return {
    load,
    async reload() {
      // The latest may still be on its way into the store.
      const latest = Math.floor(clock.now() / MINUTE_MS) - 1;
      for (const minute of [...known.keys()]) if (minute < latest) known.delete(minute);
      await load();
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
      const zone = clock.zone();
      for (const row of since(0)) {
        const date = civilDate(row.minute * MINUTE_MS, zone);
        const day = days.get(date);
        if (day) day.push(row);
        else days.set(date, [row]);
      }
      days.delete(today());
      return [...days].map(([date, minutes]) => ({ date, minutes })).reverse();
    },
  };
}
