import type { Snapshot } from '../core/player/snapshot.ts';

/** Where the session that runs is kept, so that it can go on after the page was closed. */
export interface SessionStore {
  /** What is kept, unchecked; undefined where nothing is. */
  readonly read: () => Promise<unknown>;
  /** Null: nothing more. */
  readonly write: (snapshot: Snapshot | null) => Promise<void>;
}
