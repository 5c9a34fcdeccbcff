import { BehaviorSubject, combineLatest, map, type Observable, of, startWith, switchMap, timer } from 'rxjs';
import type { VaultFault } from '../../ports/sync-ports.ts';

/** A key may come a moment after what it opens, ms. */
const PATIENCE_MS = 3000;

/** What came and was not taken in. It holds nothing up, and the person gets to know it. */
export interface Troubles {
  /** What is to be said; null: nothing. */
  readonly fault$: Observable<VaultFault | null>;
  /** It is not what its sender sealed for this place: told until the page is closed. */
  readonly changed: () => void;
  /** What nothing here opens yet; null: all opens. */
  readonly unopened: (fault: VaultFault | null) => void;
}

export function createTroubles(): Troubles {
  const changed$ = new BehaviorSubject(false);
  const unopened$ = new BehaviorSubject<VaultFault | null>(null);
  const stays$ = unopened$.pipe(
    switchMap((fault) => (fault === null ? of(null) : timer(PATIENCE_MS).pipe(map(() => fault)))),
    startWith(null),
  );
  return {
    fault$: combineLatest([stays$, changed$]).pipe(
      map(([unopened, changed]) => unopened ?? (changed ? 'changed' : null)),
    ),
    changed: () => changed$.next(true),
    unopened: (fault) => {
      if (fault !== unopened$.value) unopened$.next(fault);
    },
  };
}
