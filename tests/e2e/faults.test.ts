import { afterEach, describe, expect, it } from 'vitest';
import { writeBackup } from '../../src/core/backup/write-backup.ts';
import { activePerson } from '../signals/log.ts';
import { type AppHarness, type AppHarnessOptions, startApp } from './app-harness.ts';
import { dismissChooser } from './chooser.ts';
import { exportedLog, hand, open, pairSensor } from './journeys.ts';
import { createWitMotion } from './peripherals/witmotion.ts';

let app: AppHarness;
const start = async (options: AppHarnessOptions = {}) => {
  app = await startApp(options);
  return app.screen;
};
/** Starts the app in a browser in which something is different from the first moment on. */
const startWith = async (change: () => void) => {
  app = await startApp({ path: null });
  await app.page.evaluateOnNewDocument(change);
  await app.page.goto(app.url);
  return app.screen;
};

afterEach(async () => {
  app?.browser.requests.assertOnly(app.origin);
  await app?.close();
});

describe('pairing that cannot work', () => {
  it('says so where the browser has no Web Bluetooth, and everything else goes on', async () => {
    const screen = await startWith(() => {
      Object.defineProperty(Navigator.prototype, 'bluetooth', { value: undefined });
    });
    await app.page.goto(`${app.url}#/pair`);
    await screen.see(/Chrome or Edge/);
    expect(await screen.has('button', 'Choose sensor')).toBe(false);
    await open(app, 'Today');
    await screen.see('Answer the safety questions');
  });

  it('takes a dismissed chooser for what it is, and pairs at the second try', async () => {
    const sensor = createWitMotion();
    const screen = await start({ peripherals: [sensor.peripheral] });
    await app.page.goto(`${app.url}#/pair`);
    await dismissChooser(app.page, () => screen.click('button', 'Choose sensor'));
    await screen.see(/No sensor was chosen/i);
    await pairSensor(app, /^WT901/);
    await screen.see('Sit comfortably tall');
  });
});

describe('recordings that cannot be played', () => {
  it('are refused, and the line that is wrong is named', async () => {
    const screen = await start({ path: '#/pair' });
    for (const [name, content, words] of [
      ['no-columns.csv', '0,0,0,9.8\n0.02,0,0,9.8\n', /line 1/],
      ['no-number.csv', 't,ax,ay,az\n0,0,0,9.8\n0.02,0,NaN,9.8\n', /line 3.*NaN/],
      ['absurd.csv', 't,ax,ay,az\n0,0,0,9.8\n0.02,0,0,9.8\n0.04,1e9,0,9.8\n', /line 4/],
    ] as const) {
      await hand(app, name, content, () => screen.click('button', 'Choose a recording'));
      await screen.see(words);
    }
  });
});

describe('storage that refuses', () => {
  it('says so, keeps what is logged in the page, and hands it over as a file', async () => {
    const screen = await startWith(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('refused', 'SecurityError');
      };
    });
    await screen.click('button', 'Go without a sensor');
    await screen.click('link', 'Answer the safety questions');
    await screen.click('radio', 'Yes, 18 or older');
    await screen.click('button', 'Continue');
    await screen.click('checkbox', 'None of these');
    await screen.click('button', 'Continue');
    await screen.see('Is any of this true for you?');
    await app.page.goto(`${app.url}#/history`);
    await screen.see('Your browser does not let Plumbline save');
    expect(await exportedLog(app)).toMatchObject([{ type: 'safety-check', adult: true }]);
    // What cannot be saved is not taken: the file has it already.
    await hand(app, 'backup.json', writeBackup(activePerson().records, 0, 'test'), () =>
      screen.click('button', 'Import'),
    );
    await screen.click('button', 'Take these records');
    await screen.see('Nothing was taken');
    expect(await exportedLog(app)).toHaveLength(1);
  });
});
