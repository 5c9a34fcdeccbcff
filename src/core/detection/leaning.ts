import { isGap, type SampleGap } from '../imu/sample.ts';
import type { Machine, Step } from '../machine.ts';
import type { JudgedPosture } from '../posture/posture.ts';
import type { LeanEvent, LeanSide } from './event.ts';

/** Side lean from here on, degrees; over-extension from there (POSTURE section 1). */
const SIDE_DEG = 12;
const BACK_DEG = -8;
/** So much back towards tall ends either, degrees, for so long, ms (POSTURE section 1, as for a slouch). */
const HYSTERESIS_DEG = 3;
const RECOVER_MS = 3000;
/** Told after this, ms: what POSTURE section 1 asks for over-extension; it names no time for a side lean. */
const LASTING_MS = 60_000;
/** A gap up to this long does not clear the time, ms (POSTURE section 3). */
const TOLERATED_GAP_MS = 2000;

/** One run's state. It changes in place. */
interface Leaning {
  side: LeanSide | null;
  since: number;
  /** When the lean was last seen to be over, while that is not yet believed. */
  straightSince: number | null;
  told: boolean;
  t: number;
}

const start = (): Leaning => ({ side: null, since: 0, straightSince: null, told: false, t: 0 });

/**
 * Leans that are no slouch and get no nudge, only a gentle word on the page: to one side, and stretched back beyond
 * tall. Leaning back further than 10 degrees is taken for a chair's back, since one sensor cannot see the chair, and
 * that is never commented on: so over-extension is told between 8 and 10 degrees only.
 */
export const leaning: Machine<Leaning, JudgedPosture | SampleGap, LeanEvent> = {
  start,
  step(state, input): Step<Leaning, LeanEvent> {
    if (isGap(input)) {
      if (input.to - input.from <= TOLERATED_GAP_MS) return [state, []];
      return [start(), over(state, input.from)];
    }
    state.t = input.t;
    if (input.activity === 'transition') return [state, []];
    return [state, input.activity === 'still-upright' ? follow(state, input) : over(state, input.t)];
  },
};

function follow(state: Leaning, input: JudgedPosture): readonly LeanEvent[] {
  const { t } = input;
  if (state.side !== null && !leans(input, state.side, HYSTERESIS_DEG)) {
    state.straightSince ??= t;
    if (t - state.straightSince >= RECOVER_MS) return over(state, t);
    return [];
  }
  state.straightSince = null;
  if (state.side === null) {
    state.side = SIDES.find((side) => leans(input, side, 0)) ?? null;
    state.since = t;
  }
  if (state.side === null || state.told || t - state.since < LASTING_MS) return [];
  state.told = true;
  return [{ type: 'lean-started', t, side: state.side, startedAt: state.since }];
}

const SIDES: readonly LeanSide[] = ['left', 'right', 'back'];

function leans({ flexionDeg, lateralDeg }: JudgedPosture, side: LeanSide, easedDeg: number): boolean {
  switch (side) {
    case 'left':
      return lateralDeg > SIDE_DEG - easedDeg;
    case 'right':
      return -lateralDeg > SIDE_DEG - easedDeg;
    case 'back':
      return flexionDeg < BACK_DEG + easedDeg;
  }
}

function over(state: Leaning, t: number): readonly LeanEvent[] {
  const { side, told } = state;
  state.side = null;
  state.told = false;
  state.straightSince = null;
  return side !== null && told ? [{ type: 'lean-ended', t, side }] : [];
}
