import { type Manners, mostAnHour } from './manners.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** After so many nudges in a row without an answer the gap doubles, up to an hour (POSTURE section 2). */
const IGNORED_IN_A_ROW = 3;
const LONGEST_GAP_MS = HOUR_MS;

/**
 * What nudges and prompts together may still cost (M-44). The caps look at the last hour and the last 24 hours of sample
 * time: no change of clock or date gets round them (P12). It changes in place.
 */
export interface Budget {
  /** Times of what was given in the last 24 hours, nudges and prompts alike. */
  given: readonly number[];
  /** A nudge that fading left out keeps the gap, and costs nothing else. */
  withheldAt: number;
  /** Nudges in a row that had no answer. */
  ignored: number;
}

export const createBudget = (earlier: readonly number[]): Budget => ({
  given: earlier,
  withheldAt: Number.NEGATIVE_INFINITY,
  ignored: 0,
});

export function spend(budget: Budget, t: number): void {
  budget.given = [...budget.given.filter((at) => t - at < DAY_MS), t];
}

export interface Earliest {
  readonly at: number;
  readonly because: 'gap' | 'hour-full' | 'day-full';
}

/** When the next one may come at the earliest: gap and caps (P2). The longest wait is named. */
export function earliest({ given, withheldAt, ignored }: Budget, manners: Manners): Earliest {
  const doubled = manners.gapMs * 2 ** Math.floor(ignored / IGNORED_IN_A_ROW);
  const gapMs = Math.max(manners.gapMs, Math.min(LONGEST_GAP_MS, doubled));
  const afterGap = Math.max(given.at(-1) ?? Number.NEGATIVE_INFINITY, withheldAt) + gapMs;
  const inHour = (given.at(-mostAnHour(manners)) ?? Number.NEGATIVE_INFINITY) + HOUR_MS;
  const inDay = (given.at(-manners.mostADay) ?? Number.NEGATIVE_INFINITY) + DAY_MS;
  if (inDay >= inHour && inDay > afterGap) return { at: inDay, because: 'day-full' };
  return inHour > afterGap ? { at: inHour, because: 'hour-full' } : { at: afterGap, because: 'gap' };
}
