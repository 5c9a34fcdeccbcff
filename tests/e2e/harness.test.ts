import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type AppHarness, type AppHarnessOptions, startApp } from './app-harness.ts';
import { chooseDevice, dismissChooser } from './chooser.ts';
import { shiftDate } from './date-shift.ts';
import { clickNotification, shownNotifications } from './notifications.ts';
import { freeze, hide, resume, show } from './page-life.ts';
import { createWitMotion, type WitMotionOptions } from './peripherals/witmotion.ts';
import { waitUntil } from './wait-until.ts';

const PAGE_FOLDER = fileURLToPath(new URL('./harness-page', import.meta.url));

interface Seen {
  frames: { at: number; bytes: number[] }[];
  disconnects: number;
  ticks: number;
}
const seen = (page: Page) => page.evaluate(() => (window as unknown as { seen: Seen }).seen);
const send = (page: Page, bytes: number[], response: boolean) =>
  page.evaluate(
    (data, wanted) =>
      (window as unknown as { send: (data: number[], wanted: boolean) => Promise<void> }).send(data, wanted),
    bytes,
    response,
  );

async function open(options: AppHarnessOptions = {}): Promise<AppHarness> {
  const app = await startApp({ folder: PAGE_FOLDER, ...options });
  onTestFinished(app.close);
  return app;
}

/** The page, loaded anew, with a fresh sensor in the air that was paired and streams. */
async function pairedIn(app: AppHarness, options: WitMotionOptions = {}) {
  const sensor = createWitMotion(options);
  app.bluez.add(sensor.peripheral);
  await app.page.goto(app.url);
  await chooseDevice(app.page, () => app.screen.click('button', 'Pair a sensor'), /^WT/);
  await app.screen.see('State: connected');
  return { ...app, sensor };
}

describe('the emulated sensor, through the real Bluetooth stack', () => {
  let app: AppHarness;
  beforeAll(async () => {
    app = await startApp({ folder: PAGE_FOLDER, path: null });
  });
  afterAll(() => app?.close());

  async function pairedWith(options: WitMotionOptions = {}) {
    const paired = await pairedIn(app, options);
    onTestFinished(() => app.bluez.remove(paired.sensor.peripheral));
    return paired;
  }

  it('is paired through the chooser and loses no frame at 100 Hz', async () => {
    const { page, sensor } = await pairedWith();
    await send(page, [0xff, 0xaa, 0x03, 0x09, 0x00], false);
    await waitUntil(() => sensor.rateHz() === 100);
    // How steadily it sends is held in peripherals.test.ts; here it is what arrives that counts.
    const before = sensor.readingsSent();
    await waitUntil(() => sensor.readingsSent() >= before + 400, { what: '400 readings' });
    sensor.silence();
    const sent = sensor.readingsSent();
    await waitUntil(async () => (await seen(page)).frames.length >= sent);
    await pause(100);
    const { frames } = await seen(page);
    expect(frames).toHaveLength(sent);
    expect(frames.every(({ bytes }) => bytes.length === 20 && bytes[0] === 0x55 && bytes[1] === 0x61)).toBe(
      true,
    );
  });

  it('sees writes of both kinds, and answers a register read on the same characteristic', async () => {
    const { page, sensor } = await pairedWith({ batteryWarmUpMs: 0 });
    await send(page, [0xff, 0xaa, 0x69, 0x88, 0xb5], true);
    await send(page, [0xff, 0xaa, 0x27, 0x64, 0x00], false);
    await waitUntil(async () => (await seen(page)).frames.some(({ bytes }) => bytes[1] === 0x71));
    expect(sensor.commands()).toEqual(['ffaa6988b5', 'ffaa276400']);
    expect(sensor.peripheral.writes.map(({ withResponse }) => withResponse)).toEqual([true, false]);
    const reply = (await seen(page)).frames.find(({ bytes }) => bytes[1] === 0x71);
    expect(reply?.bytes.slice(0, 6)).toEqual([0x55, 0x71, 0x64, 0x00, 0x84, 0x01]); // 3.88 V
  });

  it('drops the link, cannot be reached while away, and can be connected to again', async () => {
    const { page, screen, sensor } = await pairedWith({ unreachableAfterMs: 400 });
    sensor.drop(2);
    await waitUntil(async () => (await seen(page)).disconnects === 1);
    await screen.click('button', 'Connect again');
    await screen.see('State: NetworkError');
    await waitUntil(() => sensor.peripheral.presence() === 'near');
    const before = (await seen(page)).frames.length;
    await screen.click('button', 'Connect again');
    await screen.see('State: connected');
    await waitUntil(async () => (await seen(page)).frames.length > before + 5);
  });

  it('fails a pending write when the link is lost', async () => {
    const { page, sensor } = await pairedWith();
    sensor.peripheral.holdWrites();
    const writing = send(page, [0xff, 0xaa, 0x27, 0x64, 0x00], true).then(
      () => 'written',
      (error: Error) => error.message,
    );
    await waitUntil(() => sensor.peripheral.writes.length === 1);
    sensor.drop();
    expect(await writing).toMatch(/NetworkError|NotSupportedError|GATT/);
  });

  it('refuses a connection when told to', async () => {
    const { screen, sensor } = await pairedWith();
    sensor.peripheral.refuse('le-connection-abort-by-local');
    sensor.drop();
    await screen.click('button', 'Connect again');
    await screen.see('State: NetworkError');
  });

  it('loses its link when the adapter is switched off, and has it again after', async () => {
    const { page, screen, bluez, sensor } = await pairedWith();
    onTestFinished(() => bluez.setAdapter('on'));
    bluez.setAdapter('off');
    await waitUntil(async () => (await seen(page)).disconnects === 1);
    expect(sensor.peripheral.connected()).toBe(false);
    await screen.click('button', 'Connect again');
    await screen.see(/State: \w*Error/);
    bluez.setAdapter('on');
    await screen.click('button', 'Connect again');
    await screen.see('State: connected');
  });
});

describe('the device chooser', () => {
  it('can be dismissed', async () => {
    const { page, screen } = await open({ peripherals: [createWitMotion().peripheral] });
    await dismissChooser(page, () => screen.click('button', 'Pair a sensor'));
    await screen.see('State: NotFoundError');
  });

  it('does not come where there is no adapter', async () => {
    const { page, screen } = await open({ adapter: 'absent' });
    expect(await page.evaluate(() => navigator.bluetooth.getAvailability())).toBe(false);
    await screen.click('button', 'Pair a sensor');
    await screen.see('State: NotFoundError');
  });
});

describe('the browser', () => {
  let app: AppHarness;
  beforeAll(async () => {
    app = await startApp({ folder: PAGE_FOLDER });
  });
  afterAll(() => app.close());

  it('really hides a page, which then has slow timers, and shows it again', async () => {
    const ticks = async () => (await seen(app.page)).ticks;
    const tenQuickTicks = async () => {
      const [before, began] = [await ticks(), performance.now()];
      await waitUntil(async () => (await ticks()) >= before + 10, { what: 'ten ticks' });
      return performance.now() - began < 8000; // ten, one a second, take longer
    };
    expect(await tenQuickTicks()).toBe(true);
    await hide(app.page);
    expect(await app.page.evaluate(() => document.visibilityState)).toBe('hidden');
    await pause(1500); // throttling sets in after a moment
    const [before, began] = [await ticks(), performance.now()];
    await pause(3000);
    const hiddenTicks = (await ticks()) - before;
    expect(hiddenTicks).toBeLessThanOrEqual((performance.now() - began) / 1000 + 2);
    await show(app.page);
    expect(await tenQuickTicks()).toBe(true);
  });

  it('freezes a page and resumes it', async () => {
    await hide(app.page);
    await app.page.evaluate(() => {
      document.addEventListener('freeze', () => localStorage.setItem('freeze', 'frozen'));
      document.addEventListener('resume', () => localStorage.setItem('freeze', 'resumed'));
    });
    await freeze(app.page);
    await pause(500);
    await resume(app.page);
    await show(app.page);
    expect(await app.page.evaluate(() => localStorage.getItem('freeze'))).toBe('resumed');
  });

  it('shifts the date before the page loads, for as many days as the last call said', async () => {
    await shiftDate(app.page, 3);
    await shiftDate(app.page, 30);
    await app.page.reload();
    const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    await app.screen.see(`Opened on ${day}`);
    const facts = await app.page.evaluate(() => ({
      is: new Date() instanceof Date,
      epoch: new Date(0).toISOString(),
      year: new Date(2020, 0, 1).getFullYear(),
      utc: Date.UTC(1970, 0, 2),
      agree: Math.abs(Date.now() - Date.now()) < 50,
    }));
    expect(facts).toEqual({
      is: true,
      epoch: '1970-01-01T00:00:00.000Z',
      year: 2020,
      utc: 86_400_000,
      agree: true,
    });
    await shiftDate(app.page, 0);
  });

  it('shows notifications of a service worker and clicks them', async () => {
    await app.page.evaluate(async () => {
      await navigator.serviceWorker.register('service-worker.js');
      const registration = await navigator.serviceWorker.ready;
      await registration.showNotification('Time to sit tall', { body: 'A small stretch?', tag: 'nudge' });
    });
    expect(await shownNotifications(app.page)).toEqual([
      { title: 'Time to sit tall', body: 'A small stretch?', tag: 'nudge', actions: [] },
    ]);
    await clickNotification(app.page, 'nudge');
    await waitUntil(async () => (await shownNotifications(app.page)).length === 0);
  });

  it('reads and drives a page by what is drawn, through shadow trees', async () => {
    const { screen, page } = app;
    expect(await screen.text()).toContain('State: idle');
    expect(await screen.text()).not.toContain('Never drawn');
    expect(await screen.names('button')).toEqual(['Pair a sensor', 'Connect again']);
    await screen.fill('Nickname', 'Ada');
    await screen.fill('Level', '70');
    const values = await page.evaluate(() => {
      const root = document.querySelector('sensor-panel')?.shadowRoot;
      return [...(root?.querySelectorAll('input') ?? [])].map(({ value }) => value);
    });
    expect(values).toEqual(['Ada', '70']);
    await expect(screen.find('button', 'No such button', { timeoutMs: 200 })).rejects.toThrow(
      /Pair a sensor/,
    );
    await expect(screen.find('button', /./, { timeoutMs: 200 })).rejects.toThrow(/2 of button/);
  });

  it('notes every request that leaves the origin, from pages and both kinds of worker', async () => {
    const { requests } = app.browser;
    requests.clear();
    await app.page.reload();
    requests.assertOnly(app.origin);
    expect(requests.all().length).toBeGreaterThanOrEqual(2);
    await app.page.evaluate(async () => {
      await fetch('https://page.example/').catch(() => {});
      new Worker('worker.js');
      new WebSocket('wss://socket.example/');
      const registration = await navigator.serviceWorker.ready;
      await registration.showNotification('Another', { tag: 'other' });
    });
    await clickNotification(app.page, 'other');
    const strangers = () => [
      ...new Set(requests.foreign(app.origin).map(({ url }) => new URL(url).hostname)),
    ];
    const all = ['page.example', 'service-worker.example', 'socket.example', 'worker.example'];
    await waitUntil(() => strangers().length === all.length, { what: () => strangers().join() });
    expect(strangers().sort()).toEqual(all);
    expect(() => requests.assertOnly(app.origin)).toThrow('page.example');
    requests.clear();
  });

  it('collects console errors and uncaught exceptions', async () => {
    const { problems } = app.browser;
    problems.clear();
    problems.assertNone();
    await app.page.evaluate(() => {
      console.error('something is off');
      setTimeout(() => {
        throw new Error('thrown in a timer');
      }, 0);
    });
    await waitUntil(() => problems.all().length === 2);
    expect(() => problems.assertNone()).toThrow(/something is off[\s\S]*thrown in a timer/);
    problems.assertNone([/something is off/, /thrown in a timer/]);
  });
});

describe('the harness', () => {
  it('keeps storage and the sensor through a restart of the browser', async () => {
    const app = await open();
    await pairedIn(app);
    await app.page.evaluate(() => localStorage.setItem('kept', 'yes'));
    await app.restart();
    expect(await app.page.evaluate(() => localStorage.getItem('kept'))).toBe('yes');
    const devices = await app.page.evaluate(async () =>
      (await navigator.bluetooth.getDevices()).map(({ name }) => name),
    );
    expect(devices).toEqual(['WT901BLE67']);
  });

  it('leaves no process and no bus behind', async () => {
    const app = await startApp({ folder: PAGE_FOLDER });
    const chrome = app.browser.browser.process();
    const socket = app.bus.address.replace('unix:path=', '');
    expect(existsSync(socket)).toBe(true);
    await app.close();
    await app.close();
    expect(chrome?.exitCode ?? chrome?.signalCode).not.toBeNull();
    expect(existsSync(socket)).toBe(false);
  });
});
