/** A minute as it lies in the store, not yet read through its schema. */
export interface StoredMinute {
  readonly minute: number;
}

/** The minutes of an hour, in order. */
export interface DeskHour {
  /** Whole hours since 1970. */
  readonly hour: number;
  readonly minutes: readonly StoredMinute[];
}

export const HOUR_MINUTES = 60;
export const hourOf = (minute: number): number => Math.floor(minute / HOUR_MINUTES);

export function byHour<Minute extends StoredMinute>(minutes: readonly Minute[]): Map<number, Minute[]> {
  const hours = new Map<number, Minute[]>();
  for (const row of minutes) {
    const known = hours.get(hourOf(row.minute));
    if (known) known.push(row);
    else hours.set(hourOf(row.minute), [row]);
  }
  return hours;
}

/** So many minutes are in memory at once: four days and more of a desk that is never left. */
const AT_ONCE = 6000;

/** Part of the step to version 5: what was a row for each minute becomes a row for each hour. */
export async function gatherHours(
  from: { readonly getAll: (range: IDBKeyRange, atMost: number) => Promise<readonly StoredMinute[]> },
  to: { readonly put?: (hour: DeskHour) => Promise<unknown> },
): Promise<void> {
  let first = 0;
  for (;;) {
    const rows = await from.getAll(IDBKeyRange.bound(first, Number.POSITIVE_INFINITY), AT_ONCE);
    const gathered = [...byHour(rows)];
    // The last hour may go on: it comes whole with the next ones.
    const open = rows.length < AT_ONCE ? undefined : gathered.pop();
    for (const [hour, minutes] of gathered) void to.put?.({ hour, minutes });
    if (!open) return;
    first = open[0] * HOUR_MINUTES;
  }
}
