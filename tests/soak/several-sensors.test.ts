import { expect, it } from 'vitest';
import { streamTogether } from '../e2e/scenarios/several-sensors.ts';

const MINUTES = 10;

it(`streams four sensors of different makes at once for ${MINUTES} minutes, and loses nothing`, async () => {
  const ids = ['witmotion', 'thingy52', 'plumbline-clip', 'polar-h10-verity-sense'];
  const figures = await streamTogether(ids, MINUTES * 60);
  for (const each of figures) console.log(`together for ${MINUTES} min:`, JSON.stringify(each));
  for (const { sent, received, latencyMs } of figures) {
    expect(received).toBe(sent);
    expect(latencyMs.p95).toBeLessThanOrEqual(10);
  }
});
