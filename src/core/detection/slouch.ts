import { isGap, type SampleGap } from '../imu/sample.ts';
import type { Machine, Step } from '../machine.ts';
import { type JudgedPosture, SURE } from '../posture/posture.ts';
import type { SlouchEnded, SlouchEvent } from './event.ts';

/**
 * When a slouch has lasted enough for a nudge. `exposure`: how far and how long, in weighted seconds, so that a deep
 * slouch counts sooner (POSTURE section 1; the cumulative feedback of the surgery study cited there). `delay`: how long.
 */
export type NudgeTrigger =
  | { readonly kind: 'exposure'; readonly weightedSeconds: number }
  | { readonly kind: 'delay'; readonly seconds: number };

export interface SlouchLimits {
  /** Flexion that begins a slouch, degrees. */
  readonly enterDeg: number;
  /** Flexion under which it is over, degrees. */
  readonly leaveDeg: number;
  /** How long a lean must last to be believed, ms. */
  readonly dwellMs: number;
  /** How long upright must last to end it, ms. */
  readonly recoverMs: number;
  readonly trigger: NudgeTrigger;
}

/** Hysteresis and recovery of POSTURE section 1; the dwell keeps a reach for the cup out of the log. */
export const slouchLimits = (slumpedFromDeg: number, trigger: NudgeTrigger): SlouchLimits => ({
  enterDeg: slumpedFromDeg,
  leaveDeg: slumpedFromDeg - 3,
  dwellMs: 5000,
  recoverMs: 3000,
  trigger,
});

/** A gap up to this long does not clear the timers, ms (POSTURE section 3, P11). */
const TOLERATED_GAP_MS = 2000;
/** Settling into a slump is a movement of its own; moving for longer than this is not sitting, ms. */
const TOLERATED_MOVING_MS = 4000;
/** Exposure grows by (flexion - bound) / bound a second, at most by this, and fades by that (POSTURE section 1). */
const FASTEST_GROWTH = 2;
const FADING = 1.5;

/** One run's state. It changes in place. */
export interface SlouchState {
  /** Time of the last sample; null after a start or a gap: of the time before it nothing is known. */
  t: number | null;
  /** When the present lean began. */
  leaningSince: number | null;
  /** When the slouch that was reported began. */
  startedAt: number | null;
  /** It has lasted enough for a nudge. */
  due: boolean;
  /** When upright began, during a slouch. */
  uprightSince: number | null;
  movingSince: number | null;
  peakFlexionDeg: number;
  /** Weighted seconds, up to the trigger's. */
  exposureSeconds: number;
}

const start = (): SlouchState => ({
  t: null,
  leaningSince: null,
  startedAt: null,
  due: false,
  uprightSince: null,
  movingSince: null,
  peakFlexionDeg: 0,
  exposureSeconds: 0,
});

const NOTHING: readonly SlouchEvent[] = [];

/** Slouching with hysteresis in angle and dwell in time; one excursion is one event, dated from its start. */
export function slouchDetector(
  limits: SlouchLimits,
): Machine<SlouchState, JudgedPosture | SampleGap, SlouchEvent> {
  return {
    start,
    step(state, input): Step<SlouchState, SlouchEvent> {
      if (isGap(input)) {
        state.t = null;
        if (input.to - input.from <= TOLERATED_GAP_MS) return [state, NOTHING];
        return [start(), endedAt(state, input.to, input.from, 'gap')];
      }
      expose(state, input, limits);
      const moving = isMoving(input);
      state.movingSince = moving ? (state.movingSince ?? input.t) : null;
      const since = state.movingSince ?? input.t;
      const left = isAway(input) || input.t - since > TOLERATED_MOVING_MS;
      return [state, left ? end(state, input.t, since, 'activity') : lean(state, input, limits)];
    },
  };
}

/** The slouch that a recording, or the watching, broke off in, ended at its last sample. */
export const endOfSlouch = (state: SlouchState, t: number): readonly SlouchEvent[] =>
  endedAt(state, t, t, 'end-of-recording');

/** A fidget is no reason to take a slouch for over: only what is sure. */
const isMoving = ({ activity, confidence }: JudgedPosture): boolean =>
  activity === 'walking' || (activity === 'transition' && confidence >= SURE);

const isAway = ({ activity }: JudgedPosture): boolean =>
  activity === 'lying' || activity === 'bending' || activity === 'exercise' || activity === 'not-worn';

/** How far and how long, in one sum. What is seen in movement says nothing, so the sum waits in a transition. */
function expose(state: SlouchState, { t, activity, flexionDeg }: JudgedPosture, limits: SlouchLimits): void {
  const seconds = state.t === null ? 0 : (t - state.t) / 1000;
  state.t = t;
  if (limits.trigger.kind === 'delay' || activity === 'transition') return;
  const above = (flexionDeg - limits.enterDeg) / limits.enterDeg;
  const growth = activity === 'still-upright' && above > 0 ? Math.min(above, FASTEST_GROWTH) : -FADING;
  const { weightedSeconds } = limits.trigger;
  state.exposureSeconds = Math.max(0, Math.min(weightedSeconds, state.exposureSeconds + growth * seconds));
}

function lean(state: SlouchState, input: JudgedPosture, limits: SlouchLimits): readonly SlouchEvent[] {
  const { t, flexionDeg } = input;
  const bound = state.leaningSince === null ? limits.enterDeg : limits.leaveDeg;
  if (flexionDeg <= bound) return straighten(state, t, limits);
  state.leaningSince ??= t;
  state.uprightSince = null;
  state.peakFlexionDeg = Math.max(state.peakFlexionDeg, flexionDeg);
  if (input.activity !== 'still-upright') return NOTHING;
  if (state.startedAt === null) {
    if (t - state.leaningSince < limits.dwellMs) return NOTHING;
    state.startedAt = state.leaningSince;
    return [{ type: 'slouch-started', t, startedAt: state.startedAt }];
  }
  if (state.due || !hasLasted(state, t, state.startedAt, limits)) return NOTHING;
  state.due = true;
  return [{ type: 'slouch-due', t, startedAt: state.startedAt }];
}

function straighten(state: SlouchState, t: number, limits: SlouchLimits): readonly SlouchEvent[] {
  if (state.startedAt === null) {
    forget(state);
    return NOTHING;
  }
  state.uprightSince ??= t;
  return t - state.uprightSince < limits.recoverMs ? NOTHING : end(state, t, state.uprightSince, 'upright');
}

const hasLasted = (state: SlouchState, t: number, startedAt: number, { trigger }: SlouchLimits): boolean =>
  trigger.kind === 'delay'
    ? t - startedAt >= trigger.seconds * 1000
    : state.exposureSeconds >= trigger.weightedSeconds;

function end(state: SlouchState, t: number, at: number, cause: SlouchEnded['cause']): readonly SlouchEvent[] {
  const events = endedAt(state, t, at, cause);
  forget(state);
  return events;
}

/** The exposure stays: two slouches with a moment between them weigh as they lasted. */
function forget(state: SlouchState): void {
  state.leaningSince = null;
  state.startedAt = null;
  state.due = false;
  state.uprightSince = null;
  state.peakFlexionDeg = 0;
}

function endedAt(
  { startedAt, peakFlexionDeg }: SlouchState,
  t: number,
  at: number,
  cause: SlouchEnded['cause'],
): readonly SlouchEvent[] {
  if (startedAt === null) return NOTHING;
  return [{ type: 'slouch-ended', t, startedAt, endedAt: Math.max(startedAt, at), peakFlexionDeg, cause }];
}
