import type { Backup } from '../../app/ports.ts';
import { MAX_BACKUP_BYTES, readBackup, writeBackup } from '../../core/log/backup.ts';
import { BACKUP_REFUSAL_WORDS, BACKUP_UNREADABLE_WORDS } from '../../strings/backup-words.ts';

/** Backups as files. `app` is the version that goes into them. */
export function createBackup(app: string): Backup {
  return {
    write: (records, exportedAt, traces = []) =>
      new Blob([writeBackup(records, exportedAt, app, traces)], { type: 'application/json' }),

    async preview(file, known, now) {
      if (file.size > MAX_BACKUP_BYTES) throw new Error(BACKUP_REFUSAL_WORDS['too-big']);
      const text = await file.text().catch((cause) => {
        throw new Error(BACKUP_UNREADABLE_WORDS, { cause });
      });
      const reading = readBackup(text, now);
      if (reading.type === 'refused') throw new Error(BACKUP_REFUSAL_WORDS[reading.cause]);

      const ids = new Set(known.map(({ id }) => id));
      const fresh = reading.records.filter(({ id }) => !ids.has(id));
      const times = reading.records.map(({ at }) => at);
      return {
        fresh: fresh.length,
        known: reading.records.length - fresh.length,
        damaged: reading.damaged.length,
        from: times.length ? times.reduce((a, b) => Math.min(a, b)) : null,
        to: times.length ? times.reduce((a, b) => Math.max(a, b)) : null,
        records: fresh,
        traces: reading.traces ?? [],
      };
    },
  };
}
