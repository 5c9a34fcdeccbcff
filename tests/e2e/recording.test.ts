import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseRecording } from '../../src/core/recording/parse.ts';
import { writeRecording } from '../../src/core/recording/write.ts';
import { simulatedBody } from '../../src/core/simulation/simulated-body.ts';
import { type AppHarness, startApp } from './app-harness.ts';
import { calibrate, downloaded, hand, open } from './journeys.ts';

let app: AppHarness;
beforeEach(async () => {
  app = await startApp();
});
afterEach(async () => {
  app?.browser.requests.assertOnly(app.origin);
  await app?.close();
});

const body = simulatedBody({ seed: 5, placement: 'upper-back', from: 'seated' }).sit(60);
const recorded = writeRecording({ sensor: 'simulated', placement: 'upper-back', start: 0 }, [
  ...body.samples(),
]);

describe('a recording', () => {
  it('is made from any sensor, and is a sensor itself', async () => {
    const { screen } = app;
    await screen.click('button', 'Try with the simulated body');
    await calibrate(app);
    await open(app, 'Desk');
    await screen.click('button', 'Record');
    await screen.see(/Save recording, ([3-9]|\d\d) s/);
    const text = await downloaded(app, '.csv', () => screen.click('button', /^Save recording/));
    const recording = parseRecording(text);
    expect(recording).toMatchObject({ type: 'recording', header: { placement: 'upper-back', version: 1 } });
    expect(recording.type === 'recording' && recording.samples.length).toBeGreaterThan(140);

    await screen.click('link', /Simulated body/);
    await hand(app, 'made.csv.gz', gzipSync(text), () => screen.click('button', 'Choose a recording'));
    await screen.see('Sit comfortably tall');
    await screen.find('link', /recording/i);
  });

  it('asks where the sensor was worn if the file does not say', async () => {
    const { screen } = app;
    const bare = recorded.replaceAll(/^#.*\n/gm, '');
    await app.page.goto(`${app.url}#/pair`);
    await hand(app, 'bare.csv', bare, () => screen.click('button', 'Choose a recording'));
    await screen.see('Where was this sensor worn?');
    await screen.click('radio', 'Breastbone');
    await screen.click('button', 'Play it');
    await screen.see('Sit comfortably tall');
    await screen.see('Breastbone');
  });
});
