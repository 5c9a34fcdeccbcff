import type { HoldEnded, HoldStarted } from '../../src/core/detection/event.ts';

const SECOND = 1000;

/** A hold that is noticed a second after it started. */
export const holdStarted = (startedAt: number, change: Partial<HoldStarted> = {}): HoldStarted => ({
  type: 'hold-started',
  t: startedAt + SECOND,
  startedAt,
  side: null,
  confidence: 0.9,
  ...change,
});

/** A hold that was left, without a pause, noticed a second and a half after it ended. */
export const holdEnded = (
  startedAt: number,
  endedAt: number,
  change: Partial<HoldEnded> = {},
): HoldEnded => ({
  type: 'hold-ended',
  t: endedAt + 1.5 * SECOND,
  startedAt,
  endedAt,
  heldSeconds: (endedAt - startedAt) / SECOND,
  pausedSeconds: 0,
  unseenSeconds: 0,
  pauses: 0,
  cause: 'left',
  side: null,
  centreDeg: 75,
  confidence: 0.9,
  meanShake: 0.1,
  shakeGrowth: 1,
  ...change,
});
