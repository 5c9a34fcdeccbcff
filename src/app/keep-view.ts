import type { Observable } from 'rxjs';
import type { Leftover, RoomTold } from './keep-ports.ts';

/** Everything was deleted: the page is of no more use until it is loaded anew. */
export interface Erased {
  readonly by: 'this-tab' | 'another-tab';
  readonly left: readonly Leftover[];
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
  /** Null: nothing was deleted. */
  readonly erased$: Observable<Erased | null>;
  /** Takes away everything that Plumbline keeps in this browser, and its leave to use sensors. Nothing brings it back. */
  readonly deleteEverything: () => Promise<void>;
}
