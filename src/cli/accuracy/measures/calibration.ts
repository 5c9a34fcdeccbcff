import { isSeen } from '../../../core/imu/sample.ts';
import { DEG_PER_RAD } from '../../../core/imu/units.ts';
import { angleBetween } from '../../../core/imu/vector.ts';
import { feed } from '../../../core/machine.ts';
import { calibrate } from '../../../core/posture/calibrate.ts';
import { calibrateRange, TALLS_AGREE_DEG } from '../../../core/posture/calibrate-range.ts';
import type { CalibrationEvent } from '../../../core/posture/calibration-event.ts';
import { zoneLimits } from '../../../core/posture/limits.ts';
import type { Neutral } from '../../../core/posture/neutral.ts';
import { type Half, recordingsOf, type Segment } from '../dataset.ts';
import type { Measure } from '../measure.ts';
import { ON_LOWER_BACK, ON_NECK, ON_UPPER_BACK, posed, type Wearing, windowMeans } from '../posed.ts';
import { pooled, type Row } from '../row.ts';

/** Of one person at one place. */
interface Person {
  /** Upright trials, and those in which five still seconds were found. */
  readonly upright: number;
  readonly settled: number;
  /** Pairs of upright trials that follow each other, and those that agree as two talls must. */
  readonly pairs: number;
  readonly agreeing: number;
  /** Slouch trials, and those that the page takes for a slump forward that is large enough. */
  readonly slouches: number;
  readonly taken: number;
  /** Windows of the trials left over after a two-point calibration. */
  readonly slouchWindows: number;
  readonly found: number;
  readonly uprightWindows: number;
  readonly flagged: number;
  readonly claims: number;
}

/** Whether people can be calibrated as asked, and what the second point gains. */
export const calibration: Measure = {
  id: 'calibration',
  about:
    'Posed sitting at T4, C7 and L5, trials of 30 s. Five still seconds by the rule of the page; two points: 10 s of upright and 10 s of slouch (not scored), threshold at 0.6 of the range, 8 to 20 degrees; windows of 2 s.',
  needs: ['sitposture_T4', 'sitposture_C7', 'sitposture_L5'],
  rows([upper, neck, lower]) {
    if (!upper || !neck || !lower) return [];
    return [
      ...rowsAt('T4', peopleOf(upper, ON_UPPER_BACK)),
      ...rowsAt('C7', peopleOf(neck, ON_NECK)),
      ...withoutClaims(peopleOf(lower, ON_LOWER_BACK)),
    ];
  },
};

const calibrated = (told: readonly CalibrationEvent[]): Neutral | null =>
  told.map((event) => (event.type === 'calibrated' ? event.neutral : null)).find(Boolean) ?? null;

function peopleOf(half: Half, wearing: Wearing): Person[] {
  const people: Person[] = [];
  for (const recording of recordingsOf(half)) {
    const { neutral, orientations, postures, trials } = posed(recording, wearing, true);
    const upright = recording.segments.filter(({ label }) => label === 'sit_upright');
    const within = ({ from, to }: Segment) =>
      orientations.filter(isSeen).filter(({ t }) => t >= from && t <= to);
    const talls = upright
      .map((trial) => calibrated(feed(calibrate(wearing.faceOut, wearing.placement), within(trial))))
      .filter((tall) => tall !== null);
    const [first] = talls;
    const slouchTrials = recording.segments.filter(({ label }) => label === 'sit_slouch');
    const taken = slouchTrials.filter((trial) =>
      feed(calibrateRange(first ?? neutral), within(trial)).some(
        (event) => event.type === 'settling' && event.step === 'tall-again',
      ),
    );
    const apartDeg = talls
      .slice(1)
      .map(({ up }, index) => angleBetween(up, talls[index]?.up ?? up) * DEG_PER_RAD);
    const limits = zoneLimits(neutral);
    const above = limits?.slumpedFromDeg ?? Number.POSITIVE_INFINITY;
    const flexion = (label: string) => windowMeans(postures, trials, label, ({ flexionDeg }) => flexionDeg);
    const slouches = flexion('sit_slouch');
    const uprights = flexion('sit_upright');
    people.push({
      upright: upright.length,
      settled: talls.length,
      pairs: apartDeg.length,
      agreeing: apartDeg.filter((deg) => deg <= TALLS_AGREE_DEG).length,
      slouches: slouchTrials.length,
      taken: taken.length,
      slouchWindows: slouches.length,
      found: slouches.filter((deg) => deg > above).length,
      uprightWindows: uprights.length,
      flagged: uprights.filter((deg) => deg > above).length,
      claims: limits ? 1 : 0,
    });
  }
  return people;
}

const share =
  (part: (person: Person) => number, whole: (person: Person) => number) =>
  (people: readonly Person[]): number =>
    people.reduce((sum, person) => sum + part(person), 0) /
    people.reduce((sum, person) => sum + whole(person), 0);

const settledRow = (place: string, people: readonly Person[]): Row =>
  pooled({
    what: `${place}, upright trials in which five still seconds are found`,
    unit: '%',
    people,
    pool: share(
      ({ settled }) => settled,
      ({ upright }) => upright,
    ),
  });

const rowsAt = (place: string, people: readonly Person[]): Row[] => [
  settledRow(place, people),
  pooled({
    what: `${place}, slouches taken for the slump by size and direction`,
    unit: '%',
    people,
    pool: share(
      ({ taken }) => taken,
      ({ slouches }) => slouches,
    ),
  }),
  pooled({
    what: `${place}, talls minutes apart that agree within ${TALLS_AGREE_DEG}°`,
    unit: '%',
    people,
    pool: share(
      ({ agreeing }) => agreeing,
      ({ pairs }) => pairs,
    ),
    note: 'other postures lie between them; the page asks for the second tall right after the slump',
  }),
  pooled({
    what: `${place}, two points: slouch found`,
    unit: '%',
    people,
    pool: share(
      ({ found }) => found,
      ({ slouchWindows }) => slouchWindows,
    ),
  }),
  pooled({
    what: `${place}, two points: upright flagged`,
    unit: '%',
    people,
    pool: share(
      ({ flagged }) => flagged,
      ({ uprightWindows }) => uprightWindows,
    ),
  }),
];

const withoutClaims = (people: readonly Person[]): Row[] => [
  settledRow('L5', people),
  pooled({
    what: 'L5, people for whom a slouch is claimed',
    unit: 'count',
    people,
    pool: (drawn) => drawn.reduce((sum, { claims }) => sum + claims, 0),
    target: { atMost: 0 },
    anchor: 'no information: balanced accuracy 0.50 (DATA.md section 2)',
  }),
];
