import type { DeskStanding } from './alert.ts';
import { type Budget, createBudget } from './budget.ts';
import { createLockout, type Lockout } from './lockout.ts';
import type { Manners } from './manners.ts';
import { createPractice, type PracticeBlock } from './practice-block.ts';
import { createQuiet, type Quiet } from './quiet.ts';
import type { Responses } from './responses.ts';
import { createClocks, type StillClocks } from './still-clocks.ts';

/** What was before this run, so that a reload does not begin anew. Times in ms on the sample clock. */
export interface Earlier {
  /** Nudges and prompts of the last 24 hours. */
  readonly given: readonly number[];
  readonly responses: Responses;
}

export const NOTHING_EARLIER: Earlier = { given: [], responses: [] };

/** One run's state. It changes in place. */
export interface AlertState {
  manners: Manners;
  /** When the slouch began that has lasted enough for a nudge. */
  dueSince: number | null;
  /** A nudge, or a prompt, is on show. */
  nudging: boolean;
  prompting: boolean;
  /** The person said that this excursion is none. */
  waved: boolean;
  /** Nothing may be said at all: the state has no prompts (M-5), or a session runs (P3). */
  closed: 'closed' | 'session' | null;
  /** The latest nudge, while it has no answer. */
  openNudge: number | null;
  responses: Responses;
  /** When the person was last encouraged; null: not in this block. */
  encouragedAt: number | null;
  /** Time of the latest sample. */
  t: number;
  lookedAt: number;
  told: DeskStanding | null;
  readonly budget: Budget;
  readonly quiet: Quiet;
  readonly practice: PracticeBlock;
  readonly clocks: StillClocks;
  readonly lockout: Lockout;
}

export const createAlertState = (manners: Manners, { given, responses }: Earlier): AlertState => ({
  manners,
  dueSince: null,
  nudging: false,
  prompting: false,
  waved: false,
  closed: null,
  openNudge: null,
  responses,
  encouragedAt: null,
  t: Number.NEGATIVE_INFINITY,
  lookedAt: Number.NEGATIVE_INFINITY,
  told: null,
  budget: createBudget(given),
  quiet: createQuiet(),
  practice: createPractice(),
  clocks: createClocks(),
  lockout: createLockout(),
});
