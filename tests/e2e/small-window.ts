import type { Page } from 'puppeteer-core';
import { createScreen, type Screen } from './screen.ts';
import { waitUntil } from './wait-until.ts';

/** The small window of a page, as a headless browser has it: a page of its own that no other window can cover. */
export interface SmallWindow {
  readonly page: Page;
  readonly screen: Screen;
  /** What is drawn in it, as its own styles have it. Asked of the page that opened it: the elements are that page's. */
  readonly look: () => Promise<{
    readonly words: string;
    readonly ground: string;
    readonly typeface: string;
    readonly figure: 'drawn' | 'left out';
  }>;
}

/** Opens it by `ask`, which must be a real click: the browser refuses anything else. */
export async function openSmall(opener: Page, ask: () => Promise<void>): Promise<SmallWindow> {
  const before = new Set(opener.browser().targets());
  await ask();
  const target = await waitUntil(
    () =>
      opener
        .browser()
        .targets()
        .find((one) => !before.has(one) && one.type() === 'page'),
    { what: 'the small window' },
  );
  const page = await target.page();
  if (!page) throw new Error('the small window is no page');
  await opener.waitForFunction(
    () => window.documentPictureInPicture?.window?.document.querySelector('small-desk')?.shadowRoot,
  );
  return { page, screen: createScreen(page), look: () => opener.evaluate(lookInside) };
}

/** Runs in the opener, so it may use nothing from outside itself. */
function lookInside() {
  const view = window.documentPictureInPicture?.window;
  const desk = view?.document.querySelector('small-desk');
  const root = desk?.shadowRoot;
  if (!view || !desk || !root) throw new Error('no small window is open');
  const figure = root.querySelector('live-figure');
  const drawn = figure?.shadowRoot?.querySelector('svg') && view.getComputedStyle(figure).display !== 'none';
  return {
    words: root.querySelector('.body')?.textContent?.replace(/\s+/g, ' ').trim() ?? '',
    ground: view.getComputedStyle(desk).backgroundColor,
    typeface: view.getComputedStyle(desk).fontFamily,
    figure: drawn ? ('drawn' as const) : ('left out' as const),
  };
}

export const hasSmall = (opener: Page): Promise<boolean> =>
  opener.evaluate(() => (window.documentPictureInPicture?.window ?? null) !== null);
