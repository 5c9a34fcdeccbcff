import { afterEach, expect, it } from 'vitest';
import { createPlumblineClip } from '../e2e/peripherals/plumbline-clip.ts';
import {
  DELAY_SECONDS,
  settle,
  slumpWhileHidden,
  type Watched,
  watchAtDesk,
} from '../e2e/scenarios/hidden.ts';

let watched: Watched;
afterEach(async () => {
  watched?.app.browser.requests.assertOnly(watched.app.origin);
  await watched?.app.close();
});

it('keeps dwell and nudge on the sample clock in a hidden tab, and nudges from behind other windows', async () => {
  watched = await watchAtDesk();
  await settle();
  const figures = await slumpWhileHidden(watched, DELAY_SECONDS + 15);
  console.log('hidden, with a nudge:', JSON.stringify(figures));
  expect(figures).toMatchObject({ nudges: 1, notificationsWhileHidden: 1 });
  expect(Math.abs(figures.startOffSeconds)).toBeLessThan(0.5);
  expect(Math.abs(figures.lengthOffSeconds)).toBeLessThan(0.5);
  expect(Math.abs(figures.nudgeOffSeconds)).toBeLessThan(0.5);
});

it('makes a sensor with a clock of its own vibrate when its wearer slouches, in a hidden tab', async () => {
  watched = await watchAtDesk(createPlumblineClip);
  await settle();
  const figures = await slumpWhileHidden(watched, DELAY_SECONDS + 15);
  console.log('hidden, with a nudge by the sensor:', JSON.stringify(figures));
  expect(watched.sensor.nudged()).toEqual(['vibrate']);
  expect(figures).toMatchObject({ nudges: 1 });
  expect(Math.abs(figures.startOffSeconds)).toBeLessThan(0.5);
  expect(Math.abs(figures.lengthOffSeconds)).toBeLessThan(0.5);
  expect(Math.abs(figures.nudgeOffSeconds)).toBeLessThan(0.5);
});
