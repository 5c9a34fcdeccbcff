import { type MonoTypeOperatorFunction, type Observable, shareReplay, startWith } from 'rxjs';

/** Keeps a stream running from now on and tells late listeners its latest value. */
export function remembered<Value>(...first: [] | [Value]): MonoTypeOperatorFunction<Value> {
  return (source$: Observable<Value>) => {
    const kept$ = source$.pipe(startWith(...first), shareReplay({ bufferSize: 1, refCount: false }));
    kept$.subscribe();
    return kept$;
  };
}
