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
  shareReplay,
  switchMap,
  tap,
} from 'rxjs';
import type { Alert, AlertOutput, DeskStanding } from '../core/alerts/alert.ts';
import type { Manners } from '../core/alerts/manners.ts';
import { type AlertCommand, alertPolicy } from '../core/alerts/policy.ts';
import type { Earlier } from '../core/alerts/policy-state.ts';
import type {
  HoldEvent,
  LeanEvent,
  PositionSeen,
  RepEvent,
  ShiftEvent,
  SlouchEvent,
} from '../core/detection/event.ts';
import { endOfHold, holdDetector, isGoodHold } from '../core/detection/hold.ts';
import { leaning } from '../core/detection/leaning.ts';
import { positionWatch } from '../core/detection/position-watch.ts';
import { repDetector } from '../core/detection/rep.ts';
import { shifts } from '../core/detection/shifts.ts';
import { slouchLimits } from '../core/detection/slouch.ts';
import { type SlouchLimitsSet, slouchWatch } from '../core/detection/slouch-watch.ts';
import { type Detector, detectorAt } from '../core/exercise/detector.ts';
import type { Exercise } from '../core/exercise/exercise.ts';
import type { SampleGap } from '../core/imu/sample.ts';
import { type ClipConfirmed, type ClipDoubt, type ClipEvent, clipWatch } from '../core/posture/clip-watch.ts';
import { zoneLimits } from '../core/posture/limits.ts';
import type { Neutral } from '../core/posture/neutral.ts';
import type { JudgedPosture } from '../core/posture/posture.ts';
import type { SlouchChoice } from './desk/desk-settings.ts';
import { run } from './operators/run.ts';

/** What the person turns on the line: their tall, the exercise they do, their patience with slouches and nudges. */
export interface Controls {
  readonly neutral$: Observable<Neutral | null>;
  readonly exercise$: Observable<Exercise | null>;
  readonly choice$: Observable<SlouchChoice>;
  readonly alertInput$: Observable<AlertCommand>;
  /** The person says that the clip has not moved. */
  readonly clipConfirmed$: Observable<ClipConfirmed>;
  readonly manners: Manners;
  /** What was before, so that a reload does not start the budget again. */
  readonly earlier: Earlier;
}

/** What is told of postures, each a stream that can be listened to. */
export interface PostureEvents {
  readonly clipEvent$: Observable<ClipEvent>;
  /** Why the clip may no longer sit where it was calibrated; null where nothing speaks against it. */
  readonly clip$: Observable<ClipDoubt | null>;
  readonly slouch$: Observable<SlouchEvent>;
  readonly lean$: Observable<LeanEvent>;
  readonly shift$: Observable<ShiftEvent>;
  readonly alert$: Observable<Alert>;
  readonly standing$: Observable<DeskStanding>;
  readonly effort$: Observable<HoldEvent | RepEvent>;
  /** Whether the trunk is in the position of the hold that comes. */
  readonly position$: Observable<PositionSeen>;
}

/** What is known of the sensor whose postures are looked at. */
export interface Seeing {
  /** Whether nothing speaks against what it reads. */
  readonly scaled$: Observable<boolean>;
  /** Ends with its last sample. */
  readonly seen$: Observable<unknown>;
}

/** The second half of the line: postures to events and alerts. The app and the command line share it. */
export function postureEvents(
  posture$: Observable<JudgedPosture | SampleGap>,
  { scaled$, seen$ }: Seeing,
  controls: Controls,
): PostureEvents {
  const { neutral$, exercise$, choice$, alertInput$, clipConfirmed$, manners, earlier } = controls;

  const exercising$ = exercise$.pipe(map(Boolean), distinctUntilChanged());
  // An exercise may lie, roll and shake as no desk does.
  const atDesk$ = exercise$.pipe(switchMap((exercise) => (exercise ? EMPTY : posture$)));
  const clipEvent$ = neutral$.pipe(
    switchMap((neutral) => (neutral ? merge(atDesk$, clipConfirmed$).pipe(run(clipWatch)) : EMPTY)),
    share(),
  );
  const clip$ = merge(neutral$.pipe(map(() => null)), clipEvent$.pipe(map(doubtOf))).pipe(
    distinctUntilChanged(),
    shareReplay({ bufferSize: 1, refCount: true }),
  );
  const limits$ = combineLatest([neutral$, exercising$, clip$, scaled$]).pipe(
    // A lean in an exercise is no slouch, and a clip that moved or a sensor out of scale sees none.
    map(([neutral, exercising, doubt, scaled]) => (exercising || doubt || !scaled ? null : neutral)),
    // What is only confirmed must not break off a slouch that goes on.
    distinctUntilChanged(),
    switchMap((neutral) => choice$.pipe(map(limitsSet(neutral)))),
  );
  const over$ = seen$.pipe(ignoreElements(), endWith<SlouchLimitsSet>({ type: 'limits', limits: null }));
  const slouch$ = merge(limits$, posture$, over$).pipe(run(slouchWatch), share());
  const lean$ = posture$.pipe(run(leaning), share());
  const calibrated$ = neutral$.pipe(map((): AlertCommand => ({ type: 'calibrated' })));
  const shift$ = posture$.pipe(run(shifts), share());
  const told$ = merge(slouch$, shift$, posture$, calibrated$, alertInput$).pipe(
    run(alertPolicy(manners, earlier)),
    share(),
  );
  const alert$ = told$.pipe(filter(isAlert));
  const standing$ = told$.pipe(filter(isStanding));
  const learnedDeg = new Map<Detector, number>();
  const detector$ = combineLatest([exercise$, neutral$]).pipe(
    map(([exercise, neutral]) => exercise && neutral && detectorAt(exercise.views, neutral.placement)),
    distinctUntilChanged(),
  );
  const position$ = detector$.pipe(
    switchMap((detector) =>
      detector?.kind === 'hold' ? posture$.pipe(run(positionWatch(detector))) : EMPTY,
    ),
  );
  const effort$ = detector$.pipe(
    switchMap((detector) => (detector ? posture$.pipe(detect(detector, learnedDeg)) : EMPTY)),
    share(),
  );
  return { clipEvent$, clip$, slouch$, lean$, shift$, alert$, standing$, effort$, position$ };
}

const isStanding = (told: AlertOutput): told is DeskStanding => told.type === 'standing';
const isAlert = (told: AlertOutput): told is Alert => told.type !== 'standing';

const doubtOf = (event: ClipEvent): ClipDoubt | null => (event.type === 'clip-doubted' ? event.doubt : null);

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

/** @param learnedDeg the angle of each hold that was good, for the next time in this session. */
const detect =
  (detector: Detector, learnedDeg: Map<Detector, number>) =>
  (posture$: Observable<JudgedPosture | SampleGap>): Observable<HoldEvent | RepEvent> =>
    detector.kind === 'hold'
      ? posture$.pipe(
          run(holdDetector(detector, learnedDeg.get(detector)), endOfHold),
          tap((event) => {
            if (isGoodHold(event)) learnedDeg.set(detector, event.centreDeg);
          }),
        )
      : posture$.pipe(run(repDetector(detector)));
