import { isGap, type SampleGap, type Vec3 } from '../imu/sample.ts';
import { DEG_PER_RAD } from '../imu/units.ts';
import { add, angleBetween, cross, direction, dot, norm, rejection, scale, vec3 } from '../imu/vector.ts';
import type { Machine, Step } from '../machine.ts';
import type { Orientation } from '../orientation/orientation.ts';
import {
  type CalibrationEvent,
  type CalibrationRefusal,
  GIVE_UP_MS,
  PROGRESS_MS,
} from './calibration-event.ts';
import type { Neutral } from './neutral.ts';
import type { Placement } from './posture.ts';
import { emptyStretch, extend, type StillStretch, stillMs } from './still-stretch.ts';

/** A bow this small is enough (M-41: only as far as is easy), deg. */
export const LEAST_BOW_DEG = 10;
/** Whoever has been still for this long, ms, well short of the bow's depth has come up again. */
const BACK_MS = 1000;
/** The tall after the bow may differ from the one before it by this, deg: more is a moved clip (EXERCISES section D). */
const TALLS_AGREE_DEG = 6;
/** How broad the bow's path may be, as a share of its length (cross-axis share, EXERCISES section B). */
const CROSS_AXIS_SHARE = 0.35;

/** What tall says before the bow: up alone, where the case lies too flat to tell forward. */
export type Tall = Neutral | { readonly up: Vec3; readonly placement: Placement };

/** The path of "up" across tall, as its second moments and its sum, in two directions at right angles to tall. */
interface Path {
  xx: number;
  xy: number;
  yy: number;
  x: number;
  y: number;
}

interface Bowing {
  readonly stretch: StillStretch;
  readonly path: Path;
  peakDeg: number;
  from: number | null;
  toldAt: number;
  over: boolean;
}

/**
 * Training calibration: one slow bow from tall and back shows the axis it turns about, and so forward, for any
 * mounting of the clip (EXERCISES section B, M-41). Gravity alone tells it: a turn of the whole body does no harm.
 */
export function calibrateBow(tall: Tall): Machine<Bowing, Orientation | SampleGap, CalibrationEvent> {
  const across = axesAcross(tall.up);
  return {
    start: begun,
    step(state, input): Step<Bowing, CalibrationEvent> {
      if (state.over) return [state, []];
      // What was not seen of a bow cannot be judged: it begins anew.
      if (isGap(input)) return [begun(), []];
      const { t, up } = input;
      const offsetDeg = angleBetween(up, tall.up) * DEG_PER_RAD;
      if (!Number.isFinite(offsetDeg)) return [state, []];
      state.from ??= t;
      extend(state.stretch, input);
      follow(state.path, dot(up, across[0]), dot(up, across[1]));
      state.peakDeg = Math.max(state.peakDeg, offsetDeg);
      const bowed = state.peakDeg >= LEAST_BOW_DEG;
      if (bowed && offsetDeg < state.peakDeg / 2 && stillMs(state.stretch) >= BACK_MS) {
        state.over = true;
        return [state, [judge(tall, state.path, across, t, offsetDeg)]];
      }
      if (t - state.from >= GIVE_UP_MS) {
        state.over = true;
        return [state, [refused(t, bowed ? 'moved' : 'bow-small', state.peakDeg, tall.up)]];
      }
      if (t - state.toldAt < PROGRESS_MS) return [state, []];
      state.toldAt = t;
      const still = stillMs(state.stretch);
      return [state, [{ type: 'settling', t, step: 'bow', still: bowed, stillMs: still, offsetDeg }]];
    },
  };
}

const begun = (): Bowing => ({
  stretch: emptyStretch(),
  path: { xx: 0, xy: 0, yy: 0, x: 0, y: 0 },
  peakDeg: 0,
  from: null,
  toldAt: Number.NEGATIVE_INFINITY,
  over: false,
});

function follow(path: Path, x: number, y: number): void {
  path.xx += x * x;
  path.xy += x * y;
  path.yy += y * y;
  path.x += x;
  path.y += y;
}

function judge(tall: Tall, path: Path, across: Across, t: number, offsetDeg: number): CalibrationEvent {
  if (offsetDeg > TALLS_AGREE_DEG) return refused(t, 'talls-differ', offsetDeg, tall.up);
  const { xx, xy, yy } = path;
  const spread = Math.sqrt((xx - yy) ** 2 + 4 * xy ** 2);
  const breadth = Math.sqrt(Math.max(0, xx + yy - spread) / (xx + yy + spread));
  if (breadth > CROSS_AXIS_SHARE) return refused(t, 'bow-sideways', offsetDeg, tall.up);
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  // Bending forward moves the sensor's "up" toward the back.
  const sign = path.x * cos + path.y * sin > 0 ? -1 : 1;
  const anterior = direction(add(scale(across[0], sign * cos), scale(across[1], sign * sin)));
  if (!anterior) return refused(t, 'bow-small', offsetDeg, tall.up);
  const { up, placement } = tall;
  const slumpDeg = 'slumpDeg' in tall ? tall.slumpDeg : null;
  return { type: 'calibrated', t, neutral: { up, anterior, placement, slumpDeg, forwardFrom: 'bow' } };
}

type Across = readonly [Vec3, Vec3];

/** Two directions at right angles to `up` and to each other. */
function axesAcross(up: Vec3): Across {
  const candidate = rejection(vec3(1, 0, 0), up);
  const x = direction(norm(candidate) > 0.5 ? candidate : rejection(vec3(0, 1, 0), up)) ?? vec3(1, 0, 0);
  return [x, cross(up, x)];
}

const refused = (t: number, reason: CalibrationRefusal, offsetDeg: number, tall: Vec3): CalibrationEvent => ({
  type: 'refused',
  t,
  step: 'bow',
  reason,
  offsetDeg,
  tall,
});
