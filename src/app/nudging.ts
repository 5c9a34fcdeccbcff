import { defer, type Observable, Subject, startWith } from 'rxjs';
import type { AlertCommand, Manners } from '../core/alerts/policy.ts';

const MINUTE_MS = 60_000;

/** What the person, and what they do, says about nudges. It holds over a change of sensor. */
export interface Nudging {
  /** Each listener hears first what holds already. */
  readonly input$: Observable<AlertCommand>;
  readonly setManners: (manners: Manners) => void;
  /** No nudges in a session (P3). */
  readonly setQuiet: (quiet: boolean) => void;
  /** `t`: now, on the sample clock. */
  readonly snooze: (minutes: number, t: number) => void;
  readonly endSnooze: () => void;
  readonly notASlouch: (t: number) => void;
  /** Takes that back. */
  readonly slouchAfterAll: () => void;
}

/** @param now wall clock, epoch ms: the time that the next sensor starts with, wherever the present one's stands. */
export function createNudging(now: () => number): Nudging {
  const spoken$ = new Subject<AlertCommand>();
  let quiet = false;
  let snoozedUntil = Number.NEGATIVE_INFINITY;

  function holding(): AlertCommand[] {
    const snoozed: AlertCommand[] = snoozedUntil > now() ? [{ type: 'snooze', until: snoozedUntil }] : [];
    return [{ type: 'quiet', quiet }, ...snoozed];
  }

  return {
    input$: defer(() => spoken$.pipe(startWith(...holding()))),
    setManners: (manners) => spoken$.next({ type: 'manners', manners }),
    setQuiet(isQuiet) {
      quiet = isQuiet;
      spoken$.next({ type: 'quiet', quiet });
    },
    snooze(minutes, t) {
      snoozedUntil = now() + minutes * MINUTE_MS;
      spoken$.next({ type: 'snooze', until: t + minutes * MINUTE_MS });
    },
    endSnooze() {
      snoozedUntil = Number.NEGATIVE_INFINITY;
      spoken$.next({ type: 'snooze', until: snoozedUntil });
    },
    notASlouch: (t) => spoken$.next({ type: 'not-a-slouch', t }),
    slouchAfterAll: () => spoken$.next({ type: 'slouch-after-all' }),
  };
}
