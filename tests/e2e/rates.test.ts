import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { activePerson } from '../signals/log.ts';
import { type AppHarness, startApp } from './app-harness.ts';
import { calibrate, exportedLog, importLog, onDate, open, pairSensor, startSession } from './journeys.ts';
import { createWitMotion, type WitMotion } from './peripherals/witmotion.ts';
import { waitUntil } from './wait-until.ts';

let app: AppHarness;
let sensor: WitMotion;

beforeEach(async () => {
  sensor = createWitMotion();
  app = await startApp({ peripherals: [sensor.peripheral], path: '#/pair' });
});

afterEach(async () => {
  app?.browser.requests.assertOnly(app.origin);
  await app?.close();
});

const rate = (hz: number) =>
  waitUntil(() => sensor.rateHz() === hz, { what: async () => `${hz} Hz; it is ${sensor.rateHz()}` });

/** Watches the page for words of a silence, many times a second, until it is told to stop. */
async function watchForGapWords(): Promise<() => Promise<readonly string[]>> {
  const { screen } = app;
  const found: string[] = [];
  let watching = true;
  const watch = (async () => {
    while (watching) {
      const words = /No data|Sensor silent|Sensor lost|Not watching now|Looking for it/.exec(
        await screen.text(),
      );
      if (words) found.push(words[0]);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  return async () => {
    watching = false;
    await watch;
    return found;
  };
}

const leaveRoom = () => new Promise((resolve) => setTimeout(resolve, 3500));

describe('the rate that the sensor is asked for', () => {
  it('is faster while a session runs and slower after it, and no word of a gap is said', async () => {
    const { screen } = app;
    await onDate(app, '2026-11-21');
    await open(app, 'History');
    await importLog(app, activePerson().records);
    await screen.click('link', /No sensor/);
    await pairSensor(app, /^WT901/);
    await calibrate(app);
    await rate(20);

    const gapWords = await watchForGapWords();
    await open(app, 'Today');
    await startSession(app);
    await rate(50);
    await leaveRoom();
    await screen.click('button', 'Stop');
    await rate(20);
    await leaveRoom();
    expect(await gapWords()).toEqual([]);

    await screen.click('button', 'Save summary');
    await open(app, 'History');
    expect((await exportedLog(app)).filter(({ type }) => type === 'gap')).toEqual([]);
    app.browser.problems.assertNone();
  });

  it('is the one that the person chose for this sensor, also after a drop', async () => {
    const { screen } = app;
    await pairSensor(app, /^WT901/);
    await screen.click('link', /Sensor live/);
    await screen.click('radio', '100 Hz');
    await rate(100);
    await screen.see('It is asked for 100 Hz now.');
    sensor.powerCycle(1);
    await screen.see(/Looking for it/);
    await screen.see(/Sensor live/);
    await rate(100);
    await screen.click('radio', /^Automatic/);
    await rate(20);
    app.browser.problems.assertNone();
  });
});
