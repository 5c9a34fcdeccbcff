import { BehaviorSubject, type Observable } from 'rxjs';
import { createLibrary, type Library } from '../core/exercise/library.ts';
import { breathe } from '../ports/along.ts';
import type { TodayView } from '../ports/app.ts';
import type { Ports } from '../ports/ports.ts';
import { openStores, type Stores } from './open-stores.ts';
import { remembered } from './operators/remembered.ts';
import { foldAhead, watchToday } from './today.ts';

/** What every part of the app stands on: the log, the settings, the exercises, and Today as it follows from them. */
export interface Kernel extends Stores {
  readonly library: Library;
  /** Null before it was first folded. */
  readonly today$: BehaviorSubject<TodayView | null>;
  /** The same, from the first that was folded. */
  readonly view$: Observable<TodayView>;
}

export async function openKernel(
  ports: Pick<Ports, 'clock' | 'log' | 'settings' | 'exercises'>,
): Promise<Kernel> {
  const stores = await openStores(ports);
  const library = createLibrary(ports.exercises);
  const { records$, clock } = stores;
  const folded = await foldAhead(records$.value, library, clock);
  await breathe();
  const today$ = new BehaviorSubject<TodayView | null>(null);
  const view$ = watchToday(records$, library, clock, folded).pipe(remembered());
  view$.subscribe(today$);
  return { ...stores, library, today$, view$ };
}
