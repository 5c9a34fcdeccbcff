import type { Angles } from './hold-position.ts';
import type { Side } from './hold-signal.ts';
import type { Moment } from './recent-motion.ts';

/** The hold's own reference is the mean of its first seconds, ms. */
const REFERENCE_MS = 4000;

/** A hold that goes on. It changes in place. */
export interface Held {
  readonly startedAt: number;
  readonly side: Side | null;
  /** What the position is compared with, and of how many moments it is the mean. */
  reference: Angles;
  referenceCount: number;
  paused: boolean;
  /** Clock that has run before `since`, ms. */
  heldMs: number;
  pausedMs: number;
  /** Since when the clock runs (holding) or waits (paused). */
  since: number;
  /** Since when the trunk is out of the band (holding) or back in it (paused). */
  changingSince: number | null;
  farSince: number | null;
  pauses: number;
  /** The last pause that was over, ms; null before one. */
  lastPause: { readonly from: number; readonly to: number } | null;
  unseenMs: number;
}

/** The reference follows the first seconds of the hold, then stands. */
export function learn(hold: Held, { t, alongDeg, acrossDeg }: Moment): void {
  if (t - hold.startedAt > REFERENCE_MS) return;
  hold.referenceCount++;
  const share = 1 / hold.referenceCount;
  const { reference } = hold;
  hold.reference = {
    alongDeg: reference.alongDeg + (alongDeg - reference.alongDeg) * share,
    acrossDeg: reference.acrossDeg + (acrossDeg - reference.acrossDeg) * share,
  };
}
