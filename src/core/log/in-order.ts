import type { LogRecord } from './record.ts';

/**
 * The log as it was known at an instant: each id once, in order of time. Neither the order of arrival nor
 * duplicates leave a trace (INV-20).
 */
export function inOrder(records: readonly LogRecord[], now: number): LogRecord[] {
  const known = records.filter(({ at }) => at <= now);
  if (known.every((record, i) => isNext(record, known[i - 1]))) return known;
  const byId = new Map<string, LogRecord>();
  for (const record of known) byId.set(record.id, record);
  return [...byId.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** As the app logs: the ids go up with the time. */
const isNext = (record: LogRecord, before: LogRecord | undefined): boolean =>
  before === undefined || (record.at >= before.at && record.id > before.id);
