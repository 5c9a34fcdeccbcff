import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AppHarness, startApp } from '../../e2e/app-harness.ts';
import { calibrate, importLog, onDate, open, pairSensor, skipTo, startSession } from '../../e2e/journeys.ts';
import { createScriptedBody } from '../../e2e/peripherals/scripted-body.ts';
import { createWitMotion } from '../../e2e/peripherals/witmotion.ts';
import { waitUntil } from '../../e2e/wait-until.ts';
import { activePerson } from '../../signals/log.ts';

const STARTS = 12;
const MOVE_SECONDS = 1;
/** From the arrival in a position until it is known to be held, ms (`KNOWN_LATE_MS` of the hold detector). */
const SETTLE_MS = 1700;
/** The clock is seen and heard to start within this after the settle time, 95 % of all times, ms. */
const MOST_MS = 150;
/** Hertz of the bell of a start. */
const BELL = 523;

const body = createScriptedBody([{ seconds: 0, flexionDeg: 0 }]);
const sensor = createWitMotion({ motion: body.at });
let app: AppHarness;

beforeAll(async () => {
  app = await startApp({ peripherals: [sensor.peripheral], path: null });
  await app.page.evaluateOnNewDocument(timeBells);
  const { screen } = app;
  await onDate(app, '2026-11-21');
  await open(app, 'History');
  await importLog(app, activePerson().toldAtHome('2026-11-20', { floor: false }).records);
  await screen.click('link', /No sensor/);
  await pairSensor(app, /^WT901/);
  await calibrate(app);
  await open(app, 'Today');
  await startSession(app);
  await skipTo(app, 'Wall plank');
  await screen.see('Starts by itself when you are still');
}, 120_000);
afterAll(() => app?.close());

it(`starts the clock on screen and by sound within ${MOST_MS} ms of the settle time, ${STARTS} times`, async () => {
  await app.page.evaluate(timeHolds);
  const seen: number[] = [];
  const heard: number[] = [];
  for (let start = 0; start < STARTS; start++) {
    const before = await starts(app.page);
    const arrivedAt = Date.now() + MOVE_SECONDS * 1000;
    body.moveTo({ flexionDeg: 15, tremor: { amplitudeDeg: 0.3, hertz: 9 } }, MOVE_SECONDS);
    const after = await waitUntil(
      async () => {
        const now = await starts(app.page);
        return now.seen.length > before.seen.length && now.heard.length > before.heard.length ? now : null;
      },
      { what: 'the clock to start', timeoutMs: 10_000 },
    );
    seen.push((after.seen.at(-1) ?? Number.NaN) - arrivedAt - SETTLE_MS);
    heard.push((after.heard.at(-1) ?? Number.NaN) - arrivedAt - SETTLE_MS);
    // Out of it again before it counts: the same set waits for the next start.
    body.moveTo({ flexionDeg: 0 }, MOVE_SECONDS);
    await app.screen.see('Starts by itself when you are still');
    await new Promise((resolve) => setTimeout(resolve, 1500));
  }
  const figures = { seenMs: p95(seen), heardMs: p95(heard), starts: STARTS };
  console.log('from the settle time to the start of the clock, 95 %:', JSON.stringify(figures));
  console.log(JSON.stringify({ seen: seen.map(Math.round), heard: heard.map(Math.round) }));
  expect(figures.seenMs).toBeLessThanOrEqual(MOST_MS);
  expect(figures.heardMs).toBeLessThanOrEqual(MOST_MS);
}, 240_000);

const p95 = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.ceil(0.95 * sorted.length) - 1] ?? Number.NaN);
};

interface Timed extends Window {
  bells: { readonly hertz: number; readonly at: number }[];
  holds: number[];
}

const starts = (page: Page) =>
  page.evaluate((hertz) => {
    const { bells, holds } = window as unknown as Timed;
    return { seen: holds, heard: bells.filter((bell) => bell.hertz === hertz).map(({ at }) => at) };
  }, BELL);

/** In the page, before the app: notes when each note begins to sound, epoch ms. */
function timeBells(): void {
  const timed = window as unknown as Timed;
  timed.bells = [];
  const begin = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (this: OscillatorNode, when = 0) {
    const inMs = Math.max(0, when - this.context.currentTime) * 1000;
    timed.bells.push({
      hertz: Math.round(this.frequency.value),
      at: performance.timeOrigin + performance.now() + inMs,
    });
    begin.call(this, when);
  };
}

/** In the page: notes the end of each frame in which the large word became "Hold", epoch ms. */
function timeHolds(): void {
  const timed = window as unknown as Timed;
  timed.holds = [];
  const deep = (root: ParentNode): Element | null => {
    for (const element of root.querySelectorAll('*')) {
      if (element.localName === 'session-player') return element;
      const inside = element.shadowRoot && deep(element.shadowRoot);
      if (inside) return inside;
    }
    return null;
  };
  const root = deep(document)?.shadowRoot;
  if (!root) throw new Error('no session runs');
  const painted = new MessageChannel();
  painted.port1.onmessage = () => timed.holds.push(performance.timeOrigin + performance.now());
  let word = '';
  new MutationObserver(() => {
    const now = root.querySelector('.word')?.textContent ?? '';
    if (now === 'Hold' && word !== 'Hold') requestAnimationFrame(() => painted.port2.postMessage(null));
    word = now;
  }).observe(root, { subtree: true, childList: true, characterData: true });
}
