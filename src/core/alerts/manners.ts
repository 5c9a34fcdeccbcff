/**
 * How the desk accompanies somebody (M-43). `practice`: nudges in blocks that grow and fade. `all-day`: nudges whenever
 * they are due, at most three an hour. `movement`: no slouch nudges. `simple`: one angle, one time, a buzz: no blocks, no
 * fading, no guard (P4).
 */
export const DESK_WAYS = ['practice', 'all-day', 'movement', 'simple'] as const;
export type DeskWay = (typeof DESK_WAYS)[number];

/** How patient nudges and prompts are. Ranges: POSTURE section 2. */
export interface Manners {
  readonly way: DeskWay;
  /** Quiet time between two of them, ms: one budget for all (M-44). */
  readonly gapMs: number;
  readonly mostAnHour: number;
  readonly mostADay: number;
  /** Time in one position before a prompt, ms; null: none. */
  readonly stillnessMs: number | null;
  /** Time seated before a prompt, ms; null: none. */
  readonly breakMs: number | null;
}

const MINUTE_MS = 60_000;

/** The defaults of POSTURE section 2, with the one budget of M-44. */
export const USUAL_MANNERS: Manners = {
  way: 'practice',
  gapMs: 10 * MINUTE_MS,
  mostAnHour: 3,
  mostADay: 12,
  stillnessMs: 30 * MINUTE_MS,
  breakMs: 50 * MINUTE_MS,
};

/** All day is at most three an hour, whatever else was chosen (M-43). */
const ALL_DAY_MOST_AN_HOUR = 3;

export const mostAnHour = ({ way, mostAnHour: chosen }: Manners): number =>
  way === 'all-day' ? Math.min(ALL_DAY_MOST_AN_HOUR, chosen) : chosen;
