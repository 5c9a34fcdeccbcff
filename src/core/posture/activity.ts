import { norm } from '../imu/vector.ts';
import type { Activity, Posture } from './posture.ts';
import { createShake, feelShake, type Shake, shakeShare } from './shake.ts';
import { type Cadence, cadenceOf, createSteps, feelStep, type Steps } from './steps.ts';

/** Lying from here on, degrees of inclination (POSTURE section 3: 64.9 at the hip, study cited there). */
const LYING_FROM_DEG = 65;
/**
 * Bending from here on, degrees. POSTURE section 3 says 40 to 65, to be tuned: posed side leans of the IMU Sitting
 * Postures Dataset (T4) are beyond 40 in 4 % of windows and beyond 50 in 1 %; bending down in UMAFall goes to 80.
 */
const BENDING_FROM_DEG = 55;
/** Bent so far as if lying, but face down: bending for as long as this, ms; then it is lying (POSTURE section 3). */
const LONGEST_BEND_MS = 60_000;
/** Leaning back further than this is reclining: allowed, never a slouch (POSTURE section 3). */
const RECLINING_DEG = -10;
/** So much back towards upright ends lying, bending and reclining, degrees: more than a breath (POSTURE P14). */
const HYSTERESIS_DEG = 5;
/** Half of a breath's way: an activity is sure from this far inside its bounds, degrees. */
const SURE_INSIDE_DEG = 5;

/** A turn this quick marks a transition, deg/s, and for this long after it, ms (POSTURE section 3). */
const TRANSITION_DEG_PER_SECOND = 40;
const TRANSITION_MS = 2000;
/**
 * Moving from here on: standard deviation of |a| as a share of gravity. Posed sitting stays below it in 99.6 % (T4)
 * and 99.1 % (C7) of windows of 2 s; walking and jogging are above it in 97.6 % (UMAFall chest), 98.9 % (waist) and
 * all (SisFall) of them. `npm run -s accuracy -- --only activity`
 */
const SHAKEN = 0.015;
/** Steps are felt from here on; below it a rhythm is a gesture's or a breath's (dev halves as above: no sitting window). */
const STEPPING = 0.03;
/** Shaken like this, the angle of the trunk is not to be trusted: neither bending nor lying. */
const JOLTED = 0.1;
/** A worn clip breathes: not worn below this share of gravity for this long, ms (POSTURE section 3). */
const LIFELESS = 0.003;
const LIFELESS_MS = 120_000;

/** Time constants, ms: of the inclination, so that a jolt is no bend; and of the rate, so that one bad sample is no turn. */
const INCLINATION_MS = 250;
const RATE_MS = 200;
/** How long must have been seen before anything is sure, ms (windows of POSTURE section 3). */
const SEEN_MS = 2000;

/** What is known of the body's doing. It changes in place. */
export interface Doing {
  activity: Activity;
  confidence: number;
  cadence: Cadence | null;
  /** Time of the first and of the latest sample. */
  since: number;
  t: number;
  inclinationDeg: number;
  rateDegPerSecond: number;
  turnedAt: number;
  bentSince: number | null;
  lifelessSince: number | null;
  readonly shake: Shake;
  readonly steps: Steps;
}

export const createDoing = (): Doing => ({
  activity: 'still-upright',
  confidence: 0,
  cadence: null,
  since: Number.NaN,
  t: Number.NaN,
  inclinationDeg: 0,
  rateDegPerSecond: 0,
  turnedAt: Number.NEGATIVE_INFINITY,
  bentSince: null,
  lifelessSince: null,
  shake: createShake(),
  steps: createSteps(),
});

/** Takes one posture. `flexionDeg`: the slow flexion that zones are read from. `exercising`: a set is being done. */
export function follow(doing: Doing, posture: Posture, flexionDeg: number, exercising: boolean): Doing {
  feel(doing, posture);
  const { shake, steps, t } = doing;
  const shaken = shakeShare(shake);
  const bentDeg = bentAngle(doing, posture);
  doing.cadence = shaken > STEPPING ? cadenceOf(steps) : null;
  if (exercising) return settle(doing, 'exercise', 1);
  if (isLifeless(doing, shaken)) return settle(doing, 'not-worn', 1);
  if (doing.cadence) return settle(doing, 'walking', doing.cadence.evenness);
  if (shaken > JOLTED) return settle(doing, 'transition', 1);
  const lyingDeg = LYING_FROM_DEG - eased(doing, 'lying');
  if (bentDeg >= lyingDeg && !isBend(doing, posture))
    return settle(doing, 'lying', inside(bentDeg - lyingDeg));
  const bendingDeg = BENDING_FROM_DEG - eased(doing, 'bending');
  if (bentDeg >= bendingDeg) return settle(doing, 'bending', inside(bentDeg - bendingDeg));
  doing.bentSince = null;
  if (t - doing.turnedAt < TRANSITION_MS) return settle(doing, 'transition', 1);
  if (shaken > SHAKEN) return settle(doing, 'transition', Math.min(1, 0.5 + shaken / (10 * SHAKEN)));
  const calm = Math.min(1, 1.5 - shaken / SHAKEN);
  const recliningDeg = RECLINING_DEG + eased(doing, 'reclining');
  const reclining = flexionDeg < recliningDeg;
  const margin = reclining
    ? recliningDeg - flexionDeg
    : Math.min(flexionDeg - recliningDeg, bendingDeg - bentDeg);
  return settle(doing, reclining ? 'reclining' : 'still-upright', Math.min(calm, inside(margin)));
}

function feel(doing: Doing, { t, inclinationDeg, rateDegPerSecond, force }: Posture): void {
  const magnitude = norm(force);
  feelShake(doing.shake, t, magnitude);
  feelStep(doing.steps, t, magnitude - doing.shake.mean, Math.sqrt(doing.shake.variance));
  if (Number.isNaN(doing.t)) {
    doing.since = t;
    doing.inclinationDeg = inclinationDeg;
  } else {
    const elapsedMs = t - doing.t;
    doing.inclinationDeg +=
      (1 - Math.exp(-elapsedMs / INCLINATION_MS)) * (inclinationDeg - doing.inclinationDeg);
    doing.rateDegPerSecond +=
      (1 - Math.exp(-elapsedMs / RATE_MS)) * (rateDegPerSecond - doing.rateDegPerSecond);
  }
  doing.t = t;
  if (doing.rateDegPerSecond > TRANSITION_DEG_PER_SECOND) doing.turnedAt = t;
}

/** How far the trunk is from tall, in any direction but back: leaning back is reclining up to lying, degrees. */
function bentAngle({ inclinationDeg }: Doing, { up }: Posture): number {
  const back = up.x > Math.abs(up.y);
  return back && inclinationDeg < LYING_FROM_DEG - HYSTERESIS_DEG ? 0 : inclinationDeg;
}

/** Face down, and not for long: somebody picks something up. */
function isBend(doing: Doing, { up }: Posture): boolean {
  if (-up.x <= Math.abs(up.y)) return false;
  doing.bentSince ??= doing.t;
  return doing.t - doing.bentSince < LONGEST_BEND_MS;
}

/** Without the least breath, and in no position in which a sensor is worn while sitting or standing. */
function isLifeless(doing: Doing, shaken: number): boolean {
  if (shaken >= LIFELESS || doing.inclinationDeg < BENDING_FROM_DEG) doing.lifelessSince = null;
  else doing.lifelessSince ??= doing.t;
  return doing.lifelessSince !== null && doing.t - doing.lifelessSince >= LIFELESS_MS;
}

/** The bound that led into an activity lies a little further back while it goes on. */
const eased = (doing: Doing, activity: Activity): number =>
  doing.activity === activity ? HYSTERESIS_DEG : 0;

/** Half sure at a bound, quite sure from `SURE_INSIDE_DEG` inside. */
const inside = (deg: number): number => Math.max(0.5, Math.min(1, 0.5 + (0.5 * deg) / SURE_INSIDE_DEG));

function settle(doing: Doing, activity: Activity, confidence: number): Doing {
  const seen = Math.min(1, (doing.t - doing.since) / SEEN_MS);
  doing.activity = activity;
  doing.confidence = Math.max(0, Math.min(seen, confidence));
  return doing;
}
