import type { QuietReason } from './silence.ts';

/** A stretch of time, ms on the sample clock; `to` is no longer in it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Everything that keeps nudges and prompts away until a known time, and what it has kept away. It changes in place. */
export interface Quiet {
  readonly until: Map<QuietReason, number>;
  hours: readonly Span[];
  /** Nudges that would have come, when the latest would have, and the kinds of prompts: each is still due afterwards. */
  heldNudges: number;
  heldAt: number;
  readonly heldPrompts: Set<'stillness' | 'break'>;
}

export const createQuiet = (): Quiet => ({
  until: new Map(),
  hours: [],
  heldNudges: 0,
  heldAt: Number.NEGATIVE_INFINITY,
  heldPrompts: new Set(),
});

/** The reason that lasts longest, while there is one. */
export function quietAt({ until, hours }: Quiet, t: number): { reason: QuietReason; until: number } | null {
  if (until.size === 0 && hours.length === 0) return null;
  let longest: { reason: QuietReason; until: number } | null = null;
  for (const [reason, end] of until)
    if (end > t && end > (longest?.until ?? t)) longest = { reason, until: end };
  for (const { from, to } of hours)
    if (t >= from && t < to && to > (longest?.until ?? t)) longest = { reason: 'quiet-hours', until: to };
  return longest;
}

export function holdPrompt(quiet: Quiet, kind: 'stillness' | 'break'): void {
  quiet.heldPrompts.add(kind);
}

/** Whether a nudge would have come now, with the same quiet time between two as if they were given. */
export function holdsNudge(quiet: Quiet, t: number, gapMs: number): boolean {
  if (t - quiet.heldAt < gapMs) return false;
  quiet.heldAt = t;
  return true;
}

export function holdNudge(quiet: Quiet): void {
  quiet.heldNudges += 1;
}

/** What was held back, once it is over; null: nothing. */
export function takeHeld(quiet: Quiet): { readonly nudges: number; readonly prompts: number } | null {
  if (quiet.heldNudges + quiet.heldPrompts.size === 0) return null;
  const held = { nudges: quiet.heldNudges, prompts: quiet.heldPrompts.size };
  quiet.heldNudges = 0;
  quiet.heldAt = Number.NEGATIVE_INFINITY;
  quiet.heldPrompts.clear();
  return held;
}
