import { expect, it } from 'vitest';
import { streamTogether } from '../../e2e/scenarios/several-sensors.ts';

const SECONDS = 45;

it(`streams four sensors of different makes at once for ${SECONDS} s, and loses nothing`, async () => {
  const figures = await streamTogether(
    ['witmotion', 'thingy52', 'plumbline-clip', 'polar-h10-verity-sense'],
    SECONDS,
  );
  for (const each of figures) console.log('together:', JSON.stringify(each));
  for (const { sent, received, latencyMs, postures } of figures) {
    expect(received).toBe(sent);
    expect(postures).toBeGreaterThan(0);
    expect(latencyMs.p95).toBeLessThanOrEqual(10);
  }
}, 150_000);
