import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppHarness, startApp } from '../e2e/app-harness.ts';
import { type Heard, heard, listen } from '../e2e/hearing.ts';
import { calibrate, exportedLog, importLog, onDate, open } from '../e2e/journeys.ts';
import { statesSeen, watchPlayer } from '../e2e/player-watch.ts';
import { person } from '../signals/log.ts';

/** The check before the first session: repetitions and holds, one of them on both sides. */
const EXERCISES = ['bridge', 'plank_knee', 'sts', 'side_knee', 'side_knee'];
const SESSION_MS = 180_000;

/** What somebody hears who cannot see. A bell has a second partial, which is left out. */
const HEARD: readonly (number | RegExp)[] = [
  /^Bridge\. 10 times\. Counts by itself\..* Lie on your back/,
  523,
  /^1\./,
  784,
  /^2\./,
  /^4\./,
  /^9\. One more\./,
  784,
  /^Rest 60 seconds\. Next: Knee plank\. Hold 15 seconds\. Lie on your front/,
  /^10 seconds\. Get into position\./,
  /^Starts by itself when you are still\./,
  523,
  'Hold.',
  784,
  'Halfway.',
  '5 seconds left.',
  660,
  660,
  660,
  523,
  784,
  /^That is the time\./,
  392,
  /Rest 45 seconds\. Next: Stand up without hands\. 10 times\./,
  /^9\. One more\./,
  523,
  784,
  /^I counted 10 times, and am not sure\. Was it\? Rest 60 seconds\. Next: Side plank, knees bent\. Left side\. Hold 10 seconds\./,
  'Hold.',
  /^That is the time\./,
  523,
  523,
  'Left done. Now the right.',
  660,
  /^Starts by itself when you are still\./,
  'Hold.',
  /^That is the time\./,
  523,
  784,
  'That was the session.',
].map((each) => (typeof each === 'string' ? new RegExp(`^${each}$`) : each));

/** The same for somebody who cannot hear. */
const SEEN: readonly RegExp[] = [
  /^Bridge: Get ready\. Counts by itself/,
  /^Bridge: Steady\. With the bob/,
  /^Knee plank: Rest\. Done: 10 reps/,
  /^Knee plank: Get ready\. Starts by itself when you are still/,
  /^Knee plank: Hold\. /,
  /^Knee plank: Hold\. That is the time/,
  /^Stand up without hands: Rest\. Done: 1[56] s/,
  /^Stand up without hands: Steady/,
  /^Side plank, knees bent: Rest\. Done: 10 reps/,
  /^Side plank, knees bent: Hold\. /,
  /^Side plank, knees bent: Switch sides\. Done: 1[01] s\. Now the right/,
  /^Side plank, knees bent: Hold\. That is the time/,
];

let app: AppHarness;
beforeAll(async () => {
  app = await startApp({ peripherals: [], path: null });
  const { screen } = app;
  await listen(app.page);
  await onDate(app, '2026-11-21');
  await open(app, 'History');
  await importLog(app, person().screened('2026-11-20').pain('2026-11-20', 0).records);
  await open(app, 'Today');
  await screen.click('link', /sensor/i);
  await screen.click('radio', /^Breastbone/);
  await screen.click('radio', 'Twenty times as fast');
  await screen.click('button', 'Simulate training');
  await calibrate(app);
});
afterAll(() => app?.close());

/** From Today to the start of the check. */
async function begin(): Promise<void> {
  const { screen } = app;
  await open(app, 'Today');
  await screen.click('button', /tart the check$/);
  await screen.see('Is anything different today?');
  await screen.click('radio', 'Nothing different');
  await screen.click('button', 'Start session');
}

/** Leaves the summary, and gives the sets that were logged in this session. */
async function end(): Promise<readonly string[]> {
  await app.screen.click('button', 'Save summary');
  await open(app, 'History');
  const log = await exportedLog(app);
  const sessionId = log.findLast(({ type }) => type === 'session-started')?.sessionId;
  return log.flatMap((each) =>
    each.type === 'set' && each.sessionId === sessionId ? [each.exerciseId] : [],
  );
}

/** Those of the wanted that came, each after the one before it. */
function inOrder<T>(came: readonly T[], wanted: readonly (number | RegExp)[]): (number | RegExp)[] {
  let from = 0;
  return wanted.filter((one) => {
    const at = came.findIndex(
      (each, index) =>
        index >= from &&
        (typeof one === 'number' ? each === one : typeof each === 'string' && one.test(each)),
    );
    if (at >= 0) from = at + 1;
    return at >= 0;
  });
}

describe('a whole session, twenty times as fast, with nothing to press', () => {
  it('can be done by ear alone', { timeout: SESSION_MS }, async () => {
    await begin();
    await shown('hidden');
    const all = await heardUntil('That was the session.');
    expect(inOrder(all, HEARD)).toEqual(HEARD);
    await shown('visible');
    await app.screen.see('Done. How was it?');
    expect(await end()).toEqual(EXERCISES);
  });

  it('can be done by eye alone', { timeout: SESSION_MS }, async () => {
    await app.page.goto(`${app.url}#/settings/sounds-and-voice`);
    await app.screen.click('switch', /^Sounds/);
    await app.screen.click('switch', /^Voice/);
    const before = (await heard(app.page)).length;
    await watchPlayer(app.page);
    await begin();
    await app.screen.see('Done. How was it?', { timeoutMs: SESSION_MS });
    expect(inOrder(await statesSeen(app.page), SEEN)).toEqual(SEEN);
    expect((await heard(app.page)).slice(before)).toEqual([]);
    expect(await end()).toEqual(EXERCISES);
    app.browser.problems.assertNone();
    app.browser.requests.assertOnly(app.origin);
  });
});

/** By the element's own style: the page's policy lets no other in. */
const shown = (visibility: 'visible' | 'hidden') =>
  app.page.evaluate((how) => {
    document.querySelector<HTMLElement>('app-root')?.style.setProperty('visibility', how);
  }, visibility);

async function heardUntil(last: string): Promise<readonly Heard[]> {
  await app.page.waitForFunction(
    (sentence) => (window as unknown as { heard: Heard[] }).heard.includes(sentence),
    { timeout: SESSION_MS, polling: 200 },
    last,
  );
  return heard(app.page);
}
