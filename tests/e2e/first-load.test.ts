import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type AppHarness, startApp } from './app-harness.ts';

/** Charts, what is read on Learn, and every other page come when they are asked for. */
const MOST_KB = 262;
/** Nothing is touched for so long, ms. */
const QUIET_MS = 5000;

let app: AppHarness;

beforeAll(async () => {
  app = await startApp({ path: null });
});

afterEach(() => app.browser.problems.assertNone());
afterAll(() => app?.close());

describe('the first load of Today', () => {
  it('fetches no more script than it needs, and no charts', async () => {
    const { page, screen } = app;
    const scripts = new Map<string, Promise<Buffer>>();
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.set(response.url(), response.buffer());
    });
    await page.goto(`${app.url}#/today`);
    await screen.find('heading', /^Good |^Today/);
    await pause(QUIET_MS);
    const bodies = await Promise.all(scripts.values());
    const kB = bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0) / 1000;
    console.info(`first load: ${bodies.length} scripts, ${kB.toFixed(0)} kB compressed`);
    expect(kB).toBeLessThan(MOST_KB);
    expect([...scripts.keys()].filter((url) => /chart|guide-files/.test(url))).toEqual([]);
  });
});
