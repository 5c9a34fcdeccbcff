import { parseArgs } from 'node:util';
import { createLibrary, type Library } from '../core/exercise/library.ts';
import { supposedWeeks } from '../core/lives/supposed.ts';
import type { LogRecord } from '../core/log/record.ts';
import { foldProgress } from '../core/progression/fold.ts';
import { planFor } from '../core/progression/plan.ts';
import { readExercises } from './content.ts';
import { UsageError } from './options.ts';
import { type Instant, readInstant } from './plan/instant.ts';
import { readLog, type SetAside } from './plan/read-log.ts';
import { decisionTold, placeTold, planTold } from './plan/told.ts';
import { writeOut } from './stdout.ts';

const HELP = `npm run -s plan -- LOG --now ISO_DATE_TIME [options]

Prints what the app says at an instant about a log that it exported (docs/log.md; also in gzip), as one JSON object: the
state, the plan, the place on every ladder.

  --now TIME       such as 2026-11-22T18:00+01:00; records of a later time are left out, and named on stderr
  --zone ZONE      the zone in which dates are read, such as Europe/Berlin (default: that of the offset; without an
                   offset that of the latest record)
  --explain        adds every decision: the rule, what it saw, before, after, its sentence
  --weeks N        adds the dates and plans of the next N weeks, 1 to 104, if every session goes exactly as prescribed,
                   at an effort of 5 and without pain in it, with the next day at the usual level
  --help           this text

Records that are broken are left out, and named on stderr and under "setAside".
Exit code: 0, or 2 for a file or an option that cannot be used (the reason is on stderr).`;

const MOST_WEEKS = 104;

/** Tells the plan that follows from a log. @returns the exit code. */
export function main(argv: readonly string[]): number {
  try {
    const options = readOptions(argv);
    writeOut(options === null ? `${HELP}\n` : `${JSON.stringify(told(options), null, 2)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`plan: ${error.message}`);
    return 2;
  }
}

type Options = NonNullable<ReturnType<typeof readOptions>>;

function readOptions(argv: readonly string[]) {
  const { values, positionals } = parse(argv);
  if (values.help) return null;
  const [file, ...more] = positionals;
  if (file === undefined) throw new UsageError('which log? See --help.');
  if (more.length > 0) throw new UsageError(`one log at a time, please: ${positionals.join(', ')}`);
  if (values.now === undefined) throw new UsageError('--now is missing: which instant? See --help.');
  const weeks = values.weeks === undefined ? 0 : Number(values.weeks);
  if (values.weeks !== undefined && !(Number.isInteger(weeks) && weeks >= 1 && weeks <= MOST_WEEKS))
    throw new UsageError(`--weeks is "${values.weeks}"; it must be a whole number from 1 to ${MOST_WEEKS}`);
  return { file, now: values.now, zone: values.zone, explain: values.explain ?? false, weeks };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        now: { type: 'string' },
        zone: { type: 'string' },
        explain: { type: 'boolean' },
        weeks: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function told({ file, now, zone, explain, weeks }: Options): object {
  const { records, damaged } = readLog(file);
  const instant = readInstant(now, zone, latestZone(records));
  const later = records.flatMap((record) => (record.at > instant.at ? [laterThan(record, now)] : []));
  const setAside = [...damaged, ...later];
  for (const { index, type, id, reason } of setAside)
    console.error(`plan: left out ${index < 0 ? 'record' : `record ${index}`} (${type} ${id}): ${reason}`);

  const library = createLibrary(readExercises());
  const progress = foldProgress(records, library, instant.at, instant.zone);
  const plan = planFor(progress, records, library, instant.at, instant.zone);
  return {
    now: new Date(instant.at).toISOString(),
    zone: instant.zone,
    records: records.length - later.length,
    setAside: setAside.map(({ index, ...rest }) => (index < 0 ? rest : { index, ...rest })),
    state: progress.state,
    usualPain: progress.usualPain,
    sessions: progress.sessions,
    awaitingNextDay: progress.awaitingNextDay,
    dateToRecall: progress.dateToRecall,
    plan: planTold(plan),
    places: progress.places.map((place) => placeTold(place, library)),
    ...(explain && { decisions: progress.decisions.map(decisionTold) }),
    ...(weeks > 0 && { ahead: aheadTold(records, library, instant, weeks) }),
  };
}

const aheadTold = (records: readonly LogRecord[], library: Library, instant: Instant, weeks: number) =>
  supposedWeeks(records, library, instant, weeks)
    .flatMap(({ days }) => days)
    .map(({ date, state, plan }) => ({ date, state, plan: planTold(plan) }));

/** The zone of the latest record; UTC for a log that has none. */
function latestZone(records: readonly LogRecord[]): string {
  const latest = records.reduce<LogRecord | null>(
    (best, record) => (best === null || record.at > best.at ? record : best),
    null,
  );
  return latest?.zone ?? 'UTC';
}

const laterThan = ({ type, id, at }: LogRecord, now: string): SetAside => ({
  index: -1,
  type,
  id,
  reason: `its time, ${new Date(at).toISOString()}, is later than --now, ${now}`,
});
