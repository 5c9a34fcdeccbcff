import {
  combineLatest,
  distinctUntilChanged,
  EMPTY,
  endWith,
  filter,
  ignoreElements,
  map,
  merge,
  type Observable,
  share,
  switchMap,
} from 'rxjs';
import type { Alert } from '../core/alerts/alert.ts';
import { type AlertInput, alertPolicy, type Manners } from '../core/alerts/policy.ts';
import type { HoldEvent, RepEvent, SlouchEvent } from '../core/detection/event.ts';
import { holdDetector } from '../core/detection/hold.ts';
import { repDetector } from '../core/detection/rep.ts';
import { slouchLimits } from '../core/detection/slouch.ts';
import { type SlouchLimitsSet, slouchWatch } from '../core/detection/slouch-watch.ts';
import { type Detector, detectorAt } from '../core/exercise/detector.ts';
import type { Exercise } from '../core/exercise/exercise.ts';
import { isSeen, type SampleEvent, type SampleGap } from '../core/imu/sample.ts';
import { timeRecovery } from '../core/imu/time-recovery.ts';
import type { PlayedSource } from '../core/log/record.ts';
import { fusion } from '../core/orientation/fusion.ts';
import type { Orientation } from '../core/orientation/orientation.ts';
import { type ClipConfirmed, type ClipEvent, clipWatch } from '../core/posture/clip-watch.ts';
import { judge } from '../core/posture/judge.ts';
import { type ZoneLimits, zoneLimits } from '../core/posture/limits.ts';
import { measure } from '../core/posture/measure.ts';
import type { Neutral } from '../core/posture/neutral.ts';
import type { JudgedPosture } from '../core/posture/posture.ts';
import { run } from './operators/run.ts';
import type { LinkInput, SensorLink } from './ports.ts';

/** What the person turns on the line: their tall, the exercise they do, their patience with nudges. */
export interface Controls {
  readonly neutral$: Observable<Neutral | null>;
  readonly exercise$: Observable<Exercise | null>;
  readonly alertInput$: Observable<AlertInput>;
  /** The person says that the clip has not moved. */
  readonly clipConfirmed$: Observable<ClipConfirmed>;
  readonly manners: Manners;
  /** Nudges of the last day, so that a reload does not start the budget again. */
  readonly earlierNudges: readonly number[];
}

/** The stations of the line, each a stream that can be listened to. */
export interface Line {
  readonly samples$: Observable<SampleEvent>;
  readonly orientation$: Observable<Orientation | SampleGap>;
  readonly posture$: Observable<JudgedPosture | SampleGap>;
  /** The clip no longer sits where it was calibrated, or does again. */
  readonly clip$: Observable<ClipEvent>;
  readonly slouch$: Observable<SlouchEvent>;
  readonly alert$: Observable<Alert>;
  readonly effort$: Observable<HoldEvent | RepEvent>;
  /** What plays, where it is not the person's own sensor. */
  readonly source: PlayedSource | null;
}

/** The straight line: bytes, samples, orientation, posture, events, alerts. Reads top to bottom. */
export function pipeline(link: Pick<SensorLink, 'kind' | 'input' | 'sampling'>, controls: Controls): Line {
  const { neutral$, exercise$, alertInput$, clipConfirmed$, manners, earlierNudges } = controls;

  const samples$ = dated(link.input).pipe(share());
  const orientation$ = samples$.pipe(run(fusion({ sampling: link.sampling, rateHz: null })), share());
  const posture$ = neutral$.pipe(
    switchMap((neutral) =>
      neutral ? orientation$.pipe(run(measure(neutral)), run(judge(zoneLimits(neutral)))) : EMPTY,
    ),
    share(),
  );
  // An exercise may lie, roll and shake as no desk does.
  const atDesk$ = exercise$.pipe(switchMap((exercise) => (exercise ? EMPTY : posture$)));
  const clip$ = neutral$.pipe(
    switchMap((neutral) => (neutral ? merge(atDesk$, clipConfirmed$).pipe(run(clipWatch)) : EMPTY)),
    share(),
  );
  const trusted$ = merge(neutral$, clip$).pipe(
    map((told) => !(told && 'type' in told && told.type === 'clip-doubted')),
    distinctUntilChanged(),
  );
  const limits$ = combineLatest([neutral$, exercise$, trusted$]).pipe(
    // A lean in an exercise is no slouch, and a clip that moved sees none.
    map(([neutral, exercise, trusted]) =>
      limitsSet(neutral && !exercise && trusted ? zoneLimits(neutral) : null),
    ),
  );
  const over$ = orientation$.pipe(ignoreElements(), endWith(limitsSet(null)));
  const slouch$ = merge(limits$, posture$, over$).pipe(run(slouchWatch), share());
  const time$ = posture$.pipe(
    filter(isSeen),
    map(({ t }): AlertInput => ({ type: 'time', t })),
  );
  const alert$ = merge(slouch$, time$, alertInput$).pipe(run(alertPolicy(manners, earlierNudges)), share());
  const effort$ = combineLatest([exercise$, neutral$]).pipe(
    map(([exercise, neutral]) => exercise && neutral && detectorAt(exercise.views, neutral.placement)),
    distinctUntilChanged(),
    switchMap((detector) => (detector ? posture$.pipe(detect(detector)) : EMPTY)),
    share(),
  );
  const source = link.kind === 'bluetooth' ? null : link.kind;
  return { samples$, orientation$, posture$, clip$, slouch$, alert$, effort$, source };
}

const limitsSet = (zones: ZoneLimits | null): SlouchLimitsSet => ({
  type: 'limits',
  limits: zones && slouchLimits(zones.slumpedFromDeg),
});

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

const detect =
  (detector: Detector) =>
  (posture$: Observable<JudgedPosture | SampleGap>): Observable<HoldEvent | RepEvent> =>
    detector.kind === 'hold'
      ? posture$.pipe(run(holdDetector(detector)))
      : posture$.pipe(run(repDetector(detector)));
