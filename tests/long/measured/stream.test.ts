import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DeskStream, openDeskStream } from '../../e2e/scenarios/stream.ts';

/** Ten minutes of it are in tests/soak. */
const SECONDS = 45;

let stream: DeskStream;
beforeAll(async () => {
  stream = await openDeskStream();
});
afterAll(() => stream?.close());

it(`takes 100 notifications a second for ${SECONDS} s, loses none, and paints within two frames`, async () => {
  const figures = await stream.run(SECONDS);
  console.log('100 notifications a second:', JSON.stringify(figures));
  expect(figures.lost).toBe(0);
  expect(figures.recorded).toBeGreaterThan(SECONDS * 100 - 50);
  expect(figures.framesP95).toBeLessThanOrEqual(2);
});
