import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { civilDate } from '../../src/core/log/civil-date.ts';
import { type AppHarness, startApp } from '../e2e/app-harness.ts';
import { shiftDate } from '../e2e/date-shift.ts';
import {
  calibrate,
  exportedLog,
  importLog,
  onDate,
  open,
  pairSensor,
  startSession,
} from '../e2e/journeys.ts';
import { createScriptedBody } from '../e2e/peripherals/scripted-body.ts';
import { createWitMotion } from '../e2e/peripherals/witmotion.ts';
import { person } from '../signals/log.ts';

const DAY_MS = 86_400_000;

const body = createScriptedBody([{ seconds: 0, flexionDeg: 0 }]);
const sensor = createWitMotion({ motion: body.at });
const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

let app: AppHarness;
beforeAll(async () => {
  app = await startApp({ peripherals: [sensor.peripheral], path: null });
  await app.page.evaluateOnNewDocument(keepSilent);
}, 120_000);
afterAll(() => app?.close());

/** Runs in the page: its audio never starts, as in a browser that blocks it. Headless, it has no voice either. */
function keepSilent(): void {
  Object.defineProperty(AudioContext.prototype, 'state', { get: () => 'suspended' });
  AudioContext.prototype.resume = () => new Promise(() => {});
}

/** Runs in the page: its device has no room for a record more, or has it again. */
function fillUp(isFull: boolean): void {
  const { prototype } = IDBObjectStore;
  const kept = window as unknown as { add?: typeof prototype.add; put?: typeof prototype.put };
  kept.add ??= prototype.add;
  kept.put ??= prototype.put;
  const refuse = () => {
    throw new DOMException('no room', 'QuotaExceededError');
  };
  prototype.add = isFull ? refuse : kept.add;
  prototype.put = isFull ? refuse : kept.put;
}

/** By hand, a set of the clock's: begun at once and ended as soon as it runs. */
async function doSet(): Promise<void> {
  const { screen } = app;
  await screen.click('button', 'Start set');
  await screen.see(/\n(Steady|Hold|Under way)\n/);
  await screen.click('button', 'Done');
}

const records = person().screened('2026-11-20').pain('2026-11-20', 0).records;

describe('a session in which something fails', { timeout: 180_000 }, () => {
  it('has no voice, no sound and no room: it is done all the same, and handed over as a file', async () => {
    const { screen } = app;
    await onDate(app, '2026-11-21');
    await open(app, 'History');
    await importLog(app, records);
    await open(app, 'Today');
    await startSession(app);
    await screen.see('Get ready');
    await screen.find('button', 'Turn sound on');
    await app.page.evaluate(fillUp, true);
    for (let set = 0; set < 4; set++) {
      await doSet();
      if (set < 3) await screen.click('button', 'Go on now');
    }
    await screen.see('Done. How was it?');
    await screen.see('This device is out of room');
    await screen.click('button', 'Save summary');
    await open(app, 'History');
    const log = (await exportedLog(app)).slice(records.length);
    expect(log.filter(({ type }) => type === 'set')).toHaveLength(4);
    expect(log.at(-1)).toMatchObject({ type: 'session-ended' });
    await app.page.evaluate(fillUp, false);
    await screen.seeNoMore('This device is out of room', { timeoutMs: 90_000 });
    await app.page.reload();
    await open(app, 'History');
    expect((await exportedLog(app)).slice(records.length)).toEqual(log);
  });

  it('has a wall clock that is set ahead over midnight, and back: none of it is done or rested', async () => {
    const { screen, page } = app;
    /** Sets the wall clock of the page. */
    const setClock = (day: number, hour: number, minute: number) =>
      shiftDate(page, (new Date(2026, 10, day, hour, minute).getTime() - Date.now()) / DAY_MS);
    await setClock(24, 22, 30);
    await page.reload();
    await open(app, 'Today');
    await startSession(app);
    await screen.click('button', 'Start set');
    await screen.see(/\n[1-9]\d*\nof 8 reps/);
    await setClock(25, 0, 30);
    await screen.see('The page was asleep');
    await screen.see('Nothing was counted in that time');
    await screen.click('button', 'Go on');
    await screen.click('button', 'Done');
    await screen.see('Rest');
    const before = await restSeconds();
    await setClock(24, 22, 31);
    await pause(4);
    const rested = before - (await restSeconds());
    await screen.click('button', 'Go on now');
    await screen.click('button', 'Start set');
    await screen.see('Steady');
    await setClock(24, 20, 31);
    await pause(3);
    await screen.click('button', 'Done');
    await screen.click('button', 'Stop');
    await screen.click('button', 'Save summary');
    await open(app, 'History');
    const all = await exportedLog(app);
    const log = all.slice(all.findLastIndex(({ type }) => type === 'session-started'));
    const sets = log.filter(({ type }) => type === 'set');
    const seconds = sets.map(({ startedAt, endedAt }) => Math.round((endedAt - startedAt) / 1000));
    console.log(`clock set by hours: rested ${rested} s in 4 s, sets lasted ${seconds} s`);
    expect(rested).toBeGreaterThanOrEqual(3);
    expect(rested).toBeLessThan(60);
    expect(sets).toHaveLength(2);
    for (const lasted of seconds) expect(lasted).toBeLessThan(120);
    // Nothing is logged before what came before it, and the session is one of the day on which it began.
    const times = log.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(civilDate(log[0]?.at, log[0]?.zone)).toBe('2026-11-24');
    // The plan knows of the session, though the wall clock is behind it.
    await page.reload();
    await open(app, 'Today');
    await screen.see('The plan waits for tomorrow’s answer');
  });

  it('has a sensor that sends nonsense: says so, hands over to the timer, and ends by hand', async () => {
    const { screen } = app;
    await onDate(app, '2026-11-28');
    await screen.click('link', /No sensor/);
    await pairSensor(app, /^WT901/);
    await calibrate(app);
    await open(app, 'Today');
    await startSession(app);
    sensor.deliver({ corruption: { everyFrames: 1, kind: 'payload' } });
    await screen.see('This sensor’s scale looks wrong');
    await screen.find('button', 'Use the timer');
    await screen.find('button', 'Start set');
    await doSet();
    // Frames that are none: nothing comes, and the timer goes on.
    sensor.deliver({ corruption: { everyFrames: 1, kind: 'header' } });
    await screen.click('button', 'Go on now');
    await doSet();
    await screen.click('button', 'Stop');
    await screen.click('button', 'Save summary');
    await open(app, 'History');
    const log = await exportedLog(app);
    expect(log.filter(({ type }) => type === 'set').slice(-2)).toMatchObject([
      { countedBy: 'timer' },
      { countedBy: 'timer' },
    ]);
    expect(log.at(-1)).toMatchObject({ type: 'session-ended', cause: 'stopped' });
    app.browser.requests.assertOnly(app.origin);
  });
});

/** What is left of a rest, as it is drawn, s. */
async function restSeconds(): Promise<number> {
  const [, minutes, seconds] = /\nrest\n(\d+):(\d+)\n/.exec(await app.screen.text()) ?? [];
  return 60 * Number(minutes) + Number(seconds);
}
