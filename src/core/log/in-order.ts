import type { LogRecord } from './record.ts';

/**
 * The log as it was known at an instant: each id once, in order of time. Neither the order of arrival nor
 * duplicates leave a trace (INV-20).
 */
export function inOrder(records: readonly LogRecord[], now: number): LogRecord[] {
  const byId = new Map<string, LogRecord>();
  for (const record of records) if (record.at <= now) byId.set(record.id, record);
  return [...byId.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}
