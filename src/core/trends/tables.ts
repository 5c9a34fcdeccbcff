import Papa from 'papaparse';
import type { Exercise, ExerciseId } from '../exercise/exercise.ts';
import type { LogRecord } from '../log/record.ts';
import { painByDate, trainedSessions, workByDate } from './by-date.ts';
import { deskHours } from './desk-hours.ts';

type ExerciseOf = (id: ExerciseId) => Exercise | undefined;
type Row = Readonly<Record<string, string | number | null>>;

/** Text that begins like a formula is quoted, so that no spreadsheet runs it. */
const csv = (rows: readonly Row[], columns: readonly string[]): string =>
  `${Papa.unparse([...rows], { columns: [...columns], escapeFormulae: true, newline: '\n' })}\n`;

const SET_COLUMNS = [
  'date',
  'session',
  'exercise',
  'name',
  'set',
  'side',
  'unit',
  'target',
  'done',
  'counted_by',
  'kg',
  'pain_before',
  'pain_peak',
  'effort',
] as const;

/** Every set of the person's own sessions, a row each, corrections taken in. */
export function setsAsCsv(records: readonly LogRecord[], exerciseOf: ExerciseOf): string {
  const rows = trainedSessions(records).flatMap(({ id, date, sets, pre, summary }) =>
    sets.map(
      (set): Row => ({
        date,
        session: id,
        exercise: set.exerciseId,
        name: exerciseOf(set.exerciseId)?.name ?? null,
        set: set.setIndex + 1,
        side: set.side,
        unit: exerciseOf(set.exerciseId)?.unit ?? null,
        target: set.target,
        done: set.performed,
        counted_by: set.countedBy,
        kg: set.kg ?? null,
        pain_before: pre,
        pain_peak: summary?.peak ?? null,
        effort: summary?.effort ?? null,
      }),
    ),
  );
  return csv(rows, SET_COLUMNS);
}

const DAY_COLUMNS = [
  'date',
  'pain',
  'strength_s',
  'tall_h',
  'relaxed_h',
  'slumped_h',
  'other_h',
  'longest_still_min',
  'changes_per_h',
] as const;

/** Every date from the first to the last on which anything is known: pain, strength work, hours at the desk. */
export function daysAsCsv(records: readonly LogRecord[], exerciseOf: ExerciseOf): string {
  const pain = painByDate(records);
  const work = workByDate(records, exerciseOf);
  const desk = records.flatMap((record) => (record.type === 'desk-day' ? [record.date] : []));
  const known = [...pain.keys(), ...work.keys(), ...desk].sort();
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return csv([], DAY_COLUMNS);
  const rows = deskHours(records, first, last).map(({ date, hours }): Row => {
    const rounded = (value: number | undefined) => (value === undefined ? null : Number(value.toFixed(2)));
    return {
      date,
      pain: pain.get(date) ?? null,
      strength_s: work.get(date) ?? null,
      tall_h: rounded(hours?.tall),
      relaxed_h: rounded(hours?.relaxed),
      slumped_h: rounded(hours?.slumped),
      other_h: rounded(hours?.other),
      longest_still_min: rounded(hours?.longestStillMinutes),
      changes_per_h: rounded(hours?.shiftsPerHour),
    };
  });
  return csv(rows, DAY_COLUMNS);
}
