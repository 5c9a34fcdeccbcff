import { FAMILIES, type Family } from '../../../core/simulation/people.ts';
import type { Measure } from '../measure.ts';
import { type PractisedHolds, type PractisedReps, practisedHolds, practisedReps } from '../practised.ts';
import type { Row } from '../row.ts';

/** Start and end are asked to within this, s. */
const CLOSE_SECONDS = 0.5;

/** Holds and repetitions of simulated people; no recording of a plank, a bridge or a cat/cow is to be had. */
export const practice: Measure = {
  id: 'practice',
  about:
    'SIMULATED: no recording of these exercises exists. 800 made-up people whose ranges the detectors were tuned on, and 200 of a family held back (another tremor band, slow sag, entry from the knees, one-sided noise); each holds and repeats in two sets, from samples over calibration to events. Of the family held back, some repetitions were looked at before the last change to their detector; its holds were not.',
  needs: [],
  rows: () => (Object.keys(FAMILIES) as Family[]).flatMap((family) => rowsOf(family, seedsOf(family))),
};

export const seedsOf = (family: Family): number[] => {
  const { from, to } = FAMILIES[family];
  return Array.from({ length: to - from }, (_, index) => from + index);
};

const FAMILY_NAMES: Readonly<Record<Family, string>> = { tuned: 'tuned on', 'held-back': 'held back' };

/** The figures of some people of one family. */
export function rowsOf(family: Family, seeds: readonly number[]): Row[] {
  const holds = seeds.map(practisedHolds).filter((each) => each !== null);
  const reps = seeds.map(practisedReps).filter((each) => each !== null);
  const found = holds.flatMap((each) => each.found);
  const sets = reps.flatMap((each) => each.sets);
  const share = <Part>(parts: readonly Part[], good: (part: Part) => boolean) =>
    parts.filter(good).length / Math.max(1, parts.length);
  const close = (error: number) => Math.abs(error) <= CLOSE_SECONDS;
  const name = FAMILY_NAMES[family];
  const row = (what: string, value: number, more: Partial<Row>): Row => ({
    what: `${name}: ${what}`,
    value,
    unit: '%',
    people: null,
    interval: null,
    target: null,
    anchor: null,
    note: null,
    ...more,
  });
  return [
    row(
      'holds with start and end within 0.5 s',
      share(found, (hold) => hold !== null && close(hold.start) && close(hold.end)),
      { target: { atLeast: 0.99 }, anchor: `${found.length} simulated holds`, note: worst(holds) },
    ),
    row(
      'holds with the start within 0.5 s',
      share(found, (hold) => hold !== null && close(hold.start)),
      {},
    ),
    row(
      'holds with the end within 0.5 s',
      share(found, (hold) => hold !== null && close(hold.end)),
      {},
    ),
    row(
      'holds that were not found',
      share(found, (hold) => hold === null),
      {},
    ),
    row(
      'holds counted while getting into position, or where there was none',
      holds.reduce((sum, { wrong }) => sum + wrong, 0),
      { unit: 'count', target: { atMost: 0 } },
    ),
    row(
      'sets with the exact count',
      share(sets, (set) => set.counted === set.true),
      { target: { atLeast: 0.99 }, anchor: `${sets.length} simulated sets`, note: worstReps(reps) },
    ),
    row(
      'repetitions counted outside a set',
      reps.reduce((sum, { wrong }) => sum + wrong, 0),
      { unit: 'count' },
    ),
  ];
}

const worst = (holds: readonly PractisedHolds[]): string =>
  byExercise(holds, ({ found }) =>
    found.map((hold) => hold !== null && Math.max(Math.abs(hold.start), Math.abs(hold.end)) <= CLOSE_SECONDS),
  );

const worstReps = (reps: readonly PractisedReps[]): string =>
  byExercise(reps, ({ sets }) => sets.map((set) => set.counted === set.true));

/** "plank_wall 55 of 74, ...". */
function byExercise<Part extends { readonly exerciseId: string }>(
  parts: readonly Part[],
  goodness: (part: Part) => readonly boolean[],
): string {
  const tallies = new Map<string, { good: number; all: number }>();
  for (const part of parts) {
    const { good, all } = tallies.get(part.exerciseId) ?? { good: 0, all: 0 };
    const marks = goodness(part);
    tallies.set(part.exerciseId, { good: good + marks.filter(Boolean).length, all: all + marks.length });
  }
  return [...tallies].map(([id, { good, all }]) => `${id} ${good} of ${all}`).join(', ');
}
