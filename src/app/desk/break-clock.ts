import { distinctUntilChanged, interval, map, merge, type Observable, of, startWith, switchMap } from 'rxjs';
import { type BreakClock, type BreakClockInput, breakClock } from '../../core/alerts/break-clock.ts';
import type { AlertCommand } from '../../core/alerts/policy.ts';
import type { BreakMove } from '../../core/progression/break-menu.ts';
import type { DeskView } from '../../ports/desk-view.ts';
import type { Settings } from '../../ports/settings.ts';
import { run } from '../operators/run.ts';
import { EMPTY_DESK } from './desk.ts';

/** A prompt comes at most so late, ms; in a hidden tab up to a minute. */
const LOOK_EVERY_MS = 10_000;
const MINUTE_MS = 60_000;

export interface BreakClockParts {
  readonly settings$: Observable<Settings>;
  readonly alertInput$: Observable<AlertCommand>;
  readonly taken$: Observable<void>;
  /** What a break may offer this person now. */
  readonly breaks: () => readonly BreakMove[];
  /** Epoch ms. */
  readonly now: () => number;
}

/** The desk where no sensor is: nothing is seen, and breaks come by the clock where the person wants them. */
export function watchBreakClock(parts: BreakClockParts): Observable<DeskView> {
  const { now, breaks } = parts;
  const told$ = (on: boolean): Observable<DeskView> => {
    if (!on) return of(EMPTY_DESK);
    const inputs$: Observable<BreakClockInput> = merge(
      parts.alertInput$,
      parts.taken$.pipe(map((): BreakClockInput => ({ type: 'break-taken', t: now() }))),
      interval(LOOK_EVERY_MS).pipe(map((): BreakClockInput => ({ type: 'clock', t: now() }))),
    ).pipe(startWith<BreakClockInput>({ type: 'break-clock', on: true, t: now() }));
    return inputs$.pipe(
      run(breakClock),
      distinctUntilChanged(isShownAlike),
      map((clock) => viewOf(clock, breaks())),
    );
  };
  return parts.settings$.pipe(
    map(({ breakClock: on }) => on),
    distinctUntilChanged(),
    switchMap(told$),
  );
}

const minutesOf = ({ t, since }: BreakClock) => Math.floor((t - since) / MINUTE_MS);

const isShownAlike = (a: BreakClock | null, b: BreakClock | null): boolean =>
  a !== null &&
  b !== null &&
  a.since === b.since &&
  a.promptedAt === b.promptedAt &&
  minutesOf(a) === minutesOf(b) &&
  JSON.stringify(a.silence) === JSON.stringify(b.silence);

function viewOf(clock: BreakClock | null, menu: readonly BreakMove[]): DeskView {
  if (!clock) return EMPTY_DESK;
  const { since, taken, promptedAt, silence } = clock;
  const seatedMs = minutesOf(clock) * MINUTE_MS;
  return {
    ...EMPTY_DESK,
    breakClock: { since, taken },
    silence,
    movement: { ...EMPTY_DESK.movement, seatedMs },
    prompt: promptedAt === null ? null : { kind: 'break', at: promptedAt, menu },
  };
}
