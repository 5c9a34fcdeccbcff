import { expect, it } from 'vitest';
import { tenYearsInApp } from '../e2e/scenarios/ten-years.ts';

/** All of them: 154 MB. */
const MINUTE_DAYS = Number.POSITIVE_INFINITY;
const IMPORT_MS = 1_800_000;
/** The page holds no more at any of these times, MB. */
const MOST_HEAP = 300;

it('takes ten years with every minute at the desk, and gives them back the same', async () => {
  const { same, megabytes } = await tenYearsInApp(MINUTE_DAYS, IMPORT_MS);
  expect(same).toBe(true);
  expect(Math.max(megabytes.heapTaken, megabytes.heapDrawn)).toBeLessThan(MOST_HEAP);
});
