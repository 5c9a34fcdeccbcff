import { writeBackup } from '../core/backup/write-backup.ts';
import { newcomersLog, supposedWeeks } from '../core/lives/supposed.ts';
import { civilDate } from '../core/log/civil-date.ts';
import { type Period, recordsIn } from '../core/log/period.ts';
import type { App } from '../ports/app.ts';
import { part } from '../ports/part.ts';
import type { KeepingPorts, Ports } from '../ports/ports.ts';
import { backupCommands } from './backup/backup-commands.ts';
import { createKeep } from './keep/create-keep.ts';
import type { Kernel } from './kernel.ts';

const tables = part(() => import('../core/trends/tables.ts'));

type Told = Pick<App, 'suppose' | 'exportTable' | 'exportPeriod'>;

export type Keeping = ReturnType<typeof createKeeping>;

/**
 * What is kept of the log beyond the log itself, taken out of it as a file, brought back, and asked of it.
 *
 * @param minutesChanged hears that minutes came from a file, or went with it.
 */
export function createKeeping(
  kernel: Kernel,
  ports: KeepingPorts & Pick<Ports, 'log' | 'shipped'>,
  minutesChanged: () => Promise<void>,
) {
  const { clock, journal, keeper, records$ } = kernel;
  const all = { ...ports, clock, records$ };
  return {
    keep: createKeep(all),
    ...backupCommands(all, journal, () => records$.value, keeper, minutesChanged),
    ...told(kernel, ports),
  };
}

function told(
  { clock, journal, library, records$ }: Kernel,
  { files, shipped }: Pick<KeepingPorts & Ports, 'files' | 'shipped'>,
): Told {
  /** By today, or by the period that a file tells of. */
  const nameOf = (period?: Period) =>
    period ? `${period.from}-to-${period.to}` : civilDate(clock.now(), clock.zone());

  return {
    suppose(supposed, weeks, from) {
      const [at, zone] = [clock.now(), clock.zone()];
      const known = from === 'log' ? records$.value : newcomersLog(supposed.pain ?? 0, at, zone);
      return supposedWeeks(known, library, { at, zone }, weeks, supposed);
    },
    async exportTable(rows, period) {
      const [{ daysAsCsv, setsAsCsv }] = await Promise.all([tables(), journal.flush()]);
      const records = period ? recordsIn(records$.value, period) : records$.value;
      const text = (rows === 'sets' ? setsAsCsv : daysAsCsv)(records, (id) => library.byId.get(id));
      files.save(`plumbline-${rows}-${nameOf(period)}.csv`, new Blob([text], { type: 'text/csv' }));
    },
    async exportPeriod(period) {
      await journal.flush();
      const text = writeBackup(recordsIn(records$.value, period), clock.now(), shipped.version);
      files.save(`plumbline-${nameOf(period)}.json`, new Blob([text], { type: 'application/json' }));
    },
  };
}
