import { BehaviorSubject, Subject } from 'rxjs';
import type { SensorElsewhere, SensorTab } from '../../ports/ports.ts';

/** Held by the one tab that has the sensor. */
const LOCK = 'plumbline-sensor';
/** On which that tab tells the others how the sensor is. */
const CHANNEL = 'plumbline-sensor';
/** A tab that has it stops the stream and disconnects first; one that is frozen does not answer, ms. */
const HAND_OVER_WITHIN_MS = 5000;

type Message =
  | { readonly type: 'has'; readonly sensor: SensorElsewhere }
  /** Whoever has it, tell. */
  | { readonly type: 'who' }
  /** Whoever has it, let go. */
  | { readonly type: 'give' };

/** Tabs of this browser agree on the one that has the sensor: by a Web Lock, and a channel for what there is to say. */
export function createSensorTab(): SensorTab {
  const elsewhere$ = new BehaviorSubject<SensorElsewhere | null>(null);
  const asked$ = new Subject<void>();
  const channel = new BroadcastChannel(CHANNEL);
  let letGo: (() => void) | null = null;
  let latest: SensorElsewhere | null = null;
  let waiting = false;

  const send = (message: Message) => channel.postMessage(message);

  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.type === 'has') hear(data.sensor);
    else if (letGo && data.type === 'give') asked$.next();
    else if (letGo && latest) send({ type: 'has', sensor: latest });
  });

  function hear(sensor: SensorElsewhere): void {
    if (letGo) return;
    elsewhere$.next(sensor);
    if (waiting) return;
    // The lock is free again when that tab lets go, is closed, or crashes.
    waiting = true;
    void navigator.locks.request(LOCK, { mode: 'shared' }, () => {
      waiting = false;
      elsewhere$.next(null);
    });
  }

  /** Resolves to whether this tab has the lock, which is then held until it is let go of or stolen. */
  function hold(options: LockOptions): Promise<boolean> {
    return new Promise((resolve, reject) => {
      let held = false;
      const request = navigator.locks.request(LOCK, options, (lock) => {
        held = lock !== null;
        if (held) elsewhere$.next(null);
        resolve(held);
        return held ? new Promise<void>((release) => (letGo = release)) : undefined;
      });
      request.catch((error) => {
        if (!held) return reject(error);
        letGo = null;
        asked$.next();
      });
    });
  }

  send({ type: 'who' });

  return {
    elsewhere$,
    asked$,
    async claim(takeOver) {
      if (letGo) return true;
      if (!takeOver) return hold({ ifAvailable: true });
      send({ type: 'give' });
      return hold({ signal: AbortSignal.timeout(HAND_OVER_WITHIN_MS) }).catch(() => hold({ steal: true }));
    },
    tell(sensor) {
      latest = sensor;
      if (letGo) send({ type: 'has', sensor });
    },
    release() {
      latest = null;
      letGo?.();
      letGo = null;
    },
  };
}
