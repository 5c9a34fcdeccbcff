import type { JudgedPosture } from '../posture/posture.ts';
import type { Manners } from './manners.ts';

/** An unseen stretch this long may have held a break: both clocks begin anew, ms. A shorter one only stops them (P13). */
const MAY_HIDE_A_BREAK_MS = 120_000;
/** Nobody wears the sensor for this long: as above, ms. */
const AWAY_MS = 120_000;
/** What one sample shows holds until the next, at most this long, ms. */
const LONGEST_STEP_MS = 2000;

/** How long in one position, and seated. Sitting and standing still look alike from the trunk. It changes in place. */
export interface StillClocks {
  t: number | null;
  stillMs: number;
  seatedMs: number;
  /** Where each clock stood at its latest prompt. */
  stillPromptedMs: number;
  seatedPromptedMs: number;
  /** Since when nobody sat or stood: bent, lying, in an exercise, unworn. */
  awaySince: number | null;
}

export const createClocks = (): StillClocks => ({
  t: null,
  stillMs: 0,
  seatedMs: 0,
  stillPromptedMs: 0,
  seatedPromptedMs: 0,
  awaySince: null,
});

/** Takes a posture. Only time that was seen counts. */
export function runOn(clocks: StillClocks, { t, activity }: JudgedPosture): void {
  const elapsed = clocks.t === null ? 0 : Math.min(LONGEST_STEP_MS, t - clocks.t);
  clocks.t = t;
  if (activity === 'exercise') startAnew(clocks);
  if (activity === 'still-upright' || activity === 'reclining') {
    clocks.awaySince = null;
    clocks.stillMs += elapsed;
    clocks.seatedMs += elapsed;
    return;
  }
  if (activity === 'transition') {
    clocks.seatedMs += elapsed;
    return;
  }
  if (activity !== 'lying' && activity !== 'not-worn') return;
  clocks.awaySince ??= t;
  if (t - clocks.awaySince < AWAY_MS) return;
  startAnew(clocks);
  clocks.awaySince = t;
}

export function unseen(clocks: StillClocks, ms: number): void {
  clocks.t = null;
  if (ms >= MAY_HIDE_A_BREAK_MS) startAnew(clocks);
}

/** The person changed position. */
export function shifted(clocks: StillClocks): void {
  clocks.stillMs = 0;
  clocks.stillPromptedMs = 0;
}

/** The person took a break, or moved at a nudge (M-44). */
export function startAnew(clocks: StillClocks): void {
  shifted(clocks);
  clocks.seatedMs = 0;
  clocks.seatedPromptedMs = 0;
  clocks.awaySince = null;
}

/** What it is time for; a break takes the place of a change of position (M-44). */
export function promptDue(
  clocks: StillClocks,
  { stillnessMs, breakMs }: Manners,
): 'break' | 'stillness' | null {
  if (breakMs !== null && clocks.seatedMs - clocks.seatedPromptedMs >= breakMs) return 'break';
  if (stillnessMs !== null && clocks.stillMs - clocks.stillPromptedMs >= stillnessMs) return 'stillness';
  return null;
}

/** It was said: the next comes after the same time again. */
export function prompted(clocks: StillClocks, kind: 'break' | 'stillness'): void {
  clocks.stillPromptedMs = clocks.stillMs;
  if (kind === 'break') clocks.seatedPromptedMs = clocks.seatedMs;
}
