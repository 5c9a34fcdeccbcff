import { expect, it } from 'vitest';
import { cycle } from '../e2e/scenarios/reconnect-cycles.ts';

const CYCLES = 200;

it(`is live again within 2 s after each of ${CYCLES} losses, and leaves nothing behind`, async () => {
  const figures = await cycle('witmotion', CYCLES);
  console.log('cycles:', JSON.stringify(figures));
  expect(figures.liveAgainMs.p95).toBeLessThan(2000);
  expect(figures.listeners.late).toBeLessThanOrEqual(figures.listeners.early + 2);
  expect(figures.nodes.late).toBeLessThanOrEqual(figures.nodes.early + 5);
  expect(figures.heapMegabytes.late - figures.heapMegabytes.early).toBeLessThan(5);
});
