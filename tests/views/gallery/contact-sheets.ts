import { mkdirSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { createServer } from 'vite';
import { findChrome } from '../../find-chrome.mjs';

/** Draws every figure at its start and its peak, in both themes: `npm run figures -- <folder>`. */
const [folder = 'tmp/figures'] = process.argv.slice(2);
const PORT = 5198;

mkdirSync(folder, { recursive: true });
const server = await createServer({
  root: new URL('../../../', import.meta.url).pathname,
  configFile: false,
  logLevel: 'error',
  server: { port: PORT, fs: { strict: false } },
});
await server.listen();
const browser = await puppeteer.launch({ executablePath: findChrome() ?? '', args: ['--no-sandbox'] });
const tab = await browser.newPage();
tab.on('pageerror', (error) => console.log('page error:', error));
await tab.setViewport({ width: 1600, height: 900 });

let sheets = 1;
for (let sheet = 0; sheet < sheets; sheet++) {
  await tab.goto(`http://localhost:${PORT}/tests/views/gallery/figures.html?sheet=${sheet}`);
  await tab.waitForFunction(() => document.body.dataset.sheets);
  sheets = Number(await tab.evaluate(() => document.body.dataset.sheets));
  for (const scheme of ['light', 'dark']) {
    await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await tab.screenshot({ path: `${folder}/figures-${sheet + 1}-${scheme}.png`, fullPage: true });
  }
}
console.log(`${sheets} sheets in each theme, in ${folder}`);
await browser.close();
await server.close();
