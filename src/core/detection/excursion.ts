import type { RepDetector } from '../exercise/detector.ts';
import type { Posture } from '../posture/posture.ts';
import { createAngleTrace, type ExcursionTimes, RETURNED_SHARE } from './rep-phases.ts';
import { createTrunkAngle } from './rep-signal.ts';
import { createRestingPlace } from './resting-place.ts';

/** The trunk went from where it was to one side and came back. */
export interface Excursion extends ExcursionTimes {
  /** When it had come back so far that it counts, ms on the sample clock. */
  readonly t: number;
  readonly peakAt: number;
  /** 1: the angle grew; -1: it fell. */
  readonly side: 1 | -1;
  readonly rangeDeg: number;
  /** The same from the middle of where it began and where it ended: breath and sway move each by itself. */
  readonly sizeDeg: number;
  /** How far the trunk turned about other axes for each degree about this one, on the way to the peak. */
  readonly offAxisShare: number;
}

/** An excursion begins at this share of the reference range (EXERCISES section D). */
const DEPARTED_SHARE = 0.35;
/**
 * Who sets out again before having come back all the way has done one repetition, if that valley lies below the first
 * share of the peak and the new rise is at least the second. (G): as EXERCISES section D reads between 0.70 and 0.30.
 */
const VALLEY_SHARE = 0.6;
const RISE_SHARE = 0.15;
/** The same where the start stays: nearly back, and then out by as much as a departure. */
const STEADY_VALLEY_SHARE = 0.5;
/** No excursion is over before this share of the least time; a jerk that comes back at once is followed further. */
const LEAST_TIME_SHARE = 0.6;
/** A repetition is over when the way back is slower than this share of what it was: who gets up goes on through the start. */
const ARRIVING_SHARE = 0.5;
/** Share of the peak above which the way back has not begun. */
const HIGH_SHARE = 0.7;
/** The trunk sways across by some 1 deg all the time: less than this along is too little to take a share of, deg. */
const SWAY_DEG = 3;
/** Where one starts is where the trunk is slower than this, deg/s. */
const TURNING_DEG_PER_SECOND = 15;
/** Staying within this share of the departure for so long, and for longer than a hold, makes a new start, ms. */
const RESTING_SHARE = 0.5;
const RESTED_MS = 3000;
/** Who rests at what looks like the end of an excursion for longer than that, and at the start position, is at the start. */
const STUCK_MS = 8000;
/** The start position may be missed by this much, deg. */
const START_TOLERANCE_DEG = 8;
/** Who is out of the start position for longer, and in no excursion, has left it, ms. */
const LEFT_MS = 3000;

/** Finds the excursions of one angle from where the trunk starts. It changes in place. */
export interface Excursions {
  /** @returns the excursion that is over with this posture. */
  readonly take: (posture: Posture) => Excursion | null;
  /** Sets the range that shares are taken of, deg. */
  readonly refer: (rangeDeg: number) => void;
  /** Moves the start by some degrees. */
  readonly shift: (deg: number) => void;
  /** Whether the start position was left since this was last asked. */
  readonly left: () => boolean;
  /** The angle that is followed, deg; a `tilt` is told from where the trunk last started. */
  readonly deg: () => number;
  /** After time of which nothing is known. */
  readonly restart: () => void;
}

export function createExcursions(window: Omit<RepDetector, 'kind'>, firstReferenceDeg: number): Excursions {
  const { signal, direction, minSeconds, maxSeconds, holdSeconds = 0 } = window;
  const trunk = createTrunkAngle(signal, window.lowPassHz);
  const trace = createAngleTrace(1000 * maxSeconds + RESTED_MS);
  /** Where the start is a place to swing about, or to be away from, it does not follow the angle. */
  const startStays = direction === 0 || direction === 'either' || signal === 'tilt';
  const winds = signal === 'pitch' || signal === 'force-pitch';
  const rest = createRestingPlace(between);
  let referenceDeg = firstReferenceDeg;
  let phase: 'seeking' | 'start' | 'out' | 'arriving' = 'seeking';
  let t: number | null = null;
  let lastDeg = 0;
  let startDeg = 0;
  let referredDeg = 0;
  let outsideSince: number | null = null;
  let hasLeft = true;
  let side: 1 | -1 = 1;
  let departedAt = 0;
  let peakDeg = 0;
  let peakAt = 0;
  let offAxisShare = 0;
  let valleyDeg = 0;
  let highUntil = 0;
  /** Speed of the way back, deg/s. */
  let backSpeed = 0;
  let over: Excursion | null = null;

  function isAtStart(toleranceDeg = START_TOLERANCE_DEG): boolean {
    const place = trunk.placeDeg();
    return place >= window.startDeg[0] - toleranceDeg && place <= window.startDeg[1] + toleranceDeg;
  }

  /** Degrees from one angle to another; of pitch the shorter way round. */
  function between(fromDeg: number, deg: number): number {
    const apart = deg - fromDeg;
    if (!winds || Math.abs(apart) <= 180) return apart;
    return apart > 0 ? apart - 360 : apart + 360;
  }

  function startAt(now: number, deg: number): void {
    phase = 'start';
    if (signal === 'tilt') trunk.refer();
    startDeg = signal === 'tilt' ? 0 : deg;
    rest.anew(now, startDeg);
    outsideSince = null;
  }

  function seek(): void {
    phase = 'seeking';
    hasLeft = true;
  }

  /** Whether the trunk has been in one place for so long. */
  const hasRested = (now: number, deg: number, forMs: number): boolean =>
    rest.take(now, deg, RESTING_SHARE * DEPARTED_SHARE * referenceDeg) >= forMs;

  function waitAtStart(now: number, deg: number): void {
    const placed = isAtStart();
    if (hasRested(now, deg, RESTED_MS + 1000 * holdSeconds) && placed) startAt(now, rest.deg());
    outsideSince = placed ? null : (outsideSince ?? now);
    const out = between(startDeg, deg);
    if (typeof direction === 'number' && out * direction < 0) {
      if (placed && !startStays) startDeg = deg;
    } else if (Math.abs(out) >= DEPARTED_SHARE * referenceDeg) {
      phase = 'out';
      side = out > 0 ? 1 : -1;
      departedAt = now;
      peakDeg = 0;
      rest.anew(now, deg);
      if (signal !== 'tilt') {
        trunk.refer();
        referredDeg = deg;
      }
      offAxisShare = 0;
      goFurther(now, deg, Math.abs(out));
      return;
    }
    if (outsideSince !== null && now - outsideSince > LEFT_MS) seek();
  }

  function goFurther(now: number, deg: number, out: number): void {
    peakDeg = out;
    peakAt = now;
    valleyDeg = out;
    if (signal === 'tilt') return;
    const turnedDeg = trunk.fromReferenceDeg();
    const alongDeg = Math.abs(between(referredDeg, deg));
    const acrossDeg =
      signal === 'turn' ? turnedDeg : Math.sqrt(Math.max(0, turnedDeg * turnedDeg - alongDeg * alongDeg));
    offAxisShare = acrossDeg / Math.max(SWAY_DEG, alongDeg);
  }

  function followOut(now: number, deg: number): Excursion | null {
    const out = between(startDeg, deg) * side;
    if (out > peakDeg) goFurther(now, deg, out);
    if (out >= HIGH_SHARE * peakDeg) highUntil = now;
    valleyDeg = Math.min(valleyDeg, out);
    // Where the start stays, the way back must end below where the next way out begins.
    const returned = out <= RETURNED_SHARE * (startStays ? Math.min(peakDeg, referenceDeg) : peakDeg);
    const rise = startStays ? DEPARTED_SHARE * referenceDeg : RISE_SHARE * peakDeg;
    const valley = (startStays ? STEADY_VALLEY_SHARE : VALLEY_SHARE) * peakDeg;
    const setsOut = valleyDeg <= valley && out - valleyDeg >= rise;
    const early = now - departedAt < LEAST_TIME_SHARE * 1000 * minSeconds;
    if (early || (!returned && !setsOut)) {
      if (now - departedAt > 1000 * maxSeconds) seek();
      else if (hasRested(now, deg, STUCK_MS + 1000 * holdSeconds) && isAtStart(0)) startAt(now, rest.deg());
      return null;
    }
    const [zeroDeg, way] = [startDeg, side];
    const times = trace.times(now, peakDeg, (each) => way * between(zeroDeg, each));
    const excursion: Excursion = {
      ...times,
      t: now,
      peakAt,
      side,
      rangeDeg: peakDeg,
      sizeDeg: peakDeg,
      offAxisShare,
    };
    if (setsOut) return end(now, startDeg + side * valleyDeg, excursion);
    // A swing goes on through the start.
    if (direction === 0) return end(now, deg, excursion);
    phase = 'arriving';
    over = excursion;
    backSpeed = (1000 * (peakDeg - out)) / Math.max(1, now - highUntil);
    return null;
  }

  /** Nearly back: it counts where the trunk comes to rest or turns, and not if it goes on through the start. */
  function arrive(now: number, deg: number, speed: number): Excursion | null {
    if (!over) return null;
    if (!isAtStart() && now - over.t > LEFT_MS) {
      seek();
      return null;
    }
    if (speed * side > -ARRIVING_SHARE * backSpeed && isAtStart()) {
      const sizeDeg = peakDeg - (between(startDeg, deg) * side) / 2;
      return end(now, deg, { ...over, t: now, sizeDeg });
    }
    return null;
  }

  function end(now: number, deg: number, excursion: Excursion): Excursion {
    over = null;
    if (!startStays) startAt(now, deg);
    else {
      phase = 'start';
      rest.anew(now, deg);
    }
    return excursion;
  }

  return {
    take(posture) {
      trunk.take(posture);
      const deg = trunk.deg();
      const now = posture.t;
      const speed = t === null ? 0 : (between(lastDeg, deg) * 1000) / (now - t);
      t = now;
      lastDeg = deg;
      trace.add(now, deg);
      if (phase === 'out') return followOut(now, deg);
      if (phase === 'arriving') return arrive(now, deg, speed);
      if (phase === 'start') waitAtStart(now, deg);
      else if (Math.abs(speed) < TURNING_DEG_PER_SECOND && isAtStart()) startAt(now, deg);
      return null;
    },
    refer(rangeDeg) {
      referenceDeg = rangeDeg;
    },
    shift(deg) {
      startDeg += deg;
    },
    left() {
      const answer = hasLeft;
      hasLeft = false;
      return answer;
    },
    deg: () => lastDeg,
    restart() {
      phase = 'seeking';
      t = null;
      trunk.restart();
      trace.clear();
    },
  };
}
