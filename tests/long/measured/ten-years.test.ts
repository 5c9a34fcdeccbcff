import { expect, it } from 'vitest';
import { tenYearsInApp } from '../../e2e/scenarios/ten-years.ts';

/** Asked of ten years on two processors that have nothing else to do, ms. What is told is what a run has measured. */
const ASKED = { today: 1000, charts: 1500 };
/** A machine that is shared may take so many times as long. */
const SHARED = 5;
/** A year by the minute; `npm run soak -- ten-years` takes all. */
const MINUTE_DAYS = 260;
/** An import takes minutes where it is slow, ms. */
const IMPORT_MS = 300_000;

it('looks at ten years, ends early when asked, takes them, and shows them in time', async () => {
  const { same, today, charts } = await tenYearsInApp(MINUTE_DAYS, IMPORT_MS);
  expect(same).toBe(true);
  expect(today).toBeLessThan(ASKED.today * SHARED);
  expect(charts).toBeLessThan(ASKED.charts * SHARED);
});
