/** "I am upright", twice within this, makes room, ms (POSTURE section 4). */
const TWICE_WITHIN_MS = 30 * 60_000;
/** So much room each time, and so much at most, degrees (POSTURE section 4). */
const STEP_DEG = 2;
const MOST_DEG = 6;

/** What a person's answers "that was not a slouch" have come to since their tall was set. */
export interface Widening {
  /** So much further than calibrated does a slouch begin, degrees. */
  readonly deg: number;
  /** The time of an answer that one more would make room with, ms on the sample clock; null where there is none. */
  readonly pendingAt: number | null;
  /** Said again at the most room there is: the tall that was set no longer fits. */
  readonly full: boolean;
}

export const NO_WIDENING: Widening = { deg: 0, pendingAt: null, full: false };

/** @param answers when the person said so, in order of time, ms on the sample clock. */
export function wideningOf(answers: readonly number[]): Widening {
  return answers.reduce<Widening>(answer, NO_WIDENING);
}

function answer({ deg, pendingAt, full }: Widening, at: number): Widening {
  if (pendingAt === null || at - pendingAt > TWICE_WITHIN_MS) return { deg, pendingAt: at, full };
  return { deg: Math.min(MOST_DEG, deg + STEP_DEG), pendingAt: null, full: full || deg >= MOST_DEG };
}

/** Whether an answer that waits for a second one still does at `t`. */
export const isPending = ({ pendingAt }: Widening, t: number): boolean =>
  pendingAt !== null && t - pendingAt <= TWICE_WITHIN_MS;
