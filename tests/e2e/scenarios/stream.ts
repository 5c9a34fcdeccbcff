import type { Page } from 'puppeteer-core';
import type { ImuReading } from '../../../src/core/imu/sample.ts';
import { parseRecording } from '../../../src/core/recording/parse.ts';
import { startApp } from '../app-harness.ts';
import { calibrate, downloaded, open, pairSensor } from '../journeys.ts';
import { createScriptedBody } from '../peripherals/scripted-body.ts';
import { createWitMotion } from '../peripherals/witmotion.ts';

const RATE_HZ = 100;
/** The sideways reading counts samples, in steps of one count of the sensor (16 g over 32768). */
const COUNT_MPS2 = (16 * 9.80665) / 32768;
const COUNTED = 60;
/** At 60 Hz. */
const FRAME_MS = 1000 / 60;

export interface StreamFigures {
  readonly sent: number;
  readonly recorded: number;
  readonly lost: number;
  readonly latencyMs: { readonly p50: number; readonly p95: number; readonly max: number };
  readonly framesP95: number;
}

export interface DeskStream {
  /** Streams for so long. */
  readonly run: (seconds: number) => Promise<StreamFigures>;
  readonly close: () => Promise<void>;
}

/**
 * The app on its desk page with 100 notifications a second: records them by the buttons, and times each
 * notification to the frame in which the gauge that it moved was painted.
 */
export async function openDeskStream(): Promise<DeskStream> {
  const body = createScriptedBody([{ seconds: 0, flexionDeg: 0 }], { accNoise: 0, gyrNoise: 0 });
  let index = 0;
  const motion = function* (): Generator<ImuReading> {
    for (;;) {
      const { acc, gyr } = body.at(index / RATE_HZ);
      yield { acc: { ...acc, y: (index % COUNTED) * COUNT_MPS2 }, gyr };
      index += 1;
    }
  };
  const sensor = createWitMotion({ motion: motion(), fixedRateHz: RATE_HZ });
  const app = await startApp({ peripherals: [sensor.peripheral], path: null });
  await app.page.evaluateOnNewDocument(timeNotifications);
  await app.page.goto(`${app.url}#/pair`);
  await pairSensor(app, /^WT901/);
  await calibrate(app);
  await open(app, 'Desk');
  await app.screen.see('Tall');
  body.moveTo({ flexionDeg: 3, tremor: { amplitudeDeg: 3, hertz: 0.3 } }, 1);
  await app.page.evaluate(watchGauge);

  return {
    async run(seconds) {
      await app.screen.click('button', 'Record');
      const sentBefore = sensor.readingsSent();
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
      const sent = sensor.readingsSent() - sentBefore;
      const text = await downloaded(app, '.csv', () => app.screen.click('button', /^Save/));
      const latencies = await paintLatencies(app.page);
      app.browser.requests.assertOnly(app.origin);
      return { sent, ...countLost(text), ...summary(latencies) };
    },
    close: app.close,
  };
}

/** Reads the counter back out of the recorded samples. */
function countLost(text: string): { recorded: number; lost: number } {
  const recording = parseRecording(text);
  if (recording.type === 'refused') throw new Error(`the recording is refused: ${recording.problem}`);
  const counters = recording.samples.map(({ acc }) => Math.round(acc.y / COUNT_MPS2));
  let lost = 0;
  counters.forEach((counter, position) => {
    const before = counters[position - 1];
    if (before !== undefined) lost += (counter - before - 1 + COUNTED) % COUNTED;
  });
  return { recorded: counters.length, lost };
}

function summary(latencies: readonly number[]): Pick<StreamFigures, 'latencyMs' | 'framesP95'> {
  const sorted = latencies.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  const latencyMs = { p50: round(at(0.5)), p95: round(at(0.95)), max: round(at(1)) };
  return { latencyMs, framesP95: round(at(0.95) / FRAME_MS) };
}

const round = (value: number) => Math.round(value * 100) / 100;

interface Timed extends Window {
  arrivals: number[];
  paints: number[];
}

/** In the page, before the app: notes when each notification is handed to it. */
function timeNotifications(): void {
  const timed = window as unknown as Timed;
  timed.arrivals = [];
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (
    this: EventTarget,
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ) {
    if (type === 'characteristicvaluechanged') {
      listen.call(this, type, () => timed.arrivals.push(performance.now()));
    }
    listen.call(this, type, listener, options);
  };
}

/** In the page: notes the end of each frame in which the gauge was drawn anew. */
function watchGauge(): void {
  const timed = window as unknown as Timed;
  timed.arrivals.length = 0;
  timed.paints = [];
  const deep = (root: ParentNode): Element | null => {
    for (const element of root.querySelectorAll('*')) {
      if (element.localName === 'live-figure') return element;
      const inside = element.shadowRoot && deep(element.shadowRoot);
      if (inside) return inside;
    }
    return null;
  };
  const figure = deep(document);
  if (!figure?.shadowRoot) throw new Error('there is no gauge on the page');
  let drawn = false;
  new MutationObserver(() => {
    drawn = true;
  }).observe(figure.shadowRoot, { subtree: true, childList: true, attributes: true, characterData: true });
  const channel = new MessageChannel();
  channel.port1.onmessage = () => timed.paints.push(performance.now());
  const everyFrame = () => {
    // The mutations of this frame are reported after its callbacks, and the message comes after its paint.
    queueMicrotask(() => {
      if (drawn) channel.port2.postMessage(null);
      drawn = false;
    });
    requestAnimationFrame(everyFrame);
  };
  requestAnimationFrame(everyFrame);
}

/** From each notification to the end of the first frame after it that drew the gauge anew, ms. */
async function paintLatencies(page: Page): Promise<number[]> {
  const { arrivals, paints } = await page.evaluate(() => {
    const timed = window as unknown as Timed;
    return { arrivals: timed.arrivals, paints: timed.paints };
  });
  let next = 0;
  return arrivals.flatMap((arrival) => {
    while (next < paints.length && (paints[next] ?? 0) < arrival) next += 1;
    const paint = paints[next];
    return paint === undefined ? [] : [paint - arrival];
  });
}
