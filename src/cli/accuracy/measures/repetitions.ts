import { repDetector } from '../../../core/detection/rep.ts';
import { detectorAt, type RepDetector } from '../../../core/exercise/detector.ts';
import { isSeen, type SampleGap, type Vec3 } from '../../../core/imu/sample.ts';
import { direction, mean } from '../../../core/imu/vector.ts';
import { feed } from '../../../core/machine.ts';
import type { Orientation } from '../../../core/orientation/orientation.ts';
import { measure } from '../../../core/posture/measure.ts';
import { forwardFromBend, type Neutral } from '../../../core/posture/neutral.ts';
import type { Placement, Posture } from '../../../core/posture/posture.ts';
import { play } from '../../../core/recording/play.ts';
import { viewsOf } from '../../content.ts';
import { orientations } from '../../offline-line.ts';
import { type Half, type LabelledRecording, type LabelledSet, recordingsOf } from '../dataset.ts';
import type { Measure } from '../measure.ts';
import { pooled, type Row } from '../row.ts';

/** The movements of Exermote, and the files of `content/detectors` that see them. */
const MOVEMENTS: Readonly<Record<string, string>> = { Squat: 'squat', Situp: 'sit_up', Burpee: 'burpee' };
/** Sets that begin standing: before them the person is tall, and in them bends forward. */
const FROM_STANDING = ['Squat', 'Burpee'];
/** One stands for this long before such a set, ms. */
const TALL_MS = 5000;
/** Around a turning point one is bent, ms. */
const BENT_MS = 300;
/** The labels are a plan that was followed by ear, some tenths of a second off (DATA, Exermote), ms. */
const TOLERANCE_MS = 500;

/** Choices of the low-pass for those who are not left out, of the content's. */
const LOW_PASSES = [0.7, 0.85, 1, 1.2, 1.4];
const CONTENT = LOW_PASSES.indexOf(1);

interface Tally {
  hits: number;
  missed: number;
  wrong: number;
  sets: number;
  setsWithinOne: number;
}
/** By movement, what each of the low-passes came to. */
type Person = ReadonlyMap<string, readonly Tally[]>;

/** Whether the repetitions of a known exercise are counted without being told when a set begins and ends. */
export const repetitions: Measure = {
  id: 'repetitions',
  about:
    'Exermote: accelerometer at 10 Hz, of which half of the rows repeat the one before. For each set, the detector of its exercise listens from the end of the set before, of whatever exercise, to the beginning of the next, so both breaks are listened to. A count is a hit if the furthest point of its movement lies within a labelled repetition of the set, give or take 0.5 s (the labels lag by tenths of seconds), one for each; a second one, and any in a break, is wrong. Body frame: tall from the 5 s before each set that begins standing, forward from the turning points of the first such set, as with a bow. The ranges and times in content/detectors are body geometry; the low-pass of each movement was chosen on these people, so with one left out it is chosen again on the others (of 0.7, 0.85, 1, 1.2 and 1.4 times that of the content), and each is counted with the choice of the rest. The shape of the detector was worked out on these people too.',
  needs: ['exermote_chest', 'exermote_belly'],
  rows: ([chest, belly]) =>
    chest && belly ? [...rowsOf('chest', chest, 'sternum'), ...rowsOf('belly', belly, 'pelvis')] : [],
};

const ANCHORS: Readonly<Record<string, string>> = {
  chest: 'F1 0.82, exercise unknown (DATA section 2)',
  belly: 'F1 0.79, exercise unknown (DATA section 2)',
};

function rowsOf(place: string, half: Half, placement: Placement): Row[] {
  const byName = peopleOf(half, placement);
  const people = [...byName.values()];
  const all = Object.keys(MOVEMENTS);
  const over =
    (figure: (tally: Tally) => number, exercises: readonly string[]) => (drawn: readonly Person[]) =>
      figure(sum(drawn, exercises));
  return [
    pooled({
      what: `${place}, all: event F1`,
      unit: 'F1',
      people,
      pool: over(f1, all),
      target: { atLeast: 0.92 },
      anchor: ANCHORS[place] ?? '',
    }),
    pooled({
      what: `${place}, all: event F1, each left out`,
      unit: 'F1',
      people: leftOut(people),
      pool: (drawn) => f1(total(drawn)),
    }),
    pooled({
      what: `${place}, all: sets counted within 1`,
      unit: '%',
      people,
      pool: over((tally) => tally.setsWithinOne / tally.sets, all),
      target: { atLeast: 0.95 },
    }),
    ...all.flatMap((exercise) => [
      pooled({ what: `${place}, ${exercise}: event F1`, unit: 'F1', people, pool: over(f1, [exercise]) }),
      pooled({
        what: `${place}, ${exercise}: repetitions found`,
        unit: '%',
        people,
        pool: over(({ hits, missed }) => hits / (hits + missed), [exercise]),
      }),
      pooled({
        what: `${place}, ${exercise}: sets counted within 1`,
        unit: '%',
        people,
        pool: over((tally) => tally.setsWithinOne / tally.sets, [exercise]),
      }),
    ]),
    ...[...byName].map(([name, person]) =>
      pooled({
        what: `${place}, ${name}: event F1`,
        unit: 'F1',
        people: [person],
        pool: over(f1, all),
      }),
    ),
  ];
}

const f1 = ({ hits, missed, wrong }: Tally): number => (2 * hits) / (2 * hits + missed + wrong);

const nothing = (): Tally => ({ hits: 0, missed: 0, wrong: 0, sets: 0, setsWithinOne: 0 });

const sum = (people: readonly Person[], exercises: readonly string[], lowPass = CONTENT): Tally =>
  total(
    people.flatMap((person) => exercises.map((exercise) => person.get(exercise)?.[lowPass] ?? nothing())),
  );

function total(tallies: readonly Tally[]): Tally {
  const all = nothing();
  for (const tally of tallies) add(all, tally);
  return all;
}

/** Each person with the low-passes that are best for the others. */
const leftOut = (people: readonly Person[]): Tally[] =>
  people.map((person) => {
    const others = people.filter((each) => each !== person);
    const chosen = Object.keys(MOVEMENTS).map((exercise) => {
      const figures = LOW_PASSES.map((_, lowPass) => f1(sum(others, [exercise], lowPass)));
      return sum([person], [exercise], figures.indexOf(Math.max(...figures)));
    });
    return total(chosen);
  });

function add(to: Tally, more: Tally): void {
  to.hits += more.hits;
  to.missed += more.missed;
  to.wrong += more.wrong;
  to.sets += more.sets;
  to.setsWithinOne += more.setsWithinOne;
}

function peopleOf(half: Half, placement: Placement): Map<string, Person> {
  const people = new Map<string, Map<string, readonly Tally[]>>();
  for (const recording of recordingsOf(half)) {
    const person = people.get(recording.person) ?? new Map<string, readonly Tally[]>();
    people.set(recording.person, person);
    const recorded = orientations(play(recording, recording.samples[0]?.t ?? 0), recording.rateHz);
    const postures = feed(measure(neutralOf(recording, recorded, placement)), recorded);
    for (const set of recording.sets) {
      const tallies = person.get(set.exercise) ?? LOW_PASSES.map(nothing);
      person.set(set.exercise, tallies);
      const detector = detectorOf(set.exercise, placement);
      for (const [index, share] of LOW_PASSES.entries()) {
        const changed = { ...detector, lowPassHz: share * detector.lowPassHz };
        add(tallies[index] ?? nothing(), listen(recording, set, postures, changed));
      }
    }
  }
  return people;
}

function detectorOf(exercise: string, placement: Placement): RepDetector {
  const detector = detectorAt(viewsOf(MOVEMENTS[exercise] ?? exercise), placement);
  if (detector?.kind !== 'rep') throw new Error(`no detector sees ${exercise} from the ${placement}`);
  return detector;
}

/** Tall and forward as a calibration with a bow finds them, however the sensor is mounted. */
function neutralOf(
  { name, sets, reps }: LabelledRecording,
  recorded: readonly (Orientation | SampleGap)[],
  placement: Placement,
): Neutral {
  const standing = sets.filter(({ exercise }) => FROM_STANDING.includes(exercise));
  const up = meanUp(recorded, (t) => standing.some(({ from }) => t >= from - TALL_MS && t < from));
  const first = standing[0];
  const turns = reps.filter(({ from, to }) => first && from >= first.from && to <= first.to);
  const bent = meanUp(recorded, (t) => turns.some(({ turn }) => Math.abs(t - turn) < BENT_MS));
  const anterior = up && bent && forwardFromBend(up, bent);
  if (!anterior) throw new Error(`${name}: nobody stands and bends`);
  return { up, anterior, placement, slumpDeg: null, forwardFrom: 'bow' };
}

function meanUp(recorded: readonly (Orientation | SampleGap)[], during: (t: number) => boolean): Vec3 | null {
  const seen = recorded.filter(isSeen).filter(({ t }) => during(t));
  return seen.length > 0 ? direction(mean(seen.map(({ up }) => up))) : null;
}

/** Listens to a set and the breaks around it. */
function listen(
  { sets, reps }: LabelledRecording,
  set: LabelledSet,
  postures: readonly (Posture | SampleGap)[],
  detector: RepDetector,
): Tally {
  const at = sets.indexOf(set);
  const from = sets[at - 1]?.to ?? Number.NEGATIVE_INFINITY;
  const to = sets[at + 1]?.from ?? Number.POSITIVE_INFINITY;
  const heard = postures.filter((each) =>
    isSeen(each) ? each.t >= from && each.t < to : each.to >= from && each.from < to,
  );
  const counted = feed(repDetector(detector), heard).flatMap((event) =>
    event.type === 'rep' ? [event.peakAt] : [],
  );
  const left = [...counted];
  const labelled = reps.filter((rep) => rep.from >= set.from && rep.to <= set.to);
  for (const rep of labelled) {
    const hit = left.findIndex((t) => t >= rep.from - TOLERANCE_MS && t <= rep.to + TOLERANCE_MS);
    if (hit >= 0) left.splice(hit, 1);
  }
  const hits = counted.length - left.length;
  return {
    hits,
    missed: labelled.length - hits,
    wrong: left.length,
    sets: 1,
    setsWithinOne: Math.abs(counted.length - labelled.length) <= 1 ? 1 : 0,
  };
}
