import { isGap, type SampleGap } from '../imu/sample.ts';
import type { Machine, Step } from '../machine.ts';
import type { JudgedPosture } from '../posture/posture.ts';
import type { SlouchEnded, SlouchEvent } from './event.ts';

export interface SlouchLimits {
  /** Flexion that begins a slouch, degrees. */
  readonly enterDeg: number;
  /** Flexion under which it is over, degrees. */
  readonly leaveDeg: number;
  /** How long a lean must last to be believed, ms. */
  readonly dwellMs: number;
  /** How long upright must last to end it, ms. */
  readonly recoverMs: number;
}

/** Hysteresis and recovery of POSTURE section 1; the dwell keeps a reach for the cup out of the log. */
export const slouchLimits = (slumpedFromDeg: number): SlouchLimits => ({
  enterDeg: slumpedFromDeg,
  leaveDeg: slumpedFromDeg - 3,
  dwellMs: 5000,
  recoverMs: 3000,
});

/** A gap up to this long does not clear the timers, ms (POSTURE section 3, P11). */
const TOLERATED_GAP_MS = 2000;
/** Settling into a slump is a movement of its own; moving for longer than this is not sitting, ms. */
const TOLERATED_MOVING_MS = 4000;

export interface SlouchState {
  /** When the present lean began. */
  readonly leaningSince: number | null;
  /** When the slouch that was reported began. */
  readonly startedAt: number | null;
  /** When upright began, during a slouch. */
  readonly uprightSince: number | null;
  readonly movingSince: number | null;
  readonly peakFlexionDeg: number;
}

const UPRIGHT: SlouchState = {
  leaningSince: null,
  startedAt: null,
  uprightSince: null,
  movingSince: null,
  peakFlexionDeg: 0,
};

/** Slouching with hysteresis in angle and dwell in time; one excursion is one event, dated from its start. */
export function slouchDetector(
  limits: SlouchLimits,
): Machine<SlouchState, JudgedPosture | SampleGap, SlouchEvent> {
  return {
    start: () => UPRIGHT,
    step(state, input): Step<SlouchState, SlouchEvent> {
      if (isGap(input)) {
        const short = input.to - input.from <= TOLERATED_GAP_MS;
        return short ? [state, []] : [UPRIGHT, ended(state, input.to, input.from, 'gap')];
      }
      const { t, activity } = input;
      const movingSince =
        activity === 'transition' || activity === 'walking' ? (state.movingSince ?? t) : null;
      const busy = movingSince !== null && t - movingSince > TOLERATED_MOVING_MS;
      if (activity === 'lying' || activity === 'bending' || busy) {
        const until = movingSince ?? t;
        return [{ ...UPRIGHT, movingSince }, ended(state, t, until, 'activity')];
      }
      return lean({ ...state, movingSince }, input, limits);
    },
  };
}

/** The slouch that a recording, or the watching, broke off in, ended at its last sample. */
export const endOfSlouch = (state: SlouchState, t: number): readonly SlouchEvent[] =>
  ended(state, t, t, 'end-of-recording');

function lean(
  state: SlouchState,
  input: JudgedPosture,
  limits: SlouchLimits,
): Step<SlouchState, SlouchEvent> {
  const { t, flexionDeg } = input;
  const bound = state.leaningSince === null ? limits.enterDeg : limits.leaveDeg;
  if (flexionDeg > bound) {
    const leaningSince = state.leaningSince ?? t;
    const next: SlouchState = {
      ...state,
      leaningSince,
      uprightSince: null,
      peakFlexionDeg: Math.max(state.peakFlexionDeg, flexionDeg),
    };
    const believed = t - leaningSince >= limits.dwellMs && input.activity === 'still-upright';
    if (state.startedAt !== null || !believed) return [next, []];
    return [{ ...next, startedAt: leaningSince }, [{ type: 'slouch-started', t, startedAt: leaningSince }]];
  }
  if (state.startedAt === null) return [{ ...UPRIGHT, movingSince: state.movingSince }, []];
  const uprightSince = state.uprightSince ?? t;
  if (t - uprightSince < limits.recoverMs) return [{ ...state, uprightSince }, []];
  return [{ ...UPRIGHT, movingSince: state.movingSince }, ended(state, t, uprightSince, 'upright')];
}

function ended(
  state: SlouchState,
  t: number,
  endedAt: number,
  cause: SlouchEnded['cause'],
): readonly SlouchEvent[] {
  if (state.startedAt === null) return [];
  const { startedAt, peakFlexionDeg } = state;
  return [
    { type: 'slouch-ended', t, startedAt, endedAt: Math.max(startedAt, endedAt), peakFlexionDeg, cause },
  ];
}
