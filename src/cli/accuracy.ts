import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Half, halvesOf } from './accuracy/dataset.ts';
import type { Measure } from './accuracy/measure.ts';
import { MEASURES } from './accuracy/measures.ts';
import { reached } from './accuracy/row.ts';
import { type Result, tables } from './accuracy/table.ts';
import { writeOut } from './stdout.ts';
import { withOptions } from './with-options.ts';

const HELP = `Measures Plumbline's line on every data set that is found.

  npm run -s accuracy -- [options]

  --json          the figures as JSON, with every interval and target
  --only ID,ID    these measures: ${MEASURES.map(({ id }) => id).join(', ')}
  --shared DIR    where datasets/ and orientation/ lie (default: shared, beside the project)
  --half NAME     only this half of each data set, such as dev
  --help          this text

Exit code: 0, or 2 for an option that cannot be used. What is skipped for want of data is told on stderr.`;

/** Runs the measures that the arguments name. @returns the exit code. */
export const main = (argv: readonly string[]): number =>
  withOptions({ name: 'accuracy', help: HELP }, () => read(argv), measured);

function measured({ only, shared, half, json }: ReturnType<typeof read>): number {
  const chosen = only?.split(',') ?? MEASURES.map(({ id }) => id);
  const unknown = chosen.filter((id) => !MEASURES.some((measure) => measure.id === id));
  if (unknown.length > 0) {
    console.error(`accuracy: there is no measure ${unknown.join(', ')}. See --help.`);
    return 2;
  }
  const results = MEASURES.filter(({ id }) => chosen.includes(id)).flatMap((measure) =>
    run(measure, shared, half ?? null),
  );
  writeOut(`${json ? asJson(results) : tables(results)}\n`);
  return 0;
}

const read = (argv: readonly string[]) =>
  parseArgs({
    args: [...argv],
    options: {
      json: { type: 'boolean', default: false },
      only: { type: 'string' },
      shared: { type: 'string', default: join(import.meta.dirname, '../../../shared') },
      half: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  }).values;

function run({ id, about, needs, rows }: Measure, shared: string, only: string | null): Result[] {
  const [first, ...others] = needs;
  if (first === undefined) return [{ measure: id, about, half: null, rows: rows([]) }];
  const complete = halvesOf(shared, first)
    .filter(({ half }) => only === null || half === only)
    .map((half) => [half, ...others.flatMap((name) => sameHalf(shared, name, half))])
    .filter((halves) => halves.length === needs.length);
  if (complete.length === 0) console.error(`SKIPPED: ${id}; ${needs.join(', ')} not found in ${shared}`);
  return complete.map((halves) => ({
    measure: id,
    about,
    half: halves[0]?.half ?? null,
    rows: rows(halves),
  }));
}

const sameHalf = (shared: string, dataset: string, { half }: Half): Half[] =>
  halvesOf(shared, dataset).filter((each) => each.half === half);

const asJson = (results: readonly Result[]): string =>
  JSON.stringify(
    results.map((result) => ({
      ...result,
      rows: result.rows.map((row) => ({ ...row, reached: reached(row) })),
    })),
    null,
    2,
  );
