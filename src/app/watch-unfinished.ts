import { BehaviorSubject, combineLatest, distinctUntilChanged, map, type Observable } from 'rxjs';
import type { Library } from '../core/exercise/library.ts';
import type { LogRecord } from '../core/log/record.ts';
import type { Session } from '../core/log/sessions.ts';
import { unfinishedSession } from '../core/log/unfinished-session.ts';
import { brokenOff } from '../core/player/broken-off.ts';
import type { PlayerState } from '../core/player/player.ts';

/** A session that broke off, and where it can be taken up. */
export interface Unfinished {
  /** Null while a session runs. */
  readonly unfinished$: BehaviorSubject<Session | null>;
  readonly takeUp: () => { readonly sessionId: string; readonly state: PlayerState } | null;
}

/** @param now wall clock, epoch ms. */
export function watchUnfinished(
  records$: BehaviorSubject<readonly LogRecord[]>,
  player$: Observable<PlayerState | null>,
  library: Library,
  now: () => number,
): Unfinished {
  const unfinished$ = new BehaviorSubject<Session | null>(null);
  combineLatest([records$, player$.pipe(map(Boolean), distinctUntilChanged())])
    .pipe(map(([records, running]) => (running ? null : unfinishedSession(records, now()))))
    .subscribe(unfinished$);

  return {
    unfinished$,
    takeUp() {
      const session = unfinished$.value && unfinishedSession(records$.value, now());
      return session && { sessionId: session.id, state: brokenOff(session, library) };
    },
  };
}
