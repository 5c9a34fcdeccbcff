import { LogRecord } from '../log/record.ts';
import { reasonOf } from './format.ts';

/** What is wrong with what should have been a record: its schema says it field by field. */
export function whyUnreadable(row: unknown): string {
  const { error } = LogRecord.safeParse(row);
  return error ? reasonOf(error) : 'record: unreadable';
}
