import { afterEach, describe, expect, it } from 'vitest';
import { writeRecording } from '../../src/core/recording/write.ts';
import { simulatedBody } from '../../src/core/simulation/simulated-body.ts';
import { type AppHarness, startApp } from './app-harness.ts';
import { noteBesideThePage } from './beside-the-page.ts';
import { calibrate, exportedLog, goToPairing, hand, open, pairSensor, setNudgeDelay } from './journeys.ts';
import { clickNotification, settledNotifications, shownNotifications } from './notifications.ts';
import { freeze, hide, resume, show } from './page-life.ts';
import { createScriptedBody } from './peripherals/scripted-body.ts';
import { createWitMotion } from './peripherals/witmotion.ts';
import { hasSmall, openSmall } from './small-window.ts';
import { waitUntil } from './wait-until.ts';

let app: AppHarness | undefined;
afterEach(async () => {
  app?.browser.requests.assertOnly(app.origin);
  await app?.close();
  app = undefined;
});

describe('the desk', () => {
  it('logs a slouch truly, and nudges nobody who has just set their tall', async () => {
    const body = createScriptedBody([{ seconds: 0, flexionDeg: 0 }]);
    const sensor = createWitMotion({ motion: body.at, delivery: { framesPerNotification: 2 } });
    app = await startApp({ peripherals: [sensor.peripheral] });
    const { screen } = app;

    await goToPairing(app);
    await pairSensor(app, /^WT901/);
    await calibrate(app);
    await setNudgeDelay(app, 15);
    await open(app, 'Desk');
    await screen.see('Tall');

    const slumpedAt = Date.now();
    body.moveTo({ flexionDeg: 26 }, 0.6);
    await screen.see('Slumped');
    await screen.see('Nudges wait for two minutes after connecting or setting tall.');
    await waitUntil(async () => Date.now() - slumpedAt > 17_000, { what: '17 s', timeoutMs: 20_000 });

    const uprightAt = Date.now();
    body.moveTo({ flexionDeg: 0 }, 0.6);
    await open(app, 'History');
    const slumpedSeconds = Math.round((uprightAt - slumpedAt) / 1000);
    await screen.see(
      new RegExp(`Slumped once, (${slumpedSeconds - 1}|${slumpedSeconds}|${slumpedSeconds + 1}) s`),
    );
    const records = await exportedLog(app);
    expect(records.filter(({ type }) => type === 'nudge')).toEqual([]);
    const slouches = records.filter(({ type }) => type === 'slouch');
    expect(slouches).toMatchObject([{ nudged: false, cause: 'upright' }]);
    const [slouch = { startedAt: 0, endedAt: 0 }] = slouches;
    // The trunk passes the threshold near the middle of each movement.
    expect(Math.abs(slouch.startedAt - (slumpedAt + 300))).toBeLessThan(500);
    expect(Math.abs(slouch.endedAt - slouch.startedAt - (uprightAt - slumpedAt))).toBeLessThan(500);
    app.browser.problems.assertNone();
  });

  it('nudges once for a long slouch, on the page, as a notification, by a bell that is struck and a mark that is asked for, and hears its answer while frozen', async () => {
    // Played 20 times faster: the two minutes after setting tall go by while the page is set up.
    const sitting = simulatedBody({ seed: 5, placement: 'upper-back', rateHz: 50, from: 'seated' })
      .sit(400)
      .slouch(120, 26)
      .sit(200);
    const header = { sensor: 'simulated', placement: 'upper-back', start: 0, rateHz: 50 } as const;
    app = await startApp({ path: null });
    const { screen, page } = app;
    const besideThePage = await noteBesideThePage(page);
    await page.goto(`${app.url}#/settings/notices`);
    await screen.click('switch', 'Soft bell');

    await page.goto(`${app.url}#/pair`);
    await screen.click('radio', '20 times faster');
    await hand(app, 'day.csv', writeRecording(header, [...sitting.samples()]), () =>
      screen.click('button', 'Choose a recording'),
    );
    await calibrate(app);
    await open(app, 'Desk');
    await screen.click('button', 'Notifications');

    await screen.see('A nudge to change position', { timeoutMs: 30_000 });
    expect(await settledNotifications(page)).toMatchObject([
      { tag: 'nudge', title: 'Time to change position', actions: ['snooze', 'not-a-slouch'] },
    ]);
    const asked = await besideThePage();
    expect(asked.badge.at(-1)).toBe('marked');
    expect(asked.struck).toEqual([
      { hertz: 523, sounds: true },
      { hertz: expect.closeTo(523 * 2.76, 0), sounds: true },
    ]);
    await hide(page);
    await freeze(page);
    await clickNotification(page, 'nudge', 'snooze');
    await resume(page);
    await show(page);
    await screen.see(/Quiet until/);
    await screen.seeNoMore('A nudge to change position');
    await waitUntil(async () => (await shownNotifications(page)).length === 0, {
      what: 'the notification to go',
    });
    expect((await besideThePage()).badge.at(-1)).toBe('cleared');
    await open(app, 'History');
    const running = app;
    let records = await exportedLog(running);
    // Frozen, the page has seen none of the slouch's end: it comes when it comes.
    await waitUntil(
      async () => {
        records = await exportedLog(running);
        return records.some(({ type }) => type === 'slouch');
      },
      { what: 'the slouch to end' },
    );
    expect(records.filter(({ type }) => type === 'nudge')).toHaveLength(1);
    expect(records.filter(({ type }) => type === 'slouch')).toMatchObject([
      { nudged: true, cause: 'upright' },
    ]);
    app.browser.problems.assertNone();
  });

  it('stays on top in a small window, which a click opens anew after a reload without a network', async () => {
    app = await startApp({ path: '#/desk' });
    const { screen, page } = app;
    await screen.click('button', 'Try with the simulated body');
    const small = await openSmall(page, () => screen.click('button', 'Small window'));
    await screen.find('button', 'Close small window');
    await waitUntil(async () => (await small.look()).words.includes('No tall yet'), { what: 'its words' });
    // The tokens and the typeface of the page, under its content security policy.
    expect(await small.look()).toMatchObject({
      ground: 'rgb(251, 250, 247)',
      typeface: expect.stringContaining('Atkinson Hyperlegible Next'),
      figure: 'drawn',
    });

    await screen.click('link', 'Set comfortable tall');
    await calibrate(app);
    await open(app, 'Desk');
    // The page that opened it sleeps; the small window does not.
    await hide(page);
    await waitUntil(async () => /Tall|Relaxed|Slumped/.test((await small.look()).words), {
      what: 'a zone in the small window',
    });
    await small.page.setViewport({ width: 240, height: 200 });
    await waitUntil(async () => (await small.look()).figure === 'left out', { what: 'no figure' });
    await small.screen.click('button', 'Snooze 20 min');
    await waitUntil(async () => (await small.look()).words.includes('Snoozed'), { what: 'the snooze' });
    await show(page);

    await waitUntil(() => page.evaluate(() => navigator.serviceWorker.controller !== null), {
      what: 'the service worker to take over',
    });
    await app.server.stop();
    await page.reload();
    await screen.see('It closed when the page was loaded anew.');
    expect(await hasSmall(page)).toBe(false);
    const again = await openSmall(page, () => screen.click('button', 'Small window again'));
    await waitUntil(async () => (await again.look()).words.includes('No sensor'), { what: 'its words' });
    expect(await again.look()).toMatchObject({ ground: 'rgb(251, 250, 247)' });
    await screen.click('button', 'Close small window');
    await waitUntil(async () => !(await hasSmall(page)), { what: 'the small window to close' });
    await screen.seeNoMore('Close small window');
    app.browser.problems.assertNone();
  });
});
