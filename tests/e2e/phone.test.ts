import { isDeepStrictEqual } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import type { ImuReading, Vec3 } from '../../src/core/imu/sample.ts';
import { type AppHarness, startApp } from './app-harness.ts';
import { calibrate, open } from './journeys.ts';
import { hide, show } from './page-life.ts';
import { createScriptedBody } from './peripherals/scripted-body.ts';
import { type EmulatedPhone, emulatePhone } from './phone-motion.ts';
import { waitUntil } from './wait-until.ts';

const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

let app: AppHarness;
let phone: EmulatedPhone | null = null;
afterEach(async () => {
  await phone?.stop();
  phone = null;
  app?.browser.requests.assertOnly(app.origin);
  await app?.close();
});

/** Someone who wears a phone on the chest: its top up, its screen to the front. */
function wearer() {
  const body = createScriptedBody([{ seconds: 0, flexionDeg: 0 }], { mountingFlexionDeg: 0 });
  // From a clip on the back, whose axes are up, left and backward.
  const onChest = ({ x, y, z }: Vec3): Vec3 => ({ x: y, y: x, z: -z });
  const motion = (seconds: number): ImuReading => {
    const { acc, gyr } = body.at(seconds);
    return { acc: onChest(acc), gyr: gyr && onChest(gyr) };
  };
  return { body, motion };
}

interface Locking extends Window {
  locks: WakeLockSentinel[];
}

/** Remembers every lock on the screen that the page is given. */
function rememberLocks(): void {
  const page = window as unknown as Locking;
  page.locks = [];
  const { request } = WakeLock.prototype;
  WakeLock.prototype.request = async function (type) {
    const lock = await request.call(this, type);
    page.locks.push(lock);
    return lock;
  };
}

async function startOnPhone(state: 'granted' | 'denied') {
  const { body, motion } = wearer();
  app = await startApp({ path: null, viewport: { width: 390, height: 844, hasTouch: true } });
  phone = await emulatePhone(app.page, motion);
  await phone.allow(app.origin, state);
  await app.page.evaluateOnNewDocument(rememberLocks);
  await app.page.goto(`${app.url}#/pair`);
  return { screen: app.screen, body, phone };
}

describe('the phone as a sensor', () => {
  it('is not offered where nothing tells motion', async () => {
    app = await startApp({ path: '#/pair' });
    await app.screen.find('button', 'Choose sensor');
    await pause(1.5);
    expect(await app.screen.has('button', 'Use this phone')).toBe(false);
  });

  it('is refused with words, and everything else goes on', async () => {
    const { screen, phone } = await startOnPhone('denied');
    await screen.click('button', 'Use this phone');
    await screen.see('The browser did not allow motion');
    await phone.allow(app.origin, 'granted');
    await app.page.reload();
    await screen.click('button', 'Use this phone');
    await screen.see('Sit comfortably tall');
  });

  it('is calibrated and watches at the desk, worn on the chest', async () => {
    const { screen, body } = await startOnPhone('granted');
    await screen.click('button', 'Use this phone');
    await calibrate(app);
    await open(app, 'Desk');
    await screen.see('Tall');
    body.moveTo({ flexionDeg: 25 }, 1);
    await screen.see('Slumped');
    await waitUntil(async () => Number(/(\d+)\s*°/.exec(await screen.text())?.[1]) > 15, {
      what: async () => `more than 15°; drawn is:\n${await screen.text()}`,
    });
    body.moveTo({ flexionDeg: 0 }, 1);
    await screen.see('Tall');
  });

  it('finds out about its gyroscope from a few turns, and then uses it', async () => {
    const { screen, body } = await startOnPhone('granted');
    await screen.click('button', 'Use this phone');
    await screen.see('Sit comfortably tall');
    await app.page.goto(`${app.url}#/pair`);
    await screen.see(/Its gyroscope is not used yet/);
    // As many turns as a busy machine lets the browser feel.
    let flexionDeg = 0;
    const used = async () => {
      await pause(2.5);
      flexionDeg = 30 - flexionDeg;
      body.moveTo({ flexionDeg }, 1);
      return !/Its gyroscope is not used yet/.test(await screen.text());
    };
    await waitUntil(used, { timeoutMs: 60_000, what: 'the gyroscope to be used' });
  });

  it('keeps the screen on while it is in use, and says why it was silent while the page was hidden', async () => {
    const { screen } = await startOnPhone('granted');
    const released = (...wanted: boolean[]) =>
      waitUntil(
        async () => {
          const locks = await app.page.evaluate(() =>
            (window as unknown as Locking).locks.map((lock) => lock.released),
          );
          return isDeepStrictEqual(locks, wanted);
        },
        { what: `locks on the screen of which is released: ${wanted}` },
      );
    await screen.click('button', 'Use this phone');
    await screen.see('Sit comfortably tall');
    await released(false);
    await app.page.goto(`${app.url}#/pair`);
    await screen.click('button', 'Disconnect');
    await screen.see('No sensor');
    await released(true);

    await screen.click('button', 'Use this phone');
    await screen.see('Sit comfortably tall');
    await app.page.goto(`${app.url}#/pair`);
    await screen.see(/Phone live/);
    await hide(app.page);
    await pause(5); // longer than a phone may be silent, where timers come once a second
    await show(app.page);
    await screen.see(/Phone live/);
    await app.page.goto(`${app.url}#/diagnosis`);
    await screen.see('The phone tells no motion just now');
  });
});
