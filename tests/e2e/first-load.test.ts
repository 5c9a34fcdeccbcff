import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { ElementHandle, HTTPResponse } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newSeeds } from '../../deploy/keys.ts';
import { issuingOf } from '../../deploy/place-files.ts';
import { readCode } from '../../src/core/sync/code.ts';
import { activePerson } from '../signals/log.ts';
import { type AppHarness, startApp } from './app-harness.ts';
import { onDate } from './journeys.ts';
import { storeRows } from './stored-rows.ts';

/** Charts, what is read on Learn, and every other page come when they are asked for. */
const MOST_KB = 90;
/** Nothing is touched for so long, ms. */
const QUIET_MS = 5000;

let app: AppHarness;

beforeAll(async () => {
  app = await startApp({ path: null });
});

/** All script that comes with a visit of Today, until it shows what it is asked for and for a while after. */
async function scriptsOf(shown: () => Promise<unknown>): Promise<{ kB: number; urls: readonly string[] }> {
  const scripts = new Map<string, Promise<Buffer>>();
  const keep = (response: HTTPResponse) => {
    if (response.request().resourceType() === 'script') scripts.set(response.url(), response.buffer());
  };
  await app.page.goto('about:blank');
  app.page.on('response', keep);
  await app.page.goto(`${app.url}#/today`);
  await shown();
  await pause(QUIET_MS);
  app.page.off('response', keep);
  const bodies = await Promise.all(scripts.values());
  const kB = bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0) / 1000;
  console.info(`first load: ${bodies.length} scripts, ${kB.toFixed(1)} kB compressed`);
  return { kB, urls: [...scripts.keys()] };
}

afterEach(() => app.browser.problems.assertNone());
afterAll(() => app?.close());

describe('the first load of Today', () => {
  it('fetches no more script than it needs for somebody new, and no charts', async () => {
    const { kB, urls } = await scriptsOf(() => app.screen.find('heading', /^Good |^Today/));
    expect(kB).toBeLessThan(MOST_KB);
    expect(urls.filter((url) => /chart|guide-files/.test(url))).toEqual([]);
  });

  it('fetches no more for somebody with a plan: what is next, how much, why, and how it looks', async () => {
    const { screen, page } = app;
    await onDate(app, '2026-11-21');
    await screen.find('heading', /^Good |^Today/);
    await storeRows(page, 'log', activePerson().records);
    const { kB } = await scriptsOf(async () => {
      await screen.find('button', 'Start session');
      await screen.find('image', /\w{4}/, { nth: 0 });
      await screen.see(/Rule R-/);
      await screen.see(/\d+ × \d+|\d+ reps/);
    });
    expect(kB).toBeLessThan(MOST_KB);
  });

  it('lets no text become markup, code or style', async () => {
    const { page, browser } = app;
    const came = await page.evaluate(() => {
      const attempts: Record<string, () => unknown> = {
        markup: () => (document.createElement('p').innerHTML = '<b></b>'),
        script: () => (document.createElement('script').text = 'window.ran = true'),
        worker: () => navigator.serviceWorker.register('/other.js'),
        policy: () =>
          (window as unknown as Window).trustedTypes?.createPolicy('other', { createScriptURL: String }),
      };
      document.body.setAttribute('style', 'color: rgb(1, 2, 3)');
      const through = Object.keys(attempts).filter((name) => {
        try {
          attempts[name]?.();
          return name !== 'worker';
        } catch {
          return false;
        }
      });
      return { through, colour: getComputedStyle(document.body).color };
    });
    expect(came.through).toEqual([]);
    expect(came.colour).not.toBe('rgb(1, 2, 3)');
    expect(browser.problems.all().length).toBeGreaterThan(0);
    browser.problems.clear();
  });
});

describe('the page that invites to sync', () => {
  it('makes an invitation out of the issuing key, under the app’s own policy, and shares no file with the app', async () => {
    const { page, browser } = app;
    const seeds = newSeeds();
    const place = {
      by: 'A clinic',
      nodes: [{ host: 'sync.example', inside: '127.0.0.1' }],
      people: 1,
      seeds,
    };
    const issuing = await issuingOf({ ...place, revoked: {}, routePassword: '' });
    const folder = await mkdtemp(join(tmpdir(), 'plumbline-issue-'));
    await writeFile(join(folder, 'issuing-key.json'), JSON.stringify(issuing));
    // What the test before tried is told late.
    await page.goto('about:blank');
    browser.problems.clear();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    try {
      await page.goto(`${app.url}issue/`);
      const file = (await page.waitForSelector('pierce/input[type=file]')) as ElementHandle<HTMLInputElement>;
      await file.uploadFile(join(folder, 'issuing-key.json'));
      await app.screen.see('Invites to the servers of A clinic');
      await app.screen.click('button', 'Make the invitation');
      await app.screen.find('image', 'The invitation as a code');
      const shown = await app.screen.find('textbox', 'The invitation as text');
      const code = (await shown.evaluate(({ textContent }) => textContent)) ?? '';
      expect(readCode(code)).toMatchObject({ type: 'read', code: { kind: 'invitation', by: 'A clinic' } });
      expect(asked.filter((path) => !path.startsWith('/issue/'))).toEqual([]);
      browser.problems.assertNone();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
