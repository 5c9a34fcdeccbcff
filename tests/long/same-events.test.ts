import { afterEach, describe, expect, it } from 'vitest';
import { writeRecording } from '../../src/core/recording/write.ts';
import { type AppHarness, startApp } from '../e2e/app-harness.ts';
import { calibrate, exportedLog, hand, type LoggedRecord, open } from '../e2e/journeys.ts';
import { hide, show } from '../e2e/page-life.ts';
import { createScriptedBody } from '../e2e/peripherals/scripted-body.ts';

const SPEED = 20;
const RATE_HZ = 50;

/** Quite still until the first slump, so that it does not matter when within it the tall is set. */
const body = createScriptedBody(
  [
    { seconds: 300, flexionDeg: 0 },
    { seconds: 60, flexionDeg: 25 },
    { seconds: 20, flexionDeg: 1 },
    { seconds: 45, flexionDeg: 19, transitionSeconds: 8 },
    { seconds: 25, flexionDeg: 0 },
  ],
  { accNoise: 0, gyrNoise: 0 },
);
const recording = writeRecording(
  { sensor: 'scripted', placement: 'upper-back', start: 0, rateHz: RATE_HZ },
  [...body.readings(RATE_HZ)].map((reading, index) => ({ t: (index * 1000) / RATE_HZ, ...reading })),
);

const apps: AppHarness[] = [];
afterEach(async () => {
  for (const app of apps.splice(0)) {
    app.browser.requests.assertOnly(app.origin);
    await app.close();
  }
});

/** Plays the recording in an app of its own and reads what it logged. */
async function played(tab: 'visible' | 'hidden'): Promise<readonly LoggedRecord[]> {
  const app = await startApp();
  apps.push(app);
  await app.page.goto(`${app.url}#/pair`);
  await app.screen.click('radio', `${SPEED} times faster`);
  await hand(app, 'day.csv', recording, () => app.screen.click('button', 'Choose a recording'));
  await calibrate(app);
  if (tab === 'hidden') await hide(app.page);
  await new Promise((resolve) => setTimeout(resolve, (1000 * body.durationSeconds) / SPEED + 2000));
  if (tab === 'hidden') await show(app.page);
  await open(app, 'History');
  return exportedLog(app);
}

/** What was told and when, in ms since the first slouch: played at another hour, it is the same. */
function events(records: readonly LoggedRecord[]) {
  const told = records.filter(({ type }) => type === 'slouch' || type === 'nudge');
  const zero = Math.min(...told.map(({ startedAt }) => startedAt ?? Number.POSITIVE_INFINITY));
  return told.map(({ type, startedAt, endedAt, nudgedAt, cause, nudged }) => ({
    type,
    at: [startedAt, endedAt, nudgedAt].map((t) => (t === undefined ? null : Math.round(t - zero))),
    cause,
    nudged,
  }));
}

describe('the same recording', () => {
  it('gives the same events in a hidden tab, whose samples come in bursts', async () => {
    const [visible, hidden] = await Promise.all([played('visible'), played('hidden')]);
    expect(events(visible).filter(({ type }) => type === 'slouch')).toHaveLength(2);
    expect(events(hidden)).toEqual(events(visible));
  });
});
