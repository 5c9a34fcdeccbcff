import { decimal } from './decimal-shift.ts';
import type { RecordingProblem } from './recording.ts';

/** Where each value of a row stands; no gyroscope columns where there are none. */
export interface Columns {
  readonly t: number;
  readonly acc: readonly [number, number, number];
  readonly gyr: readonly [number, number, number] | null;
  readonly names: readonly string[];
}

const NEEDED = ['t', 'ax', 'ay', 'az'];
const GYROSCOPE = ['gx', 'gy', 'gz'];

/** Reads the line that names the columns: any order, any others beside them. */
export function readColumns(
  fields: readonly string[],
): Columns | { problem: RecordingProblem; where: string | null } {
  const names = fields.map((field) => field.trim().toLowerCase());
  const at = (name: string) => names.indexOf(name);
  const known = [...NEEDED, ...GYROSCOPE];
  if (names.every((name) => decimal(name) !== null) || !known.some((name) => names.includes(name))) {
    return { problem: 'no-column-line', where: null };
  }
  const repeated = known.find((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (repeated) return { problem: 'repeated-column', where: repeated };
  // A gyroscope is there with its three axes or not at all.
  const wanted = GYROSCOPE.some((name) => names.includes(name)) ? known : NEEDED;
  const missing = wanted.find((name) => !names.includes(name));
  if (missing) return { problem: 'missing-column', where: missing };
  return {
    t: at('t'),
    acc: [at('ax'), at('ay'), at('az')],
    gyr: wanted === known ? [at('gx'), at('gy'), at('gz')] : null,
    names,
  };
}
