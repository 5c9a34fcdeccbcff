import { quickCheck } from '../quick-check.ts';
import { LogRecord } from './record.ts';

type Read = ReturnType<typeof LogRecord.safeParse>;

const isRecord = quickCheck(LogRecord);

/** A record as it was stored or written, read through its schema: quickly where nothing is wrong with it, as it almost always is. */
export const readRecord = (stored: unknown): Read =>
  isRecord(stored) ? { success: true, data: stored as LogRecord } : LogRecord.safeParse(stored);
