import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { random } from '../../../src/core/simulation/random.ts';
import { launchBrowser, type TestBrowser } from '../browser.ts';
import { serveFolder } from '../serve.ts';
import { type Found, type StoragePage, type Told, WORKS, type Work } from '../storage-page/works.ts';
import { waitUntil } from '../wait-until.ts';

const PAGE_FOLDER = fileURLToPath(new URL('../storage-page', import.meta.url));

/** Within so long after a work has begun the browser is killed, ms: most of it lies in the work, and some just after. */
const WITHIN_MS: Readonly<Record<Work, number>> = { session: 600, import: 900, upgrade: 500, copy: 600 };

/** One kill: what the page had acknowledged before it, and what was there after. */
export interface Kill {
  readonly work: Work;
  readonly afterMs: number;
  /** The work was over. */
  readonly done: boolean;
  readonly acknowledged: readonly string[];
  readonly place: number;
  readonly found: Found;
}

/** Kills a real Chromium at so many random moments of each kind of work in turn, and looks at what it has kept. */
export async function killAtRandom(times: number, seed: number): Promise<readonly Kill[]> {
  const chance = random(seed, 'kills');
  const scratch = await mkdtemp(join(tmpdir(), 'plumbline-kills-'));
  const folder = join(scratch, 'page');
  await build({
    root: PAGE_FOLDER,
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder, minify: false, target: 'es2023' },
  });
  const server = await serveFolder(folder);
  let browser: TestBrowser | null = null;
  try {
    const kills: Kill[] = [];
    const userDataDir = join(scratch, 'profile');
    browser = await launchBrowser({ userDataDir });
    for (let turn = 0; turn < times; turn += 1) {
      const work = WORKS[turn % WORKS.length] as Work;
      const told = await beginWork(browser, server.url, work, turn);
      const afterMs = chance.between(0, WITHIN_MS[work]);
      await pause(afterMs);
      await kill(browser);
      await browser.close();
      browser = await launchBrowser({ userDataDir });
      kills.push({ work, afterMs, ...sum(told, work), found: await look(browser, server.url, work, turn) });
    }
    return kills;
  } finally {
    await browser?.close();
    await server.stop();
    await rm(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** It is done as a whole, once; the others go on until they are killed. */
const isOnePiece = (work: Work): boolean => work === 'import' || work === 'upgrade';

declare const storagePage: StoragePage;

/** Resolves once the work has begun, to a list that grows while the page lives. */
async function beginWork(browser: TestBrowser, url: string, work: Work, turn: number): Promise<Told[]> {
  const page = await openPage(browser, url);
  const told: Told[] = [];
  await page.exposeFunction('tell', (each: Told) => void told.push(each));
  await page.evaluate((what, which) => storagePage.begin(what, which), work, turn);
  await waitUntil(() => told.length > 0, { what: `${work} to begin` });
  return told;
}

async function look(browser: TestBrowser, url: string, work: Work, turn: number): Promise<Found> {
  const page = await openPage(browser, url);
  const found = await page.evaluate((what, which) => storagePage.look(what, which), work, turn);
  await page.close();
  return found;
}

async function openPage(browser: TestBrowser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'storagePage' in globalThis);
  return page;
}

async function kill({ browser }: TestBrowser): Promise<void> {
  const chrome = browser.process();
  if (!chrome) throw new Error('the browser has no process');
  const gone = once(chrome, 'exit');
  chrome.kill('SIGKILL');
  await gone;
}

function sum(told: readonly Told[], work: Work): Pick<Kill, 'done' | 'acknowledged' | 'place'> {
  return {
    done: isOnePiece(work) && told.some(({ type }) => type === 'acknowledged'),
    acknowledged: told.flatMap(({ ids }) => ids ?? []),
    place: told.reduce((last, { place }) => place ?? last, -1),
  };
}

/** What a kill has cost that it must not, in words; empty: nothing. */
export function lossesOf({ work, done, acknowledged, place, found }: Kill): readonly string[] {
  const there = new Set(found.ids);
  const lost = acknowledged.filter((id) => !there.has(id));
  return [
    ...found.wrong,
    ...(found.damaged > 0 ? [`${found.damaged} records could not be read`] : []),
    ...(lost.length > 0 ? [`${lost.length} of ${acknowledged.length} acknowledged records are lost`] : []),
    ...(isOnePiece(work) && found.whole === 'part' ? ['a part of what belongs together'] : []),
    ...(done && found.whole !== 'all' ? ['what was over is not whole'] : []),
    ...(found.place < place ? [`place ${found.place} after ${place}`] : []),
  ];
}
