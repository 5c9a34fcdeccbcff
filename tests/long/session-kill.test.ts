import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppHarness, startApp } from '../e2e/app-harness.ts';
import {
  calibrate,
  exportedLog,
  importLog,
  onDate,
  open,
  pairSensor,
  skipTo,
  startSession,
} from '../e2e/journeys.ts';
import { createScriptedBody } from '../e2e/peripherals/scripted-body.ts';
import { createWitMotion } from '../e2e/peripherals/witmotion.ts';
import { activePerson } from '../signals/log.ts';

const DATE = '2026-11-21';
/** So much of a session may be lost, s. */
const LOST_SECONDS = 1;

const body = createScriptedBody([{ seconds: 0, flexionDeg: 0 }]);
const sensor = createWitMotion({ motion: body.at });
const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

let app: AppHarness;
beforeAll(async () => {
  app = await startApp({ peripherals: [sensor.peripheral], path: null });
  await onDate(app, DATE);
  await open(app, 'History');
  await importLog(app, activePerson().records);
  await app.screen.click('link', /No sensor/);
  await pairSensor(app, /^WT901/);
  await calibrate(app);
  // Chromium writes the permission for the sensor down some seconds late, but always when it is closed.
  await app.restart();
  await onDate(app, DATE);
}, 120_000);
afterAll(() => app?.close());

/** The browser's process is killed, and the person opens the app anew. */
async function killed(): Promise<void> {
  app.page.browser().process()?.kill('SIGKILL');
  await app.restart();
  await onDate(app, DATE);
  await app.screen.click('button', 'Go on where it was');
}

/** The seconds of a hold, as they are drawn. */
const heldSeconds = async () => Number(/(\d+)\s+of 10 s/.exec(await app.screen.text())?.[1] ?? Number.NaN);

describe('a browser that is killed', { timeout: 180_000 }, () => {
  it('has kept a session that has only just begun', async () => {
    await open(app, 'Today');
    await startSession(app);
    await app.screen.see('Get ready');
    await killed();
    await app.screen.see(/Your session broke off just now, in set 1 of Seated cat\/cow/);
    await app.screen.see('This set has not begun');
    await app.screen.click('button', 'Go on');
  });

  it('keeps what was seen before the sensor was lost', async () => {
    await app.screen.find('link', /Sensor live/);
    await skipTo(app, 'Wall plank');
    body.moveTo({ flexionDeg: 15 }, 1);
    await app.screen.see('Hold');
    await pause(4);
    sensor.vanish('away');
    await app.screen.see('Not watching now');
    const before = await heldSeconds();
    expect(before).toBeGreaterThanOrEqual(3);
    await killed();
    await app.screen.see(/Your session broke off .*, in set 1 of Wall plank/);
    const kept = Number(/ended here, its (\d+) s count/.exec(await app.screen.text())?.[1]);
    expect(kept).toBeGreaterThanOrEqual(before - LOST_SECONDS);
    console.log(`killed with the sensor lost: ${before} s were drawn, ${kept} s are kept`);
    await app.screen.click('button', 'Go on');
  });

  it('goes on at the other side when it was killed in the change-over', async () => {
    await skipTo(app, 'Side plank at the wall');
    // The sensor is still away: the clock takes over by itself.
    await app.screen.click('button', 'Start set', { timeoutMs: 30_000 });
    await app.screen.see('Hold');
    await pause(3);
    await app.screen.click('button', 'Done');
    await app.screen.see('Switch sides');
    await killed();
    await app.screen.see(/Your session broke off .*, in the rest before Side plank at the wall/);
    await app.screen.see('All that you did is kept');
    await app.screen.click('button', 'Go on');
    await app.screen.see('Now the right');
    await app.screen.click('button', 'Go on now');
    await app.screen.see('set 1 of 1, right');
    await app.screen.click('button', 'Stop');
    await app.screen.click('button', 'Save summary');
    await open(app, 'History');
    const sets = (await exportedLog(app)).filter(({ type }) => type === 'set');
    expect(sets.at(-1)).toMatchObject({ exerciseId: 'side_wall', side: 'left', countedBy: 'timer' });
    expect(sets.at(-1)?.performed).toBeGreaterThan(3);
  });
});
