import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { person } from '../signals/log.ts';
import { type AppHarness, startApp } from './app-harness.ts';
import { exportedLog, importLog, onDate, open, startSession } from './journeys.ts';
import { createScreen } from './screen.ts';

const newcomer = person().screened('2026-11-20').pain('2026-11-20', 0);

let app: AppHarness;
beforeAll(async () => {
  app = await startApp({ peripherals: [], path: null });
});
afterAll(async () => {
  await app?.close();
});

describe('a session without a sensor', () => {
  it('starts by itself, survives a closed page, goes on where it was, and goes over to another tab', async () => {
    const { screen, page } = app;
    await onDate(app, '2026-11-21');
    await open(app, 'History');
    await importLog(app, newcomer.records);
    await open(app, 'Today');
    await startSession(app, async () => {
      await screen.click('radio', '0');
      await screen.click('radio', 'Nothing different');
    });
    // Nothing is pressed: the first set is counted in, and led at its tempo.
    await screen.see('Get ready');
    await screen.see('Steady');
    await screen.see(/of 8 reps/);
    const counted = (text: string) => Number(/\d+/.exec(text)?.[0]);
    const before = counted(await screen.see(/(?<=set 1 of 1\s+)[1-6]\s+of 8/));
    await page.reload();
    await screen.see(/Your session broke off just now, in set 1 of Seated cat\/cow/);
    expect(counted(await screen.see(/This set goes on from \d/))).toBeGreaterThanOrEqual(before);
    await screen.click('button', 'Go on');
    await screen.see('Steady');
    await screen.click('button', 'Done');
    await screen.see('Rest');
    // A second tab takes it over: the first lets go of it.
    const second = await app.browser.newPage();
    const there = createScreen(second);
    await onDate({ ...app, page: second, screen: there }, '2026-11-21');
    await there.click('button', 'Go on where it was');
    await there.see(/Your session broke off .*, in the rest before/);
    await page.bringToFront(); // a hidden tab draws nothing
    await screen.seeNoMore('Rest');
    await second.bringToFront();
    await there.click('button', 'End it here');
    await there.see(/What you did counts/);
    await there.click('button', 'Save summary');
    await open({ screen: there }, 'History');
    const records = await exportedLog({ ...app, page: second, screen: there });
    expect(records.filter(({ type }) => type === 'set')).toHaveLength(1);
    expect(records.filter(({ type }) => type === 'session-ended')).toHaveLength(1);
  });
});
