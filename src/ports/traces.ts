import type { SetTrace } from '../core/trace/trace.ts';

/** What is kept of a set: its trace; `dropped` where that had to go for want of room; null where there never was one. */
export type KeptTrace = SetTrace | 'dropped' | null;

/** Finds what is kept of a set, by the id of its record. */
export type TraceOf = (setId: string) => Promise<KeptTrace>;

/** Traces, beside the log: for the person to look at, and the first to go when the device runs short of room. */
export interface TraceStore {
  readonly of: TraceOf;
  /** Of which sets there are any, the oldest first. */
  readonly ids: () => Promise<readonly string[]>;
  /** All that are kept, the oldest first, so many at once. */
  readonly everything: (atOnce: number) => AsyncIterable<readonly SetTrace[]>;
  /** Keeps traces; where there is no room the oldest go, and if that is not enough these are not kept. */
  readonly keep: (traces: readonly SetTrace[]) => Promise<void>;
  /** Keeps traces of sets that have none here: all of them, or it rejects with a StorageFailure. */
  readonly add: (traces: readonly SetTrace[]) => Promise<void>;
  /** Drops the traces of the oldest sets, up to this one, and says of them that they had to go. */
  readonly dropUpTo: (setId: string) => Promise<void>;
  readonly remove: (setIds: readonly string[]) => Promise<void>;
}
