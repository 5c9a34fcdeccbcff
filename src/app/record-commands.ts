import { writeBackup } from '../core/backup/write-backup.ts';
import { createLibrary } from '../core/exercise/library.ts';
import { newcomersLog, supposedWeeks } from '../core/lives/supposed.ts';
import { civilDate } from '../core/log/civil-date.ts';
import { type Period, recordsIn } from '../core/log/period.ts';
import type { LogRecord, NewRecord } from '../core/log/record.ts';
import type { App } from './app.ts';
import { type BackupPorts, backupCommands } from './backup/backup-commands.ts';
import type { BackupActions } from './import-view.ts';
import type { Journal } from './journal.ts';
import { part } from './part.ts';
import type { Ports } from './ports.ts';
import type { SettingsKeeper } from './settings-keeper.ts';

const tables = part(() => import('../core/trends/tables.ts'));

type RecordCommands = Pick<App, 'suppose' | 'reportPain' | 'add' | 'exportTable' | 'exportPeriod'>;

/** What the person adds to the log, asks of it, takes out of it as a file, and brings back. */
export function recordCommands(
  ports: BackupPorts & Pick<Ports, 'exercises'>,
  journal: Journal,
  records: () => readonly LogRecord[],
  keeper: SettingsKeeper,
  minutesChanged: () => Promise<void>,
): RecordCommands & BackupActions {
  const { clock, files } = ports;

  async function add(record: NewRecord): Promise<void> {
    journal.add(record);
    await journal.flush();
  }

  /** By today, or by the period that a file tells of. */
  const nameOf = (period?: Period) =>
    period ? `${period.from}-to-${period.to}` : civilDate(clock.now(), clock.zone());

  const exerciseOf = (id: string) => ports.exercises.find((each) => each.id === id);

  return {
    ...backupCommands(ports, journal, records, keeper, minutesChanged),
    suppose(supposed, weeks, from) {
      const [at, zone] = [clock.now(), clock.zone()];
      const known = from === 'log' ? records() : newcomersLog(supposed.pain ?? 0, at, zone);
      return supposedWeeks(known, createLibrary(ports.exercises), { at, zone }, weeks, supposed);
    },
    add,
    reportPain: (value) => add({ type: 'pain', value }),
    async exportTable(rows, period) {
      const [{ daysAsCsv, setsAsCsv }] = await Promise.all([tables(), journal.flush()]);
      const told = period ? recordsIn(records(), period) : records();
      const text = (rows === 'sets' ? setsAsCsv : daysAsCsv)(told, exerciseOf);
      files.save(`plumbline-${rows}-${nameOf(period)}.csv`, new Blob([text], { type: 'text/csv' }));
    },
    async exportPeriod(period) {
      await journal.flush();
      const text = writeBackup(recordsIn(records(), period), clock.now(), ports.shipped.version);
      files.save(`plumbline-${nameOf(period)}.json`, new Blob([text], { type: 'application/json' }));
    },
  };
}
