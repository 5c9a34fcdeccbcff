import { manners, slouchChoice } from '../app/desk-settings.ts';
import { DEFAULT_SETTINGS } from '../app/settings.ts';
import type { Alert } from '../core/alerts/alert.ts';
import { alertPolicy, type Manners } from '../core/alerts/policy.ts';
import type { HoldEvent, RepEvent, SlouchEnded, SlouchStarted } from '../core/detection/event.ts';
import { endOfHold, holdDetector } from '../core/detection/hold.ts';
import { repDetector } from '../core/detection/rep.ts';
import { type NudgeTrigger, slouchLimits } from '../core/detection/slouch.ts';
import { type SlouchWatchInput, slouchWatch } from '../core/detection/slouch-watch.ts';
import { type Detector, detectorAt } from '../core/exercise/detector.ts';
import type { Exercise } from '../core/exercise/exercise.ts';
import { isGap, isSeen, type SampleEvent, type SampleGap, type Vec3 } from '../core/imu/sample.ts';
import { direction, mean } from '../core/imu/vector.ts';
import { feed } from '../core/machine.ts';
import { fusion } from '../core/orientation/fusion.ts';
import type { Orientation } from '../core/orientation/orientation.ts';
import { calibrate } from '../core/posture/calibrate.ts';
import type { CalibrationRefusal } from '../core/posture/calibration-event.ts';
import { type ClipEvent, clipWatch } from '../core/posture/clip-watch.ts';
import { judge } from '../core/posture/judge.ts';
import { zoneLimits } from '../core/posture/limits.ts';
import { measure } from '../core/posture/measure.ts';
import { type Neutral, neutralFromSlump, neutralFromTall } from '../core/posture/neutral.ts';
import type { JudgedPosture, Placement } from '../core/posture/posture.ts';

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
): (Orientation | SampleGap)[] {
  return feed(fusion({ sampling: 'interval', rateHz }), samples);
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

/** The product's defaults. */
export const DEFAULT_MANNERS: DeskManners = {
  ...manners(DEFAULT_SETTINGS),
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
  manners: DeskManners,
): LineEvent[] {
  const told: LineEvent[] = judged.filter(isGap);
  if (exercise) told.push(...efforts(judged, detectorAt(exercise.views, neutral.placement)));
  else told.push(...atDesk(judged, neutral, manners));
  return told.sort((a, b) => happenedAt(a) - happenedAt(b));
}

/** Slouches and nudges; neither while the clip may have moved. */
function atDesk(
  judged: readonly (JudgedPosture | SampleGap)[],
  neutral: Neutral,
  manners: DeskManners,
): LineEvent[] {
  const zones = zoneLimits(neutral);
  const limits = zones && slouchLimits(zones.slumpedFromDeg, manners.trigger);
  const policy = alertPolicy(manners);
  const told: LineEvent[] = [];
  const policyState = policy.start();
  const clip = clipWatch.start();
  let slouches = slouchWatch.start();

  function tell(input: SlouchWatchInput): void {
    const [next, found] = slouchWatch.step(slouches, input);
    slouches = next;
    for (const event of found) {
      if (event.type !== 'slouch-due') told.push(event);
      told.push(...policy.step(policyState, event)[1]);
    }
  }

  tell({ type: 'limits', limits });
  for (const input of judged) {
    for (const event of clipWatch.step(clip, input)[1]) {
      told.push(event);
      tell({ type: 'limits', limits: event.type === 'clip-doubted' ? null : limits });
    }
    tell(input);
    told.push(...policy.step(policyState, input)[1]);
  }
  tell({ type: 'limits', limits: null });
  return told;
}

function efforts(
  judged: readonly (JudgedPosture | SampleGap)[],
  detector: Detector | null,
): readonly LineEvent[] {
  if (!detector) return [];
  if (detector.kind === 'rep') return feed(repDetector(detector), judged);
  const machine = holdDetector(detector);
  const found: HoldEvent[] = [];
  let state = machine.start();
  for (const input of judged) {
    const [next, holds] = machine.step(state, input);
    state = next;
    found.push(...holds);
  }
  return withoutSettling([...found, ...endOfHold(state)]);
}

/** Leaves out holds that were a stop on the way into the position. */
function withoutSettling(holds: readonly HoldEvent[]): readonly HoldEvent[] {
  const settling = new Set(
    holds.flatMap((event) =>
      event.type === 'hold-ended' && event.cause === 'settling' ? [event.startedAt] : [],
    ),
  );
  return holds.filter((event) => !('startedAt' in event && settling.has(event.startedAt)));
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
    case 'clip-doubted':
    case 'clip-trusted':
      return event.t;
  }
}
