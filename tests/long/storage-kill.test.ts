import { expect, it } from 'vitest';
import { killAtRandom, lossesOf } from '../e2e/scenarios/kills.ts';

it('loses nothing that it acknowledged, and leaves nothing half done, when it is killed at 20 random moments', async () => {
  const kills = await killAtRandom(20, 1);
  expect(kills.flatMap(lossesOf)).toEqual([]);
});
