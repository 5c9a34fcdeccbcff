import type { DeskMinute } from '../core/desk/minute.ts';

/** The desk's minutes, kept beside the log in this browser alone: the log gets one record of each day. */
export interface DeskStore {
  /** From a minute on, and before another one, in order. Where the store fails there are none. */
  readonly since: (minute: number, before?: number) => Promise<readonly DeskMinute[]>;
  /** A minute that is there already is replaced. */
  readonly put: (minute: DeskMinute) => Promise<void>;
  readonly dropBefore: (minute: number) => Promise<void>;
  /** There are no more than so many. */
  readonly atMost: () => Promise<number>;
  /** All that are kept, in order, so many at once. */
  readonly everything: (atOnce: number) => AsyncIterable<readonly DeskMinute[]>;
  /** Which of these minutes are kept. */
  readonly known: (minutes: readonly number[]) => Promise<ReadonlySet<number>>;
  /** Keeps minutes that are not there yet: all of them, or it rejects with a StorageFailure. */
  readonly add: (minutes: readonly DeskMinute[]) => Promise<void>;
  /** Drops the minutes from one to another, both among them. */
  readonly remove: (span: { readonly from: number; readonly to: number }) => Promise<void>;
}
