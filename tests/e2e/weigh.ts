import type { CDPSession, Page } from 'puppeteer-core';

/** What a page has cost so far, as the browser counts it. */
export interface Cost {
  /** Processor time of the renderer's main thread, s. */
  readonly threadSeconds: number;
  /** What its JavaScript holds, bytes. */
  readonly heapBytes: number;
  /** Seconds of the browser's clock that never goes back. */
  readonly at: number;
}

/** Weighs a page from outside, through the developer tools of its own renderer process. */
export interface Scales {
  readonly cost: () => Promise<Cost>;
  /** What JavaScript still holds once everything that is unreachable was collected, bytes. */
  readonly heldBytes: () => Promise<number>;
  /** How often its DOM was changed since the last call (the first call begins to count), shadow trees included. */
  readonly redraws: () => Promise<number>;
}

export async function weigh(page: Page): Promise<Scales> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('HeapProfiler.enable');
  const cost = () => costOf(session);
  return {
    cost,
    async heldBytes() {
      await session.send('HeapProfiler.collectGarbage');
      return (await cost()).heapBytes;
    },
    redraws: () => page.evaluate(redrawsSince),
  };
}

async function costOf(session: CDPSession): Promise<Cost> {
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return {
    threadSeconds: value('ThreadTime'),
    heapBytes: value('JSHeapUsedSize'),
    at: value('Timestamp'),
  };
}

/** Share of one core that the main thread took between two moments, percent. */
export const sharePercent = (from: Cost, to: Cost): number =>
  (100 * (to.threadSeconds - from.threadSeconds)) / (to.at - from.at);

interface Watching extends Window {
  redraws?: number;
}

/** Runs in the page, so it may use nothing from outside itself. */
function redrawsSince(): number {
  const watching = window as unknown as Watching;
  const before = watching.redraws ?? 0;
  if (watching.redraws === undefined) {
    const observer = new MutationObserver((changes) => {
      watching.redraws = (watching.redraws ?? 0) + changes.length;
    });
    const watch = (root: Document | ShadowRoot) => {
      observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
      for (const element of root.querySelectorAll('*')) if (element.shadowRoot) watch(element.shadowRoot);
    };
    watch(document);
  }
  watching.redraws = 0;
  return before;
}

/** How much faster than in a straight line a heap grew, MB in an hour: least squares over what was held at each time, s. */
export function megabytesAnHour(held: readonly { readonly at: number; readonly bytes: number }[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const at = mean(held.map((each) => each.at));
  const bytes = mean(held.map((each) => each.bytes));
  const up = held.reduce((sum, each) => sum + (each.at - at) * (each.bytes - bytes), 0);
  const along = held.reduce((sum, each) => sum + (each.at - at) ** 2, 0);
  return (3600 * up) / along / 1e6;
}
