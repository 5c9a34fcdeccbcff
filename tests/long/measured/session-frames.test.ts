import { expect, it } from 'vitest';
import { mostFor, sessionFrames } from '../../e2e/scenarios/session-frames.ts';

/** Twenty minutes of it are in tests/soak. */
const TURNS = 8;
const SECONDS_EACH = 5;

it(`draws a session as smoothly as an empty page, ${TURNS} turns of ${SECONDS_EACH} s each`, {
  retry: 1,
  timeout: 240_000,
}, async () => {
  const frames = await sessionFrames(TURNS, SECONDS_EACH);
  console.log('frames:', JSON.stringify(frames));
  expect(frames.session.p95).toBeLessThanOrEqual(mostFor(frames).p95);
  expect(frames.session.long).toBeLessThanOrEqual(mostFor(frames).long);
});
