import { readAs } from '../outline.ts';
import { DeskMinute } from './minute.ts';
import { MINUTE_OUTLINE } from './minute-outline.ts';

type Read = ReturnType<typeof DeskMinute.safeParse>;

/** A minute as it was stored or written: quickly by its outline where it is sound, by its schema for the reason where it is not. */
export function readMinute(stored: unknown): Read {
  const data = readAs(MINUTE_OUTLINE, stored) as DeskMinute | undefined;
  return data ? { success: true, data } : DeskMinute.safeParse(stored);
}
