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
