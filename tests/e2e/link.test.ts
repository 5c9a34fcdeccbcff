import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { STANDARD_GRAVITY } from '../../src/core/imu/units.ts';
import type { LinkStatus, Sensors } from '../../src/ports/ports.ts';
import { type AppHarness, startApp } from './app-harness.ts';
import { createPeripheral, type Peripheral } from './bluez/peripheral.ts';
import { chooseDevice, dismissChooser } from './chooser.ts';
import { freeze, hide, resume, show } from './page-life.ts';
import { type BuiltPage, buildPage } from './pages/build-page.ts';
import type { Seen } from './pages/link/link-page.ts';
import { createWitMotion, type WitMotion, type WitMotionOptions } from './peripherals/witmotion.ts';
import { DEFAULT_TIMEOUT_MS, waitUntil } from './wait-until.ts';

const METRES_PER_COUNT = STANDARD_GRAVITY / 2048;

let app: AppHarness;
let linkPage: BuiltPage;
let around: Peripheral[] = [];

beforeAll(async () => {
  linkPage = await buildPage('link');
  app = await startApp({ folder: linkPage.folder, path: null });
});

afterAll(async () => {
  await app?.close();
  await linkPage?.remove();
});

beforeEach(() => open());

afterEach(() => {
  for (const peripheral of around) app.bluez.remove(peripheral);
  around = [];
  app.bluez.setAdapter('on');
  app.browser.problems.assertNone();
});

const open = (query = '') => app.page.goto(`${app.url}${query}`);

interface LinkWindow {
  readonly seen: Seen;
  readonly available: Sensors['available'];
}
const seen = (page = app.page) => page.evaluate(() => (window as unknown as LinkWindow).seen);
const available = (page = app.page) => page.evaluate(() => (window as unknown as LinkWindow).available());

const status = async () => (await seen()).statuses.at(-1);
/** The states one after another; that only the battery's level changed is no other state. */
const states = async () =>
  (await seen()).statuses.map(({ state }) => state).filter((state, index, all) => state !== all[index - 1]);
const click = (name: 'Pair' | 'Try again' | 'Close') => app.screen.click('button', name);

const until = (state: LinkStatus['state'], timeoutMs = DEFAULT_TIMEOUT_MS) =>
  waitUntil(async () => (await status())?.state === state, {
    timeoutMs,
    what: async () => `${state}; came: ${JSON.stringify((await seen()).statuses)}`,
  });

/** Brings a loss of the link about, and waits until it was told: a state that may be over when it is looked at. */
async function lose(cause: () => void): Promise<void> {
  const { length } = (await seen()).statuses;
  cause();
  await waitUntil(async () => (await seen()).statuses.slice(length).some(({ state }) => state === 'lost'), {
    what: async () => `lost; came: ${JSON.stringify((await seen()).statuses)}`,
  });
}

function bring(peripheral: Peripheral): void {
  around.push(peripheral);
  app.bluez.add(peripheral);
}

/** A sensor whose readings are numbered: acceleration along x is the number, in counts. */
function numbered(options: WitMotionOptions = {}): WitMotion {
  function* numbers() {
    for (let x = 0; ; x = (x + 1) % 30_000)
      yield { acc: { x: x * METRES_PER_COUNT, y: 0, z: STANDARD_GRAVITY }, gyr: { x: 0, y: 0, z: 0 } };
  }
  return createWitMotion({ motion: numbers(), ...options });
}

const choose = (name: string | RegExp = /^WT/) => chooseDevice(app.page, () => click('Pair'), name);

/** Pairs with a sensor and waits until it is live. */
async function paired(options: WitMotionOptions = {}): Promise<WitMotion> {
  const sensor = numbered(options);
  bring(sensor.peripheral);
  await choose();
  await until('live');
  return sensor;
}

/** The page has every frame that the sensor sent, once and in order. */
async function expectNothingLost(sensor: WitMotion): Promise<void> {
  sensor.silence();
  const sent = sensor.readingsSent();
  await waitUntil(async () => (await seen()).readings.length >= sent, { what: `${sent} readings` });
  const { readings } = await seen();
  expect(readings.map(({ x }) => x)).toEqual(Array.from({ length: sent }, (_, index) => index));
}

describe('the sensor link, through the real Bluetooth stack', () => {
  it('pairs, sets the rate and goes live', async () => {
    const sensor = await paired();
    expect(await states()).toEqual(['connecting', 'live']);
    expect(sensor.commands().slice(0, 2)).toEqual(['ffaa6988b5', 'ffaa030700']);
    expect(sensor.peripheral.writes.every(({ withResponse }) => !withResponse)).toBe(true);
    expect(sensor.rateHz()).toBe(20);
    expect(await available()).toBeNull();
  });

  it('loses no frame at 100 Hz, and dates arrivals in order on the epoch', async () => {
    await open('?hertz=100');
    const sensor = await paired();
    await waitUntil(() => sensor.readingsSent() > 400, { what: '400 readings' });
    await expectNothingLost(sensor);
    const times = (await seen()).readings.map(({ receivedAt }) => receivedAt);
    expect(times.length).toBeGreaterThan(400);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(Math.abs(Date.now() - (times.at(-1) ?? 0))).toBeLessThan(5000);
  });

  it('loses no frame at 100 Hz when frames come joined and cut', async () => {
    await open('?hertz=100');
    const sensor = await paired({ delivery: { notificationBytes: [20, 7, 53, 20, 40, 60] } });
    await pause(2000);
    const before = sensor.readingsSent();
    // The last frame may still wait for its notification to fill up.
    await waitUntil(async () => (await seen()).readings.length >= before - 3);
    const xs = (await seen()).readings.map(({ x }) => x);
    expect(xs).toEqual(xs.map((_, index) => index));
  });

  it('reads the battery from a reply between frames, and asks again while it is not known', async () => {
    const sensor = await paired({ batteryVolts: 3.78, batteryWarmUpMs: 1500 });
    expect((await status())?.batteryPercent).toBeNull();
    await waitUntil(async () => (await status())?.batteryPercent === 40);
    expect(sensor.commands().filter((command) => command === 'ffaa276400')).toHaveLength(2);
    expect((await status())?.state).toBe('live');
  });

  it('finds a sensor again after a drop, without the chooser, and sets it up anew', async () => {
    const sensor = await paired();
    await lose(() => sensor.powerCycle(1.5));
    await until('live');
    expect(await states()).toEqual(expect.arrayContaining(['connecting', 'live', 'lost', 'reconnecting']));
    expect(sensor.rateHz()).toBe(20);
    expect(await status()).toMatchObject({ fault: null, attempt: 0 });

    const received = (await seen()).readings.length;
    await waitUntil(async () => (await seen()).readings.length > received + 20);
  });

  it('takes no reading twice and none out of order over five drops', async () => {
    const sensor = await paired();
    for (let drop = 0; drop < 5; drop += 1) {
      const { length } = (await seen()).readings;
      await lose(() => sensor.drop());
      await until('live');
      await waitUntil(async () => (await seen()).readings.length > length + 10);
    }
    const xs = (await seen()).readings.map(({ x }) => x);
    expect(xs.every((x, index) => index === 0 || x > (xs[index - 1] ?? 0))).toBe(true);
  });

  it('counts its tries while the sensor is away', async () => {
    const sensor = await paired({ unreachableAfterMs: 300 });
    sensor.vanish();
    await waitUntil(async () => ((await status())?.attempt ?? 0) >= 3);
    expect(await status()).toMatchObject({ state: 'reconnecting', fault: { code: 'out-of-range' } });
    sensor.peripheral.setPresence('near');
    await until('live');
  });

  it('tries at once when asked to', async () => {
    const sensor = await paired();
    sensor.peripheral.refuse('le-connection-abort-by-local');
    sensor.drop();
    await waitUntil(async () => ((await status())?.attempt ?? 0) >= 4);
    sensor.peripheral.refuse(null);
    await pause(500);
    await click('Try again');
    await until('live', 3000);
  });

  it('is silent while connected without readings, and live when they come again', async () => {
    const sensor = await paired();
    sensor.silence();
    await until('silent');
    expect(await status()).toMatchObject({ state: 'silent', fault: { code: 'silent' } });
    sensor.speak();
    await until('live');
    expect(sensor.peripheral.connected()).toBe(true);
    expect(await states()).toEqual(['connecting', 'live', 'silent', 'live']);
  });

  it('gives up a link that stays silent and connects anew', async () => {
    const sensor = await paired();
    let drops = 0;
    sensor.peripheral.events.on('disconnected', () => {
      drops += 1;
    });
    const silentSince = performance.now();
    sensor.silence();
    await waitUntil(() => drops === 1, { what: 'the forced disconnection' });
    const tookMs = performance.now() - silentSince;
    expect(tookMs).toBeGreaterThan(9500);
    expect(tookMs).toBeLessThan(15_000);
    sensor.speak();
    await until('live');
    expect(await states()).toEqual(['connecting', 'live', 'silent', 'lost', 'reconnecting', 'live']);
  });

  it('tells a chooser that was dismissed', async () => {
    bring(numbered().peripheral);
    await dismissChooser(app.page, () => click('Pair'));
    await waitUntil(async () => (await seen()).fault?.code === 'dismissed');
  });

  it('tells that there is no Bluetooth, before and instead of the chooser', async () => {
    app.bluez.setAdapter('absent');
    await waitUntil(async () => {
      await open();
      return (await available())?.code === 'bluetooth-off';
    });
    await click('Pair');
    await waitUntil(async () => (await seen()).fault?.code === 'bluetooth-off');
  });

  it('tells that Bluetooth went off while connected, and goes on when it is back', async () => {
    await paired();
    app.bluez.setAdapter('off');
    await waitUntil(async () => (await status())?.fault?.code === 'bluetooth-off');
    const told = (await seen()).statuses.find(({ state }) => state === 'lost');
    expect(told?.fault?.code).toBe('lost');
    app.bluez.setAdapter('on');
    await until('live');
  });

  it('tells that a browser has no Web Bluetooth', async () => {
    const page = await app.browser.newPage();
    await page.evaluateOnNewDocument(() => Reflect.deleteProperty(Navigator.prototype, 'bluetooth'));
    await page.goto(app.url);
    await page.click('#pair');
    await waitUntil(async () => (await seen(page)).fault?.code === 'unsupported');
    expect(await available(page)).toMatchObject({ code: 'unsupported' });
    await page.close();
    await app.page.bringToFront();
  });

  it('tells a sensor that is of another kind, and does not keep trying', async () => {
    const stranger = createPeripheral({
      address: 'C0:11:22:33:44:99',
      name: 'WT-like',
      services: [{ uuid: '0000180f-0000-1000-8000-00805f9b34fb', characteristics: [] }],
    });
    bring(stranger);
    await choose('WT-like');
    await until('gone');
    expect(await status()).toMatchObject({ state: 'gone', fault: { code: 'service-missing' } });
    await waitUntil(() => !stranger.connected());
  });

  it('talks to the revision that uses the ordinary base of UUIDs', async () => {
    const sensor = await paired({ base: '9b' });
    expect(sensor.rateHz()).toBe(20);
  });

  it('writes with response where the sensor knows no other way', async () => {
    const uuid = (short: string) => `0000${short}-0000-1000-8000-00805f9a34fb`;
    const strict = createPeripheral({
      address: 'C0:11:22:33:44:77',
      name: 'WT-strict',
      services: [
        {
          uuid: uuid('ffe5'),
          characteristics: [
            { uuid: uuid('ffe4'), flags: ['notify'] },
            { uuid: uuid('ffe9'), flags: ['write'] },
          ],
        },
      ],
    });
    bring(strict);
    await choose('WT-strict');
    await waitUntil(() => strict.writes.length >= 2);
    expect(strict.writes.every(({ withResponse }) => withResponse)).toBe(true);
  });

  it('unsubscribes, then disconnects, then completes when it is closed', async () => {
    const sensor = await paired();
    const order: string[] = [];
    sensor.peripheral.events.on('unsubscribed', () => order.push('unsubscribed'));
    sensor.peripheral.events.on('disconnected', () => order.push('disconnected'));
    await click('Close');
    await waitUntil(async () => (await seen()).completed);
    await waitUntil(() => order.length === 2);
    expect(order).toEqual(['unsubscribed', 'disconnected']);
    expect(await status()).toMatchObject({ state: 'none', fault: null, attempt: 0, batteryPercent: null });
    await pause(500);
    expect(sensor.peripheral.connected()).toBe(false);
  });

  it('finds a sensor again while the page is hidden', async () => {
    const sensor = await paired();
    await hide(app.page);
    const connected = once(sensor.peripheral.events, 'connected');
    sensor.drop();
    await connected;
    await until('live');
    await show(app.page);
  });

  it('does not take a frozen page for a silent sensor', async () => {
    const sensor = await paired();
    await freeze(app.page);
    await pause(5000);
    await resume(app.page);
    await waitUntil(async () => (await seen()).readings.length >= sensor.readingsSent() - 5);
    await pause(2000);
    expect(await states()).toEqual(['connecting', 'live']);
    await expectNothingLost(sensor);
  });
});
