import { mkdirSync } from 'node:fs';
import type { LitElement } from 'lit';
import puppeteer from 'puppeteer-core';
import { createServer } from 'vite';
import { languageOf } from '../../../build/every-language.ts';
import { twins } from '../../../build/twins.ts';
import { translateViews } from '../../../build/view-words.ts';
import { findChrome } from '../../find-chrome.mjs';
import { VIEW_STATES } from './view-states.ts';

/**
 * Takes a picture of every page state:
 * `npx tsx tests/views/gallery/screenshots.ts <folder> [name part,...] [full or screen] [language]`.
 * It also says which page scrolls sideways at 320 px.
 */
const [folder = 'tmp/gallery', names = '', full = '', spoken = ''] = process.argv.slice(2);
const language = languageOf(spoken);
const parts = names.split(',');
/** A busy machine takes its time over the first page, ms. */
const PATIENCE_MS = 120_000;
const SIZES = { desktop: { width: 1440, height: 900 }, mobile: { width: 390, height: 844 } };
/** A phone that lies on its side beside the mat. */
const LYING = { landscape: { width: 844, height: 390 } };
const ROOT = new URL('../../../', import.meta.url).pathname;

mkdirSync(folder, { recursive: true });
const server = await createServer({
  root: ROOT,
  configFile: false,
  logLevel: 'error',
  plugins: [twins(ROOT, language), translateViews(ROOT, language)],
  // Where packages are a link, the typeface lies elsewhere.
  server: { port: 5199, fs: { strict: false } },
});
await server.listen();
// The next free port, if another gallery is open.
const [origin] = server.resolvedUrls?.local ?? [];
const browser = await puppeteer.launch({ executablePath: findChrome() ?? '', args: ['--no-sandbox'] });
const tab = await browser.newPage();
tab.setDefaultTimeout(PATIENCE_MS);
tab.on('pageerror', (error) => console.log('page error:', error));

/** The small window as it opens, narrowed, and enlarged. */
const SMALL = {
  small: { width: 320, height: 200 },
  narrow: { width: 240, height: 200 },
  large: { width: 480, height: 360 },
};

/** The page is drawn, in its own typeface, and has come to rest. */
async function drawn(): Promise<void> {
  await tab.waitForFunction(async () => {
    const root = document.querySelector<LitElement>('app-root, small-desk');
    await root?.updateComplete;
    return root?.shadowRoot?.firstElementChild;
  });
  await tab.evaluate(() => document.fonts.ready.then(() => undefined));
  await new Promise((resolve) => setTimeout(resolve, 200));
}

for (const name of Object.keys(VIEW_STATES).filter((each) => parts.some((part) => each.includes(part)))) {
  const [page, state] = name.split('/');
  const address = `${origin}tests/views/gallery/index.html?page=${page}&state=${state}`;
  const sizes = page === 'small-window' ? SMALL : page === 'session' ? { ...SIZES, ...LYING } : SIZES;
  await tab.goto(address, { waitUntil: 'load', timeout: PATIENCE_MS });
  for (const [size, viewport] of Object.entries(sizes)) {
    await tab.setViewport(viewport);
    for (const scheme of ['light', 'dark']) {
      await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await drawn();
      await tab.screenshot({
        path: `${folder}/${page}-${state}--${size}-${scheme}.png`,
        fullPage: full === 'full',
      });
    }
  }
  await tab.setViewport({ width: 320, height: 640 });
  await drawn();
  const width = await tab.evaluate(() => document.documentElement.scrollWidth);
  if (width > 320) console.log(`${name} scrolls sideways at 320: ${width}`);
}
await browser.close();
await server.close();
