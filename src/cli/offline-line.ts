import { EMPTY, of, Subject } from 'rxjs';
import { manners, slouchChoice } from '../app/desk/desk-settings.ts';
import { postureEvents } from '../app/posture-events.ts';
import type { Alert } from '../core/alerts/alert.ts';
import type { Manners } from '../core/alerts/manners.ts';
import { NOTHING_EARLIER } from '../core/alerts/policy-state.ts';
import type { HoldEvent, RepEvent, SlouchEnded, SlouchStarted } from '../core/detection/event.ts';
import type { NudgeTrigger } from '../core/detection/slouch.ts';
import type { Exercise } from '../core/exercise/exercise.ts';
import { isGap, isSeen, type SampleEvent, type SampleGap, type Vec3 } from '../core/imu/sample.ts';
import { direction, mean } from '../core/imu/vector.ts';
import { feed } from '../core/machine.ts';
import { fusion } from '../core/orientation/fusion.ts';
import type { Sampling } from '../core/orientation/integration.ts';
import type { Orientation } from '../core/orientation/orientation.ts';
import { calibrate } from '../core/posture/calibrate.ts';
import type { CalibrationRefusal } from '../core/posture/calibration-event.ts';
import type { ClipEvent } from '../core/posture/clip-watch.ts';
import { judge } from '../core/posture/judge.ts';
import { zoneLimits } from '../core/posture/limits.ts';
import { measure } from '../core/posture/measure.ts';
import { type Neutral, neutralFromSlump, neutralFromTall } from '../core/posture/neutral.ts';
import type { JudgedPosture, Placement } from '../core/posture/posture.ts';
import { DEFAULT_SETTINGS } from '../ports/settings.ts';

/** A stretch of a recording, ms. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Why a recording cannot be judged. */
export class NotCalibrated extends Error {}

export type LineEvent = SlouchStarted | SlouchEnded | HoldEvent | RepEvent | Alert | ClipEvent | SampleGap;

/** The orientation of each sample of a recording, and its gaps. */
export function orientations(
  samples: Iterable<SampleEvent>,
  rateHz: number | null,
  sampling: Sampling = 'interval',
): (Orientation | SampleGap)[] {
  return feed(fusion({ sampling, rateHz }), samples);
}

/** The person's tall: from the spans that were named, or from the first five still seconds. */
export function neutralOf(
  recorded: readonly (Orientation | SampleGap)[],
  placement: Placement,
  faceOut: Vec3,
  upright: Span | null,
  slouched: Span | null,
): Neutral {
  if (upright) return neutralFromSpans(recorded, placement, faceOut, upright, slouched);
  for (const event of feed(calibrate(faceOut, placement, Number.POSITIVE_INFINITY), recorded)) {
    if (event.type === 'calibrated') return event.neutral;
    if (event.type === 'refused') throw new NotCalibrated(REFUSALS[event.reason] ?? NEVER_STILL);
  }
  throw new NotCalibrated(NEVER_STILL);
}

const NEVER_STILL =
  'no five still seconds were found; name a stretch of sitting tall with --upright START:END';

const REFUSALS: Partial<Record<CalibrationRefusal, string>> = {
  'not-upright': 'the sensor lies too flat to tell forward; name the stretches with --upright and --slouched',
  scale: 'the force at rest is not 1 g; check the units of the file',
};

function neutralFromSpans(
  recorded: readonly (Orientation | SampleGap)[],
  placement: Placement,
  faceOut: Vec3,
  upright: Span,
  slouched: Span | null,
): Neutral {
  const up = meanUp(recorded, upright, '--upright');
  const fromSlump = slouched && neutralFromSlump(up, meanUp(recorded, slouched, '--slouched'), placement);
  const neutral = fromSlump ?? neutralFromTall(up, faceOut, placement);
  if (!neutral) throw new NotCalibrated(REFUSALS['not-upright'] ?? NEVER_STILL);
  return neutral;
}

function meanUp(recorded: readonly (Orientation | SampleGap)[], { from, to }: Span, option: string): Vec3 {
  const within = recorded.filter(isSeen).filter(({ t }) => t >= from && t <= to);
  const up = within.length > 0 ? direction(mean(within.map((orientation) => orientation.up))) : null;
  if (!up) throw new NotCalibrated(`there are no samples within ${option} ${from / 1000}:${to / 1000}`);
  return up;
}

export function postures(
  recorded: readonly (Orientation | SampleGap)[],
  neutral: Neutral,
): (JudgedPosture | SampleGap)[] {
  return feed(judge(zoneLimits(neutral)), feed(measure(neutral), recorded));
}

/** The product's defaults, as if nudges were wanted all day: a recording knows no weeks of practice. */
export const DEFAULT_MANNERS: DeskManners = {
  ...manners(DEFAULT_SETTINGS),
  way: 'all-day',
  trigger: slouchChoice(DEFAULT_SETTINGS, 0).trigger,
};

/** When a slouch has lasted, and how patient the nudges are. */
export interface DeskManners extends Manners {
  readonly trigger: NudgeTrigger;
}

/** Everything that the line would have told, in order of the time at which it happened. */
export function events(
  judged: readonly (JudgedPosture | SampleGap)[],
  neutral: Neutral,
  exercise: Exercise | null,
  { trigger, ...patience }: DeskManners,
): LineEvent[] {
  const told: LineEvent[] = judged.filter(isGap);
  const efforts: (HoldEvent | RepEvent)[] = [];
  const posture$ = new Subject<JudgedPosture | SampleGap>();
  const line = postureEvents(
    posture$,
    { scaled$: of(true), seen$: posture$ },
    {
      neutral$: of(neutral),
      exercise$: of(exercise),
      choice$: of({ ...slouchChoice(DEFAULT_SETTINGS, 0), trigger }),
      alertInput$: EMPTY,
      clipConfirmed$: EMPTY,
      manners: patience,
      earlier: NOTHING_EARLIER,
    },
  );
  line.clipEvent$.subscribe((event) => told.push(event));
  line.slouch$.subscribe((event) => event.type !== 'slouch-due' && told.push(event));
  line.alert$.subscribe((event) => told.push(event));
  line.effort$.subscribe((event) => efforts.push(event));
  for (const input of judged) posture$.next(input);
  posture$.complete();
  return [...told, ...withoutSettling(efforts)].sort((a, b) => happenedAt(a) - happenedAt(b));
}

/** Leaves out holds that were a stop on the way into the position. */
function withoutSettling(efforts: readonly (HoldEvent | RepEvent)[]): readonly (HoldEvent | RepEvent)[] {
  const settling = new Set(
    efforts.flatMap((event) =>
      event.type === 'hold-ended' && event.cause === 'settling' ? [event.startedAt] : [],
    ),
  );
  return efforts.filter((event) => !('startedAt' in event && settling.has(event.startedAt)));
}

/** When an event was, as against when it became known. */
export function happenedAt(event: LineEvent): number {
  switch (event.type) {
    case 'gap':
      return event.from;
    case 'slouch-started':
    case 'hold-started':
      return event.startedAt;
    case 'slouch-ended':
    case 'hold-ended':
    case 'rep':
    case 'rep-partial':
      return event.endedAt;
    case 'hold-paused':
      return event.pausedAt;
    case 'hold-resumed':
      return event.resumedAt;
    case 'nudge':
    case 'nudge-cleared':
    case 'withheld':
    case 'answered':
    case 'prompt':
    case 'prompt-cleared':
    case 'held-back':
    case 'clip-doubted':
    case 'clip-trusted':
      return event.t;
  }
}
