import type { Page } from 'puppeteer-core';
import { DeskMinute } from '../../src/core/desk/minute.ts';

/** The minutes at the desk that a page's IndexedDB holds, in order. */
export async function storedMinutes(page: Page): Promise<readonly DeskMinute[]> {
  const rows = await page.evaluate(readMinutes);
  return rows.map((row) => DeskMinute.parse(row));
}

/** Runs in the page, so it may use nothing from outside itself. */
function readMinutes(): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('plumbline');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const reading = opening.result.transaction('deskHours').objectStore('deskHours').getAll();
      reading.onerror = () => reject(reading.error);
      reading.onsuccess = () => {
        opening.result.close();
        resolve(reading.result.flatMap(({ minutes }) => minutes));
      };
    };
  });
}

/** What the desk said in these minutes, and when, ms on the sample clock; gaps left out. */
export const saidIn = (
  minutes: readonly DeskMinute[],
): readonly { readonly type: string; readonly t: number }[] =>
  minutes.flatMap(({ events = [] }) => events).filter(({ type }) => type !== 'gap');
