import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DeskStream, openDeskStream } from '../e2e/scenarios/stream.ts';

const MINUTES = 10;

let stream: DeskStream;
beforeAll(async () => {
  stream = await openDeskStream();
});
afterAll(() => stream?.close());

it(`takes 100 notifications a second for ${MINUTES} minutes, loses none, and paints within two frames`, async () => {
  const figures = await stream.run(MINUTES * 60);
  console.log(`100 notifications a second for ${MINUTES} min:`, JSON.stringify(figures));
  expect(figures.lost).toBe(0);
  expect(figures.framesP95).toBeLessThanOrEqual(2);
});
