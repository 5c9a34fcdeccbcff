import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AppHarness, startApp } from './app-harness.ts';
import { pairSensor } from './journeys.ts';
import { createWitMotion, type WitMotion } from './peripherals/witmotion.ts';
import { createScreen, type Screen } from './screen.ts';
import { waitUntil } from './wait-until.ts';

let app: AppHarness;
let sensor: WitMotion;
let first: Screen;
let second: Screen;
let secondPage: Page;

/** Two tabs, and the first has the sensor. */
beforeEach(async () => {
  sensor = createWitMotion({ batteryVolts: 3.9 });
  app = await startApp({ peripherals: [sensor.peripheral], path: '#/pair' });
  first = app.screen;
  await pairSensor(app, /^WT901/);
  await first.see('Sensor live');
  secondPage = await app.browser.newPage();
  await secondPage.goto(`${app.url}#/pair`);
  second = createScreen(secondPage);
});

afterEach(async () => {
  app?.browser.problems.assertNone();
  await app?.close();
});

const readings = () => sensor.readingsSent();
/** Readings flow, and the link that they flow over lasts. */
async function staysLive(screen: Screen): Promise<void> {
  const before = readings();
  let drops = 0;
  sensor.peripheral.events.on('disconnected', () => {
    drops += 1;
  });
  await new Promise((resolve) => setTimeout(resolve, 4000));
  expect(readings()).toBeGreaterThan(before + 50);
  expect(drops).toBe(0);
  await screen.see('Sensor live');
}

describe('a second tab', () => {
  it('says how the sensor is in the first, leaves it there, and connects by itself once that is closed', async () => {
    await second.see(/Another tab has the sensor: live, \d+ %/);
    await second.find('button', 'Use it here');
    sensor.silence();
    await second.see('Another tab has the sensor: connected, but silent');
    sensor.speak();
    await second.see('Another tab has the sensor: live');
    await staysLive(first);

    await app.page.close();
    await second.seeNoMore(/Another tab has the sensor/);
    await waitUntil(() => !sensor.peripheral.connected());
    await secondPage.reload();
    await second.see('Sensor live');
  });

  it('takes it over when asked, and the first lets go cleanly and does not fight back', async () => {
    const order: string[] = [];
    for (const event of ['unsubscribed', 'disconnected', 'subscribed'] as const)
      sensor.peripheral.events.on(event, () => order.push(event));
    await second.click('button', 'Use it here');
    await second.see('Sensor live');
    expect(order).toEqual(['unsubscribed', 'disconnected', 'subscribed']);
    await app.page.bringToFront(); // a hidden tab draws nothing
    await first.see('This tab gave the sensor to another tab');
    await first.see('Another tab has the sensor: live');
    await secondPage.bringToFront();
    await staysLive(second);
    expect(order).toHaveLength(3);
  });

  it('deletes everything in both, down to an empty profile, and leaves another app alone', async () => {
    await secondPage.evaluate(async () => {
      localStorage.setItem('plumbline-note', 'x');
      await caches.open('of-another-app');
      await navigator.serviceWorker.ready;
    });
    await secondPage.goto(`${app.url}#/settings/data`);
    await second.click('button', 'Delete everything…');
    await second.see('files that you saved');
    expect(await second.has('button', 'Delete everything now')).toBe(true);
    await second.fill('To go on, type “delete”', 'Delete');
    await second.click('button', 'Delete everything now');
    await second.see('Everything is deleted');
    await waitUntil(() => !sensor.peripheral.connected());
    await app.page.bringToFront();
    await first.see('Another tab has deleted everything');

    const left = () =>
      secondPage.evaluate(async () => ({
        databases: await indexedDB.databases(),
        caches: await caches.keys(),
        workers: (await navigator.serviceWorker.getRegistrations()).length,
        local: Object.keys(localStorage),
        session: Object.keys(sessionStorage),
      }));
    const nothing = {
      databases: [],
      caches: ['of-another-app'],
      workers: 0,
      local: [],
      session: [],
    };
    expect(await left()).toEqual(nothing);
    // Nothing in either tab writes it anew.
    await new Promise((resolve) => setTimeout(resolve, 6000));
    expect(await left()).toEqual(nothing);

    await secondPage.bringToFront();
    await second.click('button', 'Begin anew');
    await second.find('button', 'Pair a sensor');
    // Asked in a document of its own: one whose sensor went away in the middle of a call is never answered.
    expect(await secondPage.evaluate(async () => (await navigator.bluetooth.getDevices()).length)).toBe(0);
  });
});
