import { afterAll, beforeAll, describe, it } from 'vitest';
import { person } from '../signals/log.ts';
import { type AppHarness, startApp } from './app-harness.ts';
import { importLog, onDate, open, startSession } from './journeys.ts';
import { waitUntil } from './wait-until.ts';

const newcomer = person().screened('2026-11-20').pain('2026-11-20', 0);
const DATE = '2026-11-21';

let app: AppHarness;
beforeAll(async () => {
  app = await startApp({ peripherals: [], path: null });
});
afterAll(async () => {
  await app?.close();
});

/** So much of a session may be lost, ms. */
const LOST_MS = 1000;

/** A state has lasted for as long as may be lost; the browser's process is killed; the person opens the app anew. */
async function killed(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, LOST_MS));
  app.page.browser().process()?.kill('SIGKILL');
  await app.restart();
  await onDate(app, DATE);
  await app.screen.click('button', /Go on where it was|Answer the last questions/);
}

/** The seconds or repetitions of the present set, as the player has them. */
const counted = async () => Number(/(\d+)\s+of \d+ reps/.exec(await app.screen.text())?.[1] ?? '0');

describe('a browser that is killed in the middle of a session', () => {
  it('goes on where it was before a set, and says so', async () => {
    await onDate(app, DATE);
    await open(app, 'History');
    await importLog(app, newcomer.records);
    await open(app, 'Today');
    await startSession(app, async () => {
      await app.screen.click('radio', '0');
      await app.screen.click('radio', 'Nothing different');
    });

    await app.screen.see('Get ready');
    await killed();
    await app.screen.see(/Your session broke off/);
    await app.screen.click('button', 'Go on');
  });

  it('goes on where it was in a set, with what was counted', async () => {
    await app.screen.see('Steady');
    await waitUntil(async () => (await counted()) >= 2, { what: 'two repetitions' });
    const done = await counted();
    await killed();
    await app.screen.see(/Your session broke off .*, in set 1 of/);
    await waitUntil(async () => (await counted()) >= done, {
      what: `at least ${done} repetitions, as before`,
    });
    await app.screen.click('button', 'Go on');
    await app.screen.see('Steady');
  });

  it('goes on from “This hurts”, a rest and the summary', async () => {
    await app.screen.click('button', 'This hurts');
    await app.screen.see(/How strong is the pain/);
    await killed();
    await app.screen.see(/Your session broke off .*, in set 1 of/);
    await app.screen.click('button', 'Go on');

    await app.screen.click('button', 'Done');
    await app.screen.see('Rest');
    await killed();
    await app.screen.see(/Your session broke off .*, in the rest before/);
    await app.screen.click('button', 'Stop');
    await app.screen.see(/What you did counts/);
    await killed();
    await app.screen.see(/What you did counts|How was it/);
    await app.screen.click('button', 'Save summary');
    await app.screen.see('How is your back today?');
  });
});
