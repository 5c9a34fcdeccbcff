import { expect, it } from 'vitest';
import { meet, runMany } from '../app/sync/in-step.ts';

/** `SYNC_RUNS` for more or fewer, `SYNC_SEED` for others. */
const RUNS = Number(process.env.SYNC_RUNS ?? 10_000);
const SEED = Number(process.env.SYNC_SEED ?? 1_000);

it(`brings three devices in step in ${RUNS} faulty worlds`, async () => {
  const startedAt = performance.now();
  const failed = await runMany(await meet(), SEED, RUNS);
  console.log(
    `${RUNS} runs in ${((performance.now() - startedAt) / 1000).toFixed(0)} s, ${failed.length} failed`,
  );
  expect(failed).toEqual([]);
});
