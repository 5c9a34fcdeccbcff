import { quickCheck } from '../quick-check.ts';
import { DeskMinute } from './minute.ts';

type Read = ReturnType<typeof DeskMinute.safeParse>;

const isMinute = quickCheck(DeskMinute);

/** A minute as it was stored or written, read through its schema: quickly where nothing is wrong with it. */
export const readMinute = (stored: unknown): Read =>
  isMinute(stored) ? { success: true, data: stored as DeskMinute } : DeskMinute.safeParse(stored);
