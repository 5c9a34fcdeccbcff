import type { Page } from 'puppeteer-core';
import { waitUntil } from './wait-until.ts';

const covers = new WeakMap<Page, Page>();

const visibility = (page: Page) => page.evaluate(() => document.visibilityState);

/** Hides a page for real: another tab comes to the front. Timers slow to one a second, no frames are drawn. */
export async function hide(page: Page): Promise<void> {
  if (!covers.has(page)) covers.set(page, await page.browser().newPage());
  await covers.get(page)?.bringToFront();
  await waitUntil(async () => (await visibility(page)) === 'hidden', { what: 'the page to be hidden' });
}

/** Brings a hidden page back to the front. */
export async function show(page: Page): Promise<void> {
  await page.bringToFront();
  await covers.get(page)?.close();
  covers.delete(page);
  await waitUntil(async () => (await visibility(page)) === 'visible', { what: 'the page to be visible' });
}

/** Freezes a page, as browsers do with hidden ones: no task of it runs, and messages to it queue up. */
export const freeze = (page: Page): Promise<void> => setLifecycle(page, 'frozen');

/** Ends a freeze; what queued up arrives at once. */
export const resume = (page: Page): Promise<void> => setLifecycle(page, 'active');

async function setLifecycle(page: Page, state: 'frozen' | 'active'): Promise<void> {
  const session = await page.createCDPSession();
  try {
    await session.send('Page.setWebLifecycleState', { state });
  } finally {
    await session.detach();
  }
}
