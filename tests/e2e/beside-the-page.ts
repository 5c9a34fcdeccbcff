import type { Page } from 'puppeteer-core';

/** What a page asked of the browser that a headless one cannot show or sound: the calls themselves, in order. */
export interface BesideThePage {
  /** The mark on the app's icon. */
  readonly badge: readonly ('marked' | 'cleared')[];
  /** Fundamental tones that were struck, Hz, and whether the browser let them sound. */
  readonly struck: readonly { readonly hertz: number; readonly sounds: boolean }[];
}

interface Noting extends Window {
  besideThePage: { badge: ('marked' | 'cleared')[]; struck: { hertz: number; sounds: boolean }[] };
}

/** Must be asked before the page loads. */
export async function noteBesideThePage(page: Page): Promise<() => Promise<BesideThePage>> {
  await page.evaluateOnNewDocument(noteCalls);
  return () => page.evaluate(() => (window as unknown as Noting).besideThePage);
}

/** Runs in the page, so it may use nothing from outside itself. Everything is done as ever, and noted. */
function noteCalls(): void {
  const noted: Noting['besideThePage'] = { badge: [], struck: [] };
  Object.assign(window, { besideThePage: noted });
  const { setAppBadge, clearAppBadge } = Navigator.prototype;
  Navigator.prototype.setAppBadge = function (contents) {
    noted.badge.push('marked');
    return setAppBadge.call(this, contents);
  };
  Navigator.prototype.clearAppBadge = function () {
    noted.badge.push('cleared');
    return clearAppBadge.call(this);
  };
  const { start } = OscillatorNode.prototype;
  OscillatorNode.prototype.start = function (when) {
    noted.struck.push({ hertz: this.frequency.value, sounds: this.context.state === 'running' });
    return start.call(this, when);
  };
}
