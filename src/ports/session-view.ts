import type { ExerciseId } from '../core/exercise/exercise.ts';
import type { Plan } from '../core/progression/progress.ts';
import type { ToldBefore, ToldEffect } from '../core/progression/told-before.ts';

export type SessionPlan = Extract<Plan, { readonly type: 'session' }>;

/**
 * What can be started now: the plan, the same in five minutes (M-33), an easy day in its place (M-34), what any day may
 * have, a walk and stretches (INV-24), or the check before the first session (M-28).
 */
export type OfferId = 'plan' | 'short' | 'easy' | 'daily' | 'check';
export type Offers = Readonly<Record<OfferId, SessionPlan | null>>;

/** What could be started if the answers before a session were as told. */
export interface Foretold extends Omit<ToldEffect, 'progress'> {
  readonly offers: Offers;
}

/** By exercise: which of its alternatives is taken, by its place among them; null leaves the exercise out. */
export type Swaps = Readonly<Record<ExerciseId, number | null>>;

/** How a session begins. */
export interface SessionStart extends ToldBefore {
  readonly offer: OfferId;
  readonly swaps?: Swaps;
  /** Dumbbells that are lighter than planned, kg, by exercise. */
  readonly lighter?: Readonly<Record<ExerciseId, number>>;
}

/** What the summary page hands in; null = not touched (missing, never "fine"). */
export interface SummaryAnswers {
  readonly peak: number | null;
  readonly effort: number | null;
  readonly post: number | null;
  readonly untidy: readonly ExerciseId[] | null;
  readonly standout: Standout | null;
  /** Of the stretches that it was asked of; one that was not touched is not among them. */
  readonly ease?: readonly StretchEase[];
}

/** How easy a stretch felt, 0 to 10 (S-074). */
export interface StretchEase {
  readonly exerciseId: ExerciseId;
  readonly value: number;
}

/** An exercise that stood out: its answers are its own, and all others speak for the rest (M-15). */
export interface Standout {
  readonly exerciseId: ExerciseId;
  readonly peak: number | null;
  readonly effort: number | null;
}

/** Something that was done by the clock, told afterwards; null = not answered. */
export interface Activity {
  readonly exerciseId: ExerciseId;
  readonly minutes: number;
  readonly peak: number | null;
  readonly effort: number | null;
}
