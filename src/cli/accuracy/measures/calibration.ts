import { isSeen } from '../../../core/imu/sample.ts';
import { feed } from '../../../core/machine.ts';
import { calibrate } from '../../../core/posture/calibrate.ts';
import { zoneLimits } from '../../../core/posture/limits.ts';
import type { Half } from '../dataset.ts';
import { recordingsOf } from '../dataset.ts';
import type { Measure } from '../measure.ts';
import { ON_LOWER_BACK, ON_NECK, ON_UPPER_BACK, posed, type Wearing, windowMeans } from '../posed.ts';
import { pooled, type Row } from '../row.ts';

/** Of one person at one place. */
interface Person {
  /** Upright trials, and those in which five still seconds were found. */
  readonly upright: number;
  readonly settled: number;
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

function peopleOf(half: Half, wearing: Wearing): Person[] {
  const people: Person[] = [];
  for (const recording of recordingsOf(half)) {
    const { neutral, orientations, postures, trials } = posed(recording, wearing, true);
    const upright = recording.segments.filter(({ label }) => label === 'sit_upright');
    const settled = upright.filter(({ from, to }) => {
      const within = orientations.filter(isSeen).filter(({ t }) => t >= from && t <= to);
      const told = feed(calibrate(wearing.faceOut, wearing.placement), within);
      return told.some(({ type }) => type === 'calibrated');
    });
    const limits = zoneLimits(neutral);
    const above = limits?.slumpedFromDeg ?? Number.POSITIVE_INFINITY;
    const flexion = (label: string) => windowMeans(postures, trials, label, ({ flexionDeg }) => flexionDeg);
    const slouches = flexion('sit_slouch');
    const uprights = flexion('sit_upright');
    people.push({
      upright: upright.length,
      settled: settled.length,
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
