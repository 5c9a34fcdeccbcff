import type { AlertOutput } from '../alerts/alert.ts';
import type { Manners } from '../alerts/manners.ts';
import { type AlertInput, alertPolicy } from '../alerts/policy.ts';
import type { PracticeDay } from '../alerts/practice-block.ts';
import type { Span } from '../alerts/quiet.ts';
import type { ShiftEvent } from '../detection/event.ts';
import { type NudgeTrigger, slouchDetector, slouchLimits } from '../detection/slouch.ts';
import { isGap, type SampleGap } from '../imu/sample.ts';
import type { ZoneLimits } from '../posture/limits.ts';
import type { Activity, JudgedPosture } from '../posture/posture.ts';
import { totalsOf } from './day.ts';
import { BIN_MS, BINS_A_MINUTE, type Bin, type DeskMinute } from './minute.ts';

/** What is tried on the day. */
export interface Trial {
  /** Null where no slouch can be seen. */
  readonly zones: ZoneLimits | null;
  readonly trigger: NudgeTrigger;
  readonly manners: Manners;
  readonly quietHours: readonly Span[];
  /** As the day began; null where there is no practice. */
  readonly practice: PracticeDay | null;
}

/** What the day would have been. */
export interface Preview {
  readonly nudges: number;
  readonly prompts: number;
  /** How much of the day the record holds of somebody wearing the sensor, ms. */
  readonly seenMs: number;
}

const MINUTE_MS = 60_000;
/** The record is played back at this step, ms. */
const STEP_MS = 1000;

/**
 * The same rules over the day's own record: what these settings would have come to. It is near, not exact. The record
 * holds means of ten seconds, of the forward lean alone; what the person would have done at another nudge, calls and
 * snoozes, and answers given to nudges are not played back.
 */
export function previewDay(minutes: readonly DeskMinute[], trial: Trial): Preview {
  const { zones, trigger, manners, quietHours, practice } = trial;
  const policy = alertPolicy(manners);
  const state = policy.start();
  const detector = zones && slouchDetector(slouchLimits(zones.slumpedFromDeg, trigger));
  let watching = detector?.start() ?? null;
  let nudges = 0;
  let prompts = 0;

  function hear(input: AlertInput): void {
    for (const told of policy.step(state, input)[1]) {
      nudges += isNudge(told) ? 1 : 0;
      prompts += told.type === 'prompt' ? 1 : 0;
    }
  }

  hear({ type: 'quiet-hours', spans: quietHours });
  hear({ type: 'practice', day: practice });
  for (const input of played(minutes)) {
    if (detector && watching && (isGap(input) || !('type' in input))) {
      const [next, events] = detector.step(watching, input);
      watching = next;
      for (const event of events) hear(event);
    }
    hear(input);
  }
  return { nudges, prompts, seenMs: totalsOf(minutes).wornMs };
}

const isNudge = ({ type }: AlertOutput): boolean => type === 'nudge';

/** The record as postures once a second, with its shifts and gaps. */
function* played(minutes: readonly DeskMinute[]): Generator<JudgedPosture | SampleGap | ShiftEvent> {
  let last: number | null = null;
  for (const { minute, bins = [], shifts = 0, breaks = 0 } of minutes) {
    const begins = minute * MINUTE_MS;
    for (let index = 0; index < BINS_A_MINUTE; index++) {
      const bin = bins[index] ?? null;
      const from = begins + index * BIN_MS;
      if (bin === null) continue;
      if (last !== null && from - last > STEP_MS) yield { type: 'gap', from: last, to: from };
      for (let t = from; t < from + BIN_MS; t += STEP_MS) yield postureOf(t, bin);
      last = from + BIN_MS - STEP_MS;
    }
    const at = begins + MINUTE_MS - 1;
    if (shifts > 0) yield { type: 'shifted', t: at, startedAt: at };
    if (breaks > 0) yield { type: 'break-taken', t: at };
  }
}

const ACTIVITY: Readonly<Record<Exclude<Bin, number | null>, Activity>> = {
  mo: 'transition',
  re: 'reclining',
  ly: 'lying',
  ex: 'exercise',
  aw: 'not-worn',
};

const UP = { x: 0, y: 0, z: 1 };

function postureOf(t: number, bin: number | keyof typeof ACTIVITY): JudgedPosture {
  const flexionDeg = typeof bin === 'number' ? bin : 0;
  return {
    t,
    flexionDeg,
    lateralDeg: 0,
    inclinationDeg: Math.abs(flexionDeg),
    rateDegPerSecond: 0,
    turnDegPerSecond: null,
    dynamicAcc: 0,
    up: UP,
    force: UP,
    zone: null,
    activity: typeof bin === 'number' ? 'still-upright' : ACTIVITY[bin],
    confidence: 1,
    cadencePerMinute: null,
  };
}
