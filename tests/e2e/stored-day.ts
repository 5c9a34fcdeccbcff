import type { Page } from 'puppeteer-core';
import { DeskMinute } from '../../src/core/desk/minute.ts';
import { storedRows } from './stored-rows.ts';

/** The minutes at the desk that a page's IndexedDB holds, in order. */
export async function storedMinutes(page: Page): Promise<readonly DeskMinute[]> {
  const hours = await storedRows<{ readonly minutes: readonly unknown[] }>(page, 'deskHours');
  return hours.flatMap(({ minutes }) => minutes).map((minute) => DeskMinute.parse(minute));
}

/** What the desk said in these minutes, and when, ms on the sample clock; gaps left out. */
export const saidIn = (
  minutes: readonly DeskMinute[],
): readonly { readonly type: string; readonly t: number }[] =>
  minutes.flatMap(({ events = [] }) => events).filter(({ type }) => type !== 'gap');
