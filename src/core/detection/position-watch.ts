import { isGap, type SampleGap } from '../imu/sample.ts';
import type { Machine, Step } from '../machine.ts';
import type { Posture } from '../posture/posture.ts';
import type { PositionSeen } from './event.ts';
import { type HoldWindow, isInWindow, windowOf } from './hold-position.ts';
import { holdAngles } from './hold-signal.ts';

/** A position, or another, is told once it has lasted so long, ms: passing through it is none. */
const LASTING_MS = 400;
/** It is told again this often, ms: a new set has heard nothing of it yet. */
const AGAIN_MS = 1000;

/** One run's state. It changes in place. */
interface Watching {
  there: boolean | null;
  /** Since when it is otherwise than was told; null where it is not. */
  otherwiseSince: number | null;
  toldAt: number;
}

const start = (): Watching => ({
  there: null,
  otherwiseSince: null,
  toldAt: Number.NEGATIVE_INFINITY,
});

/**
 * Whether the trunk is in the position in which a hold is counted (EXERCISES section D), for whoever gets ready: before
 * the hold itself is known, which takes stillness as well.
 */
export const positionWatch = (
  detector: HoldWindow,
): Machine<Watching, Posture | SampleGap, PositionSeen> => ({
  start,
  step(state, input): Step<Watching, PositionSeen> {
    if (isGap(input)) return [start(), []];
    const { t } = input;
    const there = isInWindow(holdAngles(detector.signal, input), windowOf(detector, null), detector);
    if (there === state.there) state.otherwiseSince = null;
    else state.otherwiseSince ??= t;
    const lasted = state.otherwiseSince !== null && t - state.otherwiseSince >= LASTING_MS;
    if (lasted) {
      state.there = there;
      state.otherwiseSince = null;
    }
    const isDue = lasted || (state.otherwiseSince === null && t - state.toldAt >= AGAIN_MS);
    if (!isDue || state.there === null) return [state, []];
    state.toldAt = t;
    return [state, [{ type: 'position', t, there: state.there }]];
  },
});
