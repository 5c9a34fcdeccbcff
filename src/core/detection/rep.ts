import type { RepDetector } from '../exercise/exercise.ts';
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
/** When it is counted, about this share of its time has passed: the rest of the way back is still to come. */
const COUNTED_AT_SHARE = 0.75;
/** How far the start position may be missed, degrees. */
const START_TOLERANCE_DEG = 8;

interface RepState {
  readonly t: number | null;
  readonly angleDeg: number;
  /** Going out toward the peak, or on the way back from it. */
  readonly phase: 'out' | 'back';
  /** The turning point that the movement left from, and the furthest point since. */
  readonly lowDeg: number;
  readonly highDeg: number;
  /** When it left. */
  readonly departedAt: number;
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
    lowDeg: 0,
    highDeg: 0,
    departedAt: 0,
  });

  function begins(deg: number): boolean {
    const [from, to] = window.startDeg;
    const flexionDeg = sign * deg;
    return flexionDeg >= from - START_TOLERANCE_DEG && flexionDeg <= to + START_TOLERANCE_DEG;
  }

  return {
    start,
    step(state, input): Step<RepState, RepEvent> {
      if (isGap(input)) return [start(), []];
      const { t } = input;
      const raw = sign * input.flexionDeg;
      if (state.t === null) {
        return [{ t, angleDeg: raw, phase: 'out', lowDeg: raw, highDeg: raw, departedAt: t }, []];
      }
      const share = 1 - Math.exp(-(t - state.t) / SMOOTHING_MS);
      const angleDeg = state.angleDeg + share * (raw - state.angleDeg);
      const next = { ...state, t, angleDeg };

      if (state.phase === 'back') {
        const lowDeg = Math.min(state.lowDeg, angleDeg);
        const turned = angleDeg - lowDeg > DEPARTURE_SHARE * leastRangeDeg;
        const departedAt = turned ? state.departedAt : t;
        return [{ ...next, phase: turned ? 'out' : 'back', lowDeg, highDeg: angleDeg, departedAt }, []];
      }

      const lowDeg = Math.min(state.lowDeg, angleDeg);
      const atStart =
        angleDeg - lowDeg < DEPARTURE_SHARE * leastRangeDeg && state.highDeg - lowDeg < leastRangeDeg;
      if (atStart) return [{ ...next, lowDeg, highDeg: angleDeg, departedAt: t }, []];
      const highDeg = Math.max(state.highDeg, angleDeg);
      const rangeDeg = highDeg - lowDeg;
      const over = rangeDeg >= leastRangeDeg && highDeg - angleDeg >= RETURN_SHARE * rangeDeg;
      if (!over) return [{ ...next, lowDeg, highDeg }, []];
      const seconds = (t - state.departedAt) / 1000;
      const whole =
        seconds >= COUNTED_AT_SHARE * window.minSeconds && seconds <= window.maxSeconds && begins(lowDeg);
      const rep: RepEvent = { type: 'rep', t, startedAt: state.departedAt, endedAt: t, rangeDeg };
      return [{ ...next, phase: 'back', lowDeg: angleDeg, highDeg, departedAt: t }, whole ? [rep] : []];
    },
  };
}
