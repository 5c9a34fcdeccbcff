import type { Observable } from 'rxjs';

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

/** What keeps the person's data, beside the log itself. */
export interface KeepPorts {
  readonly eraser: Eraser;
  readonly room: Room;
}
