import { BehaviorSubject, type Observable, Subscription } from 'rxjs';
import type { SampleGap, Vec3 } from '../../core/imu/sample.ts';
import type { Orientation } from '../../core/orientation/orientation.ts';
import { calibrate, STILL_MS } from '../../core/posture/calibrate.ts';
import { calibrateBow, type Tall } from '../../core/posture/calibrate-bow.ts';
import { calibrateRange } from '../../core/posture/calibrate-range.ts';
import type { CalibrationEvent, CalibrationStep } from '../../core/posture/calibration-event.ts';
import { lowerDeg, type Neutral, reZeroed } from '../../core/posture/neutral.ts';
import type { Placement } from '../../core/posture/posture.ts';
import type { CalibrationPart, CalibrationView } from '../../ports/app.ts';
import { run } from '../operators/run.ts';
import type { EarlierCalibrations } from './calibration-log.ts';

/**
 * A tall that is lower than the last by this is questioned, deg: below it is noise (POSTURE section 1), above the
 * other bound nobody sits, so the clip was turned.
 */
const QUESTIONED_DEG = [8, 45] as const;

/** The sensor as it is worn now. */
export interface Worn {
  readonly orientation$: Observable<Orientation | SampleGap>;
  readonly faceOut: Vec3;
  readonly placement: Placement;
}

export interface CalibrationParts {
  readonly earlier: (placement: Placement) => EarlierCalibrations;
  readonly onDone: (neutral: Neutral, part: CalibrationPart) => void;
}

export interface Calibration {
  readonly view$: BehaviorSubject<CalibrationView>;
  readonly neutral$: BehaviorSubject<Neutral | null>;
  /** The slump and the bow start from the tall that was set before; without one they do nothing. */
  readonly begin: (part: CalibrationPart, worn: Worn) => void;
  /** The person does sit tall: what was questioned is kept. */
  readonly confirm: () => void;
  readonly cancel: () => void;
  /** Takes up a tall that was set before, or none. */
  readonly adopt: (neutral: Neutral | null, at: number) => void;
}

/** Runs the calibration's parts when asked, and keeps the tall that was found: nothing but the person moves it. */
export function createCalibration({ earlier, onDone }: CalibrationParts): Calibration {
  const view$ = new BehaviorSubject<CalibrationView>({ state: 'none' });
  const neutral$ = new BehaviorSubject<Neutral | null>(null);
  let settled: CalibrationView = view$.value;
  /** What a bow can start from: the tall, or the up alone of a case that lies flat. */
  let tall: Tall | null = null;
  let questioned: { readonly neutral: Neutral; readonly at: number } | null = null;
  let subscription = Subscription.EMPTY;

  function settle(view: CalibrationView, neutral: Neutral | null): void {
    settled = view;
    tall = neutral;
    questioned = null;
    neutral$.next(neutral);
    view$.next(view);
  }

  function take(found: Neutral, at: number, part: CalibrationPart): void {
    const { range, offered } = earlier(found.placement);
    const neutral = { ...found, slumpDeg: found.slumpDeg ?? range?.slumpDeg ?? null };
    const offerRange = neutral.slumpDeg === null && neutral.placement !== 'pelvis' && !offered;
    settle(done(neutral, at, offerRange), neutral);
    onDone(neutral, part);
  }

  /** The tall of this wearing, before the one that is being set. */
  const before = (placement: Placement): Neutral | null =>
    neutral$.value?.placement === placement ? neutral$.value : null;

  /** A tall that is lower than the one before may be a slump: the reference follows nobody into it unasked. */
  function takeTall(neutral: Neutral, at: number): void {
    const earlierTall = before(neutral.placement);
    const lower = earlierTall ? lowerDeg(earlierTall, neutral.up) : 0;
    if (lower < QUESTIONED_DEG[0] || lower > QUESTIONED_DEG[1]) {
      take(neutral, at, 'tall');
      return;
    }
    questioned = { neutral, at };
    view$.next({ state: 'questioned', lowerDeg: lower, since: settled.state === 'done' ? settled.at : at });
  }

  /** Five still seconds were found; `fromCase` null: the case lies too flat to tell forward. */
  function hearTall(up: Vec3, fromCase: Neutral | null, at: number, placement: Placement): boolean {
    const earlierTall = before(placement);
    const neutral = (earlierTall && reZeroed(earlierTall, up)) ?? fromCase;
    if (neutral) takeTall(neutral, at);
    return neutral !== null;
  }

  function events(
    part: CalibrationPart,
    { orientation$, ...worn }: Worn,
  ): Observable<CalibrationEvent> | null {
    if (part === 'tall') return orientation$.pipe(run(calibrate(worn.faceOut, worn.placement)));
    if (part === 'bow') return tall && orientation$.pipe(run(calibrateBow(tall)));
    return neutral$.value && orientation$.pipe(run(calibrateRange(neutral$.value)));
  }

  function hear(event: CalibrationEvent, part: CalibrationPart, placement: Placement): void {
    if (event.type === 'settling') view$.next(waiting(event.step, event));
    else if (event.type === 'calibrated') {
      if (part === 'tall') hearTall(event.neutral.up, event.neutral, event.t, placement);
      else take(event.neutral, event.t, part);
    } else {
      const { step, reason, offsetDeg, t } = event;
      const flat = part === 'tall' ? event.tall : null;
      if (flat && hearTall(flat, null, t, placement)) return;
      if (flat) tall = { up: flat, placement };
      view$.next({ state: 'refused', step, reason, offsetDeg });
    }
  }

  return {
    view$,
    neutral$,
    begin(part, worn) {
      subscription.unsubscribe();
      questioned = null;
      const event$ = events(part, worn);
      if (!event$) return;
      view$.next(waiting(part, { still: false, stillMs: 0, offsetDeg: 0 }));
      subscription = event$.subscribe((event) => hear(event, part, worn.placement));
    },
    confirm() {
      if (questioned) take(questioned.neutral, questioned.at, 'tall');
    },
    cancel() {
      subscription.unsubscribe();
      questioned = null;
      tall = neutral$.value;
      view$.next(settled);
    },
    adopt(neutral, at) {
      subscription.unsubscribe();
      settle(neutral ? done(neutral, at, false) : { state: 'none' }, neutral);
    },
  };
}

const waiting = (
  step: CalibrationStep,
  { still, stillMs, offsetDeg }: { still: boolean; stillMs: number; offsetDeg: number },
): CalibrationView => ({
  state: 'waiting',
  step,
  still,
  stillSeconds: stillMs / 1000,
  needSeconds: STILL_MS / 1000,
  offsetDeg,
});

const done = (
  { placement, slumpDeg, forwardFrom }: Neutral,
  at: number,
  offerRange: boolean,
): CalibrationView => ({
  state: 'done',
  at,
  placement,
  slumpDeg,
  forwardFrom,
  offerRange,
});
