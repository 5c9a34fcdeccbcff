import { availableParallelism, loadavg } from 'node:os';
import puppeteer from 'puppeteer-core';
import { createServer } from 'vite';
import { findChrome } from '../../find-chrome.mjs';

/**
 * How long frames take beside a moving figure and on an empty page, in turn: `npx tsx tests/views/gallery/frames.ts`.
 * Prints the 95th percentile of both, how many frames were long, and the processor time of the main thread for a frame.
 */
const ROUNDS = 5;
const FRAMES = 120;
/** A frame this long is felt as a halt, ms. */
const LONG_MS = 50;
const FIGURES = ['plank_full', 'bridge', 'deadbug', 'walk_brisk', 'band_row'];

const server = await createServer({
  root: new URL('../../../', import.meta.url).pathname,
  configFile: false,
  logLevel: 'error',
  server: { port: 5197, fs: { strict: false } },
});
await server.listen();
const [origin] = server.resolvedUrls?.local ?? [];
const browser = await puppeteer.launch({ executablePath: findChrome() ?? '', args: ['--no-sandbox'] });
const tab = await browser.newPage();
// What the compiler leaves in a function that is sent to the page.
await tab.evaluateOnNewDocument('globalThis.__name = (named) => named');
await tab.setViewport({ width: 1440, height: 900 });
await tab.goto(`${origin}tests/views/gallery/figures.html?only=`, { timeout: 120_000 });
await tab.waitForFunction(() => customElements.get('exercise-figure') !== undefined);

/** Processor time, which other programs do not lengthen. */
const performance = await tab.createCDPSession();
await performance.send('Performance.enable', { timeDomain: 'threadTicks' });

async function mainThreadSeconds(): Promise<number> {
  const { metrics } = await performance.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}

/** Intervals between frames in ms, with one large moving figure or none. */
const intervals = (figure: string | null): Promise<number[]> =>
  tab.evaluate(
    (id, count) =>
      new Promise<number[]>((done) => {
        document.body.replaceChildren();
        if (id) {
          const element = document.createElement('exercise-figure');
          Object.assign(element, { figure: id, frame: 'loop' });
          element.style.height = '600px';
          document.body.append(element);
        }
        const found: number[] = [];
        let last = 0;
        requestAnimationFrame(function next(now) {
          if (last) found.push(now - last);
          last = now;
          if (found.length < count) requestAnimationFrame(next);
          else done(found);
        });
      }),
    figure,
    FRAMES,
  );

const percentile95 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN;

const longOf = (values: readonly number[]): number => values.filter((ms) => ms > LONG_MS).length;

console.log(`load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} processors`);
for (const figure of FIGURES) {
  const empty: number[] = [];
  const moving: number[] = [];
  let workSeconds = 0;
  for (let round = 0; round < ROUNDS; round++) {
    empty.push(...(await intervals(null)));
    const before = await mainThreadSeconds();
    moving.push(...(await intervals(figure)));
    workSeconds += (await mainThreadSeconds()) - before;
  }
  const [none, with_] = [percentile95(empty), percentile95(moving)];
  const workMs = (1000 * workSeconds) / (ROUNDS * FRAMES);
  console.log(
    `${figure}: p95 ${with_.toFixed(1)} ms, empty page ${none.toFixed(1)} ms, ratio ${(with_ / none).toFixed(2)}, ` +
      `over ${LONG_MS} ms ${longOf(moving)} and ${longOf(empty)}, work ${workMs.toFixed(2)} ms a frame`,
  );
}
await browser.close();
await server.close();
