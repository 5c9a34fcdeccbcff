import { nameSetAside } from '../../core/backup/read-backup.ts';
import { civilDate } from '../../core/log/civil-date.ts';
import type { LogRecord } from '../../core/log/record.ts';
import type { BackupActions, ImportChoice } from '../../ports/import-view.ts';
import type { KeepPorts } from '../../ports/keep-ports.ts';
import type { KeepingPorts, Ports } from '../../ports/ports.ts';
import { firstMinuteAt } from '../desk/kept-minutes.ts';
import type { Journal } from '../journal.ts';
import type { SettingsKeeper } from '../settings-keeper.ts';
import { exportAll, orNothing } from './export-all.ts';
import { createImporter } from './importer.ts';
import { lookAt } from './look-at.ts';

export interface BackupPorts extends Omit<KeepingPorts, 'keep'>, Pick<Ports, 'clock' | 'log' | 'shipped'> {
  readonly keep: Pick<KeepPorts, 'room'> & { readonly lock: Pick<KeepPorts['lock'], 'close'> };
}

const RECORDS_ALONE: ImportChoice = { settings: false, olderMinutes: false };

/** Everything as a file, and back. */
export function backupCommands(
  ports: BackupPorts,
  journal: Journal,
  records: () => readonly LogRecord[],
  keeper: SettingsKeeper,
  minutesChanged: () => Promise<void>,
): BackupActions {
  const { clock, files, log, receipts } = ports;
  const importer = createImporter({ ports, journal, keeper, minutesChanged });
  const today = () => civilDate(clock.now(), clock.zone());
  const saveJson = (name: string, value: unknown) =>
    files.save(
      `plumbline-${name}-${today()}.json`,
      new Blob([JSON.stringify(value, null, 1)], { type: 'application/json' }),
    );

  return {
    async exportLog(along) {
      await journal.flush();
      // When copies were made says nothing about the person: two copies of the same are the same.
      const { copiedAt: _, copyPutOffAt: __, ...settings } = keeper.settings$.value;
      const open = await exportAll(ports, records(), settings, along);
      const locked = await orNothing(() => ports.keep.lock.close(open));
      files.save(`plumbline-${today()}.${locked ? 'plumbline' : 'json'}`, locked ?? open);
      await keeper.change({ copiedAt: clock.now() });
    },
    setAside: async () => (await log.setAside()).map(nameSetAside),
    exportSetAside: async () => saveJson('set-aside', { setAside: await log.setAside() }),
    async previewImport(file, along = {}) {
      await journal.flush();
      return lookAt(
        ports,
        file,
        {
          records: records(),
          settings: keeper.settings$.value,
          minutesFrom: keeper.settings$.value.minutesKept === 'for-good' ? 0 : firstMinuteAt(clock),
        },
        along,
      );
    },
    importRecords: (preview, choice = RECORDS_ALONE, along = {}) => importer.take(preview, choice, along),
    saveDamaged: ({ named }) => saveJson('set-aside', { setAside: named }),
    latestImport: receipts.latest,
    undoImport: importer.undo,
  };
}
