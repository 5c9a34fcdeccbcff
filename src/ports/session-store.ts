import type { Snapshot } from '../core/player/snapshot.ts';

/** Where the session that runs is kept, so that it can go on after the page was closed. */
export interface SessionStore {
  /** What is kept, unchecked; undefined where nothing is. */
  readonly read: () => Promise<unknown>;
  /** Null: nothing more. */
  readonly write: (snapshot: Snapshot | null) => Promise<void>;
}

/** The one tab of this browser in which a session runs. */
export interface SessionLock {
  /**
   * Resolves to false where another tab has it and is not to lose it.
   *
   * @param onLost another tab took it from this one.
   */
  readonly hold: (takeOver: boolean, onLost: () => void) => Promise<boolean>;
  readonly release: () => void;
}
