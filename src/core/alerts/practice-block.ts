import type { Share } from './fading.ts';

/** What practice this day may have, as the weeks so far say it. */
export interface PracticeDay {
  /** Civil date: another one begins anew. */
  readonly date: string;
  /** So much in all, and so much of it was before this run, ms. */
  readonly ofMs: number;
  readonly practisedMs: number;
  /** So many nudges were due before this run: fading goes on from there. */
  readonly triggers: number;
  readonly share: Share;
  /** Which week of practice, from 1. */
  readonly week: number;
  /** The weeks are over: when the next refresher day may be, civil date; null while it is this day, or not yet. */
  readonly refresherOn: string | null;
  /** The weeks are over, and this is the week's refresher day. */
  readonly refresher: boolean;
  /** A block begins by itself at the desk. */
  readonly byItself: boolean;
}

/** A step of time that counts at most, ms: what is not seen is no practice. */
const LONGEST_STEP_MS = 2000;

/** The practice of the day. It changes in place. */
export interface PracticeBlock {
  day: PracticeDay | null;
  practisedMs: number;
  triggers: number;
  running: boolean;
  t: number | null;
}

export const createPractice = (): PracticeBlock => ({
  day: null,
  practisedMs: 0,
  triggers: 0,
  running: false,
  t: null,
});

/**
 * Takes what the day may have. What was practised in this run already is not forgotten; where the day has less of it than
 * before, as after "that was not me", so has the run.
 */
export function setDay(block: PracticeBlock, day: PracticeDay | null): void {
  const before = block.day;
  const same = day !== null && before?.date === day.date;
  const kept = (now: number, told: number, toldBefore: number) =>
    Math.max(now - Math.max(0, toldBefore - told), told);
  block.practisedMs = same
    ? kept(block.practisedMs, day.practisedMs, before.practisedMs)
    : (day?.practisedMs ?? 0);
  block.triggers = same ? kept(block.triggers, day.triggers, before.triggers) : (day?.triggers ?? 0);
  const startsNow = day !== null && (!same || before?.byItself !== day.byItself);
  if (startsNow) block.running = day.byItself || (same && block.running);
  if (day === null) block.running = false;
  block.day = day;
}

export const isDone = ({ day, practisedMs }: PracticeBlock): boolean =>
  day !== null && practisedMs >= day.ofMs;

/** Whether nudges may come as far as practice says. */
export const isPractising = (block: PracticeBlock): boolean =>
  block.running && block.day !== null && block.day.refresherOn === null && !isDone(block);

/** @param counts whether this time is practice: seen, still, and not in a quiet time. */
export function practise(block: PracticeBlock, t: number, counts: boolean): void {
  if (counts && block.t !== null && isPractising(block))
    block.practisedMs += Math.min(LONGEST_STEP_MS, t - block.t);
  block.t = t;
}
