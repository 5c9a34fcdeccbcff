import { isGap, type SampleGap, type Vec3 } from '../imu/sample.ts';
import { STANDARD_GRAVITY } from '../imu/units.ts';
import type { Machine, Step } from '../machine.ts';
import type { Orientation } from '../orientation/orientation.ts';
import {
  type CalibrationEvent,
  type CalibrationRefusal,
  GIVE_UP_MS,
  PROGRESS_MS,
} from './calibration-event.ts';
import { neutralFromTall } from './neutral.ts';
import type { Placement } from './posture.ts';
import {
  clear,
  emptyStretch,
  extend,
  meanForce,
  meanUp,
  type StillStretch,
  stillMs,
} from './still-stretch.ts';

/** How long tall must be held still, ms (POSTURE section 4, step 2). */
export const STILL_MS = 5000;
/** |a| at rest may differ from 1 g by this share before the sensor's scale is doubted. */
const SCALE_TOLERANCE = 0.1;

interface Waiting {
  readonly stretch: StillStretch;
  from: number | null;
  toldAt: number;
  over: boolean;
}

/** One-point calibration: waits for five still seconds of comfortable tall, then takes their mean as neutral. */
export function calibrate(
  faceOut: Vec3,
  placement: Placement,
  giveUpMs = GIVE_UP_MS,
): Machine<Waiting, Orientation | SampleGap, CalibrationEvent> {
  return {
    start: () => ({ stretch: emptyStretch(), from: null, toldAt: Number.NEGATIVE_INFINITY, over: false }),
    step(state, input): Step<Waiting, CalibrationEvent> {
      if (state.over) return [state, []];
      if (isGap(input)) {
        clear(state.stretch);
        return [state, []];
      }
      const { t } = input;
      state.from ??= t;
      extend(state.stretch, input);
      if (stillMs(state.stretch) >= STILL_MS) {
        state.over = true;
        return [state, [judge(state.stretch, faceOut, placement)]];
      }
      if (t - state.from >= giveUpMs) {
        state.over = true;
        return [state, [refused(t, 'moved', null)]];
      }
      if (t - state.toldAt < PROGRESS_MS) return [state, []];
      state.toldAt = t;
      const still = stillMs(state.stretch);
      return [state, [{ type: 'settling', t, step: 'tall', still: still > 0, stillMs: still, offsetDeg: 0 }]];
    },
  };
}

function judge(stretch: StillStretch, faceOut: Vec3, placement: Placement): CalibrationEvent {
  const t = stretch.to;
  if (Math.abs(meanForce(stretch) / STANDARD_GRAVITY - 1) > SCALE_TOLERANCE) return refused(t, 'scale', null);
  const up = meanUp(stretch);
  const neutral = up && neutralFromTall(up, faceOut, placement);
  return neutral ? { type: 'calibrated', t, neutral } : refused(t, 'not-upright', up);
}

const refused = (t: number, reason: CalibrationRefusal, tall: Vec3 | null): CalibrationEvent => ({
  type: 'refused',
  t,
  step: 'tall',
  reason,
  offsetDeg: 0,
  tall,
});
