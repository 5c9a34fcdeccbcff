import { createLibrary } from '../core/exercise/library.ts';
import { newcomersLog, supposedWeeks } from '../core/lives/supposed.ts';
import { civilDate } from '../core/log/civil-date.ts';
import { type Period, recordsIn } from '../core/log/period.ts';
import type { LogRecord, NewRecord } from '../core/log/record.ts';
import type { SetTrace } from '../core/trace/trace.ts';
import type { App } from './app.ts';
import type { Journal } from './journal.ts';
import type { Ports } from './ports.ts';

type RecordCommands = Pick<
  App,
  | 'suppose'
  | 'reportPain'
  | 'add'
  | 'exportLog'
  | 'exportTable'
  | 'exportPeriod'
  | 'previewImport'
  | 'importRecords'
>;

/** What the person adds to the log, takes out of it as a file, and brings back. */
export function recordCommands(
  {
    clock,
    files,
    backup,
    traces,
    ...ports
  }: Pick<Ports, 'clock' | 'files' | 'backup' | 'traces' | 'exercises'>,
  journal: Journal,
  records: () => readonly LogRecord[],
): RecordCommands {
  async function add(record: NewRecord): Promise<void> {
    journal.add(record);
    await journal.flush();
  }

  /** A set keeps the trace that it has. */
  async function keepTraces(drawn: readonly SetTrace[]): Promise<void> {
    for (const trace of drawn) if ((await traces.of(trace.setId)) === null) await traces.keep([trace]);
  }

  /** By today, or by the period that a file tells of. */
  const nameOf = (period?: Period) =>
    period ? `${period.from}-to-${period.to}` : civilDate(clock.now(), clock.zone());

  const exerciseOf = (id: string) => ports.exercises.find((each) => each.id === id);

  return {
    suppose(supposed, weeks, from) {
      const [at, zone] = [clock.now(), clock.zone()];
      const known = from === 'log' ? records() : newcomersLog(supposed.pain ?? 0, at, zone);
      return supposedWeeks(known, createLibrary(ports.exercises), { at, zone }, weeks, supposed);
    },
    add,
    reportPain: (value) => add({ type: 'pain', value }),
    async exportLog(withTraces = false) {
      const today = civilDate(clock.now(), clock.zone());
      const drawn = withTraces ? await traces.all() : [];
      files.save(`plumbline-${today}.json`, backup.write(records(), clock.now(), drawn));
    },
    async exportTable(rows, period) {
      const { daysAsCsv, setsAsCsv } = await import('../core/trends/tables.ts');
      const told = period ? recordsIn(records(), period) : records();
      const text = (rows === 'sets' ? setsAsCsv : daysAsCsv)(told, exerciseOf);
      files.save(`plumbline-${rows}-${nameOf(period)}.csv`, new Blob([text], { type: 'text/csv' }));
    },
    exportPeriod(period) {
      files.save(
        `plumbline-${nameOf(period)}.json`,
        backup.write(recordsIn(records(), period), clock.now(), []),
      );
    },
    previewImport: (file) => backup.preview(file, records(), clock.now()),
    async importRecords({ records: brought, traces: drawn }) {
      await keepTraces(drawn);
      journal.append(brought);
      await journal.flush();
    },
  };
}
