import type { Observable } from 'rxjs';
import type { Leftover } from './keep-ports.ts';

/** Everything was deleted: the page is of no more use until it is loaded anew. */
export interface Erased {
  readonly by: 'this-tab' | 'another-tab';
  readonly left: readonly Leftover[];
}

/** How the person's data are kept, and how they go. */
export interface Keep {
  /** Null: nothing was deleted. */
  readonly erased$: Observable<Erased | null>;
  /** Takes away everything that Plumbline keeps in this browser, and its leave to use sensors. Nothing brings it back. */
  readonly deleteEverything: () => Promise<void>;
}
