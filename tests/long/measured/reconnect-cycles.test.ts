import { expect, it } from 'vitest';
import { cycle } from '../../e2e/scenarios/reconnect-cycles.ts';

const CYCLES = 20;

it(`is live again within 2 s after each of ${CYCLES} losses, and leaves nothing behind`, async () => {
  const figures = await cycle('witmotion', CYCLES);
  console.log('cycles:', JSON.stringify(figures));
  expect(figures.liveAgainMs.p95).toBeLessThan(2000);
  expect(figures.listeners.late).toBeLessThanOrEqual(figures.listeners.early + 2);
  expect(figures.nodes.late).toBeLessThanOrEqual(figures.nodes.early + 5);
  // The page of this test keeps every reading that it saw.
  expect(figures.heapMegabytes.late - figures.heapMegabytes.early).toBeLessThan(2);
}, 120_000);
