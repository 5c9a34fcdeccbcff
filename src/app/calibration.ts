import { BehaviorSubject, type Observable, Subscription } from 'rxjs';
import type { SampleGap, Vec3 } from '../core/imu/sample.ts';
import { direction } from '../core/imu/vector.ts';
import type { LogRecord, NewRecord, RecordOf } from '../core/log/record.ts';
import type { Orientation } from '../core/orientation/orientation.ts';
import { calibrate, STILL_MS } from '../core/posture/calibrate.ts';
import type { Neutral } from '../core/posture/neutral.ts';
import type { Placement } from '../core/posture/posture.ts';
import type { CalibrationView } from './app.ts';
import { run } from './operators/run.ts';

/** A calibration holds for one wearing; after this a new one is asked for, ms (POSTURE section 4). */
const HOLDS_FOR_MS = 4 * 3_600_000;

export interface Calibration {
  readonly view$: BehaviorSubject<CalibrationView>;
  readonly neutral$: BehaviorSubject<Neutral | null>;
  readonly begin: (
    orientation$: Observable<Orientation | SampleGap>,
    faceOut: Vec3,
    placement: Placement,
  ) => void;
  readonly cancel: () => void;
  /** Takes up a tall that was set before, or none. */
  readonly adopt: (neutral: Neutral | null, at: number) => void;
}

/** Runs the calibration machine when asked, and keeps the tall that it found. */
export function createCalibration(onDone: (neutral: Neutral) => void): Calibration {
  const view$ = new BehaviorSubject<CalibrationView>({ state: 'none' });
  const neutral$ = new BehaviorSubject<Neutral | null>(null);
  let settled: CalibrationView = view$.value;
  let subscription = Subscription.EMPTY;

  function settle(view: CalibrationView, neutral: Neutral | null): void {
    settled = view;
    neutral$.next(neutral);
    view$.next(view);
  }

  return {
    view$,
    neutral$,
    begin(orientation$, faceOut, placement) {
      subscription.unsubscribe();
      view$.next({ state: 'waiting', still: false, stillSeconds: 0, needSeconds: STILL_MS / 1000 });
      subscription = orientation$.pipe(run(calibrate(faceOut, placement))).subscribe((event) => {
        if (event.type === 'settling') {
          const { still, stillMs } = event;
          view$.next({ state: 'waiting', still, stillSeconds: stillMs / 1000, needSeconds: STILL_MS / 1000 });
        } else if (event.type === 'refused') {
          view$.next({ state: 'refused', reason: event.reason });
        } else {
          settle({ state: 'done', at: event.t, placement }, event.neutral);
          onDone(event.neutral);
        }
      });
    },
    cancel() {
      subscription.unsubscribe();
      view$.next(settled);
    },
    adopt(neutral, at) {
      subscription.unsubscribe();
      settle(neutral ? { state: 'done', at, placement: neutral.placement } : { state: 'none' }, neutral);
    },
  };
}

/** A tall as the log keeps it. */
export function calibrationRecord({ up, anterior, placement, slumpDeg }: Neutral, sensor: string): NewRecord {
  return {
    type: 'calibration',
    placement,
    sensor,
    up: [up.x, up.y, up.z],
    anterior: [anterior.x, anterior.y, anterior.z],
    slumpDeg,
  };
}

/** The tall of this wearing, if one was set lately with this sensor in this place. */
export function latestCalibration(
  records: readonly LogRecord[],
  sensor: string,
  placement: Placement,
  now: number,
): { readonly neutral: Neutral; readonly at: number } | null {
  const record = records.findLast(
    (each): each is RecordOf<'calibration'> =>
      each.type === 'calibration' && each.sensor === sensor && each.placement === placement,
  );
  if (!record || now - record.at > HOLDS_FOR_MS) return null;
  const [ux, uy, uz] = record.up;
  const [ax, ay, az] = record.anterior;
  const up = direction({ x: ux, y: uy, z: uz });
  const anterior = direction({ x: ax, y: ay, z: az });
  // A record from elsewhere may hold anything; what has no direction is no calibration.
  if (!up || !anterior) return null;
  return { neutral: { up, anterior, placement, slumpDeg: record.slumpDeg }, at: record.at };
}
