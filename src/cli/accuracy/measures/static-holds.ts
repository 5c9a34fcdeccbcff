import { endOfHold, holdDetector } from '../../../core/detection/hold.ts';
import type { HoldWindow } from '../../../core/detection/hold-position.ts';
import { isSeen } from '../../../core/imu/sample.ts';
import type { Posture } from '../../../core/posture/posture.ts';
import { type Half, recordingsOf } from '../dataset.ts';
import type { Measure } from '../measure.ts';
import { ON_LOWER_BACK, ON_NECK, ON_UPPER_BACK, posed, type Wearing } from '../posed.ts';
import { pooled, type Row } from '../row.ts';

/** The last samples of a trial may be missing, ms. */
const EDGE_MS = 1000;
/** Who moves at first is still getting into it; after this a trial must be held, ms. */
const SETTLED_MS = 10_000;

/** A hold of whatever position somebody sits in: the tolerances of the detectors without hips that sink. */
const ANY_POSITION: HoldWindow = {
  signal: 'pitch',
  windowDeg: [-180, 180],
  learnedBandDeg: 12,
  acrossMaxDeg: 90,
  lowerDeg: 12,
  higherDeg: 12,
  turnedDeg: 12,
  sinks: 'no',
  confidence: 0.5,
};
const PLANK: HoldWindow = { ...ANY_POSITION, lowerDeg: 6, higherDeg: 10, turnedDeg: 10, sinks: 'less' };

interface Person {
  readonly trials: number;
  readonly broken: number;
  readonly brokenAsPlank: number;
}

/** Whether a hold lasts as long as the person does: static trials of posed sitting, each held to its end. */
export const staticHolds: Measure = {
  id: 'static-holds',
  about:
    'Posed sitting, every static trial of 30 s as one hold: it must start by itself within its first 10 s (who moves before is still getting into it), and neither pause nor end before the trial does. Sitting is easier than a shaking plank: a lower bound.',
  needs: ['sitposture_T4', 'sitposture_C7', 'sitposture_L5'],
  rows(halves) {
    const places = [ON_UPPER_BACK, ON_NECK, ON_LOWER_BACK];
    const people = halves.map((half, index) => peopleOf(half, places[index] ?? ON_UPPER_BACK));
    return [
      ...people.flatMap((each, index) => rowsOf(['T4', 'C7', 'L5'][index] ?? '', each)),
      ...rowsOf('in all', together(people)),
    ];
  },
};

function peopleOf(half: Half, wearing: Wearing): Person[] {
  return [...recordingsOf(half)].map((recording) => {
    const seen = posed(recording, wearing).postures.filter(isSeen);
    const trials = recording.segments.map(({ from, to }) => seen.filter(({ t }) => t >= from && t <= to));
    const broken = (window: HoldWindow) => trials.filter((trial) => breaks(trial, window)).length;
    return { trials: trials.length, broken: broken(ANY_POSITION), brokenAsPlank: broken(PLANK) };
  });
}

/** True where the hold was not one from soon after the start to the end. */
function breaks(trial: readonly Posture[], window: HoldWindow): boolean {
  const machine = holdDetector(window);
  let run = machine.start();
  const told = trial.flatMap((posture) => {
    const [next, events] = machine.step(run, posture);
    run = next;
    return events;
  });
  const stopped = told.some(
    (event) => event.type === 'hold-paused' || (event.type === 'hold-ended' && event.cause !== 'settling'),
  );
  const [last] = endOfHold(run);
  if (stopped || last?.type !== 'hold-ended') return true;
  const [from, to] = [trial[0]?.t ?? 0, trial.at(-1)?.t ?? 0];
  return last.startedAt - from > SETTLED_MS || to - last.endedAt > EDGE_MS;
}

const rowsOf = (place: string, people: readonly Person[]): Row[] => [
  pooled({
    what: `${place}, holds wrongly broken, ${ANY_POSITION.lowerDeg} degrees allowed`,
    unit: '%',
    people,
    pool: share(({ broken }) => broken),
    ...(place === 'in all' && { target: { atMost: 0.005 }, anchor: '2.1 % at 10 degrees (T4)' }),
    note: `${people.reduce((sum, { trials }) => sum + trials, 0)} trials`,
  }),
  pooled({
    what: `${place}, the same as a plank, ${PLANK.lowerDeg} degrees down and ${PLANK.higherDeg} up`,
    unit: '%',
    people,
    pool: share(({ brokenAsPlank }) => brokenAsPlank),
  }),
];

const share =
  (part: (person: Person) => number) =>
  (people: readonly Person[]): number =>
    people.reduce((sum, person) => sum + part(person), 0) /
    people.reduce((sum, { trials }) => sum + trials, 0);

/** The same people at every place. */
const together = (places: readonly (readonly Person[])[]): Person[] =>
  (places[0] ?? []).map((_, index) => {
    const each = places.flatMap((people) => people[index] ?? []);
    const sum = (part: (person: Person) => number) => each.reduce((total, person) => total + part(person), 0);
    return {
      trials: sum(({ trials }) => trials),
      broken: sum(({ broken }) => broken),
      brokenAsPlank: sum(({ brokenAsPlank }) => brokenAsPlank),
    };
  });
