import type { ImuSample, Vec3 } from '../imu/sample.ts';
import type { Columns } from './columns.ts';
import { decimal, secondsToMs } from './decimal-shift.ts';
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
  const t = read(fields, columns, columns.t, 1, MOST_MS / 1000);
  if (typeof t === 'object') return t;
  const acc = readVector(fields, columns, columns.acc, units.acc, MOST_ACC);
  if ('problem' in acc) return acc;
  const hasGyr = columns.gyr?.some((column) => fields[column]?.trim() !== '');
  const gyr = columns.gyr && hasGyr ? readVector(fields, columns, columns.gyr, units.gyr, MOST_RATE) : null;
  if (gyr && 'problem' in gyr) return gyr;
  return { t: secondsToMs(fields[columns.t]?.trim() ?? ''), acc, gyr };
}

function readVector(
  fields: readonly string[],
  columns: Columns,
  [ofX, ofY, ofZ]: readonly [number, number, number],
  factor: number,
  most: number,
): Vec3 | RowProblem {
  const x = read(fields, columns, ofX, factor, most);
  if (typeof x === 'object') return x;
  const y = read(fields, columns, ofY, factor, most);
  if (typeof y === 'object') return y;
  const z = read(fields, columns, ofZ, factor, most);
  return typeof z === 'object' ? z : { x, y, z };
}

function read(
  fields: readonly string[],
  columns: Columns,
  column: number,
  factor: number,
  most: number,
): number | RowProblem {
  const written = fields[column]?.trim() ?? '';
  const value = decimal(written);
  if (value !== null && Math.abs(value * factor) <= most) return value * factor;
  return {
    problem: value === null ? whyNot(written) : 'absurd-value',
    where: columns.names[column] ?? null,
    found: written,
  };
}

function whyNot(written: string): RecordingProblem {
  if (written === '') return 'missing-value';
  return /^[+-]?(nan|inf(inity)?|[\d.]+e\+?\d+)$/i.test(written) ? 'not-finite' : 'not-a-number';
}
