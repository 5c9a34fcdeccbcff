import { describe, expect, it } from 'vitest';
import { meet, runMany } from './in-step.ts';

/** `npm run soak` makes many more (tests/soak/sync.test.ts). */
const RUNS = 60;

describe('devices in a world that loses, repeats, crashes and forgets', () => {
  it('hold the same in the end: all that was logged anywhere', async () => {
    expect(await runMany(await meet(), 1, RUNS)).toEqual([]);
  }, 120_000);
});
