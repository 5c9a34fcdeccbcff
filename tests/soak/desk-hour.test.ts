import { expect, it } from 'vitest';
import { createMetaWear } from '../e2e/peripherals/metawear.ts';
import { expectSameSaid, type Move, watchInBackground } from '../e2e/scenarios/in-background.ts';

const MINUTES = 60;
/** A slump of two and a half minutes in each eleven: longer apart than the quiet time between two nudges. */
const SLUMPS_EVERY = 11 * 60;
const FIRST_AT = 180;
const SLUMPS_FOR = 150;

const moves = Array.from({ length: Math.floor((MINUTES * 60 - FIRST_AT) / SLUMPS_EVERY) + 1 }, (_, index) => {
  const atSeconds = FIRST_AT + index * SLUMPS_EVERY;
  return [
    { atSeconds, does: 'slump' },
    { atSeconds: atSeconds + SLUMPS_FOR, does: 'sit up' },
  ] satisfies Move[];
}).flat();

it(`watches for ${MINUTES} minutes behind another tab as it does in front, and weighs next to nothing`, async () => {
  const figures = await watchInBackground(createMetaWear, moves, MINUTES * 60, 120);
  console.log(`hidden for ${MINUTES} min, and in front:`, JSON.stringify(figures));
  expect(figures.ticksASecond).toBeLessThan(2);
  // Twenty minutes of practice, in which two of these slumps fall.
  expect(figures.hidden.filter(({ type }) => type === 'nudge').length).toBeGreaterThanOrEqual(2);
  expectSameSaid(figures);
  expect(figures.redraws).toBe(0);
  expect(figures.sharePercent).toBeLessThan(1.5);
  expect(figures.heapMegabytesAnHour).toBeLessThan(2);
});
