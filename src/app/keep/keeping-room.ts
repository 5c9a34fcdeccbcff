import { BehaviorSubject, filter, first, type Observable, throttleTime } from 'rxjs';
import type { LogRecord } from '../../core/log/record.ts';
import type { Room, RoomTold } from '../../ports/keep-ports.ts';
import type { Keep } from '../../ports/keep-view.ts';

/** What is worth a promise: the first answers to the safety questions, and the first session that was summed up. */
const WORTH_KEEPING: ReadonlySet<LogRecord['type']> = new Set(['screening', 'session-ended']);

/** While things are logged the room is looked at this often, ms. */
const LOOK_EVERY_MS = 3_600_000;

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
  records$.pipe(throttleTime(LOOK_EVERY_MS)).subscribe(() => void lookAtRoom());
  worth$.subscribe(async () => {
    await lookAtRoom();
    if (room.decidesItself && room$.value?.promised === false) await askForRoom();
  });

  return { room$, lookAtRoom, askForRoom, asksForRoom: !room.decidesItself };
}
