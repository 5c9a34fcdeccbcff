import { isGap, type SampleGap, type Vec3 } from '../imu/sample.ts';
import { DEG_PER_RAD, STANDARD_GRAVITY } from '../imu/units.ts';
import { angleBetween, direction, mean, norm, subtract, vec3 } from '../imu/vector.ts';
import type { Machine, Step } from '../machine.ts';
import type { Orientation } from '../orientation/orientation.ts';
import { type Neutral, neutralFromTall } from './neutral.ts';
import type { Placement } from './posture.ts';

/** How long tall must be held still, ms (POSTURE section 4, step 2). */
export const STILL_MS = 5000;
/** Stillness: mean rate below this, deg/s, and spread of the long axis below this, deg (POSTURE section 4). */
const STILL_RATE_DEG_PER_SECOND = 3;
const STILL_SPREAD_DEG = 1.5;
/** A single sample that turns faster than this starts the wait again, deg/s. */
const MOVED_DEG_PER_SECOND = 20;
/** |a| at rest may differ from 1 g by this share before the sensor's scale is doubted. */
const SCALE_TOLERANCE = 0.1;
/** Progress is told this often, ms. */
const PROGRESS_MS = 200;

export type CalibrationEvent =
  | { readonly type: 'settling'; readonly t: number; readonly still: boolean; readonly stillMs: number }
  | { readonly type: 'calibrated'; readonly t: number; readonly neutral: Neutral }
  | { readonly type: 'refused'; readonly t: number; readonly reason: 'not-upright' | 'scale' };

interface CalibrationState {
  readonly window: readonly Orientation[];
  readonly toldAt: number;
  readonly over: boolean;
}

/** Waits for five still seconds of comfortable tall, then takes their mean as neutral. */
export function calibrate(
  faceOut: Vec3,
  placement: Placement,
): Machine<CalibrationState, Orientation | SampleGap, CalibrationEvent> {
  const start = (): CalibrationState => ({ window: [], toldAt: Number.NEGATIVE_INFINITY, over: false });
  return {
    start,
    step(state, input): Step<CalibrationState, CalibrationEvent> {
      if (state.over) return [state, []];
      if (isGap(input)) return [start(), []];
      const window = stillWindow([...state.window, input]);
      const first = window[0] ?? input;
      const stillMs = input.t - first.t;
      if (stillMs >= STILL_MS) {
        return [{ ...state, window: [], over: true }, [judge(window, input.t, faceOut, placement)]];
      }
      if (input.t - state.toldAt < PROGRESS_MS) return [{ ...state, window }, []];
      const settling = { type: 'settling', t: input.t, still: stillMs > 0, stillMs } as const;
      return [{ ...state, window, toldAt: input.t }, [settling]];
    },
  };
}

/** The longest run of still samples that ends now. */
function stillWindow(samples: readonly Orientation[]): readonly Orientation[] {
  const latest = samples.at(-1);
  if (!latest || turning(latest) > MOVED_DEG_PER_SECOND) return [];
  const centre = direction(mean(samples.map(({ up }) => up)));
  if (!centre) return [];
  const bias = mean(samples.map(({ rate }) => rate ?? ZERO));
  // Around its own mean: an offset of the gyroscope is not a movement.
  const meanRate =
    samples.reduce((sum, { rate }) => sum + norm(subtract(rate ?? ZERO, bias)), 0) / samples.length;
  const variance =
    samples.reduce((sum, { up }) => sum + (angleBetween(up, centre) * DEG_PER_RAD) ** 2, 0) / samples.length;
  const still = meanRate * DEG_PER_RAD < STILL_RATE_DEG_PER_SECOND && Math.sqrt(variance) < STILL_SPREAD_DEG;
  return still ? samples : samples.slice(Math.ceil(samples.length / 2));
}

const ZERO = vec3(0, 0, 0);

const turning = (sample: Orientation): number => (sample.rate ? norm(sample.rate) * DEG_PER_RAD : 0);

function judge(
  window: readonly Orientation[],
  t: number,
  faceOut: Vec3,
  placement: Placement,
): CalibrationEvent {
  const force = norm(mean(window.map(({ acc }) => acc)));
  if (Math.abs(force / STANDARD_GRAVITY - 1) > SCALE_TOLERANCE)
    return { type: 'refused', t, reason: 'scale' };
  const up = direction(mean(window.map((sample) => sample.up)));
  const neutral = up && neutralFromTall(up, faceOut, placement);
  return neutral ? { type: 'calibrated', t, neutral } : { type: 'refused', t, reason: 'not-upright' };
}
