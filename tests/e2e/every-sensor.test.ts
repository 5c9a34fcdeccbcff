import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Nudge } from '../../sensors/driver.ts';
import { sensorDrivers } from '../../sensors/registry.ts';
import { type AppHarness, startApp } from './app-harness.ts';
import { chooseDevice } from './chooser.ts';
import { type BuiltPage, buildPage } from './pages/build-page.ts';
import type { Seen } from './pages/link/link-page.ts';
import type { EmulatedSensor } from './peripherals/emulated-sensor.ts';
import { EMULATIONS } from './peripherals/emulations.ts';
import { waitUntil } from './wait-until.ts';

interface LinkWindow {
  readonly seen: Seen;
  readonly nudge: (which: Nudge) => Promise<void>;
}

let app: AppHarness;
let linkPage: BuiltPage;

beforeAll(async () => {
  linkPage = await buildPage('link');
  app = await startApp({ folder: linkPage.folder, path: null });
});

afterAll(async () => {
  await app?.close();
  await linkPage?.remove();
});

beforeEach(() => app.page.goto(app.url));

const seen = () => app.page.evaluate(() => (window as unknown as LinkWindow).seen);
const status = async () => (await seen()).statuses.at(-1);

const nudge = (which: Nudge) =>
  app.page.evaluate((wanted) => (window as unknown as LinkWindow).nudge(wanted), which);

function bring(id: string): EmulatedSensor {
  const sensor = EMULATIONS[id]?.();
  if (!sensor) throw new Error(`there is no emulated ${id}`);
  app.bluez.add(sensor.peripheral);
  return sensor;
}

describe('every sensor, through the browser’s own Bluetooth', () => {
  it.each(sensorDrivers.map((driver) => [driver.id, driver] as const))(
    '%s is found, streams, tells its battery, makes itself felt, and stops',
    async (id, { hasBattery, nudges }) => {
      const sensor = bring(id);
      const { peripheral } = sensor;
      await chooseDevice(app.page, () => app.screen.click('button', 'Pair'), peripheral.definition.name);
      await waitUntil(async () => (await status())?.state === 'live', {
        what: async () => `live, and it is ${JSON.stringify(await status())}`,
      });
      await waitUntil(async () => (await seen()).readings.length > 10, { what: '10 readings' });
      const level = async () => typeof (await status())?.batteryPercent === 'number';
      if (hasBattery) await waitUntil(level, { what: 'a battery level' });

      for (const which of nudges) await nudge(which);
      expect([...new Set(sensor.nudged())].sort()).toEqual([...nudges].sort());

      await app.screen.click('button', 'Close');
      await waitUntil(() => !peripheral.connected(), { what: 'the link gone' });
      const sent = sensor.readingsSent();
      await pause(200);
      expect(sensor.readingsSent()).toBe(sent);
      app.bluez.remove(peripheral);
      app.browser.problems.assertNone();
    },
    30_000,
  );
});
