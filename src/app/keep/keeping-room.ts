import { BehaviorSubject, filter, first, type Observable } from 'rxjs';
import type { LogRecord } from '../../core/log/record.ts';
import type { Room, RoomTold } from '../keep-ports.ts';
import type { Keep } from '../keep-view.ts';

/** What is worth a promise: the first answers to the safety questions, and the first session that was summed up. */
const WORTH_KEEPING: ReadonlySet<LogRecord['type']> = new Set(['screening', 'session-ended']);

/**
 * The browser's promise to keep what is stored. Where it decides by itself it is asked once there is something to keep;
 * where it would ask the person, it is asked only when the person presses the button that says why.
 */
export function createKeepingRoom(
  room: Room,
  records$: Observable<readonly LogRecord[]>,
): Pick<Keep, 'room$' | 'lookAtRoom' | 'askForRoom' | 'asksForRoom'> {
  const room$ = new BehaviorSubject<RoomTold | null>(null);

  async function lookAtRoom(): Promise<void> {
    room$.next(await room.look());
  }

  async function askForRoom(): Promise<boolean> {
    const promised = await room.ask();
    await lookAtRoom();
    return promised;
  }

  const worth$ = records$.pipe(
    first((records) => records.some(({ type }) => WORTH_KEEPING.has(type)), null),
    filter((records) => records !== null),
  );
  worth$.subscribe(async () => {
    await lookAtRoom();
    if (room.decidesItself && room$.value?.promised === false) await askForRoom();
  });

  return { room$, lookAtRoom, askForRoom, asksForRoom: !room.decidesItself };
}
