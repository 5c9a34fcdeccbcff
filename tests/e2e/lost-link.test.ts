import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { activePerson } from '../signals/log.ts';
import { type AppHarness, startApp } from './app-harness.ts';
import {
  calibrate,
  exportedLog,
  importLog,
  onDate,
  open,
  pairSensor,
  skipTo,
  startSession,
} from './journeys.ts';
import { createScriptedBody, type ScriptedBody } from './peripherals/scripted-body.ts';
import { createWitMotion, type WitMotion } from './peripherals/witmotion.ts';

const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

let app: AppHarness;
let body: ScriptedBody;
let sensor: WitMotion;

/** In the middle of a wall plank that the sensor times. */
beforeEach(async () => {
  body = createScriptedBody([{ seconds: 0, flexionDeg: 0 }]);
  sensor = createWitMotion({ motion: body.at });
  app = await startApp({ peripherals: [sensor.peripheral], path: null });
  const { screen } = app;
  await onDate(app, '2026-11-21');
  await open(app, 'History');
  await importLog(app, activePerson().records);
  await screen.click('link', /No sensor/);
  await pairSensor(app, /^WT901/);
  await calibrate(app);
  await open(app, 'Today');
  await startSession(app);
  await skipTo(app, 'Wall plank');
  body.moveTo({ flexionDeg: 15 }, 1);
  await screen.see('Hold');
  await pause(3);
});

afterEach(async () => {
  app?.browser.requests.assertOnly(app.origin);
  await app?.close();
});

async function lastSet() {
  await app.screen.click('button', 'Save summary');
  await open(app, 'History');
  return (await exportedLog(app)).findLast(({ type }) => type === 'set');
}

describe('a sensor that drops in mid-hold', () => {
  it('comes back by itself, goes on, and counts only what it saw', async () => {
    const { screen } = app;
    sensor.drop(3);
    await screen.see('Not watching now');
    await screen.seeNoMore('Not watching now');
    await pause(4);
    body.moveTo({ flexionDeg: 0 }, 1);
    await screen.see('Rest');
    await screen.click('button', 'Stop');
    await screen.see(/not seen/);
    const set = await lastSet();
    expect(set).toMatchObject({ exerciseId: 'plank_wall', countedBy: 'sensor' });
    expect(set?.unseenSeconds).toBeGreaterThan(2.5);
    const wholeSeconds = (set?.endedAt - set?.startedAt) / 1000;
    expect(Math.abs(set?.performed + set?.unseenSeconds - wholeSeconds)).toBeLessThan(0.5);
  });

  it('hands over to the timer when it is gone for good, which ends the set at its time', async () => {
    const { screen } = app;
    sensor.vanish('away');
    await screen.see('Not watching now: the timer takes over', { timeoutMs: 20_000 });
    await screen.see('Rest');
    await screen.click('button', 'Stop');
    const set = await lastSet();
    expect(set).toMatchObject({ exerciseId: 'plank_wall', countedBy: 'timer' });
    expect(set?.performed).toBeCloseTo(10, 3);
    expect(set?.unseenSeconds).toBeGreaterThan(9);
  });
});
