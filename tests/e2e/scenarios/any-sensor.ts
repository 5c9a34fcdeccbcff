import type { Nudge, SensorDriver } from '../../../sensors/driver.ts';
import { parseRecording } from '../../../src/core/recording/parse.ts';
import { rateWords } from '../../../src/strings/rate-words.ts';
import { type AppHarness, startApp } from '../app-harness.ts';
import { calibrate, downloaded, open, pairSensor } from '../journeys.ts';
import type { EmulatedSensor } from '../peripherals/emulated-sensor.ts';
import { EMULATIONS } from '../peripherals/emulations.ts';
import { createScriptedBody } from '../peripherals/scripted-body.ts';
import { waitUntil } from '../wait-until.ts';

export interface DriverFigures {
  readonly sensor: string;
  readonly rateHz: number;
  /** Notifications of its stream that the sensor sent and that the page was handed. */
  readonly notifications: { readonly sent: number; readonly received: number };
  /** What was recorded: from the first reading to the last, the time from click to file, and the usual rate. */
  readonly recording: { readonly seconds: number; readonly atMost: number; readonly rateHz: number };
  readonly nudged: readonly Nudge[];
  readonly liveAgainMs: number;
  /** It measures no more once it was disconnected. */
  readonly stopped: boolean;
}

interface Counting extends Window {
  received: Record<string, number>;
}

/**
 * What everybody does with a new sensor, by the buttons of the built app: pairs it, sits tall, sets its fastest
 * rate, records, tries a nudge, loses it and has it back, and lets it go.
 */
export async function useSensor(driver: SensorDriver, seconds: number): Promise<DriverFigures> {
  const body = createScriptedBody([{ seconds: 0, flexionDeg: 0 }]);
  const sensor = EMULATIONS[driver.id]?.({ motion: body.at });
  if (!sensor) throw new Error(`there is no emulated ${driver.id}`);
  let sent = 0;
  sensor.peripheral.events.on('notified', (characteristic) => {
    if (characteristic === driver.stream) sent += 1;
  });
  const app = await startApp({ peripherals: [sensor.peripheral], path: null });
  try {
    await app.page.evaluateOnNewDocument(countNotifications);
    await app.page.goto(`${app.url}#/pair`);
    const { screen } = app;
    await pairSensor(app, sensor.peripheral.definition.name);
    await calibrate(app);

    const fastest = Math.max(...driver.ratesHz);
    await screen.click('link', /Sensor live/);
    if (driver.ratesHz.length > 1) await screen.click('radio', rateWords(fastest));
    await waitUntil(() => Math.abs(sensor.rateHz() / fastest - 1) < 0.05, { what: `${fastest} Hz` });
    await screen.see(/Sensor live/);

    const recording = await record(app, seconds);
    const rateHz = sensor.rateHz();
    const notifications = await countBothSides(app, sensor, driver, () => sent);
    await open(app, 'Today');
    await screen.click('link', /Sensor live/);
    const nudged = await tryNudges(app, sensor, driver);
    const liveAgainMs = await loseIt(app, sensor);

    await screen.click('button', 'Disconnect');
    await screen.see('No sensor');
    await waitUntil(() => !sensor.peripheral.connected(), { what: 'the sensor let go' });
    const atEnd = sensor.readingsSent();
    await new Promise((resolve) => setTimeout(resolve, 500));
    app.browser.problems.assertNone();
    app.browser.requests.assertOnly(app.origin);
    const stopped = sensor.readingsSent() === atEnd;
    return {
      sensor: driver.id,
      rateHz,
      notifications,
      recording,
      nudged,
      liveAgainMs,
      stopped,
    };
  } finally {
    await app.close();
  }
}

/** Notifications of its stream so far, on both sides of the air, with none between them. */
async function countBothSides(
  { page }: AppHarness,
  sensor: EmulatedSensor,
  { stream }: SensorDriver,
  sent: () => number,
): Promise<DriverFigures['notifications']> {
  sensor.silence();
  await new Promise((resolve) => setTimeout(resolve, 300));
  const received = await page.evaluate((uuid) => (window as unknown as Counting).received[uuid] ?? 0, stream);
  const figures = { sent: sent(), received };
  sensor.speak();
  return figures;
}

/** Records on the desk page for so long. Where the machine stood still for a moment, the recording has a gap. */
async function record(app: AppHarness, seconds: number): Promise<DriverFigures['recording']> {
  const { screen } = app;
  await open(app, 'Desk');
  const startedAt = performance.now();
  await screen.click('button', 'Record');
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  const recording = parseRecording(await downloaded(app, '.csv', () => screen.click('button', /^Save/)));
  const atMost = (performance.now() - startedAt) / 1000;
  if (recording.type === 'refused') throw new Error(`the recording is refused: ${recording.problem}`);

  const times = recording.samples.map(({ t }) => t);
  const intervals = times.slice(1).map((t, index) => t - (times[index] ?? t));
  const median = intervals.sort((one, other) => one - other)[Math.floor(intervals.length / 2)] ?? 0;
  return { seconds: ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1000, atMost, rateHz: 1000 / median };
}

async function tryNudges({ screen }: AppHarness, sensor: EmulatedSensor, { nudges }: SensorDriver) {
  await screen.click('button', /^Test/, { nth: 0 });
  if (nudges.length > 0) await waitUntil(() => sensor.nudged().length > 0, { what: 'a nudge that is felt' });
  await screen.see(nudges.length > 0 ? 'Sent to the sensor.' : /You should have heard a sound/);
  return sensor.nudged();
}

async function loseIt({ screen }: AppHarness, sensor: EmulatedSensor): Promise<number> {
  sensor.drop(1);
  await screen.seeNoMore(/Sensor live/);
  const backAt = performance.now();
  await screen.see(/Sensor live/);
  return Math.round(performance.now() - backAt);
}

/** In the page, before the app: counts what is handed to it, by characteristic. */
function countNotifications(): void {
  const counting = window as unknown as Counting;
  counting.received = {};
  const counted = new WeakSet<EventTarget>();
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (
    this: EventTarget,
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ) {
    if (type === 'characteristicvaluechanged' && !counted.has(this)) {
      counted.add(this);
      const { uuid } = this as unknown as { readonly uuid: string };
      listen.call(this, type, () => {
        counting.received[uuid] = (counting.received[uuid] ?? 0) + 1;
      });
    }
    listen.call(this, type, listener, options);
  };
}
