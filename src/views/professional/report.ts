import { doseWords } from '../../core/exercise/dose-words.ts';
import type { Exercise } from '../../core/exercise/exercise.ts';
import { addDays, type CivilDate, civilDate, daysBetween } from '../../core/log/civil-date.ts';
import type { Period } from '../../core/log/period.ts';
import type { LogRecord, RecordOf, SetRecord } from '../../core/log/record.ts';
import type { Session } from '../../core/log/sessions.ts';
import { changeOf } from '../../core/outcomes/change.ts';
import { type SeriesId, seriesOf } from '../../core/outcomes/series.ts';
import { trainedSessions } from '../../core/trends/by-date.ts';
import { type DeskHours, deskHours } from '../../core/trends/desk-hours.ts';
import { middleOf } from '../../core/trends/middle.ts';
import { type PainAndLoad, painAndLoad } from '../../core/trends/pain-and-load.ts';
import type { TodayView } from '../../ports/app.ts';
import { lowered } from '../../strings/lowered.ts';
import { changeWords, measureOf, seriesWords } from '../../strings/outcome-words.ts';
import { SCREENING } from '../../strings/screening-words.ts';
import { latestScreening } from '../screening/screening-answers.ts';

/** What a professional gets to read about a stretch of time (S-016), from the person's own entries. */
export interface Report extends Period {
  readonly sessions: number;
  /** Usual pain as it was told first, and as the days make it now. */
  readonly usualFirst: number | null;
  readonly usualNow: number;
  readonly flares: number;
  readonly stops: number;
  readonly timeline: PainAndLoad;
  /** Median pain by week, or by four weeks in a long period, the oldest first; null where nothing was entered. */
  readonly weeks: readonly {
    readonly from: CivilDate;
    readonly sessions: number;
    readonly pain: number | null;
  }[];
  readonly exercises: readonly ReportLine[];
  /** On how many days the sensor was worn at the desk, and the middle of each figure; null: on none. */
  readonly desk: { readonly days: number; readonly middle: DeskHours } | null;
  readonly answers: readonly AnswersLine[];
  /** Conditions and filters, in words. The emergency page stays out (M-46). */
  readonly told: readonly string[];
}

interface ReportLine {
  readonly name: string;
  readonly first: string;
  readonly now: string;
  readonly peak: number | null;
  /** How its sets were counted, the most frequent way first. */
  readonly ways: readonly SetRecord['countedBy'][];
  readonly corrected: number;
}

interface AnswersLine {
  readonly name: string;
  readonly first: number;
  readonly last: number;
  readonly change: string;
}

/** Of a longer period a line tells four weeks: more lines than this are not read. */
const MOST_WEEKS = 26;

export function reportOf(
  records: readonly LogRecord[],
  { progress }: Pick<TodayView, 'progress'>,
  exercises: readonly Exercise[],
  period: Period,
): Report {
  const { from, to } = period;
  const isIn = (date: CivilDate) => date >= from && date <= to;
  const byId = new Map(exercises.map((exercise) => [exercise.id, exercise]));
  const exerciseOf = (id: string) => byId.get(id);
  const sessions = trainedSessions(records).filter(({ date }) => isIn(date));
  const { decisions } = progress;
  return {
    ...period,
    sessions: sessions.length,
    usualFirst: records.find((record) => record.type === 'screening')?.usualPain ?? null,
    usualNow: progress.usualPain,
    flares: decisions.filter(({ inputs, date }) => inputs.what === 'flare' && isIn(date)).length,
    stops: sessions.filter(({ hurts }) => hurts.some(({ choice }) => choice === 'stop')).length,
    timeline: painAndLoad(records, decisions, exerciseOf, from, to),
    weeks: weeksOf(records, sessions, period),
    exercises: progress.places.flatMap((place) => exerciseLine(place, sessions, records, exerciseOf)),
    desk: deskOf(records, period),
    answers: answersOf(records, period),
    told: toldWords(records, progress.circumstances.flags),
  };
}

function weeksOf(
  records: readonly LogRecord[],
  sessions: readonly Session[],
  { from, to }: Period,
): Report['weeks'] {
  const weeks = Math.ceil((daysBetween(from, to) + 1) / 7);
  const days = weeks > MOST_WEEKS ? 28 : 7;
  const pains = records.filter(
    (record): record is RecordOf<'pain'> => record.type === 'pain' && record.recalledFor === undefined,
  );
  const all = Array.from({ length: Math.ceil((weeks * 7) / days) }, (_, index) => {
    const start = addDays(from, days * index);
    const isInside = (date: CivilDate) => date >= start && date < addDays(start, days);
    return {
      from: start,
      sessions: sessions.filter(({ date }) => isInside(date)).length,
      pain: middleOf(pains.filter(({ at, zone }) => isInside(civilDate(at, zone))).map(({ value }) => value)),
    };
  });
  const firstTold = all.findIndex((week) => week.sessions > 0 || week.pain !== null);
  return all.slice(firstTold < 0 ? all.length - 1 : firstTold);
}

function exerciseLine(
  { exerciseId, rung, chain }: TodayView['progress']['places'][number],
  sessions: readonly Session[],
  records: readonly LogRecord[],
  exerciseOf: (id: string) => Exercise | undefined,
): ReportLine[] {
  const exercise = exerciseOf(exerciseId);
  const dose = exercise?.rungs[rung];
  const isOfChain = ({ exerciseId: id }: { readonly exerciseId: string }) => exerciseOf(id)?.chain === chain;
  const done = sessions.filter(({ items }) => items.some(isOfChain));
  const first = done[0]?.items.find(isOfChain);
  const firstExercise = first && exerciseOf(first.exerciseId);
  if (!exercise || !dose || !first || !firstExercise) return [];
  const peaks = done.slice(-4).flatMap(({ summary }) => summary?.peak ?? []);
  const sets = done.flatMap((session) => session.sets.filter(isOfChain));
  const corrected = new Set(
    records.flatMap((record) => (record.type === 'set-corrected' ? [record.setId] : [])),
  );
  return [
    {
      name: exercise.name,
      first: `${firstExercise.id === exercise.id ? '' : `${firstExercise.name}, `}${doseWords(firstExercise, first.dose)}`,
      now: doseWords(exercise, dose),
      peak: peaks.length > 0 ? Math.max(...peaks) : null,
      ways: waysOf(sets),
      corrected: sets.filter(({ id }) => corrected.has(id)).length,
    },
  ];
}

function waysOf(sets: readonly SetRecord[]): SetRecord['countedBy'][] {
  const counts = new Map<SetRecord['countedBy'], number>();
  for (const { countedBy } of sets) counts.set(countedBy, (counts.get(countedBy) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([way]) => way);
}

function deskOf(records: readonly LogRecord[], { from, to }: Period): Report['desk'] {
  const worn = deskHours(records, from, to).flatMap(({ hours }) => (hours ? [hours] : []));
  if (worn.length === 0) return null;
  const middle = (key: keyof DeskHours) => middleOf(worn.map((hours) => hours[key])) ?? 0;
  return {
    days: worn.length,
    middle: {
      tall: middle('tall'),
      relaxed: middle('relaxed'),
      slumped: middle('slumped'),
      other: middle('other'),
      longestStillMinutes: middle('longestStillMinutes'),
      shiftsPerHour: middle('shiftsPerHour'),
    },
  };
}

const MEASURE_OF = (id: SeriesId) =>
  id.startsWith('goal-')
    ? measureOf('activities')
    : id === 'roland-morris' || id === 'stress'
      ? measureOf(id)
      : measureOf('pain');

function answersOf(records: readonly LogRecord[], { from, to }: Period): AnswersLine[] {
  return [...seriesOf(records)].flatMap(([id, all]) => {
    const readings = all.filter(({ date }) => date >= from && date <= to);
    const [first, last] = [readings[0], readings.at(-1)];
    if (!first || !last) return [];
    const measure = MEASURE_OF(id);
    return [
      {
        name: `${measure.name}: ${seriesWords(id)}`,
        first: first.value,
        last: last.value,
        change: changeWords(changeOf(readings, measure), measure),
      },
    ];
  });
}

function toldWords(records: readonly LogRecord[], flags: readonly string[]): string[] {
  const conditions = latestScreening(records)?.conditions ?? [];
  const words = [
    ...SCREENING.conditions.filter(({ id }) => conditions.includes(id)),
    ...SCREENING.body.filter(({ id }) => flags.includes(id)),
  ];
  const movements = SCREENING.worse
    .filter((each) => each.flags.length === 1 && each.flags.every((flag) => flags.includes(flag)))
    .map(({ text }) => `Worse, or not sure: ${lowered(text)}`);
  return [...words.map(({ text }) => text), ...movements];
}
