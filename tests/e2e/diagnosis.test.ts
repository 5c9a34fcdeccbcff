import { isDeepStrictEqual } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { readRecording } from '../../src/app/sensor/read-recording.ts';
import type { ImuSample } from '../../src/core/imu/sample.ts';
import { type AppHarness, type AppHarnessOptions, startApp } from './app-harness.ts';
import { calibrate, downloaded, hand, open, pairSensor } from './journeys.ts';
import { freeze, hide, resume, show } from './page-life.ts';
import { createWitMotion } from './peripherals/witmotion.ts';
import { waitUntil } from './wait-until.ts';

const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

let app: AppHarness;
const start = async (options: AppHarnessOptions = {}) => {
  app = await startApp({ path: '#/pair', ...options });
  return app.screen;
};
afterEach(async () => {
  app?.browser.requests.assertOnly(app.origin);
  await app?.close();
});

/** What the page says of one thing: its mark and its sentence. */
async function found(title: string): Promise<string> {
  const text = await app.screen.text();
  const lines = text.split('\n').map((line) => line.trim());
  const at = lines.indexOf(title);
  return at < 0 ? `no ${title} in: ${text}` : lines.slice(at + 1, at + 4).join(' ');
}

/** Waits until the page says so of one thing. */
const finds = (title: string, words: RegExp) =>
  waitUntil(async () => words.test(await found(title)), {
    what: async () => `${words} of ${title}; it is ${await found(title)}`,
  });

describe('the page that finds out why it does not work', () => {
  it('works without a sensor, linked from the sensor’s page, and tells that the browser put the page to sleep', async () => {
    const screen = await start();
    await screen.click('link', 'Why does it not work?');
    await screen.see('Nothing stands out.');
    await finds('Web Bluetooth', /^Fine/);
    await finds('Heard in this visit', /^Not known/);
    await screen.see('Choose a Bluetooth sensor first.');
    await screen.see('It was awake and visible.');
    await hide(app.page);
    await freeze(app.page);
    await pause(3);
    await resume(app.page);
    await show(app.page);
    await screen.see(/put this page to sleep for ([3-9]|\d\d) s/);
  });

  it('is linked from a fault, and points to what causes it', async () => {
    const screen = await start({ adapter: 'absent' });
    await screen.see(/Bluetooth is off/);
    await screen.click('link', 'Why does it not work?', { nth: 1 });
    await screen.see('One thing to look at.');
    await finds('Bluetooth of this device', /^Look here It is off, or there is none/);
  });

  it('tells what comes from the sensor, and when it falls silent', async () => {
    const sensor = createWitMotion();
    const screen = await start({ peripherals: [sensor.peripheral] });
    await pairSensor(app, /^WT901/);
    await screen.see('Sensor live');
    await app.page.goto(`${app.url}#/diagnosis`);
    await screen.see(/20 Hz come, 20 Hz are asked for/);
    await screen.see('Nothing stands out.');
    await finds('Heard in this visit', /^Fine/);
    await finds('Gravity at rest', /^Fine It reads 9\.8/);
    await finds('Gaps in the last minute', /^Fine None/);

    sensor.silence();
    await screen.see('The sensor is connected, but sends nothing');
    await finds('Heard in this visit', /^Look here It was last heard at \d/);
    sensor.speak();
    await screen.see(/Gaps in the last minute\s+Look here\s+1, together/);
  });
});

describe('a capture', () => {
  it('holds what the sensor sent, and plays back to the same readings', async () => {
    const sensor = createWitMotion();
    const screen = await start({ peripherals: [sensor.peripheral] });
    await pairSensor(app, /^WT901/);
    await calibrate(app);
    await app.page.goto(`${app.url}#/diagnosis`);
    await screen.click('button', 'Save a capture');
    await screen.see(/\d notifications in \d+ s/);

    // What the app makes of it live, at the same time.
    await open(app, 'Desk');
    await screen.click('button', 'Record');
    await screen.see(/Save recording, ([3-9]|\d\d) s/);
    const recorded = await downloaded(app, '.csv', () => screen.click('button', /^Save recording/));

    await app.page.goto(`${app.url}#/diagnosis`);
    const captured = await downloaded(app, '.jsonl', () => screen.click('button', 'Stop and save'));
    expect(captured).not.toMatch(/WT901BLE67|C0:11:22/);

    const live = samplesOf(recorded);
    const replayed = samplesOf(captured);
    // A few readings in a row are like no others.
    const begin = readingsOf(live.slice(0, 5));
    const from = replayed.findIndex((_, at) =>
      isDeepStrictEqual(readingsOf(replayed.slice(at, at + 5)), begin),
    );
    expect(from).toBeGreaterThan(0);
    const same = replayed.slice(from, from + live.length);
    expect(readingsOf(same)).toEqual(readingsOf(live));
    const off = live.map(({ t }, index) => (same[index]?.t ?? 0) - t);
    // The clock that dates them began earlier live, so it may know the least delay of the link better than the capture
    // can tell: by as much as arrivals were uneven.
    expect(spread(off)).toBeLessThan(100 + unevennessMs(captured));

    await open(app, 'Today');
    await screen.click('link', /Sensor live/);
    await hand(app, 'plumbline-capture.jsonl', captured, () => screen.click('button', 'Choose a recording'));
    await screen.see('Sit comfortably tall');
    await screen.find('link', /Recording plays/);
  });

  it('that was cut off names its line, and leaves the sensor in use as it is', async () => {
    const sensor = createWitMotion();
    const screen = await start({ peripherals: [sensor.peripheral] });
    await pairSensor(app, /^WT901/);
    await screen.see('Sensor live');
    await app.page.goto(`${app.url}#/pair`);
    const cut = '{"plumbline":"capture","version":1,"driver":"witmotion"}\n{"t":0,"characteristic":"0000ff';
    await hand(app, 'cut.jsonl', cut, () => screen.click('button', 'Choose a recording'));
    await screen.see('This recording cannot be read');
    await screen.see('Sensor live');
    await screen.click('DisclosureTriangle', 'Details');
    await screen.see(/line 2: .*cut off here/);
  });
});

const readingsOf = (samples: readonly ImuSample[]) => samples.map(({ acc, gyr }) => ({ acc, gyr }));

const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);

/** How unevenly the notifications of a capture arrived, beside one every 50 ms. */
function unevennessMs(capture: string): number {
  const lines = capture
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const arrivals = lines.filter(({ t, characteristic }) => t >= 0 && characteristic);
  return spread(arrivals.map(({ t }, index) => t - index * 50));
}

function samplesOf(text: string): readonly ImuSample[] {
  const read = readRecording(text);
  if (read.type !== 'recording') throw new Error(JSON.stringify(read));
  return read.samples;
}
