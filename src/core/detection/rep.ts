import type { RepDetector } from '../exercise/detector.ts';
import { isGap, type SampleGap } from '../imu/sample.ts';
import type { Machine, Step } from '../machine.ts';
import type { Posture } from '../posture/posture.ts';
import type { RepEvent } from './event.ts';

/** What the detector needs of an exercise. */
export type RepWindow = Omit<RepDetector, 'kind'>;

/** Time constant of the angle low-pass for repetitions, ms (3 Hz, EXERCISES section D). */
const SMOOTHING_MS = 55;
/** Share of the excursion that must be taken back before a repetition is over. */
const RETURN_SHARE = 0.6;
/** A repetition begins when this share of the least excursion has been covered. */
const DEPARTURE_SHARE = 0.25;
/** A turning point is where the pitch changes more slowly than this, deg/s. */
const TURNING_DEG_PER_SECOND = 15;
/** Resting (slower than this, deg/s) for so long at the start position makes it the new start, ms. */
const RESTING_DEG_PER_SECOND = 5;
const RESTED_MS = 4000;
/** Counted at the end of the way back, or a little before it when slow: at about this share of its time. */
const COUNTED_AT_SHARE = 0.75;
/** How far the start position may be missed, degrees. */
const START_TOLERANCE_DEG = 8;

interface RepState {
  readonly t: number | null;
  readonly angleDeg: number;
  /** Going out toward the peak, or on the way back from it. */
  readonly phase: 'out' | 'back';
  /** The turning point that the movement left from; null until there was one at the start position. */
  readonly lowDeg: number | null;
  readonly highDeg: number;
  /** When it left. */
  readonly departedAt: number;
  readonly speedDegPerSecond: number;
  readonly restingSince: number;
}

/**
 * Counts excursions of the trunk pitch: from a turning point out by at least the least range and back by
 * most of it, in a believable time. Turning points follow the body, so a drifting start does no harm.
 */
export function repDetector(window: RepWindow): Machine<RepState, Posture | SampleGap, RepEvent> {
  const sign = window.direction === -1 ? -1 : 1;
  // Cat and cow swing both ways past the start; only the first swing leaves from it, so less than twice is asked.
  const leastRangeDeg = window.direction === 0 ? 1.5 * window.minRangeDeg : window.minRangeDeg;
  const start = (): RepState => ({
    t: null,
    angleDeg: 0,
    phase: 'out',
    lowDeg: null,
    highDeg: 0,
    departedAt: 0,
    speedDegPerSecond: 0,
    restingSince: 0,
  });

  function atStart(deg: number, toleranceDeg: number): boolean {
    const [from, to] = window.startDeg;
    const flexionDeg = sign * deg;
    return flexionDeg >= from - toleranceDeg && flexionDeg <= to + toleranceDeg;
  }

  function goOut(state: RepState, t: number): Step<RepState, RepEvent> {
    const { angleDeg } = state;
    const turning = state.speedDegPerSecond < TURNING_DEG_PER_SECOND;
    const rested = t - state.restingSince >= RESTED_MS && atStart(angleDeg, 0);
    if (state.lowDeg === null || rested) {
      const lowDeg = turning && atStart(angleDeg, START_TOLERANCE_DEG) ? angleDeg : null;
      return [{ ...state, lowDeg, highDeg: angleDeg, departedAt: t }, []];
    }
    const lowDeg = Math.min(state.lowDeg, angleDeg);
    const highDeg = Math.max(state.highDeg, angleDeg);
    const rangeDeg = highDeg - lowDeg;
    const notYet = rangeDeg < DEPARTURE_SHARE * leastRangeDeg;
    if (notYet) return [{ ...state, lowDeg, highDeg: angleDeg, departedAt: t }, []];
    const back = rangeDeg >= leastRangeDeg && highDeg - angleDeg >= RETURN_SHARE * rangeDeg;
    // Who gets up passes the start quickly; a repetition ends there.
    if (!back || !turning) return [{ ...state, lowDeg, highDeg }, []];

    const seconds = (t - state.departedAt) / 1000;
    const inTime = seconds >= COUNTED_AT_SHARE * window.minSeconds && seconds <= window.maxSeconds;
    const whole = inTime && atStart(angleDeg, START_TOLERANCE_DEG);
    const rep: RepEvent = { type: 'rep', t, startedAt: state.departedAt, endedAt: t, rangeDeg };
    return [{ ...state, phase: 'back', lowDeg: angleDeg, highDeg, departedAt: t }, whole ? [rep] : []];
  }

  function comeBack(state: RepState, t: number): RepState {
    const { angleDeg } = state;
    const lowDeg = Math.min(state.lowDeg ?? angleDeg, angleDeg);
    const turned = angleDeg - lowDeg > DEPARTURE_SHARE * leastRangeDeg;
    if (!turned) return { ...state, lowDeg, departedAt: t };
    return {
      ...state,
      phase: 'out',
      lowDeg: atStart(lowDeg, START_TOLERANCE_DEG) ? lowDeg : null,
      highDeg: angleDeg,
    };
  }

  return {
    start,
    step(state, input): Step<RepState, RepEvent> {
      if (isGap(input)) return [start(), []];
      const { t } = input;
      const raw = sign * input.flexionDeg;
      if (state.t === null)
        return [{ ...start(), t, angleDeg: raw, highDeg: raw, departedAt: t, restingSince: t }, []];
      const seconds = (t - state.t) / 1000;
      const angleDeg =
        state.angleDeg + (1 - Math.exp((-1000 * seconds) / SMOOTHING_MS)) * (raw - state.angleDeg);
      const speedDegPerSecond = Math.abs(angleDeg - state.angleDeg) / seconds;
      const restingSince = speedDegPerSecond < RESTING_DEG_PER_SECOND ? state.restingSince : t;
      const next = { ...state, t, angleDeg, speedDegPerSecond, restingSince };
      return next.phase === 'out' ? goOut(next, t) : [comeBack(next, t), []];
    },
  };
}
