import { readAs } from '../outline.ts';
import { LogRecord } from './record.ts';
import { RECORD_OUTLINE } from './record-outline.ts';

type Read = ReturnType<typeof LogRecord.safeParse>;

/** A record as it was stored or written: quickly by its outline where it is sound, by its schema for the reason where it is not. */
export function readRecord(stored: unknown): Read {
  const data = readAs(RECORD_OUTLINE, stored) as LogRecord | undefined;
  return data ? { success: true, data } : LogRecord.safeParse(stored);
}
