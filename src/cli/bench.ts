import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Figure, figureTable, reached } from './bench/figure.ts';
import { lineFigures } from './bench/line.ts';
import { orientationFigures } from './bench/orientation.ts';
import { writeOut } from './stdout.ts';
import { withOptions } from './with-options.ts';

const HELP = `Measures how fast Plumbline's line runs, each figure beside its anchor in the same run.

  npm run -s bench -- [options]

  --json          the figures as JSON
  --quick         shorter: less data, fewer rounds, an hour instead of eight
  --shared DIR    where orientation/broad lies (default: shared, beside the project)
  --help          this text

Speeds are for each second of processor time, garbage collection included; beside them stand those of the wall
clock. Machines differ: compare a speed only with its neighbour of the same run.
Exit code: 0, or 2 for an option that cannot be used.`;

/** Measures what the arguments ask for. @returns the exit code. */
export const main = (argv: readonly string[]): number =>
  withOptions({ name: 'bench', help: HELP }, () => read(argv), measured);

function measured({ shared, quick, json }: ReturnType<typeof read>): number {
  const figures = [...orientationFigures(shared, quick), ...lineFigures(quick)];
  writeOut(`${json ? asJson(figures) : figureTable(figures)}\n`);
  return 0;
}

const read = (argv: readonly string[]) =>
  parseArgs({
    args: [...argv],
    options: {
      json: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      shared: { type: 'string', default: join(import.meta.dirname, '../../../shared') },
      help: { type: 'boolean', short: 'h', default: false },
    },
  }).values;

const asJson = (figures: readonly Figure[]): string =>
  JSON.stringify(
    figures.map((figure) => ({ ...figure, reached: reached(figure) })),
    null,
    2,
  );
