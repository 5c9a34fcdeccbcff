import { isGap, type SampleGap, type Vec3 } from '../imu/sample.ts';
import { DEG_PER_RAD } from '../imu/units.ts';
import { add, angleBetween, direction } from '../imu/vector.ts';
import type { Machine, Step } from '../machine.ts';
import type { Orientation } from '../orientation/orientation.ts';
import { STILL_MS } from './calibrate.ts';
import {
  type CalibrationEvent,
  type CalibrationRefusal,
  GIVE_UP_MS,
  PROGRESS_MS,
} from './calibration-event.ts';
import { inBody, LEAST_SLUMP_DEG, type Neutral, neutralFromSlump, raised } from './neutral.ts';
import { clear, emptyStretch, extend, meanUp, type StillStretch, stillMs } from './still-stretch.ts';

/** The two talls agree within this, deg, or the range is asked again (POSTURE section 4, step 4). */
export const TALLS_AGREE_DEG = 4;
/** Who stays this near to tall for this long has let go as far as they do: the sensor sees no more of it. */
const SMALL_SLUMP_MS = 10_000;
/** A slump that goes this far off the forward that the case shows went sideways, deg; from here on, backward. */
const SIDEWAYS_FROM_DEG = 50;
const BACKWARD_FROM_DEG = 130;

interface Asking {
  readonly stretch: StillStretch;
  /** Where the slump came to rest; null until it did. */
  slumpUp: Vec3 | null;
  from: number | null;
  toldAt: number;
  over: boolean;
}

/**
 * Two-point calibration, after the first tall: lets go into the usual slump for five seconds, then comes up tall
 * again (POSTURE section 4). Where the slump is too small for the sensor, the range says so and forward stays.
 */
export function calibrateRange(tall: Neutral): Machine<Asking, Orientation | SampleGap, CalibrationEvent> {
  return {
    start: () => ({
      stretch: emptyStretch(),
      slumpUp: null,
      from: null,
      toldAt: Number.NEGATIVE_INFINITY,
      over: false,
    }),
    step(state, input): Step<Asking, CalibrationEvent> {
      if (state.over) return [state, []];
      if (isGap(input)) {
        clear(state.stretch);
        return [state, []];
      }
      const { t } = input;
      state.from ??= t;
      const offsetDeg = angleBetween(input.up, tall.up) * DEG_PER_RAD;
      // Whoever is still down in the slump has not come up yet: that is no tall to compare.
      if (state.slumpUp && offsetDeg > halfOf(tall, state.slumpUp)) clear(state.stretch);
      else extend(state.stretch, input);
      const verdict = state.slumpUp ? tallAgain(tall, state.slumpUp, state.stretch) : slump(tall, state);
      if (verdict) {
        state.over = true;
        return [state, [verdict]];
      }
      if (t - state.from >= GIVE_UP_MS) {
        state.over = true;
        return [state, [refused(t, state.slumpUp ? 'tall-again' : 'slump', 'moved', offsetDeg, tall.up)]];
      }
      if (t - state.toldAt < PROGRESS_MS) return [state, []];
      state.toldAt = t;
      return [state, [settling(state, t, offsetDeg)]];
    },
  };
}

/** The slump has come to rest: it is taken, and tall is asked for again, unless it says no more. */
function slump(tall: Neutral, state: Asking): CalibrationEvent | null {
  const up = meanUp(state.stretch);
  const still = stillMs(state.stretch);
  if (!up || still < STILL_MS) return null;
  const t = state.stretch.to;
  const slumpDeg = angleBetween(up, tall.up) * DEG_PER_RAD;
  if (slumpDeg < LEAST_SLUMP_DEG) {
    return still < SMALL_SLUMP_MS ? null : { type: 'calibrated', t, neutral: { ...tall, slumpDeg } };
  }
  const inTall = inBody(tall, up);
  // Up moves toward the back when the trunk bends forward.
  const offDeg = Math.abs(Math.atan2(inTall.y, -inTall.x)) * DEG_PER_RAD;
  if (offDeg > BACKWARD_FROM_DEG) return refused(t, 'slump', 'slump-backward', slumpDeg, tall.up);
  if (offDeg > SIDEWAYS_FROM_DEG) return refused(t, 'slump', 'slump-sideways', slumpDeg, tall.up);
  state.slumpUp = up;
  state.from = t;
  clear(state.stretch);
  return null;
}

function tallAgain(tall: Neutral, slumpUp: Vec3, stretch: StillStretch): CalibrationEvent | null {
  const again = meanUp(stretch);
  if (!again || stillMs(stretch) < STILL_MS) return null;
  const t = stretch.to;
  const apartDeg = angleBetween(again, tall.up) * DEG_PER_RAD;
  if (apartDeg > TALLS_AGREE_DEG) return refused(t, 'tall-again', 'talls-differ', apartDeg, tall.up);
  const up = direction(add(tall.up, again));
  if (!up) return null;
  const slumpDeg = angleBetween(up, slumpUp) * DEG_PER_RAD;
  // A bow goes further than a slump: the forward that it showed stays.
  const shown = tall.forwardFrom === 'bow' ? null : neutralFromSlump(up, slumpUp, tall.placement);
  return { type: 'calibrated', t, neutral: shown ?? { ...raised(tall, up), slumpDeg } };
}

const halfOf = (tall: Neutral, slumpUp: Vec3): number => (angleBetween(tall.up, slumpUp) * DEG_PER_RAD) / 2;

function settling({ slumpUp, stretch }: Asking, t: number, offsetDeg: number): CalibrationEvent {
  const still = stillMs(stretch);
  // Tall is no slump: stillness there is not told as progress.
  const counts = slumpUp !== null || offsetDeg >= LEAST_SLUMP_DEG;
  return {
    type: 'settling',
    t,
    step: slumpUp ? 'tall-again' : 'slump',
    still: counts && still > 0,
    stillMs: counts ? still : 0,
    offsetDeg,
  };
}

const refused = (
  t: number,
  step: 'slump' | 'tall-again',
  reason: CalibrationRefusal,
  offsetDeg: number,
  tall: Vec3,
): CalibrationEvent => ({ type: 'refused', t, step, reason, offsetDeg, tall });
