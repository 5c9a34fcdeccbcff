import { expect, it } from 'vitest';
import { killAtRandom, lossesOf } from '../e2e/scenarios/kills.ts';
import { WORKS } from '../e2e/storage-page/works.ts';

const TIMES = 200;

it(`loses nothing that it acknowledged, and leaves nothing half done, when it is killed at ${TIMES} random moments`, async () => {
  const kills = await killAtRandom(TIMES, Date.now() % 1_000_000);
  for (const work of WORKS) {
    const of = kills.filter((each) => each.work === work);
    const over = of.filter(({ done }) => done).length;
    const whole = of.filter(({ found }) => found.whole === 'all').length;
    console.log(`${work}: ${of.length} kills, ${over} after it was over; all of it there ${whole} times`);
  }
  expect(kills.flatMap(lossesOf)).toEqual([]);
});
