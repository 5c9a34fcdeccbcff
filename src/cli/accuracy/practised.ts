import type { HoldEnded, RepCounted } from '../../core/detection/event.ts';
import { endOfHold, holdDetector } from '../../core/detection/hold.ts';
import { repDetector } from '../../core/detection/rep.ts';
import { detectorAt } from '../../core/exercise/detector.ts';
import { isSeen, type SampleGap, type Vec3 } from '../../core/imu/sample.ts';
import { direction, mean } from '../../core/imu/vector.ts';
import { feed } from '../../core/machine.ts';
import type { Orientation } from '../../core/orientation/orientation.ts';
import { calibrate } from '../../core/posture/calibrate.ts';
import { calibrateBow } from '../../core/posture/calibrate-bow.ts';
import { measure } from '../../core/posture/measure.ts';
import { type Neutral, neutralFromSlump } from '../../core/posture/neutral.ts';
import type { Placement, Posture } from '../../core/posture/posture.ts';
import { FACE_OUT } from '../../core/simulation/mounting.ts';
import type { Family } from '../../core/simulation/people.ts';
import { holdPractice, type Practice, repPractice } from '../../core/simulation/practice.ts';
import type { Doing, Truth } from '../../core/simulation/timeline.ts';
import { viewsOf } from '../content.ts';
import { orientations } from '../offline-line.ts';

/** A hold shorter than this is not counted by the player either, s. */
const SHORTEST_SECONDS = 2;
/** A hold that was found shares at least this much with the true one, ms. */
const SHARED_MS = 500;
/** Tall is asked for this long before the bow, ms. */
const TALL_MS = 9000;
/** A repetition may be told this long after the last of its set has ended, ms. */
const LATE_MS = 1500;

/** What the line made of a simulated person's holds. */
export interface PractisedHolds {
  readonly family: Family;
  readonly exerciseId: string;
  /** For each true hold, how late its start and end were dated, s; null where it was not found. */
  readonly found: readonly ({ readonly start: number; readonly end: number } | null)[];
  /** Holds that were counted where there was none, as on the way into a position. */
  readonly wrong: number;
}

/** What it made of their repetitions: how many there were in each set, and how many were counted. */
export interface PractisedReps {
  readonly family: Family;
  readonly exerciseId: string;
  readonly sets: readonly { readonly true: number; readonly counted: number }[];
  /** Repetitions that were counted outside a set. */
  readonly wrong: number;
}

/** Plays somebody's holds along the line: samples, orientation, calibration, posture, holds. */
export function practisedHolds(seed: number): PractisedHolds | null {
  const practice = holdPractice(seed);
  const { family, exerciseId, wearing, body } = practice;
  const detector = detectorAt(viewsOf(exerciseId), wearing.placement);
  if (detector?.kind !== 'hold') return null;
  const postures = posturesOf(practice);
  const machine = holdDetector(detector);
  let run = machine.start();
  const told = postures.flatMap((posture) => {
    const [next, events] = machine.step(run, posture);
    run = next;
    return events;
  });
  const counted = [...told, ...endOfHold(run)].filter(
    (event): event is HoldEnded =>
      event.type === 'hold-ended' && event.cause !== 'settling' && event.heldSeconds >= SHORTEST_SECONDS,
  );
  const matched = new Set<HoldEnded>();
  const found = body.truth
    .filter(({ what }) => what === 'hold')
    .map((truth) => {
      const hold = counted.find((each) => !matched.has(each) && shares(each, truth));
      if (!hold) return null;
      matched.add(hold);
      return { start: (hold.startedAt - truth.from) / 1000, end: (hold.endedAt - truth.to) / 1000 };
    });
  return { family, exerciseId, found, wrong: counted.length - matched.size };
}

const shares = ({ startedAt, endedAt }: HoldEnded, { from, to }: Truth): boolean =>
  Math.min(endedAt, to) - Math.max(startedAt, from) > SHARED_MS;

/** Plays somebody's repetitions along the line. */
export function practisedReps(seed: number): PractisedReps | null {
  const practice = repPractice(seed);
  const { family, exerciseId, wearing, body } = practice;
  const detector = detectorAt(viewsOf(exerciseId), wearing.placement);
  if (detector?.kind !== 'rep') return null;
  const reps = feed(repDetector(detector), afterBow(posturesOf(practice), body.truth)).filter(
    (event): event is RepCounted => event.type === 'rep',
  );
  const sets = setsOf(body.truth).map(({ from, to, count }) => ({
    true: count,
    counted: reps.filter(({ endedAt }) => endedAt >= from && endedAt <= to + LATE_MS).length,
  }));
  const inSets = sets.reduce((sum, { counted }) => sum + counted, 0);
  return { family, exerciseId, sets, wrong: reps.length - inSets };
}

/** The detector of an exercise listens once the calibration is over. */
function afterBow(
  postures: readonly (Posture | SampleGap)[],
  truths: readonly Truth[],
): (Posture | SampleGap)[] {
  const bowedAt = truths.find(({ what }) => what === 'bend')?.to ?? 0;
  return postures.filter((each) => (isSeen(each) ? each.t : each.to) > bowedAt + LATE_MS);
}

interface TrueSet {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Runs of repetitions, those that were given up among them but not counted. */
function setsOf(truths: readonly Truth[]): TrueSet[] {
  const sets: TrueSet[] = [];
  for (const { what, from, to } of truths) {
    if (what !== 'rep' && what !== 'partial') continue;
    const last = sets.at(-1);
    const count = what === 'rep' ? 1 : 0;
    if (last && from - last.to < 1) sets[sets.length - 1] = { ...last, to, count: last.count + count };
    else sets.push({ from, to, count });
  }
  return sets;
}

/**
 * As in the product: five still seconds of tall, then a bow, then what is practised. Whoever sways too much for
 * that would be asked again; here the spans that were tall and bowed in truth stand for the second try.
 */
function posturesOf({ wearing: { placement, rateHz }, body }: Practice): (Posture | SampleGap)[] {
  const recorded = orientations(body.samples(), rateHz);
  return feed(measure(calibrated(recorded, placement) ?? asked(recorded, placement, body.truth)), recorded);
}

function calibrated(recorded: readonly (Orientation | SampleGap)[], placement: Placement): Neutral | null {
  const told = feed(calibrate(FACE_OUT, placement, TALL_MS), recorded).find(
    ({ type }) => type !== 'settling',
  );
  if (!told || told.type === 'settling') return null;
  const up = told.type === 'calibrated' ? null : told.tall;
  const tall = told.type === 'calibrated' ? told.neutral : up && { up, placement };
  const bowed = tall && feed(calibrateBow(tall), after(recorded, told.t)).find(isCalibrated);
  return bowed ? bowed.neutral : null;
}

function asked(
  recorded: readonly (Orientation | SampleGap)[],
  placement: Placement,
  truths: readonly Truth[],
): Neutral {
  const upDuring = (doing: Doing): Vec3 | null => {
    const span = truths.find(({ what }) => what === doing);
    const within = recorded.filter(isSeen).filter(({ t }) => span && t >= span.from + 500 && t <= span.to);
    return direction(mean(within.map(({ up }) => up)));
  };
  const [tall, bow] = [upDuring('stand'), upDuring('bend')];
  const neutral = tall && bow && neutralFromSlump(tall, bow, placement);
  if (!neutral) throw new Error('a simulated person neither stood tall nor bowed');
  return neutral;
}

const after = (recorded: readonly (Orientation | SampleGap)[], t: number) =>
  recorded.filter((each) => isSeen(each) && each.t > t);

const isCalibrated = <Event extends { readonly type: string }>(
  event: Event,
): event is Event & { readonly type: 'calibrated'; readonly neutral: Neutral } => event.type === 'calibrated';
