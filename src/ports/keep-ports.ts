import type { Observable } from 'rxjs';
import type { LogRecord } from '../core/log/record.ts';

/** What could not be taken away: the records and settings, or what makes Plumbline work offline. */
export type Leftover = 'database' | 'offline';

/** Takes away all that Plumbline keeps in this browser. */
export interface Eraser {
  /** For good, and in every tab. Resolves to what could not be taken away. */
  readonly erase: () => Promise<readonly Leftover[]>;
  /** Another tab has done so: this one has let go, and can keep nothing any more. */
  readonly erasedElsewhere$: Observable<void>;
}

/** The room that the browser gives, as far as it tells: null where it does not. */
export interface RoomTold {
  /** It promises not to clear what is kept when the device runs short of room. */
  readonly promised: boolean | null;
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
}

export interface Room {
  readonly look: () => Promise<RoomTold>;
  /** Asks for that promise; the browser may decide by itself or ask the person. Resolves to whether it promises. */
  readonly ask: () => Promise<boolean>;
  /** The browser decides by itself and shows the person no question: it may be asked at any time. */
  readonly decidesItself: boolean;
}

/**
 * Why a copy could not be put in the folder: the browser does not let us, the folder is not there, its disk is full, it was
 * not written for another reason, or what was read back is not what was written.
 */
export type FolderFault = 'no-access' | 'gone' | 'full' | 'not-written' | 'not-whole';

export class FolderFailure extends Error {
  readonly fault: FolderFault;

  constructor(fault: FolderFault, cause?: unknown) {
    super(`backup folder: ${fault}`, { cause });
    this.name = 'FolderFailure';
    this.fault = fault;
  }
}

/** A copy that was written, read back, and found to be whole. */
export interface CheckedCopy {
  /** Epoch ms. */
  readonly at: number;
  readonly file: string;
  readonly records: number;
}

/** The folder that the person chose for copies. */
export interface KnownFolder {
  readonly name: string;
  /** Names this browser on this device, in the names of files. */
  readonly device: string;
  /** `asks`: the browser wants to ask the person again. */
  readonly access: 'granted' | 'asks' | 'denied';
  /** The latest copy. */
  readonly last: CheckedCopy | null;
}

/** A folder of the person's, on a disk or a drive of theirs. All but `choose` and `allow` may be called at any time. */
export interface BackupFolder {
  /** Whether this browser can write to one at all. */
  readonly exists: boolean;
  readonly look: () => Promise<KnownFolder | null>;
  /** By the browser's own dialogue; must run inside a user gesture. False: the person chose none. */
  readonly choose: () => Promise<boolean>;
  /** Asks for leave to write again; must run inside a user gesture. */
  readonly allow: () => Promise<boolean>;
  /** Forgets it. What is in it stays. */
  readonly leave: () => Promise<void>;
  readonly remember: (copy: CheckedCopy) => Promise<void>;
  /** These reject with a FolderFailure. A file is there whole, or as it was before. */
  readonly names: () => Promise<readonly string[]>;
  readonly write: (name: string, content: Blob) => Promise<void>;
  readonly read: (name: string) => Promise<Blob>;
  readonly remove: (name: string) => Promise<void>;
}

/** Whether a copy that was read back has the same bytes, and can be read as a backup of just these records. */
export type CheckCopy = (found: Blob, written: Blob, records: readonly LogRecord[]) => Promise<boolean>;

/** Why a locked copy could not be opened. */
export type LockFault = 'wrong-passphrase' | 'damaged' | 'newer';

/** A passphrase for copies: without it nobody can read them, Plumbline included. It is not kept itself. */
export interface CopyLock {
  readonly isSet: () => Promise<boolean>;
  /** From now on copies are locked with this; null: they are not. */
  readonly set: (passphrase: string | null) => Promise<void>;
  /** Locked, where a passphrase is set; null: none is. */
  readonly close: (content: Blob) => Promise<Blob | null>;
  readonly isLocked: (file: Blob) => Promise<boolean>;
  readonly open: (file: Blob, passphrase: string) => Promise<Blob | LockFault>;
}

/** What keeps the person's data, beside the log itself. */
export interface KeepPorts {
  readonly folder: BackupFolder;
  readonly checkCopy: CheckCopy;
  readonly lock: CopyLock;
  readonly room: Room;
}
