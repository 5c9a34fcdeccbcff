import { isGap, type SampleGap } from '../imu/sample.ts';
import type { Machine, Step } from '../machine.ts';
import { type JudgedPosture, SURE } from '../posture/posture.ts';
import type { ShiftEvent } from './event.ts';

/** A shift: so far in lean or to a side, for so long, degrees and ms (POSTURE section 2). */
const SHIFT_DEG = 5;
const SHIFT_LASTS_MS = 10_000;
/** Back within this, it was no shift but a reach, degrees. */
const BACK_DEG = 4;
/** Bending or lying for so long is no flicker of the judgement, ms. Walking is known from three seconds already. */
const SURE_FOR_MS = 2000;
/** Walking this long is a break (POSTURE section 3), with pauses of at most this, ms. */
const BREAK_MS = 120_000;
const PAUSE_MS = 30_000;
/** A silence longer than this may hide a shift: where the trunk is after it is a new place, ms (POSTURE section 3). */
const TOLERATED_GAP_MS = 2000;
/** The angle without breath, fidget and sway: time constant, ms. */
const SMOOTHING_MS = 2000;

/** One run's state. It changes in place. */
interface Shifting {
  t: number | null;
  /** Smoothed angles, degrees. */
  flexionDeg: number;
  lateralDeg: number;
  /** Where the trunk settled; null: not yet since the start or a silence. */
  settled: { flexionDeg: number; lateralDeg: number } | null;
  awaySince: number | null;
  /** Since when it bends, lies or walks. */
  movingSince: number | null;
  moved: boolean;
  walkedMs: number;
  walkedAt: number;
  rested: boolean;
}

const start = (): Shifting => ({
  t: null,
  flexionDeg: 0,
  lateralDeg: 0,
  settled: null,
  awaySince: null,
  movingSince: null,
  moved: false,
  walkedMs: 0,
  walkedAt: Number.NEGATIVE_INFINITY,
  rested: false,
});

const NOTHING: readonly ShiftEvent[] = [];

/** Changes of position, and walks that are long enough to be a break. */
export const shifts: Machine<Shifting, JudgedPosture | SampleGap, ShiftEvent> = {
  start,
  step(state, input): Step<Shifting, ShiftEvent> {
    if (isGap(input)) {
      if (input.to - input.from > TOLERATED_GAP_MS) {
        const { walkedMs, walkedAt, rested } = state;
        return [{ ...start(), walkedMs, walkedAt, rested }, NOTHING];
      }
      return [state, NOTHING];
    }
    const events = follow(state, input);
    state.t = input.t;
    return [state, events];
  },
};

function follow(state: Shifting, posture: JudgedPosture): readonly ShiftEvent[] {
  const { t, activity, confidence } = posture;
  const moves =
    activity === 'walking' || ((activity === 'bending' || activity === 'lying') && confidence >= SURE);
  const rested = activity === 'walking' ? walk(state, t) : NOTHING;
  if (moves) return [...move(state, posture), ...rested];
  if (activity !== 'still-upright' && activity !== 'reclining') return NOTHING;
  state.movingSince = null;
  state.moved = false;
  return sit(state, posture);
}

function move(state: Shifting, { t, activity }: JudgedPosture): readonly ShiftEvent[] {
  state.movingSince ??= t;
  // Where one sits down again is a new place, and no second shift.
  state.settled = null;
  state.awaySince = null;
  state.t = null;
  if (state.moved || (activity !== 'walking' && t - state.movingSince < SURE_FOR_MS)) return NOTHING;
  state.moved = true;
  return [{ type: 'shifted', t, startedAt: state.movingSince }];
}

function walk(state: Shifting, t: number): readonly ShiftEvent[] {
  const since = t - state.walkedAt;
  if (since > PAUSE_MS) {
    state.walkedMs = 0;
    state.rested = false;
  } else if (since <= TOLERATED_GAP_MS) state.walkedMs += since;
  state.walkedAt = t;
  if (state.rested || state.walkedMs < BREAK_MS) return NOTHING;
  state.rested = true;
  return [{ type: 'break-taken', t }];
}

function sit(state: Shifting, { t, flexionDeg, lateralDeg }: JudgedPosture): readonly ShiftEvent[] {
  const share = state.t === null ? 1 : 1 - Math.exp((state.t - t) / SMOOTHING_MS);
  state.flexionDeg += share * (flexionDeg - state.flexionDeg);
  state.lateralDeg += share * (lateralDeg - state.lateralDeg);
  if (!state.settled) {
    state.settled = { flexionDeg: state.flexionDeg, lateralDeg: state.lateralDeg };
    return NOTHING;
  }
  const awayDeg = Math.max(
    Math.abs(state.flexionDeg - state.settled.flexionDeg),
    Math.abs(state.lateralDeg - state.settled.lateralDeg),
  );
  if (awayDeg < (state.awaySince === null ? SHIFT_DEG : BACK_DEG)) {
    state.awaySince = null;
    return NOTHING;
  }
  state.awaySince ??= t;
  if (t - state.awaySince < SHIFT_LASTS_MS) return NOTHING;
  const startedAt = state.awaySince;
  state.settled = { flexionDeg: state.flexionDeg, lateralDeg: state.lateralDeg };
  state.awaySince = null;
  return [{ type: 'shifted', t, startedAt }];
}
