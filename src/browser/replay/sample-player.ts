import { BehaviorSubject, defer, type Observable, Subject } from 'rxjs';
import { isGap, type SampleEvent } from '../../core/imu/sample.ts';
import type { LinkStatus } from '../../ports/ports.ts';

export interface SamplePlayer {
  /** Starts with its first listener; from then on time runs, whoever listens. */
  readonly samples$: Observable<SampleEvent>;
  readonly status$: Observable<LinkStatus>;
  readonly close: () => Promise<void>;
}

export interface PlayerTime {
  /** Times real time. */
  readonly speed: number;
  /** Ms on the sample clock; it never goes back. */
  readonly now: () => number;
}

/** How often the page is given what is due, ms. */
const TICK_MS = 40;
/** Longest work in one go, ms: what waits longer, as after sleep, comes in the next ones. */
const WORK_MS = 250;
/** The clock is asked after so many events. */
const BATCH = 64;

const status = (state: LinkStatus['state']): LinkStatus => ({
  state,
  fault: null,
  attempt: 0,
  batteryPercent: null,
});

/**
 * Plays events at the pace of their times. What is due is told by the clock, not by the ticks: a page that
 * was hidden, whose timers the browser slowed down, gets all that it missed.
 *
 * @param events gives the events of a source that starts at a time on the sample clock; it may be endless.
 */
export function samplePlayer(
  events: (startedAt: number) => Iterator<SampleEvent, void>,
  { speed, now }: PlayerTime,
): SamplePlayer {
  const out$ = new Subject<SampleEvent>();
  const status$ = new BehaviorSubject(status('live'));
  let timer: ReturnType<typeof setInterval> | null = null;
  let over = false;

  function start(): void {
    const startedAt = now();
    const source = events(startedAt);
    let next = source.next();

    const deliver = () => {
      const asked = now();
      const due = startedAt + (asked - startedAt) * speed;
      for (let count = 1; !over; count++) {
        if (next.done) return end('ended');
        if (timeOf(next.value) > due) return;
        out$.next(next.value);
        next = source.next();
        if (count % BATCH === 0 && now() - asked > WORK_MS) return;
      }
    };
    timer = setInterval(deliver, TICK_MS);
  }

  function end(state: 'ended' | 'none'): void {
    if (!over) {
      over = true;
      if (timer !== null) clearInterval(timer);
      out$.complete();
    }
    if (status$.value.state !== state) status$.next(status(state));
  }

  return {
    samples$: defer(() => {
      if (timer === null && !over) start();
      return out$;
    }),
    status$,
    async close() {
      end('none');
      status$.complete();
    },
  };
}

const timeOf = (event: SampleEvent): number => (isGap(event) ? event.to : event.t);
