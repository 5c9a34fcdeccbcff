import content from '../../content/outcomes.json';
import { type OutcomeMeasure, OutcomeMeasures } from '../core/guide/outcome-measure.ts';
import type { GoalArea } from '../core/log/outcome-records.ts';
import type { Change } from '../core/outcomes/change.ts';
import type { SeriesId } from '../core/outcomes/series.ts';
import { APART, SESSIONS_APART } from '../core/progression/sides.ts';

/** What people answer about themselves over weeks, by id. */
export const MEASURES: ReadonlyMap<OutcomeMeasure['id'], OutcomeMeasure> = new Map(
  OutcomeMeasures.parse(content).measures.map((measure) => [measure.id, measure]),
);

/** How each measure is asked. */
interface Kinds {
  readonly pain: 'scale';
  readonly stress: 'scale';
  readonly activities: 'own-activities';
  readonly 'roland-morris': 'checklist';
}

/** @throws where the content has no such measure of that kind: a broken build. */
export function measureOf<Id extends keyof Kinds>(id: Id): Extract<OutcomeMeasure, { kind: Kinds[Id] }> {
  const found = MEASURES.get(id);
  if (!found) throw new Error(`content/outcomes.json has no ${id}`);
  return found as Extract<OutcomeMeasure, { kind: Kinds[Id] }>;
}

/** What somebody may want to do again (M-30). */
export const AREA_WORDS: Readonly<Record<GoalArea, string>> = {
  sit: 'Sit longer',
  lift: 'Lift things',
  walk: 'Walk further',
  floor: 'Get down to the floor, or out of bed',
  reach: 'Reach and carry',
};

/** A row of answers, as its chart calls it. */
export const seriesWords = (id: SeriesId): string =>
  id === 'average-pain'
    ? 'Average of the week'
    : id === 'worst-pain'
      ? 'Worst of the week'
      : id === 'roland-morris'
        ? 'Sentences ticked, of 24'
        : id === 'stress'
          ? 'Tension of the week'
          : AREA_WORDS[id.replace('goal-', '') as GoalArea];

/** "Ask me every week". */
export const EVERY_WORDS: Readonly<Record<OutcomeMeasure['every'], string>> = {
  day: 'every day',
  week: 'every week',
  month: 'every four weeks',
};

const CHANGE_WORDS: Readonly<Record<Change, string>> = {
  'not-known': 'Shown as it is: no study says which change counts.',
  'too-early': 'Three answers are needed before anything can be said of a change.',
  'no-more-than-usual': 'No change beyond what varies by itself.',
  better: 'Easier than at the start, twice in a row.',
  worse: 'Harder than at the start, twice in a row. A professional can look at it with you.',
};

/** What may be said of a row of answers, and from where on a change is called one. */
export function changeWords(change: Change, { meaningful }: OutcomeMeasure): string {
  if (meaningful === null) return CHANGE_WORDS[change];
  const { points, percent } = meaningful;
  const share = percent === null ? '' : `, or ${percent} % of the first value where that is more`;
  const limit = `Called a change from ${points} points${share}, twice in a row. It does not say why.`;
  return `${CHANGE_WORDS[change]} ${limit}`;
}

/** Under what left and right did (S-039, R-8). */
export const SIDES_WORDS =
  'Small differences are usual and say nothing by themselves. ' +
  `Where the sides are more than ${Math.round(APART * 100)} % apart ${SESSIONS_APART} times in a row, ` +
  'both get the dose of the weaker one, which goes first.';
