import { cp, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { HANDED_OVER } from '../../src/core/recording/handed-over.ts';
import { addressOf, LANGUAGES } from '../../src/core/translation/languages.ts';
import { PART_FAULT_WORDS } from '../../src/strings/part-words.ts';
import { person } from '../signals/log.ts';
import { type AppHarness, startApp } from './app-harness.ts';
import { calibrate, exportedLog, importLog, onDate, open, startSession } from './journeys.ts';
import { clickNotification, settledNotifications, shownNotifications } from './notifications.ts';
import { createScreen } from './screen.ts';
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
      .filter((file) => !LANGUAGES.slice(1).some((language) => file.startsWith(addressOf(language))))
      // Invitations are made on a page of its own; screenshots are looked at before there is an app.
      .filter((file) => !file.startsWith('/issue/') && !/^\/today-\w+-light\.png$/.test(file));
    expect(kept.sort()).toEqual(built.sort());
    const sizes = await Promise.all(built.map(async (file) => (await stat(join(DIST, file))).size));
    const megabytes = sizes.reduce((sum, size) => sum + size, 0) / 1e6;
    console.info(`kept offline: ${built.length} files, ${megabytes.toFixed(2)} MB`);
    expect(megabytes).toBeLessThan(MOST_KEPT_MB);
  });

  it('can be installed, by a manifest that the browser has nothing against', async () => {
    const session = await app.page.createCDPSession();
    const { errors, data } = await session.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    const { share_target: target, launch_handler: launched } = JSON.parse(data ?? '{}');
    expect(launched.client_mode).toContain('focus-existing');
    expect(target.action).toBe(`/${HANDED_OVER.address}`);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    expect(installabilityErrors).toEqual([]);
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

  // The last ones: there is no server after it.
  it('opens without its server, at any address', async () => {
    const { page, server, url } = app;
    await server.stop();
    await page.reload();
    await appIsThere(page);
    await page.goto(`${url}any/address?from=bookmark#/settings`);
    await appIsThere(page);
    expect(await page.title()).toContain('Plumbline');
  });

  it('takes a recording that another app hands over, and plays it at a press', async () => {
    const { page, screen } = app;
    const rows = Array.from({ length: 600 }, (_, i) => `${i / 10},9.8,0.1,0.2`);
    await handOver(
      app,
      HANDED_OVER.field,
      'desk.csv',
      `# placement: sternum\nt,ax,ay,az\n${rows.join('\n')}`,
    );
    await screen.see('“desk.csv” was handed to Plumbline');
    await screen.click('button', 'Play this recording');
    await screen.find('button', 'Start calibration');

    await handOver(app, HANDED_OVER.field, 'notes.csv', 'bread, milk');
    await screen.click('button', 'Play this recording');
    await screen.see('This recording cannot be read');
    await handOver(app, 'another-field', 'desk.csv', 'lost on its way');
    await screen.see('This recording cannot be read');
    expect(page.url()).toBe(`${app.url}#/pair/not-shared`);
  });

  it('trains without its server, in a browser that was started anew, and keeps the record', async () => {
    await app.restart();
    await openTraining(app);
    await app.screen.see('Steady');
    await app.screen.click('button', 'Done');
    await app.screen.see('Rest');
    await app.screen.click('button', 'Stop');
    await app.screen.see(/What you did counts/);
    await app.screen.click('button', 'Save summary');
    await app.screen.see('How is your back today?');
    await app.restart();
    await open(app, 'History');
    const records = await exportedLog(app);
    expect(records.filter(({ type }) => type === 'set')).toMatchObject([{ countedBy: 'timer' }]);
    expect(records.filter(({ type }) => type === 'session-ended')).toHaveLength(1);
  });
});

describe('a part that cannot be fetched', () => {
  it('is told with what to do, and comes once it can be had', async () => {
    const folder = await copyOfBuild();
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
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
  let folder: string;
  let app: AppHarness;
  beforeAll(async () => {
    folder = await copyOfBuild();
    app = await startApp({ folder });
    await takenOver(app.page);
    await app.page.evaluate(() => caches.open('of-another-app'));
  });
  afterAll(async () => {
    await app?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** The build is replaced at the server, and the browser has fetched it. */
  async function deployed(version: string): Promise<void> {
    await deploy(folder, version);
    await app.page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await app.page.waitForFunction(async () =>
      Boolean((await navigator.serviceWorker.getRegistration())?.waiting),
    );
  }

  it('breaks off no session in any tab, is offered after it, and comes at a press', async () => {
    const { screen, page } = app;
    const [old = ''] = await cacheNames(page);
    await openTraining(app);
    await screen.see('Get ready');
    await deployed('newer');

    const other = await app.browser.newPage();
    const there = createScreen(other);
    await other.goto(app.url);
    await there.click('button', 'Use it now');
    await there.see('A session runs in another tab');
    expect(await cacheNames(page)).toContain(old);
    await page.bringToFront(); // a hidden tab draws nothing
    expect(await screen.has('button', 'Use it now')).toBe(false);
    await screen.click('button', 'Stop');
    await screen.see(/What you did counts/);
    expect(await screen.has('button', 'Use it now')).toBe(false);
    await screen.click('button', 'Save summary');
    await screen.click('button', 'Use it now');
    await page.waitForFunction(() => document.querySelector('meta[content^="newer"]'));

    // The other tab is still of the older build, whose parts stay for it.
    await other.bringToFront();
    await there.click('link', 'Progress');
    await there.click('link', 'History');
    await there.find('heading', 'History');
    await other.close();
    await page.bringToFront();
    await page.reload();
    await waitUntil(async () => !(await cacheNames(page)).includes(old));
    expect((await cacheNames(page)).sort()).toEqual(['of-another-app', 'plumbline-en-newer']);
  });

  it('waits while the desk watches, and for the old one to be closed, then replaces it whole', async () => {
    const { screen, page } = app;
    await page.goto(`${app.url}#/pair`);
    await screen.click('button', 'Try with the simulated body');
    await calibrate(app);
    await deployed('newest');
    await screen.find('link', 'Go to Desk');
    expect(await screen.has('button', 'Use it now')).toBe(false);
    await page.goto(`${app.url}#/pair`);
    await screen.click('button', 'Disconnect');
    await screen.find('button', 'Use it now');
    expect((await cacheNames(app.page)).sort()).toEqual(
      ['of-another-app', 'plumbline-en-newer', 'plumbline-en-newest'].sort(),
    );
    await app.page.reload();
    expect(await description(app.page)).toMatch(/^newer/);

    await app.restart();
    await waitUntil(async () => !(await cacheNames(app.page)).includes('plumbline-en-newer'));
    await app.page.reload();
    expect(await description(app.page)).toMatch(/^newest/);
    expect((await cacheNames(app.page)).sort()).toEqual(['of-another-app', 'plumbline-en-newest']);
  });
});

/** Sends the form that the system sends when the person shares a file with the installed app. */
async function handOver({ page, url }: AppHarness, field: string, name: string, text: string) {
  await page.goto('about:blank');
  const sent = page.evaluate(
    (action, fieldName, fileName, content) => {
      const form = Object.assign(document.createElement('form'), {
        action,
        method: 'post',
        enctype: 'multipart/form-data',
      });
      const given = new DataTransfer();
      given.items.add(new File([content], fileName, { type: 'text/csv' }));
      const input = Object.assign(document.createElement('input'), { type: 'file', name: fieldName });
      input.files = given.files;
      form.append(input);
      document.body.append(form);
      form.submit();
    },
    url + HANDED_OVER.address,
    field,
    name,
    text,
  );
  await Promise.all([page.waitForNavigation(), sent]);
}

/** A newcomer, and the first session that is to begin by itself. */
async function openTraining(app: AppHarness): Promise<void> {
  await onDate(app, '2026-11-21');
  await open(app, 'History');
  await importLog(app, person().screened('2026-11-20').pain('2026-11-20', 0).records);
  await open(app, 'Today');
  await startSession(app, async () => {
    await app.screen.click('radio', '0');
    await app.screen.click('radio', 'Nothing different');
  });
}

/** Puts another build in the place of the one that is served: its page says so, and one of its parts has another name. */
async function deploy(folder: string, version: string): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  const part = names.find((name) => /^assets.history-page-.*\.js$/.test(name)) ?? '';
  const newer = `history-page-${version}.js`;
  for (const name of names.filter((each) => /^(assets.)?[^/\\]*\.(js|html)$/.test(each))) {
    const file = join(folder, name);
    const text = (await readFile(file, 'utf8'))
      .replaceAll(basename(part), newer)
      .replace(/content="[^"]*(?=quiet nudge)/, `content="${version}: a `)
      .replace(/(version["']?:["'`])\w+(?=["'`],["']?files)/, `$1${version}`);
    await writeFile(file, text);
  }
  await rename(join(folder, part), join(folder, 'assets', newer));
}

/** A folder with the built app. */
async function copyOfBuild(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-dist-'));
  await cp(DIST, folder, { recursive: true });
  return folder;
}
