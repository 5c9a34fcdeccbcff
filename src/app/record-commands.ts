import { civilDate } from '../core/log/civil-date.ts';
import type { LogRecord, NewRecord } from '../core/log/record.ts';
import type { App } from './app.ts';
import type { Journal } from './journal.ts';
import type { Ports } from './ports.ts';

type RecordCommands = Pick<App, 'reportPain' | 'add' | 'exportLog' | 'previewImport' | 'importRecords'>;

/** What the person adds to the log, takes out of it as a file, and brings back. */
export function recordCommands(
  { clock, files, backup }: Pick<Ports, 'clock' | 'files' | 'backup'>,
  journal: Journal,
  records: () => readonly LogRecord[],
): RecordCommands {
  async function add(record: NewRecord): Promise<void> {
    journal.add(record);
    await journal.flush();
  }

  return {
    add,
    reportPain: (value) => add({ type: 'pain', value }),
    exportLog() {
      const today = civilDate(clock.now(), clock.zone());
      files.save(`plumbline-${today}.json`, backup.write(records(), clock.now()));
    },
    previewImport: (file) => backup.preview(file, records()),
    async importRecords({ records: brought }) {
      journal.append(brought);
      await journal.flush();
    },
  };
}
