import { BehaviorSubject, type Observable } from 'rxjs';
import type { Clock } from '../../ports/ports.ts';

/** Two clocks are never quite alike, and answers take their time; a day that begins wrongly is another matter, ms. */
const FAR_OFF_MS = 10 * 60_000;

/** The servers' time, as far as it was heard: it stamps what devices tell each other, whatever their own clocks say. */
export interface ServerClock {
  /** Epoch ms. */
  readonly now: () => number;
  /** @param aheadMs the servers' clock less this device's, as of now */
  readonly heard: (aheadMs: number) => void;
  /** This device says another time than the servers, by more than what answers take. */
  readonly isFarOff$: Observable<boolean>;
}

export function createServerClock(clock: Pick<Clock, 'now'>): ServerClock {
  let ahead = 0;
  const isFarOff$ = new BehaviorSubject(false);
  return {
    now: () => clock.now() + ahead,
    heard(aheadMs) {
      ahead = aheadMs;
      const isFarOff = Math.abs(aheadMs) > FAR_OFF_MS;
      if (isFarOff !== isFarOff$.value) isFarOff$.next(isFarOff);
    },
    isFarOff$,
  };
}
