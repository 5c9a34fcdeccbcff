import type { ImuSample, Vec3 } from '../imu/sample.ts';
import type { Columns } from './columns.ts';
import { isDecimal, secondsToMs } from './decimal-shift.ts';
import type { RecordingProblem } from './recording.ts';
import type { RecordingUnits } from './units.ts';

/** Beyond any trunk and any sensor here: 40 g, 5700 deg/s, and the year 2286. */
const MOST_ACC = 400;
const MOST_RATE = 100;
const MOST_MS = 1e13;

/** What is wrong with a row: the column, and what stands in it. */
export interface RowProblem {
  readonly problem: RecordingProblem;
  readonly where: string | null;
  readonly found: string | null;
}

/** One row as a sample, `t` in ms as the row has it, the rest in SI. */
export function readRow(
  fields: readonly string[],
  columns: Columns,
  units: RecordingUnits,
): ImuSample | RowProblem {
  if (fields.length !== columns.names.length) {
    return { problem: 'row-length', where: null, found: String(fields.length) };
  }
  const text = (column: number): string => (fields[column] ?? '').trim();
  const bad = (column: number, problem: RecordingProblem): RowProblem => ({
    problem,
    where: columns.names[column] ?? null,
    found: text(column),
  });

  const written = text(columns.t);
  const timeProblem =
    problemOf(written) ?? (Math.abs(secondsToMs(written)) > MOST_MS ? 'absurd-value' : null);
  if (timeProblem) return bad(columns.t, timeProblem);

  const gyrColumns = columns.gyr?.some((column) => text(column) !== '') ? columns.gyr : [];
  const values: number[] = [];
  for (const column of [...columns.acc, ...gyrColumns]) {
    const [factor, most] = values.length < 3 ? [units.acc, MOST_ACC] : [units.gyr, MOST_RATE];
    const problem = problemOf(text(column));
    if (problem) return bad(column, problem);
    const value = Number(text(column)) * factor;
    if (Math.abs(value) > most) return bad(column, 'absurd-value');
    values.push(value);
  }
  return {
    t: secondsToMs(written),
    acc: vector(values, 0),
    gyr: gyrColumns.length ? vector(values, 3) : null,
  };
}

function problemOf(written: string): RecordingProblem | null {
  if (written === '') return 'missing-value';
  if (isDecimal(written)) return null;
  return /^[+-]?(nan|inf(inity)?)$/i.test(written) ? 'not-finite' : 'not-a-number';
}

const vector = (values: readonly number[], at: number): Vec3 => ({
  x: values[at] ?? 0,
  y: values[at + 1] ?? 0,
  z: values[at + 2] ?? 0,
});
