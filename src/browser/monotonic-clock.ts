/** Epoch time for samples: it follows the wall clock when anchored, and never jumps in between. */
export interface MonotonicClock {
  /** Takes the wall clock's word for what time it is now. */
  readonly anchor: () => void;
  /** Epoch ms; never less than what it gave before. */
  readonly sampleTime: () => number;
}

/**
 * A wall clock can be set while samples come in, a monotonic clock cannot. So the wall clock is asked once for
 * each connection, and a clock that was set back in between does not turn sample times back.
 */
export function createMonotonicClock(
  wallTime: () => number = Date.now,
  runningTime: () => number = () => performance.now(),
): MonotonicClock {
  let anchor = wallTime() - runningTime();
  let latest = Number.NEGATIVE_INFINITY;
  return {
    anchor() {
      anchor = Math.max(wallTime() - runningTime(), latest - runningTime());
    },
    sampleTime() {
      latest = Math.max(latest, anchor + runningTime());
      return latest;
    },
  };
}
