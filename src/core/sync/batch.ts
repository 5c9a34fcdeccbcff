import { reasonOf } from '../backup/format.ts';
import { LogRecord } from '../log/record.ts';

/** Records of one message at most, and their text: with its seal it stays far below what a server takes (128 kB). */
export const BATCH_RECORDS = 100;
export const BATCH_CHARACTERS = 80_000;

/** A record that this Plumbline could not read, as it was. */
export interface Unread {
  readonly id: string;
  readonly record: unknown;
  readonly reason: string;
}

export interface Batch {
  readonly records: readonly LogRecord[];
  readonly unread: readonly Unread[];
}

/** Records as the log's own JSON. */
export const writeBatch = (records: readonly LogRecord[]): string => JSON.stringify(records);

/**
 * A record that does not read is told apart and keeps no other out; what has not even an id is dropped.
 *
 * @returns null where the text is no batch.
 */
export function readBatch(text: string): Batch | null {
  let entries: unknown;
  try {
    entries = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(entries)) return null;
  const records: LogRecord[] = [];
  const unread: Unread[] = [];
  for (const record of entries) {
    const read = LogRecord.safeParse(record);
    if (read.success) records.push(read.data);
    else if (typeof record?.id === 'string')
      unread.push({ id: record.id, record, reason: reasonOf(read.error) });
  }
  return { records, unread };
}

/** As many of the first as one message holds; one at least. */
export function firstBatch<Row extends { readonly record: LogRecord }>(rows: readonly Row[]): Row[] {
  let characters = 2;
  let count = 0;
  for (const { record } of rows.slice(0, BATCH_RECORDS)) {
    characters += JSON.stringify(record).length + 1;
    if (characters > BATCH_CHARACTERS && count > 0) break;
    count += 1;
  }
  return rows.slice(0, count);
}
