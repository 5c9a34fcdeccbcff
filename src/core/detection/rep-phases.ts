/** Times of one excursion and what it took, from a trace of it. Times in ms on the sample clock. */
export interface ExcursionTimes {
  readonly startedAt: number;
  readonly endedAt: number;
  readonly outSeconds: number;
  readonly pauseSeconds: number;
  readonly backSeconds: number;
  /** From when it had first gone far enough to be there, until it last was. */
  readonly staySeconds: number;
}

/**
 * Levels, as shares of the excursion, between which a movement is timed: near its ends sway and tremor decide. A smooth
 * movement passes them at these shares of its time (mean of a minimum-jerk movement, Flash and Hogan 1985, and a sine's half).
 */
const LOW_SHARE = 0.2;
const LOW_AT = 0.311;
const HIGH_SHARE = 0.7;
const HIGH_AT = 0.62;
/** Share of the excursion below which it counts as returned (EXERCISES section D). */
export const RETURNED_SHARE = 0.3;
/** One is there from this share of the excursion on (EXERCISES chain CATCOW, hold). */
const THERE_SHARE = 0.6;
/** The way back passes the high level at 1 - HIGH_AT of its time, and this one at HIGH_AT. */
const HIGH_TO_RETURNED = 2 * HIGH_AT - 1;

/** The trace is kept this dense, ms: phases are told in half seconds (EXERCISES section D). */
const STEP_MS = 40;

/** The last stretch of an angle, at most a sample each 40 ms. It changes in place. */
export interface AngleTrace {
  readonly add: (t: number, deg: number) => void;
  readonly clear: () => void;
  /** Times of an excursion that returned at `t`; `rise` is how far an angle is out, from 0 to `rangeDeg`. */
  readonly times: (t: number, rangeDeg: number, rise: (deg: number) => number) => ExcursionTimes;
}

/** @param longestMs excursions are looked back on for so long at most. */
export function createAngleTrace(longestMs: number): AngleTrace {
  const size = Math.ceil(longestMs / STEP_MS) + 1;
  const times = new Float64Array(size);
  const angles = new Float64Array(size);
  let next = 0;
  let count = 0;

  /** Place of the sample `back` steps before the last. */
  const at = (back: number) => (next - 1 - back + 2 * size) % size;

  return {
    add(t, deg) {
      if (count > 0 && t - (times[at(0)] ?? t) < STEP_MS) return;
      times[next] = t;
      angles[next] = deg;
      next = (next + 1) % size;
      count = Math.min(count + 1, size);
    },
    clear() {
      count = 0;
    },
    times(t, rangeDeg, rise) {
      const timeAt = (back: number) => times[at(back)] ?? t;
      const shareAt = (back: number) => rise(angles[at(back)] ?? 0) / rangeDeg;
      let back = 0;
      // Back below the returned level for good, down from the high level for good, first up to it, and up from the low one.
      let returnedAt = t;
      let lastThereAt = 0;
      for (; back < count - 1 && shareAt(back) < HIGH_SHARE; back++) {
        if (shareAt(back) <= RETURNED_SHARE) returnedAt = timeAt(back);
        if (lastThereAt === 0 && shareAt(back) >= THERE_SHARE) lastThereAt = timeAt(back);
      }
      const leftHighAt = timeAt(back);
      let firstHighAt = leftHighAt;
      let firstThereAt = leftHighAt;
      for (; back < count - 1 && shareAt(back) > LOW_SHARE; back++) {
        if (shareAt(back) >= HIGH_SHARE) firstHighAt = timeAt(back);
        if (shareAt(back) >= THERE_SHARE) firstThereAt = timeAt(back);
      }
      const leftLowAt = timeAt(back);
      const outMs = (firstHighAt - leftLowAt) / (HIGH_AT - LOW_AT);
      const backMs = (returnedAt - leftHighAt) / HIGH_TO_RETURNED;
      const startedAt = leftLowAt - LOW_AT * outMs;
      const endedAt = leftHighAt + HIGH_AT * backMs;
      const pauseMs = Math.max(0, endedAt - startedAt - outMs - backMs);
      return {
        startedAt,
        endedAt,
        outSeconds: outMs / 1000,
        pauseSeconds: pauseMs / 1000,
        backSeconds: backMs / 1000,
        staySeconds: (Math.max(lastThereAt, leftHighAt) - firstThereAt) / 1000,
      };
    },
  };
}
