import { isGap, type SampleGap, type Vec3 } from '../imu/sample.ts';
import { DEG_PER_RAD } from '../imu/units.ts';
import { angleBetween, direction, norm, vec3 } from '../imu/vector.ts';
import type { Machine, Step } from '../machine.ts';
import type { JudgedPosture } from './posture.ts';

/** Why the clip may no longer sit where it was calibrated. */
export type ClipDoubt = 'flipped' | 'shifted' | 'taken-off';

/** Times in ms on the sample clock. While the clip is doubted nothing is claimed about the posture. */
export type ClipEvent =
  | {
      readonly type: 'clip-doubted';
      readonly t: number;
      readonly doubt: ClipDoubt;
      /** How far the trunk's upright seems to be from where it was, deg. */
      readonly offsetDeg: number;
    }
  | { readonly type: 'clip-trusted'; readonly t: number };

/** The person says that the clip sits where it sat. */
export interface ClipConfirmed {
  readonly type: 'clip-confirmed';
  readonly t: number;
}

/** A stretch of walking that shows where upright is, ms; and the spread of "up" within it, deg, that is walking still. */
const WALK_MS = 6000;
const STEADY_DEG = 12;
/**
 * Upright of one walk against that of the walks before, deg, in two stretches on end. POSTURE section 4 asks from 6 deg
 * on at moments that are known to be tall. Walking is less exact: two walks of one wearing differ by 0-5.6 deg, and in
 * 2 of 18 pairs by 8 and 12 (UMAFall, chest, development half).
 */
const SHIFT_DEG = 10;
/** The two stretches agree with each other within this, deg: a clip that slid stays where it slid to. */
const AGREE_DEG = 6;
/** Tall is set seated, and people walk a little bent: the first walk may be this far from it, deg. */
const FIRST_WALK_DEG = 30;
/** Nobody walks bent or lying by this much: the clip hangs, or is upside down, deg. */
const FLIPPED_WALK_DEG = 50;
/** Nor is anybody head down for so long, deg and ms: a bridge lifts the chest to some 130 (EXERCISES section B). */
const HEAD_DOWN_DEG = 140;
const HEAD_DOWN_MS = 10_000;
/** A pause or a silence of this length ends a walk, ms (POSTURE section 3). */
const PAUSE_MS = 2000;

interface Watch {
  /** Sum of "up" over the present stretch of walking, body frame. */
  readonly sum: { x: number; y: number; z: number };
  count: number;
  walkingSince: number | null;
  walkedAt: number;
  /** Upright as walking showed it since the calibration; it never follows a later walk. */
  upright: Vec3 | null;
  /** Upright of the latest stretch, if it says otherwise than what is believed now. */
  against: Vec3 | null;
  headDownSince: number | null;
  doubt: ClipDoubt | null;
}

/**
 * Sees that the clip no longer sits where it was calibrated. A slump, however deep or long, is no reason: walking shows
 * where upright is, or a trunk that is head down, or a clip that nobody wears. So a slide of the clip while seated
 * shows with the next walk.
 */
export const clipWatch: Machine<Watch, JudgedPosture | SampleGap | ClipConfirmed, ClipEvent> = {
  start: () => ({
    sum: { x: 0, y: 0, z: 0 },
    count: 0,
    walkingSince: null,
    walkedAt: Number.NEGATIVE_INFINITY,
    upright: null,
    against: null,
    headDownSince: null,
    doubt: null,
  }),
  step(watch, input): Step<Watch, ClipEvent> {
    if (isGap(input)) {
      if (input.to - input.from > PAUSE_MS) watch.headDownSince = null;
      return [watch, []];
    }
    if ('type' in input) return [watch, confirmed(watch, input.t)];
    if (input.activity === 'not-worn')
      return [watch, doubt(watch, input.t, 'taken-off', input.inclinationDeg)];
    return [watch, headDown(watch, input) ?? walk(watch, input) ?? []];
  },
};

function confirmed(watch: Watch, t: number): readonly ClipEvent[] {
  // The next walk shows upright anew.
  endWalk(watch);
  watch.upright = null;
  watch.against = null;
  watch.headDownSince = null;
  return trust(watch, t);
}

function headDown(watch: Watch, { t, inclinationDeg }: JudgedPosture): readonly ClipEvent[] | null {
  if (inclinationDeg < HEAD_DOWN_DEG) watch.headDownSince = null;
  else watch.headDownSince ??= t;
  const long = watch.headDownSince !== null && t - watch.headDownSince >= HEAD_DOWN_MS;
  return long ? doubt(watch, t, 'flipped', inclinationDeg) : null;
}

/** Walks are judged in stretches of a few seconds each. */
function walk(watch: Watch, { t, up, activity }: JudgedPosture): readonly ClipEvent[] | null {
  if (t - watch.walkedAt > PAUSE_MS) endWalk(watch);
  if (activity !== 'walking') return null;
  watch.walkedAt = t;
  watch.walkingSince ??= t;
  watch.sum.x += up.x;
  watch.sum.y += up.y;
  watch.sum.z += up.z;
  watch.count += 1;
  if (t - watch.walkingSince < WALK_MS) return null;
  const upright = direction(watch.sum);
  const spread = Math.sqrt(Math.max(0, 2 * (1 - norm(watch.sum) / watch.count))) * DEG_PER_RAD;
  endWalk(watch);
  return upright && spread < STEADY_DEG ? compare(watch, t, upright) : null;
}

const TALL = vec3(0, 0, 1);

function compare(watch: Watch, t: number, upright: Vec3): readonly ClipEvent[] {
  const fromTallDeg = angleBetween(upright, TALL) * DEG_PER_RAD;
  const [offsetDeg, limitDeg] = watch.upright
    ? [angleBetween(upright, watch.upright) * DEG_PER_RAD, SHIFT_DEG]
    : [fromTallDeg, FIRST_WALK_DEG];
  const moved = offsetDeg > limitDeg;
  if (moved === (watch.doubt !== null)) {
    watch.against = null;
    if (!moved) watch.upright ??= upright;
    return [];
  }
  const { against } = watch;
  const agrees = against !== null && angleBetween(upright, against) * DEG_PER_RAD <= AGREE_DEG;
  watch.against = agrees ? null : upright;
  if (!agrees) return [];
  if (!moved) {
    watch.upright ??= upright;
    return trust(watch, t);
  }
  return doubt(watch, t, fromTallDeg > FLIPPED_WALK_DEG ? 'flipped' : 'shifted', offsetDeg);
}

function doubt(watch: Watch, t: number, why: ClipDoubt, offsetDeg: number): readonly ClipEvent[] {
  if (watch.doubt === why) return [];
  watch.doubt = why;
  return [{ type: 'clip-doubted', t, doubt: why, offsetDeg }];
}

function trust(watch: Watch, t: number): readonly ClipEvent[] {
  if (!watch.doubt) return [];
  watch.doubt = null;
  return [{ type: 'clip-trusted', t }];
}

function endWalk(watch: Watch): void {
  watch.walkingSince = null;
  watch.count = 0;
  watch.sum.x = 0;
  watch.sum.y = 0;
  watch.sum.z = 0;
}
