/** Steps of walking and running follow each other within these bounds, ms: 1.2 to 3.3 a second (POSTURE section 3). */
const SHORTEST_STEP_MS = 300;
const LONGEST_STEP_MS = 850;
/** A bounce sooner than this after a step is its echo, ms; a pause longer than that ends the walk. */
const ECHO_MS = 250;
const PAUSE_MS = 1000;
/** Time constant that keeps the heel's ringing out, ms. */
const SMOOTHING_MS = 60;
/** A step counts as one when it swings this share of the shake's standard deviation to both sides. */
const SWING = 0.5;
/** The latest interval's weight in the mean: some four steps are remembered. */
const LATEST = 0.25;
/** So many intervals in a row, within this spread of their mean, make a rhythm. */
const INTERVALS = 3;
const LARGEST_SPREAD = 0.3;

/** The rhythm of steps in the magnitude of the specific force. It changes in place. */
export interface Steps {
  t: number;
  smooth: number;
  above: boolean;
  steppedAt: number;
  /** Intervals in a row that could be steps, their mean and their mean deviation from it, ms. */
  intervals: number;
  intervalMs: number;
  spreadMs: number;
}

export const createSteps = (): Steps => ({
  t: Number.NaN,
  smooth: 0,
  above: false,
  steppedAt: Number.NEGATIVE_INFINITY,
  intervals: 0,
  intervalMs: 0,
  spreadMs: 0,
});

/** Takes how far |a| is from its mean at `t`, and the standard deviation it has lately, m/s². */
export function feelStep(steps: Steps, t: number, deviation: number, standardDeviation: number): void {
  const share = Number.isNaN(steps.t) ? 1 : 1 - Math.exp((steps.t - t) / SMOOTHING_MS);
  steps.t = t;
  steps.smooth += share * (deviation - steps.smooth);
  const swing = SWING * standardDeviation;
  if (t - steps.steppedAt > PAUSE_MS) steps.intervals = 0;
  if (steps.above) {
    if (steps.smooth < -swing) steps.above = false;
  } else if (steps.smooth > swing) {
    steps.above = true;
    step(steps, t);
  }
}

function step(steps: Steps, t: number): void {
  const intervalMs = t - steps.steppedAt;
  if (intervalMs < ECHO_MS) return;
  steps.steppedAt = t;
  if (intervalMs > PAUSE_MS) return;
  steps.intervals += 1;
  const share = Math.max(LATEST, 1 / steps.intervals);
  if (steps.intervals === 1) steps.spreadMs = 0;
  else steps.spreadMs += share * (Math.abs(intervalMs - steps.intervalMs) - steps.spreadMs);
  steps.intervalMs =
    steps.intervals === 1 ? intervalMs : steps.intervalMs + share * (intervalMs - steps.intervalMs);
}

/** Steps a minute, and how even they are (0 to 1); null without a rhythm. */
export interface Cadence {
  readonly perMinute: number;
  readonly evenness: number;
}

export function cadenceOf({ intervals, intervalMs, spreadMs }: Steps): Cadence | null {
  if (intervals < INTERVALS || intervalMs < SHORTEST_STEP_MS || intervalMs > LONGEST_STEP_MS) return null;
  const spread = spreadMs / intervalMs;
  if (spread > LARGEST_SPREAD) return null;
  return { perMinute: 60_000 / intervalMs, evenness: 1 - spread };
}
