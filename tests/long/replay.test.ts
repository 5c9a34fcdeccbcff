import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_MANNERS, events, neutralOf, orientations, postures } from '../../src/cli/offline-line.ts';
import { writeRecording } from '../../src/core/recording/write.ts';
import { FACE_OUT } from '../../src/core/simulation/mounting.ts';
import { simulatedBody } from '../../src/core/simulation/simulated-body.ts';
import { type AppHarness, startApp } from '../e2e/app-harness.ts';
import { exportedLog, hand, open } from '../e2e/journeys.ts';

const SPEED = 20;
const RATE_HZ = 50;
const MINUTES = 40;

/** Time at the desk, with slumps of many lengths. */
function atTheDesk() {
  const body = simulatedBody({ seed: 11, placement: 'upper-back', rateHz: RATE_HZ, from: 'seated' });
  // Long enough to be calibrated at any moment in it, with two minutes left before the first slump.
  body.sit(480, { still: true });
  for (let minute = 8; minute < MINUTES; minute += 6)
    body.slouch(40 + 12 * minute, 24).sit(360 - ((40 + 12 * minute) % 300));
  return [...body.samples()].filter(({ t }) => t < MINUTES * 60_000);
}

let app: AppHarness;
afterEach(async () => {
  app?.browser.requests.assertOnly(app.origin);
  await app?.close();
});

describe(`${MINUTES} minutes at the desk, ${SPEED} times faster`, () => {
  it('gives the events that the command line gives', async () => {
    const samples = atTheDesk();
    const text = writeRecording(
      { sensor: 'simulated', placement: 'upper-back', start: 0, rateHz: RATE_HZ },
      samples,
    );
    const recorded = orientations(samples, RATE_HZ);
    const neutral = neutralOf(recorded, 'upper-back', FACE_OUT, null, null);
    const told = events(postures(recorded, neutral), neutral, null, DEFAULT_MANNERS);
    const slouches = told.flatMap((event) =>
      event.type === 'slouch-ended' && event.cause === 'upright' ? [event] : [],
    );
    const nudges = told.filter(({ type }) => type === 'nudge');
    expect(slouches.length).toBeGreaterThan(3);

    app = await startApp();
    const { screen } = app;
    // As the command line has it: no block of practice that is over after twenty minutes.
    await app.page.goto(`${app.url}#/settings/desk`);
    await screen.click('radio', 'All day');
    await app.page.goto(`${app.url}#/pair`);
    await screen.click('radio', '20 times faster');
    await hand(app, 'desk.csv', text, () => screen.click('button', 'Choose a recording'));
    await screen.click('button', 'Start calibration');
    await screen.see('Your tall is set');
    // The page that it leaves would take the first slump of it for the one it asks to be shown.
    await open(app, 'Desk');
    await new Promise((resolve) => setTimeout(resolve, (MINUTES * 60_000) / SPEED + 5000));

    await open(app, 'History');
    const records = await exportedLog(app);
    const logged = records.filter(({ type, cause }) => type === 'slouch' && cause === 'upright');
    expect(logged).toHaveLength(slouches.length);
    const offset = logged[0]?.startedAt - (slouches[0]?.startedAt ?? 0);
    slouches.forEach(({ startedAt, endedAt }, index) => {
      expect(Math.abs(logged[index]?.startedAt - offset - startedAt)).toBeLessThan(500);
      expect(Math.abs(logged[index]?.endedAt - offset - endedAt)).toBeLessThan(500);
    });
    expect(records.filter(({ type }) => type === 'nudge')).toHaveLength(nudges.length);
  });
});
