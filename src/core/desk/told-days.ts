import type { LogRecord, RecordOf } from '../log/record.ts';

/** A day at the desk that is over, as the log tells it. */
export type DeskDay = RecordOf<'desk-day'>;

/** Every telling of a day but those that another one put right. */
export function toldDays(records: readonly LogRecord[]): readonly DeskDay[] {
  const told = records.filter((record) => record.type === 'desk-day');
  const replaced = new Set(told.map(({ replaces }) => replaces));
  return told.filter(({ id }) => !replaced.has(id));
}

/** In order; of a day that was told twice the longer telling, and none of one that was not the person's at all. */
export function deskDays(records: readonly LogRecord[]): readonly DeskDay[] {
  const days = new Map<string, DeskDay>();
  for (const day of toldDays(records))
    if (day.wornMs > 0 && day.wornMs >= (days.get(day.date)?.wornMs ?? 0)) days.set(day.date, day);
  return [...days.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1));
}
