import type { TodayView } from '../app/app.ts';
import { doseWords } from '../core/exercise/dose-words.ts';
import type { Exercise } from '../core/exercise/exercise.ts';
import { addDays, type CivilDate, civilDate } from '../core/log/civil-date.ts';
import type { LogRecord, RecordOf } from '../core/log/record.ts';
import { sessionsOf, wasTrained } from '../core/log/sessions.ts';
import { SCREENING } from '../strings/screening-words.ts';
import { latestScreening } from './screening-answers.ts';

/** What a professional gets to read about the last weeks (S-016), from the person's own entries. */
export interface Report {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly sessions: number;
  /** Usual pain as it was told first, and as the days make it now. */
  readonly usualFirst: number | null;
  readonly usualNow: number;
  readonly flares: number;
  /** Median pain by week, the oldest first; null where nothing was entered. */
  readonly weeks: readonly {
    readonly from: CivilDate;
    readonly sessions: number;
    readonly pain: number | null;
  }[];
  readonly exercises: readonly ReportLine[];
  /** Conditions and filters, in words. The emergency page stays out (M-46). */
  readonly told: readonly string[];
  readonly stops: number;
}

interface ReportLine {
  readonly name: string;
  readonly first: string;
  readonly now: string;
  readonly peak: number | null;
}

const WEEKS = 8;

export function reportOf(
  records: readonly LogRecord[],
  { progress }: TodayView,
  exercises: readonly Exercise[],
  today: CivilDate,
): Report {
  const from = addDays(today, 1 - 7 * WEEKS);
  const dateOf = ({ at, zone }: Pick<LogRecord, 'at' | 'zone'>) => civilDate(at, zone);
  const lately = records.filter((record) => dateOf(record) >= from);
  const sessions = sessionsOf(records).filter((session) => wasTrained(session) && session.date >= from);
  const pains = lately.filter(
    (record): record is RecordOf<'pain'> => record.type === 'pain' && record.recalledFor === undefined,
  );
  const weeks = Array.from({ length: WEEKS }, (_, index) => {
    const start = addDays(from, 7 * index);
    const inWeek = (date: CivilDate) => date >= start && date < addDays(start, 7);
    return {
      from: start,
      sessions: sessions.filter(({ date }) => inWeek(date)).length,
      pain: median(pains.filter((pain) => inWeek(dateOf(pain))).map(({ value }) => value)),
    };
  });
  const byId = new Map(exercises.map((exercise) => [exercise.id, exercise]));
  const screenings = records.filter((record) => record.type === 'screening');
  const firstTold = weeks.findIndex((week) => week.sessions > 0 || week.pain !== null);
  return {
    from,
    to: today,
    sessions: sessions.length,
    usualFirst: screenings[0]?.usualPain ?? null,
    usualNow: progress.usualPain,
    flares: progress.decisions.filter(({ inputs, date }) => inputs.what === 'flare' && date >= from).length,
    weeks: weeks.slice(firstTold < 0 ? weeks.length - 1 : firstTold),
    exercises: progress.places.flatMap(({ exerciseId, rung, chain }) => {
      const exercise = byId.get(exerciseId);
      const dose = exercise?.rungs[rung];
      const done = sessions.flatMap((session) =>
        session.items
          .filter((item) => byId.get(item.exerciseId)?.chain === chain)
          .map((item) => ({ item, peak: session.summary?.peak ?? null })),
      );
      const first = done[0]?.item;
      const firstExercise = first && byId.get(first.exerciseId);
      if (!exercise || !dose || !first || !firstExercise) return [];
      const peaks = done.slice(-4).flatMap(({ peak }) => (peak === null ? [] : [peak]));
      return [
        {
          name: exercise.name,
          first: `${firstExercise.id === exercise.id ? '' : `${firstExercise.name}, `}${doseWords(firstExercise, first.dose)}`,
          now: doseWords(exercise, dose),
          peak: peaks.length > 0 ? Math.max(...peaks) : null,
        },
      ];
    }),
    told: toldWords(records, progress.circumstances.flags),
    stops: sessions.filter(({ hurts }) => hurts.some(({ choice }) => choice === 'stop')).length,
  };
}

function toldWords(records: readonly LogRecord[], flags: readonly string[]): string[] {
  const conditions = latestScreening(records)?.conditions ?? [];
  const words = [
    ...SCREENING.conditions.filter(({ id }) => conditions.includes(id)),
    ...SCREENING.body.filter(({ id }) => flags.includes(id)),
  ];
  const movements = SCREENING.worse
    .filter((each) => each.flags.length === 1 && each.flags.every((flag) => flags.includes(flag)))
    .map(({ text }) => `Worse, or not sure: ${text.toLowerCase()}`);
  return [...words.map(({ text }) => text), ...movements];
}

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}
