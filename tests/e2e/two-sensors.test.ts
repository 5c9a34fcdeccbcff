import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ImuReading } from '../../src/core/imu/sample.ts';
import { type AppHarness, startApp } from './app-harness.ts';
import { chooseDevice } from './chooser.ts';
import { calibrate, open, pairSensor } from './journeys.ts';
import { createScriptedBody } from './peripherals/scripted-body.ts';
import { createWitMotion, type WitMotion } from './peripherals/witmotion.ts';
import { waitUntil } from './wait-until.ts';

const UPRIGHT = [{ seconds: 0, flexionDeg: 0 }];
const back = createScriptedBody(UPRIGHT);
const hips = createScriptedBody(UPRIGHT, { mountingFlexionDeg: 0, leverMetres: 0.05 });

/** The same movement, felt at the front: the case is turned about its long axis. */
const inFront = ({ acc, gyr }: ImuReading): ImuReading => ({
  acc: { ...acc, y: -acc.y, z: -acc.z },
  gyr: gyr && { ...gyr, y: -gyr.y, z: -gyr.z },
});

let app: AppHarness;
let upper: WitMotion;
let pelvis: WitMotion;

beforeAll(async () => {
  upper = createWitMotion({ motion: back.at });
  pelvis = createWitMotion({
    motion: (seconds) => inFront(hips.at(seconds)),
    name: 'WT901BLE99',
    address: 'C0:11:22:33:44:09',
  });
  app = await startApp({ peripherals: [upper.peripheral, pelvis.peripheral], path: '#/pair' });
  const { screen, page } = app;
  await pairSensor(app, 'WT901BLE67');
  await screen.click('link', /Sensor live/);
  await chooseDevice(page, () => screen.click('button', 'Pair a second sensor'), 'WT901BLE99');
  await screen.see('Set comfortable tall once more');
  await screen.click('link', 'Set comfortable tall');
  await calibrate(app);
  await open(app, 'Desk');
});

afterEach(() => app.browser.problems.assertNone());
afterAll(async () => {
  app?.browser.requests.assertOnly(app.origin);
  await app?.close();
});

describe('a second sensor at the pelvis', () => {
  it('tells a bent spine from a trunk that leans', async () => {
    const { screen } = app;
    await screen.see('Both near your tall.');
    back.moveTo({ flexionDeg: 25 }, 0.5);
    hips.moveTo({ flexionDeg: 5 }, 0.5);
    await screen.see(/Spine bends\s+(19|20|21)°/);
    await screen.see(/Trunk leans\s+(4|5|6)°/);
    await screen.see('Mostly your spine bends.');

    hips.moveTo({ flexionDeg: 22 }, 0.5);
    await screen.see(/Spine bends\s+(2|3|4)°/);
    await screen.see('Mostly your trunk leans, from the hips.');
  });

  it('takes nothing from the first when it is lost, and joins in again', async () => {
    const { screen } = app;
    await screen.see('Slumped');
    pelvis.vanish();
    await screen.see(/WT901BLE99: (sensor lost|looking for it)/);
    await screen.seeNoMore('Spine bends');
    await screen.see('Slumped');
    await screen.see('Sensor live');
    expect(upper.peripheral.connected()).toBe(true);
    pelvis.peripheral.setPresence('near');
    await screen.see(/Spine bends\s+(2|3|4)°/);
  });

  it('is let go of with the first', async () => {
    const { screen } = app;
    await screen.click('link', /Sensor live/);
    await screen.click('button', 'Disconnect');
    await screen.see('No sensor');
    await screen.seeNoMore('A second sensor');
    const connected = () => [upper, pelvis].some(({ peripheral }) => peripheral.connected());
    await waitUntil(() => !connected(), { what: 'both links to end' });
  });
});
