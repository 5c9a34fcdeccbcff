import {
  BehaviorSubject,
  combineLatest,
  delay,
  distinctUntilChanged,
  map,
  merge,
  type Observable,
} from 'rxjs';
import type { HoldEvent, RepEvent } from '../../core/detection/event.ts';
import { detectorAt } from '../../core/exercise/detector.ts';
import type { Exercise } from '../../core/exercise/exercise.ts';
import type { SampleGap } from '../../core/imu/sample.ts';
import type { RecordOf } from '../../core/log/record.ts';
import type { Neutral } from '../../core/posture/neutral.ts';
import type { Posture } from '../../core/posture/posture.ts';
import { AROUND_MS, type TraceInput, traceRecorder } from '../../core/trace/trace-recorder.ts';
import type { TraceOf, TraceStore } from '../../ports/traces.ts';
import { run } from '../operators/run.ts';
import { VERSIONS } from '../versions.ts';

/** In a silence the recorder is told the time so long after a set, ms: then its trace is due. */
const DUE_MS = AROUND_MS + 1000;

export interface TraceSources {
  readonly exercise$: Observable<Exercise | null>;
  readonly neutral$: Observable<Neutral | null>;
  readonly posture$: Observable<Posture | SampleGap>;
  readonly effort$: Observable<HoldEvent | RepEvent>;
  /** Sets, as they are logged. */
  readonly set$: Observable<RecordOf<'set'>>;
  /** Now, ms on the sample clock. */
  readonly time: () => number;
}

/** Keeps a trace of each set that the sensor saw. The finder is told anew each time that another was kept. */
export function createSetTraces(
  { exercise$, neutral$, posture$, effort$, set$, time }: TraceSources,
  store: Pick<TraceStore, 'of' | 'keep'>,
): Observable<TraceOf> {
  const traceOf$ = new BehaviorSubject<TraceOf>(store.of);
  const look$ = combineLatest([exercise$, neutral$]).pipe(
    map(([exercise, neutral]) => exercise && neutral && detectorAt(exercise.views, neutral.placement)),
    distinctUntilChanged(),
    map((detector): TraceInput => ({ type: 'look', detector })),
  );
  const logged$ = set$.pipe(
    map(({ id, startedAt, endedAt }): TraceInput => ({ type: 'set', id, startedAt, endedAt })),
  );
  const due$ = set$.pipe(
    delay(DUE_MS),
    map((): TraceInput => ({ type: 'tick', t: time() })),
  );
  merge(look$, posture$, effort$, logged$, due$)
    .pipe(run(traceRecorder))
    .subscribe(async (trace) => {
      await store.keep([{ ...trace, detector: VERSIONS.detector }]);
      traceOf$.next((setId) => store.of(setId));
    });
  return traceOf$;
}
