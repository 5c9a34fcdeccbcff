import type { BackupRefusal } from '../../core/backup/format.ts';
import { MAX_BACKUP_BYTES } from '../../core/backup/format.ts';
import { type BackupPart, backupReader } from '../../core/backup/read-backup.ts';
import type { Files } from '../ports.ts';
import { goOnUnlessEnded, type Progress } from './progress.ts';

/** Why a file was not taken: `unreadable` where the browser could not read it at all. */
export type ImportRefusal = BackupRefusal | 'unreadable';

/** Nothing has changed where an import is refused. */
export class ImportRefused extends Error {
  readonly refusal: ImportRefusal;

  constructor(refusal: ImportRefusal, cause?: unknown) {
    super(`import: ${refusal}`, { cause });
    this.name = 'ImportRefused';
    this.refusal = refusal;
  }
}

export type ReadPart = Exclude<BackupPart, { type: 'refused' }>;

/**
 * Reads a backup from its file, a piece at a time.
 *
 * @param now epoch ms: entries from later are damaged.
 * @throws ImportRefused, or Cancelled.
 */
export async function* partsOf(
  files: Pick<Files, 'pieces'>,
  file: File,
  now: number,
  progress: Progress,
): AsyncGenerator<readonly ReadPart[]> {
  if (file.size > MAX_BACKUP_BYTES) throw new ImportRefused('too-big');
  const reader = backupReader(now);
  const pieces = files.pieces(file)[Symbol.asyncIterator]();
  for (;;) {
    const piece = await pieces.next().catch((cause) => {
      throw new ImportRefused('unreadable', cause);
    });
    goOnUnlessEnded(progress);
    yield unlessRefused(piece.done ? reader.end() : reader.feed(piece.value.text));
    if (piece.done) return;
    progress.onProgress?.(piece.value.share);
  }
}

function unlessRefused(parts: readonly BackupPart[]): readonly ReadPart[] {
  return parts.map((part) => {
    if (part.type === 'refused') throw new ImportRefused(part.cause);
    return part;
  });
}
