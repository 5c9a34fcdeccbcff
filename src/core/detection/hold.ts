import type { HoldDetector } from '../exercise/detector.ts';
import { isGap, type SampleGap } from '../imu/sample.ts';
import type { Machine, Step } from '../machine.ts';
import type { JudgedPosture } from '../posture/posture.ts';
import type { HoldEnded, HoldEvent, PauseReason } from './event.ts';
import { arrivalTime, average, departureTime, lately } from './hold-edges.ts';

/** What the detector needs of an exercise. */
export type HoldWindow = Pick<HoldDetector, 'flexionDeg' | 'lateralMaxDeg' | 'lowerDeg' | 'higherDeg'>;

/** A position held steadily for this long is a hold, ms (EXERCISES section D). */
const SETTLE_MS = 1000;
/** Mean rate while settling, deg/s: a plank trembles, so this is well above stillness at a desk. */
const SETTLED_DEG_PER_SECOND = 20;
/** Spread of the trunk pitch while settling, degrees (standard deviation). */
const SETTLED_SPREAD_DEG = 2.5;
/** The hold's own reference is the mean of its first seconds, ms (EXERCISES, PLANK: first 3 s). */
const REFERENCE_MS = 3000;
/** A departure must last this long to count, ms (EXERCISES section D, fault hysteresis). */
const FAULT_MS = 1500;
/** Further than this from the reference, or out of the window, the position was left, degrees (EXERCISES D). */
const LEFT_DEG = 20;
const LEFT_WINDOW_DEG = 5;
/** Who changes position before this was still getting into it, ms. */
const SETTLING_IN_MS = 5000;
/** Back in position for this long resumes the clock, ms. */
const RESUME_MS = 500;
/** A set ends with the second pause, or after this much pause, ms (M-18). */
const LAST_PAUSE = 2;
const LONGEST_PAUSE_MS = 10_000;
/** Unseen time after which nobody can say that this is the same hold, ms (M-18). */
const LONGEST_GAP_MS = 10_000;

interface Idle {
  readonly phase: 'idle';
  readonly recent: readonly JudgedPosture[];
}

interface Held {
  readonly phase: 'holding' | 'paused';
  readonly startedAt: number;
  readonly referenceDeg: number;
  readonly referenceCount: number;
  /** Clock that has run before `since`, ms. */
  readonly heldMs: number;
  /** Since when the clock runs (holding) or waits (paused). */
  readonly since: number;
  /** Since when the trunk is out of the band (holding) or back in it (paused). */
  readonly changingSince: number | null;
  readonly farSince: number | null;
  readonly pauses: number;
  readonly pausedMs: number;
  readonly unseenMs: number;
  readonly recent: readonly JudgedPosture[];
  readonly t: number;
}

export type HoldState = Idle | Held;

const IDLE: Idle = { phase: 'idle', recent: [] };

/** Times a hold from the body: it starts when the position is steady, pauses on a fault, ends when left. */
export function holdDetector(window: HoldWindow): Machine<HoldState, JudgedPosture | SampleGap, HoldEvent> {
  return {
    start: () => IDLE,
    step(state, input): Step<HoldState, HoldEvent> {
      if (isGap(input)) return state.phase === 'idle' ? [IDLE, []] : unseen(state, input);
      return state.phase === 'idle' ? settle(state, input, window) : hold(state, input, window);
    },
  };
}

/** The hold that a recording broke off in. */
export const endOfHold = (state: HoldState): readonly HoldEvent[] =>
  state.phase === 'idle'
    ? []
    : end(state, state.t, state.phase === 'paused' ? state.since : state.t, 'end-of-recording')[1];

function settle(state: Idle, input: JudgedPosture, window: HoldWindow): Step<HoldState, HoldEvent> {
  const recent = lately(state.recent, input);
  const settling = recent.filter(({ t }) => input.t - t <= SETTLE_MS);
  const longEnough = input.t - (recent[0]?.t ?? input.t) >= SETTLE_MS;
  const meanDeg = average(settling.map(({ flexionDeg }) => flexionDeg));
  if (!longEnough || !settled(settling, meanDeg, window)) return [{ phase: 'idle', recent }, []];

  const startedAt = arrivalTime(recent, meanDeg);
  const held: Held = {
    phase: 'holding',
    startedAt,
    referenceDeg: meanDeg,
    referenceCount: settling.length,
    heldMs: 0,
    since: startedAt,
    changingSince: null,
    farSince: null,
    pauses: 0,
    pausedMs: 0,
    unseenMs: 0,
    recent,
    t: input.t,
  };
  return [held, [{ type: 'hold-started', t: input.t, startedAt }]];
}

function settled(settling: readonly JudgedPosture[], meanDeg: number, window: HoldWindow): boolean {
  const meanRate = average(settling.map(({ rateDegPerSecond }) => rateDegPerSecond));
  const variance = average(settling.map(({ flexionDeg }) => (flexionDeg - meanDeg) ** 2));
  return (
    meanRate < SETTLED_DEG_PER_SECOND &&
    Math.sqrt(variance) < SETTLED_SPREAD_DEG &&
    settling.every((posture) => inWindow(posture, window))
  );
}

function hold(before: Held, input: JudgedPosture, window: HoldWindow): Step<HoldState, HoldEvent> {
  const { t } = input;
  const fault = faultOf(input, before.referenceDeg, window);
  const farSince = fault?.far ? (before.farSince ?? t) : null;
  const state: Held = { ...before, t, farSince, recent: lately(before.recent, input) };
  const left = farSince !== null && t - farSince >= FAULT_MS;

  if (state.phase === 'holding') {
    if (!fault) return [{ ...learn(state, input), changingSince: null }, []];
    const changingSince = state.changingSince ?? t;
    if (!left && (t - changingSince < FAULT_MS || fault.far)) return [{ ...state, changingSince }, []];
    const departedAt = departureTime(state.recent, changingSince);
    if (left) return end(state, t, departedAt, 'left');
    if (departedAt - state.startedAt < SETTLING_IN_MS) return settleAnew(state, t, departedAt);
    return pause(state, t, departedAt, fault);
  }

  const pausedMs = state.pausedMs + (t - state.since);
  if (left) return end(state, t, state.since, 'left');
  if (pausedMs >= LONGEST_PAUSE_MS) return end(state, t, state.since, 'pauses');
  if (fault) return [{ ...state, changingSince: null }, []];
  const resumedAt = state.changingSince ?? t;
  if (t - resumedAt < RESUME_MS) return [{ ...state, changingSince: resumedAt }, []];
  const resumed: Held = {
    ...state,
    phase: 'holding',
    pausedMs: state.pausedMs + (resumedAt - state.since),
    since: resumedAt,
    changingSince: null,
  };
  return [resumed, [{ type: 'hold-resumed', t, resumedAt }]];
}

function pause(state: Held, t: number, pausedAt: number, fault: Fault): Step<HoldState, HoldEvent> {
  const pauses = state.pauses + 1;
  const paused: Held = {
    ...state,
    phase: 'paused',
    pauses,
    heldMs: state.heldMs + (pausedAt - state.since),
    since: pausedAt,
    changingSince: null,
  };
  if (pauses >= LAST_PAUSE) return end(paused, t, pausedAt, 'pauses');
  return [paused, [{ type: 'hold-paused', t, pausedAt, reason: fault.reason, offsetDeg: fault.offsetDeg }]];
}

/** What looked like the hold was a stop on the way to it. */
function settleAnew(state: Held, t: number, departedAt: number): Step<HoldState, HoldEvent> {
  const [, events] = end(state, t, departedAt, 'settling');
  return [{ phase: 'idle', recent: state.recent }, events];
}

/** Unseen time never counts as held; a short one does not end the hold. */
function unseen(state: Held, gap: SampleGap): Step<HoldState, HoldEvent> {
  if (gap.to - gap.from > LONGEST_GAP_MS) return end(state, gap.to, gap.from, 'gap');
  const counted = state.phase === 'holding' ? Math.max(0, gap.from - state.since) : 0;
  return [
    {
      ...state,
      heldMs: state.heldMs + counted,
      since: gap.to,
      changingSince: null,
      farSince: null,
      unseenMs: state.unseenMs + (gap.to - gap.from),
    },
    [],
  ];
}

function end(state: Held, t: number, endedAt: number, cause: HoldEnded['cause']): Step<HoldState, HoldEvent> {
  const running = state.phase === 'holding' ? Math.max(0, endedAt - state.since) : 0;
  const event: HoldEnded = {
    type: 'hold-ended',
    t,
    startedAt: state.startedAt,
    endedAt,
    heldSeconds: (state.heldMs + running) / 1000,
    unseenSeconds: state.unseenMs / 1000,
    pauses: state.pauses,
    cause,
  };
  return [IDLE, [event]];
}

interface Fault {
  readonly reason: PauseReason;
  readonly offsetDeg: number;
  readonly far: boolean;
}

function faultOf(posture: JudgedPosture, referenceDeg: number, window: HoldWindow): Fault | null {
  const offsetDeg = raised(posture.flexionDeg - referenceDeg, window);
  const [from, to] = window.flexionDeg;
  const outside = Math.max(from - posture.flexionDeg, posture.flexionDeg - to);
  const far = Math.abs(offsetDeg) > LEFT_DEG || outside > LEFT_WINDOW_DEG;
  if (offsetDeg < -window.lowerDeg) return { reason: 'lower', offsetDeg, far };
  if (offsetDeg > window.higherDeg) return { reason: 'higher', offsetDeg, far };
  if (Math.abs(posture.lateralDeg) > window.lateralMaxDeg) return { reason: 'turned', offsetDeg, far };
  return null;
}

/** Lying on the front, lower hips make the trunk pitch smaller; lying on the back, larger. */
const raised = (offsetDeg: number, { flexionDeg: [from, to] }: HoldWindow): number =>
  from + to < 0 ? -offsetDeg : offsetDeg;

const inWindow = (posture: JudgedPosture, { flexionDeg: [from, to], lateralMaxDeg }: HoldWindow): boolean =>
  posture.flexionDeg >= from && posture.flexionDeg <= to && Math.abs(posture.lateralDeg) <= lateralMaxDeg;

/** The reference follows the first seconds of the hold, then stands. */
function learn(state: Held, { t, flexionDeg }: JudgedPosture): Held {
  if (t - state.startedAt > REFERENCE_MS) return state;
  const referenceCount = state.referenceCount + 1;
  return {
    ...state,
    referenceCount,
    referenceDeg: state.referenceDeg + (flexionDeg - state.referenceDeg) / referenceCount,
  };
}
