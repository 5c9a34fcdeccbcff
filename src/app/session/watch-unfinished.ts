import { BehaviorSubject, combineLatest, distinctUntilChanged, map, type Observable } from 'rxjs';
import type { Library } from '../../core/exercise/library.ts';
import type { LogRecord } from '../../core/log/record.ts';
import { type Session, sessionsOf } from '../../core/log/sessions.ts';
import { ASKED_FOR_MS, unfinishedSession } from '../../core/log/unfinished-session.ts';
import { brokenOff } from '../../core/player/broken-off.ts';
import type { PlayerState } from '../../core/player/player.ts';
import type { Memory } from '../../core/player/player-memory.ts';
import { type PlannedItem, planOf, restore, type Snapshot } from '../../core/player/snapshot.ts';
import { withLogged } from '../../core/player/with-logged.ts';
import type { UnfinishedSession } from '../../ports/app.ts';

/** Where a session that broke off is taken up: where it was, or, where that is not known, at its summary. */
export type TakenUp =
  | {
      readonly at: 'place';
      readonly session: Session;
      readonly memory: Memory;
      readonly plan: readonly PlannedItem[];
    }
  | { readonly at: 'summary'; readonly session: Session; readonly state: PlayerState };

/** A session that broke off, and where it can be taken up. */
export interface Unfinished {
  /** Null while a session runs. */
  readonly unfinished$: BehaviorSubject<UnfinishedSession | null>;
  readonly takeUp: () => TakenUp | null;
}

/**
 * @param kept the session as it last stood, if that is known.
 * @param now wall clock, epoch ms.
 */
export function watchUnfinished(
  records$: BehaviorSubject<readonly LogRecord[]>,
  player$: Observable<PlayerState | null>,
  kept: () => Snapshot | null,
  library: Library,
  now: () => number,
): Unfinished {
  function find(records: readonly LogRecord[]): UnfinishedSession | null {
    const known = keptSession(records, kept(), now());
    if (known) return { ...known, at: 'place' };
    const told = unfinishedSession(records, now());
    return told && { ...told, at: 'summary' };
  }
  const unfinished$ = new BehaviorSubject<UnfinishedSession | null>(null);
  combineLatest([records$, player$.pipe(map(Boolean), distinctUntilChanged())])
    .pipe(map(([records, running]) => (running ? null : find(records))))
    .subscribe(unfinished$);

  return {
    unfinished$,
    takeUp() {
      const session = unfinished$.value && find(records$.value);
      if (!session) return null;
      const snapshot = session.at === 'place' ? kept() : null;
      const memory = snapshot && restore(snapshot, library, now());
      if (!snapshot || !memory) return { at: 'summary', session, state: brokenOff(session, library) };
      return {
        at: 'place',
        session,
        memory: withLogged(memory, session.sets),
        plan: planOf(snapshot, library),
      };
    },
  };
}

/** The session that was kept, if the log knows it and has no summary of it. */
function keptSession(records: readonly LogRecord[], kept: Snapshot | null, now: number): Session | null {
  if (!kept || Math.abs(now - kept.savedAt) > ASKED_FOR_MS) return null;
  const session = sessionsOf(records).find(({ id }) => id === kept.sessionId);
  return session && !session.summary ? session : null;
}
