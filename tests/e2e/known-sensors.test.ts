import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AppHarness, startApp } from './app-harness.ts';
import { chooseDevice } from './chooser.ts';
import { calibrate, open, pairSensor } from './journeys.ts';
import { createWitMotion, type WitMotion } from './peripherals/witmotion.ts';
import { storedRows } from './stored-rows.ts';
import { waitUntil } from './wait-until.ts';

let app: AppHarness;
let sensor: WitMotion;
const other = () => createWitMotion({ name: 'WT901BLE99', address: 'C0:11:22:33:44:09' });

/** A sensor that is in use, with a rate that was chosen for it. */
beforeEach(async () => {
  sensor = createWitMotion();
  app = await startApp({ peripherals: [sensor.peripheral, other().peripheral], path: '#/pair' });
});

afterEach(async () => {
  app?.browser.problems.assertNone();
  app?.browser.requests.assertOnly(app.origin);
  await app?.close();
});

async function use(): Promise<void> {
  await pairSensor(app, 'WT901BLE67');
  await app.screen.click('link', /Sensor live/);
}

const live = () => app.screen.see(/Sensor live/);

interface Stored {
  readonly type?: string;
  readonly connectAtStart?: boolean;
}
const choiceIsKept = async () =>
  (await storedRows<Stored>(app.page, 'settings')).some(({ connectAtStart }) => connectAtStart === false);
const tallIsKept = async () =>
  (await storedRows<Stored>(app.page, 'log')).some(({ type }) => type === 'calibration');

describe('a sensor that was used before', () => {
  it('is live again after a reload and after a restart of the browser, without a click', async () => {
    await use();
    await app.screen.click('radio', '100 Hz');
    await app.screen.click('link', 'Set comfortable tall');
    await calibrate(app);
    await waitUntil(tallIsKept, { what: 'the tall to be kept' });

    await app.page.reload();
    await live();
    await waitUntil(() => sensor.rateHz() === 100, { what: 'the rate that was chosen' });
    await open(app, 'Desk');
    await app.screen.see('from your comfortable tall');

    app.browser.problems.assertNone();
    await app.restart();
    await live();
    await waitUntil(() => sensor.rateHz() === 100, { what: 'the rate that was chosen' });
  });

  it('is found when it is switched on later, or waits to be asked where the person chose so', async () => {
    await use();
    sensor.vanish();
    await app.page.reload();
    await app.screen.see(/Looking for it/);
    sensor.peripheral.setPresence('near');
    await live();

    await app.screen.click('switch', 'Connect by itself');
    await waitUntil(choiceIsKept, { what: 'the choice to be kept' });
    await app.page.reload();
    await app.screen.see('No sensor');
    await app.screen.click('button', 'Connect WT901BLE67');
    await live();
  });

  it('is forgotten when the person asks for it, by the browser as well', async () => {
    await use();
    await app.screen.click('button', 'Forget this sensor WT901BLE67');
    await app.screen.see('No sensor');
    await app.screen.seeNoMore('Your sensors');
    await waitUntil(() => !sensor.peripheral.connected());
    const granted = () => app.page.evaluate(async () => (await navigator.bluetooth.getDevices()).length);
    await waitUntil(async () => (await granted()) === 0, { what: 'the browser to forget it' });
    await app.page.reload();
    await app.screen.see('No sensor');
    expect(await app.screen.text()).not.toContain('WT901BLE67');
  });
});

describe('where the browser keeps no list of devices', () => {
  it('is offered alone in the chooser, with another sensor beside it', async () => {
    await app.page.evaluateOnNewDocument(() =>
      Reflect.deleteProperty(Object.getPrototypeOf(navigator.bluetooth), 'getDevices'),
    );
    await app.page.reload();
    await use();
    await app.page.reload();
    await app.screen.see('Your browser asks for it in its list');
    await app.screen.find('button', 'Another sensor');
    const connect = () => app.screen.click('button', 'Connect WT901BLE67');
    expect(await chooseDevice(app.page, connect, /./)).toBe('WT901BLE67');
    await live();
  });
});
