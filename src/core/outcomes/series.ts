import { type CivilDate, civilDate } from '../log/civil-date.ts';
import type { GoalArea } from '../log/outcome-records.ts';
import type { LogRecord } from '../log/record.ts';

/** What can be followed over weeks: pain and stress of the week, one of the goals, or how many Roland-Morris sentences fit. */
export type SeriesId = 'average-pain' | 'worst-pain' | 'roland-morris' | 'stress' | `goal-${GoalArea}`;

/** One answer. Of several on a date the latest counts. */
export interface Reading {
  readonly date: CivilDate;
  readonly value: number;
}

/** Answers in order of time, each date once, by what they are about. What was never answered is not in it. */
export type AllSeries = ReadonlyMap<SeriesId, readonly Reading[]>;

export function seriesOf(records: readonly LogRecord[]): AllSeries {
  const all = new Map<SeriesId, Map<CivilDate, Reading>>();
  for (const record of records) {
    const date = civilDate(record.at, record.zone);
    for (const [id, value] of answersIn(record)) {
      if (value === null) continue;
      const series = all.get(id) ?? new Map<CivilDate, Reading>();
      series.set(date, { date, value });
      all.set(id, series);
    }
  }
  return new Map([...all].map(([id, series]) => [id, [...series.values()]]));
}

function answersIn(record: LogRecord): readonly (readonly [SeriesId, number | null])[] {
  switch (record.type) {
    case 'week-pain':
      return [
        ['average-pain', record.average],
        ['worst-pain', record.worst],
      ];
    case 'roland-morris':
      return [['roland-morris', new Set(record.ticked).size]];
    case 'stress':
      return [['stress', record.value]];
    case 'goals':
      return record.goals.map(({ area, score }) => [`goal-${area}`, score] as const);
    default:
      return [];
  }
}
