import { expect, it } from 'vitest';
import { mostFor, sessionFrames } from '../e2e/scenarios/session-frames.ts';

/** Of the session, and as many of the empty page; fewer for a look whether it works. */
const MINUTES = Number(process.env.FRAMES_MINUTES ?? 20);
const SECONDS_EACH = 60;

it(`draws ${MINUTES} minutes of a session as smoothly as an empty page`, async () => {
  const frames = await sessionFrames(MINUTES, SECONDS_EACH);
  console.log(`frames of ${MINUTES} min:`, JSON.stringify(frames));
  expect(frames.session.p95).toBeLessThanOrEqual(mostFor(frames).p95);
  expect(frames.session.long).toBeLessThanOrEqual(mostFor(frames).long);
});
