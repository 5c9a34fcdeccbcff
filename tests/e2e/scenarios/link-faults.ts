import type { LinkStatus } from '../../../src/ports/ports.ts';
import { LINK_FAULT_WORDS } from '../../../src/strings/link-words.ts';
import { type AppHarness, startApp } from '../app-harness.ts';
import { chooseDevice } from '../chooser.ts';
import { buildPage } from '../pages/build-page.ts';
import type { Seen } from '../pages/link/link-page.ts';
import type { EmulatedSensor } from '../peripherals/emulated-sensor.ts';
import { EMULATIONS } from '../peripherals/emulations.ts';
import { waitUntil } from '../wait-until.ts';

/** What came of a fault: what the person read, and whether the sensor was live again by itself. */
export interface Outcome {
  readonly fault: string;
  /** Titles of the faults that were told; none where it was over before anything had to be told. */
  readonly told: readonly string[];
  readonly liveAgain: boolean;
}

/** The link alone in a page, with one emulated sensor in the air at a time. */
export interface FaultBench {
  readonly app: AppHarness;
  /** Opens the page anew, brings a fresh sensor of this make, and pairs it; does not wait for it to be live. */
  readonly pair: (id: string, prepare?: (sensor: EmulatedSensor) => void) => Promise<EmulatedSensor>;
  readonly status: () => Promise<LinkStatus | undefined>;
  readonly until: (state: LinkStatus['state'], timeoutMs?: number) => Promise<unknown>;
  /** Titles of all faults told since the page was opened. */
  readonly told: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

interface LinkWindow {
  readonly seen: Seen;
}

export async function openFaultBench(): Promise<FaultBench> {
  const page = await buildPage('link');
  const app = await startApp({ folder: page.folder, path: null });
  let present: EmulatedSensor | null = null;
  const seen = () => app.page.evaluate(() => (window as unknown as LinkWindow).seen);
  const status = async () => (await seen()).statuses.at(-1);

  return {
    app,
    async pair(id, prepare) {
      if (present) app.bluez.remove(present.peripheral);
      const sensor = EMULATIONS[id]?.();
      if (!sensor) throw new Error(`there is no emulated ${id}`);
      present = sensor;
      prepare?.(sensor);
      app.bluez.add(sensor.peripheral);
      await app.page.goto(app.url);
      const { name } = sensor.peripheral.definition;
      await chooseDevice(app.page, () => app.screen.click('button', 'Pair'), name);
      return sensor;
    },
    status,
    until: (state, timeoutMs = 20_000) =>
      waitUntil(async () => (await status())?.state === state, {
        timeoutMs,
        what: async () => `${state}; came: ${JSON.stringify((await seen()).statuses.slice(-6))}`,
      }),
    async told() {
      const { statuses, fault } = await seen();
      const codes = [
        ...statuses.flatMap((each) => (each.fault ? [each.fault.code] : [])),
        ...(fault ? [fault.code] : []),
      ];
      return [...new Set(codes)].map((code) => LINK_FAULT_WORDS[code].title);
    },
    async close() {
      await app.close();
      await page.remove();
    },
  };
}

/**
 * Loses the link at each operation of the start in turn, or at `most` of them, evenly spread.
 * @returns how many operations there are.
 */
export async function loseAtEachStep(
  { pair, until, app }: FaultBench,
  id: string,
  most: number,
): Promise<number> {
  let total = most;
  for (let at = 0; ; at += Math.max(1, Math.floor(total / most))) {
    let operations = 0;
    let lost = false;
    await pair(id, ({ peripheral }) =>
      peripheral.events.on('operation', () => {
        if (operations++ !== at || lost) return;
        lost = true;
        peripheral.drop();
      }),
    );
    await until('live');
    // With the operations of the start that was cut short.
    if (lost) total = Math.max(total, operations - at - 1);
    app.browser.problems.assertNone();
    if (!lost) return operations;
  }
}

/** Brings a fault upon a live or starting sensor, ends it, and sees what comes of it. */
export async function suffer(
  bench: FaultBench,
  id: string,
  fault: string,
  {
    from,
    during,
    untilMs = 2500,
    end,
  }: {
    /** Done before the pairing; the fault is there from the start. */
    readonly from?: (sensor: EmulatedSensor) => void;
    /** Done once live. */
    readonly during?: (sensor: EmulatedSensor, bench: FaultBench) => unknown;
    /** How long it lasts. */
    readonly untilMs?: number;
    readonly end?: (sensor: EmulatedSensor, bench: FaultBench) => unknown;
  },
): Promise<Outcome> {
  const sensor = await bench.pair(id, from);
  if (during) {
    await bench.until('live');
    await during(sensor, bench);
  }
  await new Promise((resolve) => setTimeout(resolve, untilMs));
  await end?.(sensor, bench);
  const liveAgain = await bench.until('live', 25_000).then(
    () => true,
    () => false,
  );
  bench.app.browser.problems.assertNone();
  return { fault, told: await bench.told(), liveAgain };
}
