import { afterEach, beforeEach, expect, it } from 'vitest';
import { settle, slumpWhileHidden, type Watched, watchAtDesk } from '../e2e/scenarios/hidden.ts';

const MINUTES = 30;

let watched: Watched;
beforeEach(async () => {
  watched = await watchAtDesk();
  await settle();
});
afterEach(() => watched?.app.close());

it(`keeps dwell and nudges on the sample clock in a tab hidden for ${MINUTES} minutes`, async () => {
  const figures = await slumpWhileHidden(watched, MINUTES * 60);
  console.log(`hidden for ${MINUTES} min:`, JSON.stringify(figures));
  // One after the delay, then one in each quiet time of ten minutes.
  expect(figures.nudges).toBe(3);
  expect(Math.abs(figures.startOffSeconds)).toBeLessThan(0.5);
  expect(Math.abs(figures.lengthOffSeconds)).toBeLessThan(0.5);
  expect(Math.abs(figures.nudgeOffSeconds)).toBeLessThan(0.5);
});
