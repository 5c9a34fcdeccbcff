import type { Vec3 } from '../imu/sample.ts';
import { DEG_PER_RAD, STANDARD_GRAVITY } from '../imu/units.ts';
import { dot, norm, scale, subtract, vec3 } from '../imu/vector.ts';
import type { Posture } from '../posture/posture.ts';
import type { HoldAngles } from './hold-signal.ts';
import {
  BLUR_MS,
  expectedEnd,
  isChange,
  type Movement,
  QUIET_DEG_PER_SECOND,
  SETTLING_MS,
  widened,
  withoutWobble,
} from './trunk-movement.ts';

/** The mean of a short moment: what holds are judged by, whatever the sensor's rate. */
export interface Moment {
  /** Time of its last sample, ms. */
  readonly t: number;
  readonly alongDeg: number;
  readonly acrossDeg: number;
  readonly up: Vec3;
}

export interface RecentMotion {
  /** @returns the moment that this sample completed, if it did. */
  readonly take: (posture: Posture, angles: HoldAngles) => Moment | null;
  /** The moment so many before the newest, for as long as it is kept. */
  readonly ago: (index: number) => Moment | undefined;
  /** The movements of the last seconds, newest first; the first may be going on. They are known a second late. */
  readonly movements: () => readonly Movement[];
  readonly forget: () => void;
}

/** Moments are this long, ms: 25 in a second; of a slower sensor, one sample each. */
const MOMENT_MS = 40;
/** Clocks may differ from it by this, ms. */
const JITTER_MS = 2;
/** Moments that are kept: eight seconds. */
const KEPT = 200;
/** Attitudes are means over so many moments, 0.28 s: tremor of 2.5 Hz and more falls out. */
const SPAN = 7;
/** Sudden is what is faster than the mean speed from so many moments before to so many after, 0.7 s each. */
const AROUND = 18;
/** Speed, suddenness and that of a rocking to the side, deg/s, and climb, m/s, from which the trunk moves, and below which it is quiet. */
const MOVING = { speed: 6, sudden: 3, rock: 2, climb: 0.06 } as const;
const QUIET = { speed: QUIET_DEG_PER_SECOND, sudden: 2.2, rock: 1.5, climb: 0.04 } as const;
/** So many quiet moments end a movement. */
const QUIET_MOMENTS = 4;
const KEPT_MOVEMENTS = 8;
/** The offset is the mean of the latest quiet moments, 2.4 s of them (40 to 100 do alike on simulated people). */
const OFFSET_MOMENTS = 60;

/**
 * Watches the last seconds of a trunk's attitude for movements, in constant time for each sample.
 *
 * Deep breathing turns the breastbone by up to 4 deg/s, slowly (2 deg at 0.33 Hz, EXERCISES chain RELAX); a
 * foot that is set back turns it no faster, but suddenly; and hips that are lifted may hardly turn it, but carry
 * it up. So each of speed, suddenness and climb makes a movement.
 */
export function createRecentMotion(): RecentMotion {
  const ring: Moment[] = [];
  const attitudes: Vec3[] = [];
  /** Vertical speed since the start, m/s, with all that a sensor's offset adds; and its means over spans. */
  const climbs: number[] = [];
  const smoothClimbs: number[] = [];
  let newest = -1;
  let count = 0;
  let movements: readonly Movement[] = [];
  /** Where the trunk was when it was last quiet, and for how many moments it has been. */
  let quietAt = 0;
  let quietUp: Vec3 | null = null;
  let quietMoments = 0;
  /** The moment that is being summed up. */
  let samples = 0;
  let along = 0;
  let across = 0;
  let upX = 0;
  let upY = 0;
  let upZ = 0;
  let lift = 0;
  /** What the sensor's offset adds to the vertical force in this attitude, m/s²: the mean while the trunk was quiet. */
  const lifts: number[] = [];
  let offset = 0;
  let offsetMoments = 0;

  const place = (index: number): number => (newest - index + KEPT) % KEPT;
  const ago = (index: number): Moment | undefined => (index < count ? ring[place(index)] : undefined);
  /** The mean attitude of the span that ends so many moments ago. */
  const attitude = (index: number): Vec3 => attitudes[place(index)] ?? NOWHERE;

  const smoothClimb = (index: number): number => smoothClimbs[place(index)] ?? 0;

  /** The means of the latest span. */
  function smooth(): void {
    let x = 0;
    let y = 0;
    let z = 0;
    let climb = 0;
    for (let i = 0; i < Math.min(SPAN, count); i++) {
      const { up } = ring[place(i)] as Moment;
      x += up.x;
      y += up.y;
      z += up.z;
      climb += climbs[place(i)] ?? 0;
    }
    attitudes[newest] = vec3(x / SPAN, y / SPAN, z / SPAN);
    smoothClimbs[newest] = climb / SPAN;
  }

  /** The mean attitude around a time of the last seconds. */
  function attitudeAt(t: number): Vec3 {
    let index = 0;
    while (index < count - 1 && (ago(index)?.t ?? 0) > t + BLUR_MS) index++;
    return attitude(index);
  }

  /**
   * A movement that led where it led sooner than it ended: what followed was no more than settling there. Several steps
   * without a rest between them look like one movement, faster than it is long: they do not end with the first.
   */
  function arrived(movement: Movement): Movement {
    const expected = expectedEnd(movement);
    if (movement.to === null || expected >= movement.to) return movement;
    if (movement.to - expected > SETTLING_MS) return movement;
    const settling = { ...movement, before: attitudeAt(expected), riseM: 0 };
    return isChange(settling) ? movement : { ...movement, to: expected };
  }

  /** Notes whether the trunk moved about a second ago. */
  function watch(): void {
    const now = ago(0);
    const middle = ago(AROUND + SPAN);
    const first = ago(2 * AROUND + SPAN);
    if (!now || !middle || !first || !ago(2 * AROUND + 2 * SPAN)) return;
    const msPerMoment = (now.t - first.t) / (2 * AROUND + SPAN);
    const perSecond = (from: number, to: number) =>
      scale(subtract(attitude(to), attitude(from)), (1000 * DEG_PER_RAD) / ((from - to) * msPerMoment));
    const turning = perSecond(AROUND + SPAN, AROUND);
    const turningLong = perSecond(2 * AROUND + SPAN, 0);
    const speed = norm(turning);
    const sudden = speed - norm(turningLong);
    const rock = Math.abs(turning.y) - Math.abs(turningLong.y);
    const after = attitude(AROUND);
    const climb = peak(smoothClimb(2 * AROUND), smoothClimb(AROUND), smoothClimb(0));
    const isQuiet =
      speed < QUIET.speed && sudden < QUIET.sudden && rock < QUIET.rock && Math.abs(climb) < QUIET.climb;
    quietMoments = isQuiet ? quietMoments + 1 : 0;

    const [latest, ...earlier] = movements;
    if (latest && latest.to === null) {
      const ended = quietMoments >= QUIET_MOMENTS;
      const to = ended ? (ago(AROUND + SPAN + QUIET_MOMENTS - 1)?.t ?? middle.t) : null;
      const riseM = latest.riseM + (climb * msPerMoment) / 1000;
      const peakSpeed = Math.max(latest.peakSpeed, speed);
      const movement = { ...latest, to, after, riseM, peakSpeed };
      movements = ended
        ? withoutWobble(arrived(widened(movement)), earlier, attitudeAt)
        : [movement, ...earlier];
    } else if (
      speed > MOVING.speed ||
      sudden > MOVING.sudden ||
      rock > MOVING.rock ||
      Math.abs(climb) > MOVING.climb
    ) {
      const movement = {
        from: quietUp ? quietAt : first.t,
        to: null,
        before: quietUp ?? attitude(2 * AROUND + SPAN),
        after,
        riseM: 0,
        peakSpeed: speed,
        takenBack: false,
      };
      movements = [movement, ...movements.slice(0, KEPT_MOVEMENTS - 1)];
    }
    if (quietMoments > 0) {
      offsetMoments = Math.min(OFFSET_MOMENTS, offsetMoments + 1);
      offset += ((lifts[place(AROUND + SPAN)] ?? 0) - offset) / offsetMoments;
      quietAt = middle.t;
      quietUp = attitude(AROUND + SPAN);
    }
  }

  return {
    take({ t, up, force }, { alongDeg, acrossDeg }) {
      samples++;
      lift += dot(force, up) - STANDARD_GRAVITY;
      along += alongDeg;
      across += acrossDeg;
      upX += up.x;
      upY += up.y;
      upZ += up.z;
      const last = ago(0);
      if (last && t - last.t < MOMENT_MS - JITTER_MS) return null;
      const moment: Moment = {
        t,
        alongDeg: along / samples,
        acrossDeg: across / samples,
        up: vec3(upX / samples, upY / samples, upZ / samples),
      };
      const lifted = lift / samples;
      const climbed = last ? (climbs[newest] ?? 0) + ((lifted - offset) * (t - last.t)) / 1000 : 0;
      samples = along = across = upX = upY = upZ = lift = 0;
      newest = (newest + 1) % KEPT;
      ring[newest] = moment;
      climbs[newest] = climbed;
      lifts[newest] = lifted;
      count = Math.min(KEPT, count + 1);
      smooth();
      watch();
      return moment;
    },
    ago,
    movements: () => movements,
    forget() {
      newest = -1;
      count = samples = along = across = upX = upY = upZ = lift = quietMoments = offsetMoments = 0;
      movements = [];
      quietUp = null;
    },
  };
}

/** How far a value stands out from the one before and the one after, in either direction; 0 on a slope. */
function peak(before: number, value: number, after: number): number {
  const [rise, fall] = [value - before, value - after];
  return rise * fall <= 0 ? 0 : Math.sign(rise) * Math.min(Math.abs(rise), Math.abs(fall));
}

const NOWHERE = vec3(0, 0, 0);
