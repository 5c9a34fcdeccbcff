import {
  combineLatest,
  distinctUntilChanged,
  EMPTY,
  map,
  type Observable,
  scan,
  share,
  startWith,
  switchMap,
} from 'rxjs';
import type { SampleEvent, SampleGap } from '../core/imu/sample.ts';
import { type ScaleVerdict, scaleCheck } from '../core/imu/scale-check.ts';
import { timeRecovery } from '../core/imu/time-recovery.ts';
import type { PlayedSource } from '../core/log/record-base.ts';
import { fusion } from '../core/orientation/fusion.ts';
import type { Orientation } from '../core/orientation/orientation.ts';
import { judge } from '../core/posture/judge.ts';
import { zoneLimits } from '../core/posture/limits.ts';
import { measure } from '../core/posture/measure.ts';
import type { JudgedPosture } from '../core/posture/posture.ts';
import { type LinkInput, playedSource, type SensorLink } from '../ports/ports.ts';
import { run } from './operators/run.ts';
import { type Controls, type PostureEvents, postureEvents } from './posture-events.ts';

/** The stations of the line, each a stream that can be listened to. */
export interface Line extends PostureEvents {
  readonly samples$: Observable<SampleEvent>;
  /** Whether the sensor's scale can be right. */
  readonly scale$: Observable<ScaleVerdict>;
  readonly orientation$: Observable<Orientation | SampleGap>;
  readonly posture$: Observable<JudgedPosture | SampleGap>;
  /** What plays, where it is not the person's own sensor. */
  readonly source: PlayedSource | null;
}

/** The straight line: bytes, samples, orientation, posture, events, alerts. Reads top to bottom. */
export function pipeline(link: Pick<SensorLink, 'kind' | 'input' | 'sampling'>, controls: Controls): Line {
  const { neutral$, exercise$, choice$ } = controls;

  const { samples$, orientation$ } = sight(link);
  const scale$ = samples$.pipe(run(scaleCheck), share());
  const exercising$ = exercise$.pipe(map(Boolean), distinctUntilChanged());
  const posture$ = combineLatest([neutral$, exercising$, choice$]).pipe(
    switchMap(([neutral, exercising, choice]) =>
      neutral
        ? orientation$.pipe(run(measure(neutral)), run(judge(zoneLimits(neutral, choice), exercising)))
        : EMPTY,
    ),
    share(),
  );
  const seeing = { scaled$: inScale(scale$), seen$: orientation$ };
  const source = playedSource(link);
  return { samples$, scale$, orientation$, posture$, ...postureEvents(posture$, seeing, controls), source };
}

/** What a sensor is seen to do, before anything is judged. */
export type Sight = Pick<Line, 'samples$' | 'orientation$'>;

export function sight(link: Pick<SensorLink, 'input' | 'sampling'>): Sight {
  const samples$ = dated(link.input).pipe(share());
  return {
    samples$,
    orientation$: samples$.pipe(run(fusion({ sampling: link.sampling, rateHz: null })), share()),
  };
}

/** Whether nothing speaks against what the sensor reads. */
const inScale = (scale$: Observable<ScaleVerdict>): Observable<boolean> =>
  scale$.pipe(
    scan((right, verdict) => ({ ...right, [verdict.of]: verdict.right }), { force: true, rate: true }),
    map(({ force, rate }) => force && rate),
    startWith(true),
  );

/** Samples with their time: as recorded, or recovered from the sensor's clock and from when they arrived. */
function dated(input: LinkInput): Observable<SampleEvent> {
  if (input.kind === 'samples') return input.samples$;
  return input.arrivals$.pipe(
    map(({ messages, ...arrival }) => ({
      ...arrival,
      readings: messages.filter((message) => message.type === 'reading'),
    })),
    run(timeRecovery(input.timeSource, input.ratesHz)),
  );
}
