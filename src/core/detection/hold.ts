import { isGap, type SampleGap } from '../imu/sample.ts';
import type { Machine, Step } from '../machine.ts';
import type { Posture } from '../posture/posture.ts';
import type { HoldEnded, HoldEvent } from './event.ts';
import { type Held, learn } from './held.ts';
import { departedAt, KNOWN_LATE_MS, movedOn, settledSince } from './hold-edges.ts';
import {
  type Angles,
  type Fault,
  faultOf,
  type HoldWindow,
  isInWindow,
  narrowed,
  windowOf,
} from './hold-position.ts';
import { holdAngles, type Side } from './hold-signal.ts';
import { createRecentMotion, type Moment } from './recent-motion.ts';
import { createSteadiness } from './steadiness.ts';
import { isChange } from './trunk-movement.ts';

/** Angles are compared with it as means of this long, ms: tremor falls out (1 Hz, EXERCISES section D). */
const COMPARED_MOMENTS = 8;
/** It begins with the second before it was noticed. */
const FIRST_MOMENTS = 25;
/** A departure must last this long to count, ms (EXERCISES section D, fault hysteresis). */
const FAULT_MS = 1500;
/** Who moves on or leaves before this was still getting into it, ms: stops on the way last up to 3 s. */
const SETTLING_IN_MS = 3500;
/** Back in the position for less than this is passing through it on the way out, ms. */
const BACK_MS = 2500;
/** A hold of this length, ended by leaving it, is good enough to learn from, s. */
const GOOD_SECONDS = 8;
/** Back in position for this long, well within the limits, resumes the clock, ms. */
const RESUME_MS = 500;
const RESUME_SHARE = 0.75;
/** A set ends with the second pause, or after this much pause, ms (M-18). */
const LAST_PAUSE = 2;
const LONGEST_PAUSE_MS = 10_000;
/** Unseen time after which nobody can say that this is the same hold, ms (M-18). */
const LONGEST_GAP_MS = 10_000;

/** One run of the detector. It changes in place. */
export interface HoldRun {
  readonly take: (input: Posture | SampleGap) => readonly HoldEvent[];
  /** The hold that a recording broke off in. */
  readonly breakOff: () => readonly HoldEvent[];
}

/**
 * Times a hold from the body: it starts when the position is steady, pauses on a fault, ends when left. After a
 * good hold it looks around the person's own angle.
 *
 * @param learnedDeg the middle of this person's own good holds (`centreDeg` of an earlier one); null before one.
 */
export function holdDetector(
  exercise: HoldWindow,
  learnedDeg: number | null = null,
): Machine<HoldRun, Posture | SampleGap, HoldEvent> {
  return {
    start: () => createHoldRun(exercise, learnedDeg),
    step: (run, input): Step<HoldRun, HoldEvent> => [run, run.take(input)],
  };
}

/** A hold that a later one may be looked for around. */
export const isGoodHold = (event: HoldEvent): event is HoldEnded =>
  event.type === 'hold-ended' && event.cause === 'left' && event.heldSeconds >= GOOD_SECONDS;

export const endOfHold = (run: HoldRun): readonly HoldEvent[] => run.breakOff();

function createHoldRun(detector: HoldWindow, learnedDeg: number | null): HoldRun {
  let window = windowOf(detector, learnedDeg);
  const limitsToResume = narrowed(detector, RESUME_SHARE);
  const recent = createRecentMotion();
  const steadiness = createSteadiness();
  let held: Held | null = null;
  let side: Side | null = null;
  let latestT = 0;
  /** Whatever moved before this belongs to a hold that is over. */
  let forgottenUntil = Number.NEGATIVE_INFINITY;

  const inWindow = (angles: Angles): boolean => isInWindow(angles, window, detector);

  function meanOf(moments: number): Angles {
    let alongDeg = 0;
    let acrossDeg = 0;
    let n = 0;
    for (; n < moments; n++) {
      const moment = recent.ago(n);
      if (!moment) break;
      alongDeg += moment.alongDeg;
      acrossDeg += moment.acrossDeg;
    }
    return { alongDeg: alongDeg / Math.max(1, n), acrossDeg: acrossDeg / Math.max(1, n) };
  }

  function settle(now: Moment): readonly HoldEvent[] {
    if (!inWindow(now)) return [];
    const change = recent.movements().find(isChange);
    if (recent.movements()[0]?.to === null) return [];
    // Who left and has not moved since rests near the position.
    if ((change?.to ?? 0) < forgottenUntil) return [];
    const arrivedAt = change?.to ?? 0;
    if (now.t - arrivedAt < KNOWN_LATE_MS) return [];
    const settled = settledSince(recent, now.t, arrivedAt, inWindow);
    return settled === null ? [] : begin(now, settled);
  }

  function begin(now: Moment, startedAt: number): readonly HoldEvent[] {
    held = {
      startedAt,
      side,
      reference: meanOf(FIRST_MOMENTS),
      referenceCount: FIRST_MOMENTS,
      paused: false,
      heldMs: 0,
      pausedMs: 0,
      since: startedAt,
      changingSince: null,
      farSince: null,
      pauses: 0,
      lastPause: null,
      unseenMs: 0,
    };
    steadiness.begin();
    return [{ type: 'hold-started', t: now.t, startedAt, side, confidence: detector.confidence }];
  }

  function hold(hold: Held, now: Moment): readonly HoldEvent[] {
    const { t } = now;
    const step = movedOn(recent, hold.startedAt, t);
    if (step) return end(hold, t, step.from, 'settling');
    const angles = meanOf(COMPARED_MOMENTS);
    const fault = faultOf(angles, hold.reference, window, detector);
    hold.farSince = fault?.far ? (hold.farSince ?? t) : null;
    const left = hold.farSince !== null && t - hold.farSince >= FAULT_MS;
    if (!hold.paused) return running(hold, now, fault, left);
    const isWellBack = faultOf(angles, hold.reference, window, limitsToResume) === null;
    return waiting(hold, t, fault, left, isWellBack);
  }

  function running(hold: Held, now: Moment, fault: Fault | null, left: boolean): readonly HoldEvent[] {
    const { t } = now;
    if (!fault) {
      hold.changingSince = null;
      learn(hold, now);
      return [];
    }
    hold.changingSince ??= t;
    if (!left && (t - hold.changingSince < FAULT_MS || fault.far)) return [];
    const leftAt = departedAt(recent, hold.since, hold.changingSince);
    if (leftAt - hold.startedAt < SETTLING_IN_MS) return end(hold, t, leftAt, 'settling');
    const { lastPause } = hold;
    // Back for a moment only, as on the way out: the pause went on.
    const goesOn = lastPause !== null && leftAt - lastPause.to < BACK_MS;
    if (goesOn) hold.pausedMs -= lastPause.to - lastPause.from;
    else {
      hold.heldMs += Math.max(0, leftAt - hold.since);
      if (!left) hold.pauses++;
    }
    hold.since = goesOn ? lastPause.from : leftAt;
    hold.paused = true;
    hold.changingSince = null;
    if (left) return end(hold, t, hold.since, 'left');
    if (hold.pauses >= LAST_PAUSE) return end(hold, t, hold.since, 'pauses');
    const { reason, offsetDeg } = fault;
    return [{ type: 'hold-paused', t, pausedAt: hold.since, reason, offsetDeg }];
  }

  function waiting(
    hold: Held,
    t: number,
    fault: Fault | null,
    left: boolean,
    isWellBack: boolean,
  ): readonly HoldEvent[] {
    if (left) return end(hold, t, hold.since, 'left');
    if (hold.pausedMs + (t - hold.since) >= LONGEST_PAUSE_MS) return end(hold, t, hold.since, 'pauses');
    if (fault) {
      hold.changingSince = null;
      return [];
    }
    hold.changingSince ??= t;
    const resumedAt = hold.changingSince;
    if (t - resumedAt < RESUME_MS || !isWellBack) return [];
    hold.paused = false;
    hold.pausedMs += resumedAt - hold.since;
    hold.lastPause = { from: hold.since, to: resumedAt };
    hold.since = resumedAt;
    hold.changingSince = null;
    return [{ type: 'hold-resumed', t, resumedAt }];
  }

  /** Unseen time never counts as held; a short one does not end the hold. */
  function unseen(gap: SampleGap): readonly HoldEvent[] {
    recent.forget();
    forgottenUntil = Number.NEGATIVE_INFINITY;
    const seenUntil = latestT;
    latestT = Math.max(latestT, gap.to);
    if (!held) return [];
    const hold = held;
    const from = Math.max(gap.from, seenUntil);
    if (gap.to - from > LONGEST_GAP_MS) return end(hold, gap.to, seenUntil, 'gap');
    const before = Math.max(0, from - hold.since);
    if (hold.paused) hold.pausedMs += before;
    else hold.heldMs += before;
    hold.since = gap.to;
    hold.changingSince = null;
    hold.farSince = null;
    hold.unseenMs += Math.max(0, gap.to - from);
    return [];
  }

  function end(hold: Held, t: number, at: number, cause: HoldEnded['cause']): readonly HoldEvent[] {
    const endedAt = Math.max(hold.startedAt, at);
    const lasted = hold.paused ? 0 : Math.max(0, endedAt - hold.since);
    // Known late, the end may lie before what was counted last: no more is told than there was.
    let leftMs = endedAt - hold.startedAt;
    const told = (ms: number): number => {
      const part = Math.min(ms, leftMs);
      leftMs -= part;
      return part / 1000;
    };
    const unseenSeconds = told(hold.unseenMs);
    const pausedSeconds = told(hold.pausedMs);
    const heldSeconds = told(hold.heldMs + lasted);
    held = null;
    if (cause !== 'settling' && cause !== 'gap') forgottenUntil = t;
    const ended: HoldEnded = {
      type: 'hold-ended',
      t,
      startedAt: hold.startedAt,
      endedAt,
      heldSeconds,
      pausedSeconds,
      unseenSeconds,
      pauses: hold.pauses,
      cause,
      side: hold.side,
      centreDeg: hold.reference.alongDeg,
      confidence: detector.confidence * (heldSeconds / Math.max(0.1, heldSeconds + unseenSeconds)),
      ...steadiness.result(),
    };
    if (isGoodHold(ended)) window = windowOf(detector, ended.centreDeg);
    return [ended];
  }

  return {
    take(input) {
      if (isGap(input)) return unseen(input);
      const angles = holdAngles(detector.signal, input);
      latestT = input.t;
      side = angles.side;
      steadiness.take(input);
      const moment = recent.take(input, angles);
      if (!moment) return [];
      return held ? hold(held, moment) : settle(moment);
    },
    breakOff() {
      if (!held) return [];
      return end(held, latestT, held.paused ? held.since : latestT, 'end-of-recording');
    },
  };
}
