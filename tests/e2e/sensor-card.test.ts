import { afterEach, describe, expect, it } from 'vitest';
import { type AppHarness, startApp } from './app-harness.ts';
import { chooseDevice } from './chooser.ts';
import { calibrate, open, pairSensor } from './journeys.ts';
import type { EmulatedSensor } from './peripherals/emulated-sensor.ts';
import { createPlumblineClip } from './peripherals/plumbline-clip.ts';
import { createWitMotion } from './peripherals/witmotion.ts';
import { waitUntil } from './wait-until.ts';

let app: AppHarness;
afterEach(async () => {
  app?.browser.problems.assertNone();
  app?.browser.requests.assertOnly(app.origin);
  await app?.close();
});

/** On the sensor page, with this sensor live. */
async function wear(sensor: EmulatedSensor, name: RegExp): Promise<void> {
  app = await startApp({ peripherals: [sensor.peripheral], path: '#/pair' });
  await pairSensor(app, name);
  await app.screen.click('link', /Sensor live/);
}

describe('the list of sensors', () => {
  it('pairs one kind alone: the browser offers no other', async () => {
    const peripherals = [createWitMotion().peripheral, createPlumblineClip().peripheral];
    app = await startApp({ peripherals, path: '#/pair' });
    const { screen, page } = app;
    await screen.click('DisclosureTriangle', 'Sensors that Plumbline knows');
    const offered = () => screen.click('button', 'Pair a sensor from Plumbline clip');
    expect(await chooseDevice(page, offered, /./)).toBe('Plumbline Clip');
    await screen.see(/Sensor live/);
  });
});

describe('the card of a sensor', () => {
  it('tries a nudge that the wearer feels, and tells of a low battery until that was read', async () => {
    const clip = createPlumblineClip();
    await wear(clip, /^Plumbline/);
    const { screen } = app;
    await screen.click('button', 'Test vibration');
    await waitUntil(() => clip.nudged().includes('vibrate'), { what: 'a vibration' });
    await screen.see('Sent to the sensor.');

    clip.setBattery?.(14);
    await screen.see('The sensor’s battery is low: 14 %');
    await screen.click('link', 'Set comfortable tall');
    await calibrate(app);
    await open(app, 'Desk');
    await screen.see('The sensor’s battery is low: 14 %');
    await screen.click('button', 'Understood');
    await screen.seeNoMore(/battery is low/);
    clip.setBattery?.(12);
    await screen.see('12 %');
    expect(await screen.text()).not.toContain('battery is low');
  });

  it('says that a sensor cannot nudge, and tries the nudge of the page', async () => {
    await wear(createWitMotion(), /^WT901/);
    const { screen } = app;
    await screen.see('This sensor cannot nudge you itself.');
    await screen.click('button', 'Test nudge of this page');
    await screen.see(/You should have heard a sound/);
    expect((await screen.names('button')).filter((name) => name.startsWith('Test'))).toEqual([
      'Test nudge of this page',
    ]);
  });
});
