import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
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
import type { EmulatedSensor } from './peripherals/emulated-sensor.ts';
import { createPlumblineClip } from './peripherals/plumbline-clip.ts';
import { createScriptedBody, type ScriptedBody } from './peripherals/scripted-body.ts';
import { waitUntil } from './wait-until.ts';

let app: AppHarness;
let body: ScriptedBody;
let clip: EmulatedSensor;

const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

/** Worn and calibrated, by somebody who may start a session today. */
beforeAll(async () => {
  body = createScriptedBody([{ seconds: 0, flexionDeg: 0 }]);
  clip = createPlumblineClip({ motion: body.at });
  app = await startApp({ peripherals: [clip.peripheral], path: null });
  const { screen } = app;
  await onDate(app, '2026-11-21');
  await open(app, 'History');
  await importLog(app, activePerson().records);
  await screen.click('link', /No sensor/);
  await pairSensor(app, /^Plumbline/);
  await calibrate(app);
});

afterEach(() => app.browser.problems.assertNone());

afterAll(async () => {
  app?.browser.requests.assertOnly(app.origin);
  await app?.close();
});

describe('the button of a sensor', () => {
  it('snoozes at the desk, and sets tall anew when it is held', async () => {
    const { screen } = app;
    await open(app, 'Desk');
    await screen.see('Tall');
    clip.press?.();
    await screen.see('Button pressed: quiet for 20 minutes.');
    await screen.see(/Quiet until \d/);
    await screen.click('button', 'End snooze');

    body.moveTo({ flexionDeg: -5 }, 0.5);
    await pause(1);
    clip.press?.(1.5);
    await screen.see('Button held: sit comfortably tall');
    await screen.see('held still');
    await screen.see('Your tall is set anew.');
    await screen.see(/^0\s*°/m);
    await screen.seeNoMore('Button held');
  });

  it('changes no tall where the person sits lower than before', async () => {
    const { screen } = app;
    await open(app, 'Desk');
    body.moveTo({ flexionDeg: 20 }, 0.5);
    await screen.see('Slumped');
    clip.press?.(1.5);
    await screen.see('That was lower than your last tall, so the last one stays.');
    await screen.see('Slumped');
    body.moveTo({ flexionDeg: -5 }, 0.5);
  });

  it('does nothing that was switched off', async () => {
    const { screen } = app;
    await screen.click('link', /Sensor live/);
    await screen.click('radio', 'Nothing', { nth: 0 });
    await open(app, 'Desk');
    await screen.see('Tall');
    clip.press?.();
    await pause(1.5);
    expect(await screen.text()).not.toContain('Button pressed');
    await screen.find('button', 'Snooze');
  });

  it('starts a set in training, and lets all clocks wait', async () => {
    const { screen } = app;
    await open(app, 'Today');
    await startSession(app);
    await skipTo(app, 'Wall plank');
    await screen.see('Starts by itself when you are still');
    const felt = clip.nudged().length;
    const begunAt = Date.now();
    clip.press?.();
    await screen.see('Button pressed: the set has started.');
    await waitUntil(() => clip.nudged().length > felt || null, { what: 'a buzz at the start of the set' });
    await pause(3);
    const beforeWaiting = (Date.now() - begunAt) / 1000;
    clip.press?.();
    await screen.see('Button pressed: all clocks wait.');
    await pause(2);
    const goneOnAt = Date.now();
    await screen.click('button', 'Go on');
    await screen.click('button', 'Done');
    const afterWaiting = (Date.now() - goneOnAt) / 1000;
    await screen.click('button', 'Stop');
    await screen.click('button', 'Save summary');
    await open(app, 'History');
    const set = (await exportedLog(app)).findLast(({ type }) => type === 'set');
    expect(set).toMatchObject({ exerciseId: 'plank_wall', countedBy: 'timer' });
    expect(set?.performed).toBeGreaterThan(beforeWaiting - 0.5);
    expect(set?.performed).toBeLessThan(beforeWaiting + afterWaiting + 0.5);
    const tall = (await exportedLog(app)).filter(({ type }) => type === 'calibration');
    expect(tall).toHaveLength(2);
  });
});
