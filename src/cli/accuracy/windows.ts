import { isGap, type SampleGap } from '../../core/imu/sample.ts';
import type { Segment } from './dataset.ts';

/** DATA.md section 2. */
const WINDOW_MS = 2000;
/** What is left at the end of a trial and is shorter than this is no window, ms. */
const LEAST_MS = 1500;

/** The whole windows of 2 s of each trial: what was seen in it, in order of time. */
export function* windowsOf<Seen extends { readonly t: number }>(
  seen: readonly (Seen | SampleGap)[],
  trials: readonly Segment[],
): Generator<{ readonly trial: Segment; readonly seen: readonly Seen[] }, void> {
  const sorted = trials.toSorted((a, b) => a.from - b.from);
  let at = 0;
  for (const trial of sorted) {
    for (let from = trial.from; from + LEAST_MS <= trial.to; from += WINDOW_MS) {
      const to = Math.min(from + WINDOW_MS, trial.to + 1);
      const within: Seen[] = [];
      for (; at < seen.length; at++) {
        const each = seen[at];
        if (!each || isGap(each)) continue;
        if (each.t >= to) break;
        if (each.t >= from) within.push(each);
      }
      if (within.length > 0) yield { trial, seen: within };
    }
  }
}
