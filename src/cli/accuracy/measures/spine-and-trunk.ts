import { feed } from '../../../core/machine.ts';
import { byTime, largerPart, twoSensors } from '../../../core/posture/two-sensors.ts';
import { recordingsOf } from '../dataset.ts';
import type { Measure } from '../measure.ts';
import { ON_LOWER_BACK, ON_UPPER_BACK, posed, windowMeans } from '../posed.ts';
import { pooled } from '../row.ts';

/** Of one person: windows of slouching and of leaning forward, and how many were told as such. */
interface Person {
  readonly slouches: number;
  readonly slouchesFound: number;
  readonly leans: number;
  readonly leansFound: number;
  /** Flexion at the upper back alone. */
  readonly alone: { readonly slouch: readonly number[]; readonly lean: readonly number[] };
}

/** Slouching and leaning forward look alike to one sensor; two tell them apart. */
export const spineAndTrunk: Measure = {
  id: 'two-sensors',
  about:
    'Posed slouches against leans forward from the hips, upper back (T4) and lower back (L5), each calibrated on the first 10 s of sitting upright; windows of 2 s. Told by which part is the larger, the spine’s or the trunk’s.',
  needs: ['sitposture_T4', 'sitposture_L5'],
  rows([upper, pelvis]) {
    if (!upper || !pelvis) return [];
    const people: Person[] = [];
    const below = recordingsOf(pelvis);
    for (const recording of recordingsOf(upper)) {
      const other = below.next().value;
      if (other?.name !== recording.name) throw new Error(`${recording.name} has no second sensor`);
      const { postures, trials } = posed(recording, ON_UPPER_BACK);
      const both = feed(twoSensors, byTime(postures, posed(other, ON_LOWER_BACK).postures));
      const told = (label: string) =>
        windowMeans(both, trials, label, (trunk) => (largerPart(trunk) === 'spine' ? 1 : 0));
      const slouch = told('sit_slouch');
      const lean = told('sit_lean_forward');
      const alone = (label: string) => windowMeans(postures, trials, label, ({ flexionDeg }) => flexionDeg);
      people.push({
        slouches: slouch.length,
        slouchesFound: slouch.filter((share) => share > 0.5).length,
        leans: lean.length,
        leansFound: lean.filter((share) => share <= 0.5).length,
        alone: { slouch: alone('sit_slouch'), lean: alone('sit_lean_forward') },
      });
    }
    const anchor = `one sensor, best threshold in hindsight: ${(100 * bestAlone(people)).toFixed(1)} %`;
    return [
      pooled({ what: 'balanced accuracy', unit: '%', people, pool: balanced, anchor }),
      pooled({ what: 'slouches told as slouches', unit: '%', people, pool: recall }),
      pooled({ what: 'leans forward told as leans', unit: '%', people, pool: specificity }),
      pooled({ what: 'F1 of slouch', unit: 'F1', people, pool: f1 }),
    ];
  },
};

const sum = (people: readonly Person[], count: (person: Person) => number) =>
  people.reduce((total, person) => total + count(person), 0);

const recall = (people: readonly Person[]) =>
  sum(people, ({ slouchesFound }) => slouchesFound) / sum(people, ({ slouches }) => slouches);

const specificity = (people: readonly Person[]) =>
  sum(people, ({ leansFound }) => leansFound) / sum(people, ({ leans }) => leans);

const balanced = (people: readonly Person[]) => (recall(people) + specificity(people)) / 2;

function f1(people: readonly Person[]): number {
  const found = sum(people, ({ slouchesFound }) => slouchesFound);
  const wrong = sum(people, ({ leans, leansFound }) => leans - leansFound);
  const missed = sum(people, ({ slouches, slouchesFound }) => slouches - slouchesFound);
  return (2 * found) / (2 * found + wrong + missed);
}

/** The best that any threshold of flexion at the upper back reaches, chosen on these very windows. */
function bestAlone(people: readonly Person[]): number {
  const slouch = people.flatMap(({ alone }) => alone.slouch);
  const lean = people.flatMap(({ alone }) => alone.lean);
  const above = (values: readonly number[], deg: number) =>
    values.filter((value) => value > deg).length / values.length;
  const accuracies = Array.from({ length: 60 }, (_, deg) => (above(slouch, deg) + 1 - above(lean, deg)) / 2);
  return Math.max(...accuracies, ...accuracies.map((accuracy) => 1 - accuracy));
}
