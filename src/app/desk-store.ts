import type { DeskMinute } from '../core/desk/minute.ts';

/** The desk's minutes, kept beside the log in this browser alone: the log gets one record of each day. */
export interface DeskStore {
  /** From a minute on, in order. Where the store fails there are none. */
  readonly since: (minute: number) => Promise<readonly DeskMinute[]>;
  /** A minute that is there already is replaced. */
  readonly put: (minute: DeskMinute) => Promise<void>;
  readonly dropBefore: (minute: number) => Promise<void>;
}
