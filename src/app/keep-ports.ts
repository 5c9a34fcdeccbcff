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

/** What keeps the person's data, beside the log itself. */
export interface KeepPorts {
  readonly eraser: Eraser;
}
