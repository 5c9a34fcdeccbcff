import type { RepDetector } from '../exercise/detector.ts';
import { isGap, type SampleGap } from '../imu/sample.ts';
import type { Machine } from '../machine.ts';
import type { Posture } from '../posture/posture.ts';
import type { RepEvent, RepSeen } from './event.ts';
import { createExcursions, type Excursion } from './excursion.ts';
import { createRepConfidence } from './rep-confidence.ts';

/** What the detector needs of an exercise. */
export type RepWindow = Omit<RepDetector, 'kind'>;

/**
 * A whole repetition is at least this share of the reference range; less is a half one. EXERCISES section D begins at 0.70
 * and asks to tune: people vary by 8 % and lose up to 15 % as they tire (simulated), so half ones end at about 0.6.
 */
export const WHOLE_SHARE = 0.65;
const PARTIAL_SHARE = 0.35;
/** Each whole repetition moves the reference by this share of the difference: people tire. */
const FOLLOWED_SHARE = 0.3;
/** Turning about other axes by more than this share of the movement is another movement (EXERCISES section D). */
const MOST_OFF_AXIS = 0.6;
/** Two movements are alike if the smaller one is whole measured by the larger, and takes this share of its time at least. */
const ALIKE_TIME = 0.4;
/** How many movements wait to be confirmed by one that is alike: what lies further back belongs to something else. */
const WAITING = 3;
/** The cow is half of the cat at least (EXERCISES chain CATCOW: 5 to 15 against 8 to 20); else the start was misjudged. */
const LOPSIDED_SHARE = 0.5;
/** So many movements of another kind, one after another, are something else than a set. */
const OTHERS = 2;
/** Stays are known to about this, s (EXERCISES section D, tempo: 0.5 s). */
const HOLD_TOLERANCE_SECONDS = 0.5;
/** The other side of a swing begins within this time, ms; what comes later is another movement. */
const OTHER_SIDE_MS = 3000;
/** Who stays for longer between getting up and sitting down rests there, and the two are no repetition, ms. */
const SECOND_HALF_MS = 5000;
/** A repetition is told when it has nearly ended: what is left is taken for no longer, ms (simulated: 1.3 as a rule). */
const MOST_LEFT_MS = 1250;

/** One run's state. It changes in place, so that no sample allocates. */
export interface RepRun {
  readonly take: (input: Posture | SampleGap) => readonly RepEvent[];
  /** The angle that it judges by, after the posture that it took last, deg. */
  readonly deg: () => number;
}

/**
 * Counts repetitions of a known exercise without being told when a set begins (EXERCISES section D, rep FSM).
 *
 * An excursion of the exercise's angle counts if its size, time and axis fit. The first of a set is told with the second:
 * two that are alike are a set and their mean size is the reference, one alone may be anything. From then on each is told
 * as it comes back, whole or half. Leaving the start position, or two movements of another kind, ends that.
 */
export function repDetector(window: RepWindow): Machine<RepRun, Posture | SampleGap, RepEvent> {
  return {
    start: () => createRun(window),
    step: (run, input) => [run, run.take(input)],
  };
}

/** A movement, how large and long it was in all, and how long one stayed at its end or ends. */
type Seen = RepSeen & Size & { readonly staySeconds: number };
interface Size {
  readonly sizeDeg: number;
  readonly seconds: number;
}

const NONE: readonly RepEvent[] = [];

function createRun(window: RepWindow): RepRun {
  const swings = window.direction === 0;
  const inTwo = swings || window.excursions === 2;
  /** Of a swing, the reference is the way from one side to the other. */
  const sides = swings ? 2 : 1;
  const leastDeg = window.minRangeDeg * sides;
  const firstReferenceDeg = leastDeg / WHOLE_SHARE;
  const excursions = createExcursions(window, firstReferenceDeg / sides);
  const confidence = createRepConfidence(window, MOST_OFF_AXIS);
  let referenceDeg = firstReferenceDeg;
  let reference: Size = { sizeDeg: firstReferenceDeg, seconds: window.minSeconds };
  /** A set is under way. */
  let counting = false;
  let waiting: Seen[] = [];
  let others = 0;
  let half: Excursion | null = null;
  let endedAt = Number.NEGATIVE_INFINITY;
  let latestT = Number.NEGATIVE_INFINITY;

  function refer(deg: number): void {
    referenceDeg = Math.max(firstReferenceDeg, deg);
    excursions.refer(referenceDeg / sides);
  }

  function forget(): void {
    counting = false;
    waiting = [];
    half = null;
    refer(firstReferenceDeg);
  }

  /** What a finished excursion makes: a movement, or the first half of one that is in two. */
  function movement(excursion: Excursion): Seen | null {
    if (!inTwo) return seen(excursion, excursion);
    const first = half;
    if (first === null || !(swings ? isOtherSide(first, excursion) : follows(first, excursion))) {
      half = swings && excursion.side < 0 ? null : excursion;
      return null;
    }
    half = null;
    if (swings) excursions.shift(towardsMiddle(first, excursion));
    return seen(first, excursion);
  }

  function seen(first: Excursion, last: Excursion): Seen {
    const rangeDeg = swings ? first.rangeDeg + last.rangeDeg : last.rangeDeg;
    const startedAt = Math.max(first.startedAt, endedAt);
    // A swing goes on through the start and has no end of its own.
    const overAt = Math.max(Math.min(last.endedAt, last.t + (swings ? 0 : MOST_LEFT_MS)), startedAt);
    return {
      t: last.t,
      startedAt,
      peakAt: first.peakAt,
      endedAt: overAt,
      sizeDeg: swings ? rangeDeg : last.sizeDeg,
      seconds: (overAt - startedAt) / 1000,
      rangeDeg,
      phases: {
        outSeconds: first.outSeconds,
        pauseSeconds: Math.min(first.pauseSeconds, last.pauseSeconds),
        backSeconds: last.backSeconds,
      },
      confidence: confidence.of(first, last),
      staySeconds: Math.min(first.staySeconds, last.staySeconds),
    };
  }

  function told(rep: Seen, t: number): RepEvent[] {
    const { holdSeconds } = window;
    const share = shareOf(rep, reference);
    if (share < PARTIAL_SHARE) return [];
    const held = holdSeconds === undefined || rep.staySeconds >= holdSeconds - HOLD_TOLERANCE_SECONDS;
    const sized = rep.confidence * Math.min(1, share, 1 / share);
    const { staySeconds: _, sizeDeg: __, seconds: ___, ...seen } = rep;
    return [{ ...seen, type: share >= WHOLE_SHARE && held ? 'rep' : 'rep-partial', t, confidence: sized }];
  }

  function other(): void {
    others++;
    if (others >= OTHERS) counting = false;
  }

  function judge(rep: Seen): readonly RepEvent[] {
    endedAt = Math.min(rep.endedAt, rep.t);
    if (counting && rep.rangeDeg * WHOLE_SHARE <= referenceDeg) {
      if (shareOf(rep, reference) < WHOLE_SHARE) other();
      else others = 0;
      const events = told(rep, rep.t);
      if (others === 0) {
        reference = towards(reference, rep, FOLLOWED_SHARE);
        refer(referenceDeg + FOLLOWED_SHARE * (rep.rangeDeg - referenceDeg));
      }
      return events;
    }
    if (rep.rangeDeg < leastDeg) return NONE;
    const reps = [...waiting.filter((before) => alike(before, rep)), rep];
    waiting = [...waiting, rep].slice(-WAITING);
    const largestDeg = Math.max(...waiting.map(({ rangeDeg }) => rangeDeg));
    if (reps.length < 2 || rep.rangeDeg < WHOLE_SHARE * largestDeg) return NONE;
    waiting = [];
    counting = true;
    others = 0;
    refer(mean(reps.map(({ rangeDeg }) => rangeDeg)));
    reference = {
      sizeDeg: mean(reps.map(({ sizeDeg }) => sizeDeg)),
      seconds: mean(reps.map(({ seconds }) => seconds)),
    };
    return reps.flatMap((each) => told(each, rep.t));
  }

  /** A gap that is too short to hide a repetition is passed over. */
  function takeGap({ from, to }: SampleGap): void {
    if (to - from < 1000 * window.minSeconds) return;
    excursions.restart();
    half = null;
  }

  return {
    deg: excursions.deg,
    take(input) {
      if (isGap(input)) {
        takeGap(input);
        return NONE;
      }
      if (!(input.t > latestT)) return NONE;
      latestT = input.t;
      confidence.take(input);
      const excursion = excursions.take(input);
      if (excursions.left()) forget();
      if (!excursion) return NONE;
      if (excursion.rangeDeg > window.maxRangeDeg) {
        forget();
        return NONE;
      }
      const rep = excursion.offAxisShare <= MOST_OFF_AXIS ? movement(excursion) : null;
      if (!rep) return NONE;
      if (fits(rep, window)) return judge(rep);
      other();
      return NONE;
    },
  };
}

const isOtherSide = (first: Excursion, { side, startedAt }: Excursion): boolean =>
  first.side !== side && startedAt - first.endedAt <= OTHER_SIDE_MS;

const follows = (first: Excursion, { startedAt }: Excursion): boolean =>
  startedAt - first.endedAt <= SECOND_HALF_MS;

/** How far the place that is swung about has to move, deg, so that neither side is less than a share of the other. */
function towardsMiddle(first: Excursion, last: Excursion): number {
  const [larger, smaller] = first.rangeDeg > last.rangeDeg ? [first, last] : [last, first];
  const missingDeg = LOPSIDED_SHARE * larger.rangeDeg - smaller.rangeDeg;
  return missingDeg > 0 ? (larger.side * missingDeg) / (1 + LOPSIDED_SHARE) : 0;
}

function fits(rep: Seen, { minSeconds, maxSeconds, maxRangeDeg }: RepWindow): boolean {
  const seconds = (rep.endedAt - rep.startedAt) / 1000;
  return seconds >= minSeconds && seconds <= maxSeconds && rep.rangeDeg <= maxRangeDeg;
}

/**
 * How much of a whole repetition it is: as its size says, and a little less where it was shorter too. Who gives up half
 * way is back sooner, whereas breath makes a small lift larger but no longer. The cube root: the square root would
 * find a few more half bridges (simulated), and take quick squats for half ones (Exermote).
 */
const shareOf = (rep: Size, whole: Size): number =>
  (rep.sizeDeg / whole.sizeDeg) * Math.cbrt(Math.min(1, rep.seconds / whole.seconds));

const towards = (from: Size, to: Size, share: number): Size => ({
  sizeDeg: from.sizeDeg + share * (to.sizeDeg - from.sizeDeg),
  seconds: from.seconds + share * (to.seconds - from.seconds),
});

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function alike(a: Seen, b: Seen): boolean {
  const secondsA = a.endedAt - a.startedAt;
  const secondsB = b.endedAt - b.startedAt;
  return (
    Math.min(a.rangeDeg, b.rangeDeg) >= WHOLE_SHARE * Math.max(a.rangeDeg, b.rangeDeg) &&
    Math.min(secondsA, secondsB) >= ALIKE_TIME * Math.max(secondsA, secondsB)
  );
}
