import type { Observable } from 'rxjs';
import type { FolderFault, KnownFolder, Leftover, LockFault, RoomTold } from './keep-ports.ts';

/** Everything was deleted: the page is of no more use until it is loaded anew. */
export interface Erased {
  readonly by: 'this-tab' | 'another-tab';
  readonly left: readonly Leftover[];
}

/** Copies in a folder of the person's, made by themselves. */
export interface FolderView {
  /** Whether this browser can. */
  readonly exists: boolean;
  readonly folder: KnownFolder | null;
  /** Why the latest try came to nothing; null: it did not. */
  readonly fault: FolderFault | null;
  /** A copy is being made. */
  readonly working: boolean;
}

/** Recorded angles of the oldest sets, up to one of them. */
export interface OldTraces {
  readonly sets: number;
  /** About so much room. */
  readonly bytes: number;
  /** When the first and the last of these sets were done, epoch ms. */
  readonly from: number;
  readonly to: number;
  /** Id of the last set. */
  readonly upTo: string;
}

/** How the person's data are kept, and how they go. */
export interface Keep {
  /** What the browser says of the room; null until there is something to keep, or it was looked at. */
  readonly room$: Observable<RoomTold | null>;
  readonly lookAtRoom: () => Promise<void>;
  /** Asks the browser to promise to keep everything. Resolves to whether it does. */
  readonly askForRoom: () => Promise<boolean>;
  /** It would ask the person in turn. */
  readonly asksForRoom: boolean;
  /** What may go where room is short: the older half of the recorded angles, then all; empty: there are none. */
  readonly oldTraces: () => Promise<readonly OldTraces[]>;
  /** Deletes these angles. The sets themselves stay. */
  readonly letGo: (traces: OldTraces) => Promise<void>;
  readonly folder$: Observable<FolderView>;
  /** Lets the person choose a folder, and makes the first copy. Must run inside a user gesture. */
  readonly chooseFolder: () => Promise<void>;
  /** Asks for leave to write to it again, and makes a copy. Must run inside a user gesture. */
  readonly allowFolder: () => Promise<void>;
  readonly copyToFolder: () => Promise<void>;
  /** No more copies. Those that were made stay where they are. */
  readonly leaveFolder: () => Promise<void>;
  /** Copies are locked with a passphrase. */
  readonly locked$: Observable<boolean>;
  /** Locks copies from now on; null: no more. Those that were made stay as they are. */
  readonly lockCopies: (passphrase: string | null) => Promise<void>;
  readonly isLocked: (file: File) => Promise<boolean>;
  /** What is in a locked copy, or why it cannot be opened. */
  readonly openLocked: (file: File, passphrase: string) => Promise<File | LockFault>;
  /** Null: nothing was deleted. */
  readonly erased$: Observable<Erased | null>;
  /** Takes away everything that Plumbline keeps in this browser, and its leave to use sensors. Nothing brings it back. */
  readonly deleteEverything: () => Promise<void>;
}
