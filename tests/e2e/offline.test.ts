import { cp, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { addressOf, LANGUAGES } from '../../src/core/translation/languages.ts';
import { PART_FAULT_WORDS } from '../../src/strings/part-words.ts';
import { type AppHarness, startApp } from './app-harness.ts';
import { clickNotification, settledNotifications, shownNotifications } from './notifications.ts';
import { waitUntil } from './wait-until.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** What a device keeps of the app, in one language. */
const MOST_KEPT_MB = 3;

/** Waits until the worker has stored the build and answers for this page. */
const takenOver = (page: Page) =>
  page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');

/** From the head of the page: the app itself never changes it. */
const description = (page: Page) =>
  page.$eval('meta[name=description]', (meta) => meta.getAttribute('content'));
const cacheNames = (page: Page) => page.evaluate(() => caches.keys());
const appIsThere = (page: Page) =>
  page.waitForFunction(() => Boolean(document.querySelector('app-root')?.shadowRoot?.childElementCount));

describe('the app, once it was visited', () => {
  let app: AppHarness;
  beforeAll(async () => {
    app = await startApp();
    await takenOver(app.page);
  });
  afterAll(() => app?.close());

  it('has kept every file of the build, and nothing else', async () => {
    const kept = await app.page.evaluate(async () => {
      const [name = ''] = await caches.keys();
      return (await (await caches.open(name)).keys()).map((request) => new URL(request.url).pathname);
    });
    const built = (await readdir(DIST, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile() && entry.name !== 'service-worker.js')
      .map((entry) => join(entry.parentPath, entry.name).slice(DIST.length).replaceAll('\\', '/'))
      .filter((file) => !LANGUAGES.slice(1).some((language) => file.startsWith(addressOf(language))));
    expect(kept.sort()).toEqual(built.sort());
    const sizes = await Promise.all(built.map(async (file) => (await stat(join(DIST, file))).size));
    const megabytes = sizes.reduce((sum, size) => sum + size, 0) / 1e6;
    console.info(`kept offline: ${built.length} files, ${megabytes.toFixed(2)} MB`);
    expect(megabytes).toBeLessThan(MOST_KEPT_MB);
  });

  it('asks no other origin for anything', async () => {
    const { page, browser, origin } = app;
    await page.reload();
    await appIsThere(page);
    browser.requests.assertOnly(origin);
    browser.problems.assertNone();
  });

  it('puts a notification away when it is clicked', async () => {
    const { page } = app;
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.showNotification('Time to change position', { tag: 'nudge' });
    });
    expect(await settledNotifications(page)).toHaveLength(1);
    await clickNotification(page, 'nudge');
    await waitUntil(async () => (await shownNotifications(page)).length === 0);
  });

  it('speaks another language once that was chosen, each kept beside the other', async () => {
    const { page, url } = app;
    const languageOfPage = (language: string, path: string) =>
      page.waitForFunction(
        (...wanted) => [document.documentElement.lang, location.pathname].join() === wanted.join(),
        {},
        language,
        path,
      );
    await page.goto(`${url}#/settings/appearance`);
    await app.screen.click('radio', 'Deutsch');
    await languageOfPage('de', '/de/');
    await app.screen.see('Sprache');
    // The worker of `/` answers here too until this language's own has stored its build.
    await page.waitForFunction(async () => {
      const registration = await navigator.serviceWorker.getRegistration('/de/');
      return registration?.scope.endsWith('/de/') && registration.active?.state === 'activated';
    });
    const kept = (await cacheNames(page)).map((name) => name.replace(/[^-]*$/, ''));
    expect(kept.sort()).toEqual(['plumbline-de-', 'plumbline-en-']);

    await page.goto(url);
    await languageOfPage('de', '/de/');
    await appIsThere(page);
    await page.goto(`${url}de/#/settings/appearance`);
    await app.screen.click('radio', 'English');
    await languageOfPage('en', '/');
    await appIsThere(page);
  });

  // The last one: there is no server after it.
  it('opens without its server, at any address', async () => {
    const { page, server, url } = app;
    await server.stop();
    await page.reload();
    await appIsThere(page);
    await page.goto(`${url}any/address?from=bookmark#/settings`);
    await appIsThere(page);
    expect(await page.title()).toContain('Plumbline');
  });
});

describe('a part that cannot be fetched', () => {
  it('is told with what to do, and comes once it can be had', async () => {
    const folder = await copyOfBuild();
    // A device that keeps nothing for later: a private window, or a first visit.
    await rm(join(folder, 'service-worker.js'));
    const app = await startApp({ folder, path: '#/today' });
    onTestFinished(app.close);
    const { page, screen, browser } = app;
    const notLoaded = PART_FAULT_WORDS['not-loaded'].title;

    const [assets, elsewhere] = [join(folder, 'assets'), join(folder, 'elsewhere')];
    await screen.find('link', 'Desk');
    await rename(assets, elsewhere);
    await screen.click('link', 'Desk');
    await screen.see(notLoaded);
    await screen.click('button', 'Try again');
    await screen.see(notLoaded);
    await rename(elsewhere, assets);
    await screen.click('button', 'Try again');
    await screen.find('heading', 'Desk');

    // What stands nowhere of its own is told by the shell.
    const body = 'Try with the simulated body';
    await page.goto(`${app.url}#/calibrate`);
    await screen.find('heading', 'Sit comfortably tall');
    await page.goto(`${app.url}#/pair`);
    await screen.find('button', body);
    await rename(assets, elsewhere);
    await screen.click('button', body);
    await screen.see(notLoaded);
    await rename(elsewhere, assets);
    await screen.click('button', 'Try again');
    await screen.seeNoMore(notLoaded);
    await page.goto(`${app.url}#/pair`);
    await screen.click('button', body);
    await screen.find('button', 'Start calibration');
    browser.problems.assertNone([/404/]);
  });
});

describe('a new version', () => {
  it('waits for the old one to be closed, then replaces it whole', async () => {
    const folder = await copyOfBuild();
    const app = await startApp({ folder });
    onTestFinished(app.close);
    await takenOver(app.page);
    const [old = ''] = await cacheNames(app.page);
    await app.page.evaluate(() => caches.open('of-another-app'));

    await replaceIn(join(folder, 'index.html'), 'A quiet nudge', 'Newer: a quiet nudge');
    await replaceIn(join(folder, 'service-worker.js'), old.replace('plumbline-en-', ''), 'newer');
    await app.page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await waitUntil(() =>
      app.page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting)),
    );
    expect((await cacheNames(app.page)).sort()).toEqual(['of-another-app', old, 'plumbline-en-newer'].sort());
    await app.page.reload();
    expect(await description(app.page)).not.toContain('Newer');

    await app.restart();
    await waitUntil(async () => !(await cacheNames(app.page)).includes(old));
    await app.page.reload();
    expect(await description(app.page)).toContain('Newer');
    expect((await cacheNames(app.page)).sort()).toEqual(['of-another-app', 'plumbline-en-newer']);
  });
});

/** A folder with the built app, for the length of a test. */
async function copyOfBuild(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-dist-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(DIST, folder, { recursive: true });
  return folder;
}

async function replaceIn(file: string, old: string, replacement: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  expect(text).toContain(old);
  await writeFile(file, text.replaceAll(old, replacement));
}
