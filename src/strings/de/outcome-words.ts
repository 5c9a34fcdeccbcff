import type { OutcomeMeasure } from '../../core/guide/outcome-measure.ts';
import type { GoalArea } from '../../core/log/outcome-records.ts';
import type { Change } from '../../core/outcomes/change.ts';
import type { SeriesId } from '../../core/outcomes/series.ts';
import { APART, SESSIONS_APART } from '../../core/progression/sides.ts';

export { MEASURES, measureOf } from '../outcome-words.ts';

export const AREA_WORDS: Readonly<Record<GoalArea, string>> = {
  sit: 'Länger sitzen',
  lift: 'Dinge heben',
  walk: 'Weiter gehen',
  floor: 'Auf den Boden kommen, oder aus dem Bett',
  reach: 'Greifen und tragen',
};

export const seriesWords = (id: SeriesId): string =>
  id === 'average-pain'
    ? 'Durchschnitt der Woche'
    : id === 'worst-pain'
      ? 'Stärkster Schmerz der Woche'
      : id === 'roland-morris'
        ? 'Angekreuzte Sätze, von 24'
        : id === 'stress'
          ? 'Anspannung der Woche'
          : AREA_WORDS[id.replace('goal-', '') as GoalArea];

export const EVERY_WORDS: Readonly<Record<OutcomeMeasure['every'], string>> = {
  day: 'jeden Tag',
  week: 'jede Woche',
  month: 'alle vier Wochen',
};

const CHANGE_WORDS: Readonly<Record<Change, string>> = {
  'not-known': 'Gezeigt, wie es ist: Keine Studie sagt, welche Veränderung zählt.',
  'too-early': 'Erst ab drei Antworten lässt sich etwas über eine Veränderung sagen.',
  'no-more-than-usual': 'Keine Veränderung über das hinaus, was von selbst schwankt.',
  better: 'Leichter als am Anfang, zweimal hintereinander.',
  worse: 'Schwerer als am Anfang, zweimal hintereinander. Eine Fachperson kann es mit dir ansehen.',
};

export function changeWords(change: Change, { meaningful }: OutcomeMeasure): string {
  if (meaningful === null) return CHANGE_WORDS[change];
  const { points, percent } = meaningful;
  const share = percent === null ? '' : `, oder ${percent} % des ersten Werts, wo das mehr ist`;
  const limit = `Veränderung heißt es ab ${points} Punkten${share}, zweimal hintereinander. Warum, sagt das nicht.`;
  return `${CHANGE_WORDS[change]} ${limit}`;
}

export const SIDES_WORDS =
  'Kleine Unterschiede sind üblich und sagen für sich nichts. ' +
  `Liegen die Seiten ${SESSIONS_APART}-mal hintereinander mehr als ${Math.round(APART * 100)} % auseinander, ` +
  'bekommen beide den Umfang der schwächeren, und sie kommt zuerst.';
