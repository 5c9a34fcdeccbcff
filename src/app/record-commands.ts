import { createLibrary } from '../core/exercise/library.ts';
import { newcomersLog, supposedWeeks } from '../core/lives/supposed.ts';
import { civilDate } from '../core/log/civil-date.ts';
import type { LogRecord, NewRecord } from '../core/log/record.ts';
import type { App } from './app.ts';
import type { Journal } from './journal.ts';
import type { Ports } from './ports.ts';

type RecordCommands = Pick<
  App,
  'suppose' | 'reportPain' | 'add' | 'exportLog' | 'previewImport' | 'importRecords'
>;

/** What the person adds to the log, takes out of it as a file, and brings back. */
export function recordCommands(
  { clock, files, backup, ...ports }: Pick<Ports, 'clock' | 'files' | 'backup' | 'exercises'>,
  journal: Journal,
  records: () => readonly LogRecord[],
): RecordCommands {
  async function add(record: NewRecord): Promise<void> {
    journal.add(record);
    await journal.flush();
  }

  return {
    suppose(supposed, weeks, from) {
      const [at, zone] = [clock.now(), clock.zone()];
      const known = from === 'log' ? records() : newcomersLog(supposed.pain ?? 0, at, zone);
      return supposedWeeks(known, createLibrary(ports.exercises), { at, zone }, weeks, supposed);
    },
    add,
    reportPain: (value) => add({ type: 'pain', value }),
    exportLog() {
      const today = civilDate(clock.now(), clock.zone());
      files.save(`plumbline-${today}.json`, backup.write(records(), clock.now()));
    },
    previewImport: (file) => backup.preview(file, records(), clock.now()),
    async importRecords({ records: brought }) {
      journal.append(brought);
      await journal.flush();
    },
  };
}
