import type { Exercise } from '../exercise/exercise.ts';
import type { PrescribedItem } from '../log/record.ts';
import type { Verdict } from './classify.ts';
import type { Refusal } from './reasons.ts';
import type { ChainStanding, SessionEntry } from './standing.ts';

/** One item of a session, and what was found of it. */
export interface Judged {
  readonly entry: SessionEntry;
  readonly item: PrescribedItem;
  readonly exercise: Exercise;
  readonly verdict: Verdict;
}

/** What R-6 makes of a chain: how it stands after, by which rule, and what kept a green session from a rise. */
export interface Outcome {
  readonly chain: ChainStanding;
  readonly rule: string;
  readonly refusal: Refusal | null;
}
