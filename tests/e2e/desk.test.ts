import { afterEach, describe, expect, it } from 'vitest';
import { type AppHarness, startApp } from './app-harness.ts';
import { calibrate, exportedLog, open, pairSensor, setNudgeDelay } from './journeys.ts';
import { settledNotifications, shownNotifications } from './notifications.ts';
import { createScriptedBody } from './peripherals/scripted-body.ts';
import { createWitMotion } from './peripherals/witmotion.ts';
import { waitUntil } from './wait-until.ts';

let app: AppHarness | undefined;
afterEach(async () => {
  app?.browser.requests.assertOnly(app.origin);
  await app?.close();
  app = undefined;
});

describe('the desk', () => {
  it('nudges once for a slouch, on the page and as a notification, and logs it truly', async () => {
    const body = createScriptedBody([{ seconds: 0, flexionDeg: 0 }]);
    const sensor = createWitMotion({ motion: body.at, delivery: { framesPerNotification: 2 } });
    app = await startApp({ peripherals: [sensor.peripheral] });
    const { screen, page } = app;

    await screen.click('button', 'Pair a sensor');
    await pairSensor(app, /^WT901/);
    await calibrate(app);
    await setNudgeDelay(app, 15);
    await open(app, 'Desk');
    await screen.click('button', 'Notifications');
    await screen.see('Tall');

    const slumpedAt = Date.now();
    body.moveTo({ flexionDeg: 26 }, 0.6);
    await screen.see('Slumped');
    await screen.see('A nudge to change position', { timeoutMs: 25_000 });
    const nudgedAfter = (Date.now() - slumpedAt) / 1000;
    expect(nudgedAfter).toBeGreaterThan(15);
    expect(nudgedAfter).toBeLessThan(17);
    expect(await settledNotifications(page)).toMatchObject([{ title: 'Time to change position' }]);

    const uprightAt = Date.now();
    body.moveTo({ flexionDeg: 0 }, 0.6);
    await screen.seeNoMore('A nudge to change position');
    await waitUntil(async () => (await shownNotifications(page)).length === 0, {
      what: 'the notification to go',
    });

    await open(app, 'History');
    await screen.see(/Slumped once, 1[5-8] s/);
    const records = await exportedLog(app);
    const slouches = records.filter(({ type }) => type === 'slouch');
    expect(records.filter(({ type }) => type === 'nudge')).toHaveLength(1);
    expect(slouches).toMatchObject([{ nudged: true, cause: 'upright' }]);
    const [slouch = { startedAt: 0, endedAt: 0 }] = slouches;
    // The trunk passes the threshold near the middle of each movement.
    expect(Math.abs(slouch.startedAt - (slumpedAt + 300))).toBeLessThan(500);
    expect(Math.abs(slouch.endedAt - slouch.startedAt - (uprightAt - slumpedAt))).toBeLessThan(500);
    app.browser.problems.assertNone();
  });
});
