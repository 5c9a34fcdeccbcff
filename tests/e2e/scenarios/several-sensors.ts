import { sensorDrivers } from '../../../sensors/registry.ts';
import { type AppHarness, startApp } from '../app-harness.ts';
import { chooseDevice } from '../chooser.ts';
import { buildPage } from '../pages/build-page.ts';
import type { SeenLine } from '../pages/lines/lines-page.ts';
import type { EmulatedSensor } from '../peripherals/emulated-sensor.ts';
import { EMULATIONS } from '../peripherals/emulations.ts';
import { waitUntil } from '../wait-until.ts';

export interface SensorFigures {
  readonly sensor: string;
  readonly rateHz: number;
  readonly sent: number;
  readonly received: number;
  readonly postures: number;
  /** From the sensor's notification to the posture of its last reading. */
  readonly latencyMs: { readonly p50: number; readonly p95: number; readonly max: number };
}

interface LinesWindow {
  readonly lines: readonly SeenLine[];
}

interface InTheAir {
  readonly id: string;
  readonly sensor: EmulatedSensor;
  /** When each notification of the stream went out, in ms since the epoch. */
  readonly sentAt: number[];
}

const streams = new Map(sensorDrivers.map(({ id, stream }) => [id, stream]));

/** Sensors of several makes in one page, each with the whole line to posture behind it, at their fastest rates. */
export async function streamTogether(ids: readonly string[], seconds: number): Promise<SensorFigures[]> {
  const page = await buildPage('lines');
  const air = ids.map(bring);
  const app = await startApp({
    folder: page.folder,
    peripherals: air.map(({ sensor }) => sensor.peripheral),
  });
  try {
    for (const { sensor } of air) await pairNext(app, sensor);
    await waitUntil(async () => (await linesOf(app)).every(({ calibrated }) => calibrated), {
      timeoutMs: 30_000,
      what: async () =>
        `all calibrated: ${JSON.stringify((await linesOf(app)).map(({ done, ...line }) => line))}`,
    });
    const from = air.map(({ sentAt }) => sentAt.length);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    for (const { sensor } of air) sensor.silence();
    await new Promise((resolve) => setTimeout(resolve, 500));
    app.browser.problems.assertNone();
    const seen = await linesOf(app);
    return air.map((each, index) => figuresOf(each, seen[index], from[index] ?? 0));
  } finally {
    await app.close();
    await page.remove();
  }
}

function bring(id: string): InTheAir {
  const sensor = EMULATIONS[id]?.();
  if (!sensor) throw new Error(`there is no emulated ${id}`);
  const sentAt: number[] = [];
  sensor.peripheral.events.on('notified', (characteristic) => {
    if (characteristic === streams.get(id)) sentAt.push(performance.timeOrigin + performance.now());
  });
  return { id, sensor, sentAt };
}

async function pairNext(app: AppHarness, { peripheral }: EmulatedSensor): Promise<void> {
  const known = (await linesOf(app)).length;
  await chooseDevice(app.page, () => app.screen.click('button', 'Pair'), peripheral.definition.name);
  await waitUntil(async () => (await linesOf(app))[known]?.state === 'live', {
    what: async () => `${peripheral.definition.name} live, and it is ${(await linesOf(app))[known]?.state}`,
  });
}

const linesOf = ({ page }: AppHarness) => page.evaluate(() => (window as unknown as LinesWindow).lines);

function figuresOf(
  { id, sensor, sentAt }: InTheAir,
  line: SeenLine | undefined,
  from: number,
): SensorFigures {
  if (!line) throw new Error(`the page has no line for ${id}`);
  const latencies = line.done
    .filter(({ notification }) => notification >= from)
    .flatMap(({ notification, at }) => {
      const sent = sentAt[notification];
      return sent === undefined ? [] : [at - sent];
    })
    .sort((a, b) => a - b);
  const at = (share: number) =>
    round(latencies[Math.min(latencies.length - 1, Math.floor(share * latencies.length))]);
  return {
    sensor: id,
    rateHz: sensor.rateHz(),
    sent: sensor.readingsSent(),
    received: line.readings,
    postures: line.postures,
    latencyMs: { p50: at(0.5), p95: at(0.95), max: at(1) },
  };
}

const round = (value = Number.NaN) => Math.round(value * 100) / 100;
