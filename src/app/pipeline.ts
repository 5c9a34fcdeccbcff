import {
  combineLatest,
  distinctUntilChanged,
  EMPTY,
  endWith,
  ignoreElements,
  map,
  merge,
  type Observable,
  of,
  scan,
  share,
  shareReplay,
  startWith,
  switchMap,
  tap,
} from 'rxjs';
import type { Alert } from '../core/alerts/alert.ts';
import { type AlertCommand, alertPolicy, type Manners } from '../core/alerts/policy.ts';
import type { HoldEvent, LeanEvent, RepEvent, SlouchEvent } from '../core/detection/event.ts';
import { holdDetector, isGoodHold } from '../core/detection/hold.ts';
import { leaning } from '../core/detection/leaning.ts';
import { repDetector } from '../core/detection/rep.ts';
import { slouchLimits } from '../core/detection/slouch.ts';
import { type SlouchLimitsSet, slouchWatch } from '../core/detection/slouch-watch.ts';
import { type Detector, detectorAt } from '../core/exercise/detector.ts';
import type { Exercise } from '../core/exercise/exercise.ts';
import type { SampleEvent, SampleGap } from '../core/imu/sample.ts';
import { type ScaleVerdict, scaleCheck } from '../core/imu/scale-check.ts';
import { timeRecovery } from '../core/imu/time-recovery.ts';
import type { PlayedSource } from '../core/log/record.ts';
import { fusion } from '../core/orientation/fusion.ts';
import type { Orientation } from '../core/orientation/orientation.ts';
import { type ClipConfirmed, type ClipDoubt, type ClipEvent, clipWatch } from '../core/posture/clip-watch.ts';
import { judge } from '../core/posture/judge.ts';
import { zoneLimits } from '../core/posture/limits.ts';
import { measure } from '../core/posture/measure.ts';
import type { Neutral } from '../core/posture/neutral.ts';
import type { JudgedPosture } from '../core/posture/posture.ts';
import type { SlouchChoice } from './desk-settings.ts';
import { run } from './operators/run.ts';
import type { LinkInput, SensorLink } from './ports.ts';

/** What the person turns on the line: their tall, the exercise they do, their patience with slouches and nudges. */
export interface Controls {
  readonly neutral$: Observable<Neutral | null>;
  readonly exercise$: Observable<Exercise | null>;
  readonly choice$: Observable<SlouchChoice>;
  readonly alertInput$: Observable<AlertCommand>;
  /** The person says that the clip has not moved. */
  readonly clipConfirmed$: Observable<ClipConfirmed>;
  readonly manners: Manners;
  /** Nudges of the last day, so that a reload does not start the budget again. */
  readonly earlierNudges: readonly number[];
}

/** The stations of the line, each a stream that can be listened to. */
export interface Line {
  readonly samples$: Observable<SampleEvent>;
  /** Whether the sensor's scale can be right. */
  readonly scale$: Observable<ScaleVerdict>;
  readonly orientation$: Observable<Orientation | SampleGap>;
  readonly posture$: Observable<JudgedPosture | SampleGap>;
  /** Why the clip may no longer sit where it was calibrated; null where nothing speaks against it. */
  readonly clip$: Observable<ClipDoubt | null>;
  readonly slouch$: Observable<SlouchEvent>;
  readonly lean$: Observable<LeanEvent>;
  readonly alert$: Observable<Alert>;
  readonly effort$: Observable<HoldEvent | RepEvent>;
  /** What plays, where it is not the person's own sensor. */
  readonly source: PlayedSource | null;
}

/** The straight line: bytes, samples, orientation, posture, events, alerts. Reads top to bottom. */
export function pipeline(link: Pick<SensorLink, 'kind' | 'input' | 'sampling'>, controls: Controls): Line {
  const { neutral$, exercise$, choice$, alertInput$, clipConfirmed$, manners, earlierNudges } = controls;

  const samples$ = dated(link.input).pipe(share());
  const scale$ = samples$.pipe(run(scaleCheck), share());
  const orientation$ = samples$.pipe(run(fusion({ sampling: link.sampling, rateHz: null })), share());
  const exercising$ = exercise$.pipe(map(Boolean), distinctUntilChanged());
  const posture$ = combineLatest([neutral$, exercising$, choice$]).pipe(
    switchMap(([neutral, exercising, choice]) =>
      neutral
        ? orientation$.pipe(run(measure(neutral)), run(judge(zoneLimits(neutral, choice), exercising)))
        : EMPTY,
    ),
    share(),
  );
  // An exercise may lie, roll and shake as no desk does.
  const atDesk$ = exercise$.pipe(switchMap((exercise) => (exercise ? EMPTY : posture$)));
  const clip$ = neutral$.pipe(
    switchMap((neutral) =>
      neutral ? merge(atDesk$, clipConfirmed$).pipe(run(clipWatch), doubt()) : of(null),
    ),
    distinctUntilChanged(),
    shareReplay({ bufferSize: 1, refCount: true }),
  );
  const limits$ = combineLatest([neutral$, exercising$, clip$, inScale(scale$)]).pipe(
    // A lean in an exercise is no slouch, and a clip that moved or a sensor out of scale sees none.
    map(([neutral, exercising, doubt, scaled]) => (exercising || doubt || !scaled ? null : neutral)),
    // What is only confirmed must not break off a slouch that goes on.
    distinctUntilChanged(),
    switchMap((neutral) => choice$.pipe(map(limitsSet(neutral)))),
  );
  const over$ = orientation$.pipe(
    ignoreElements(),
    endWith<SlouchLimitsSet>({ type: 'limits', limits: null }),
  );
  const slouch$ = merge(limits$, posture$, over$).pipe(run(slouchWatch), share());
  const lean$ = posture$.pipe(run(leaning), share());
  const calibrated$ = neutral$.pipe(map((): AlertCommand => ({ type: 'calibrated' })));
  const alert$ = merge(slouch$, posture$, calibrated$, alertInput$).pipe(
    run(alertPolicy(manners, earlierNudges)),
    share(),
  );
  const learnedDeg = new Map<Detector, number>();
  const effort$ = combineLatest([exercise$, neutral$]).pipe(
    map(([exercise, neutral]) => exercise && neutral && detectorAt(exercise.views, neutral.placement)),
    distinctUntilChanged(),
    switchMap((detector) => (detector ? posture$.pipe(detect(detector, learnedDeg)) : EMPTY)),
    share(),
  );
  const source = link.kind === 'bluetooth' ? null : link.kind;
  return { samples$, scale$, orientation$, posture$, clip$, slouch$, lean$, alert$, effort$, source };
}

/** The doubt that holds: none to begin with. */
const doubt =
  () =>
  (event$: Observable<ClipEvent>): Observable<ClipDoubt | null> =>
    event$.pipe(
      map((event): ClipDoubt | null => (event.type === 'clip-doubted' ? event.doubt : null)),
      startWith<ClipDoubt | null>(null),
    );

/** Whether nothing speaks against what the sensor reads. */
const inScale = (scale$: Observable<ScaleVerdict>): Observable<boolean> =>
  scale$.pipe(
    scan((right, verdict) => ({ ...right, [verdict.of]: verdict.right }), { force: true, rate: true }),
    map(({ force, rate }) => force && rate),
    startWith(true),
  );

/** What a slouch is from here on; after the first choice the tall is still the same. */
const limitsSet =
  (neutral: Neutral | null) =>
  (choice: SlouchChoice, index: number): SlouchLimitsSet => {
    const zones = neutral && zoneLimits(neutral, choice);
    return {
      type: 'limits',
      limits: zones && slouchLimits(zones.slumpedFromDeg, choice.trigger),
      same: index > 0,
    };
  };

/** Samples with their time: as recorded, or recovered from the sensor's clock and from when they arrived. */
function dated(input: LinkInput): Observable<SampleEvent> {
  if (input.kind === 'samples') return input.samples$;
  return input.arrivals$.pipe(
    map(({ receivedAt, messages }) => ({
      receivedAt,
      readings: messages.filter((message) => message.type === 'reading'),
    })),
    run(timeRecovery(input.timeSource, input.ratesHz)),
  );
}

/** @param learnedDeg the angle of each hold that was good, for the next time in this session. */
const detect =
  (detector: Detector, learnedDeg: Map<Detector, number>) =>
  (posture$: Observable<JudgedPosture | SampleGap>): Observable<HoldEvent | RepEvent> =>
    detector.kind === 'hold'
      ? posture$.pipe(
          run(holdDetector(detector, learnedDeg.get(detector))),
          tap((event) => {
            if (isGoodHold(event)) learnedDeg.set(detector, event.centreDeg);
          }),
        )
      : posture$.pipe(run(repDetector(detector)));
