import { MAX_BACKUP_BYTES } from '../../core/backup/format.ts';
import { type BackupPart, backupReader } from '../../core/backup/read-backup.ts';
import { type Along, goOnUnlessEnded } from '../../ports/along.ts';
import { ImportRefused } from '../../ports/import-view.ts';
import type { FilePieces } from '../../ports/ports.ts';

export type ReadPart = Exclude<BackupPart, { type: 'refused' }>;

/**
 * Reads a backup from its file, a piece at a time.
 *
 * @param now epoch ms: entries from later are damaged.
 * @throws ImportRefused, or Cancelled.
 */
export async function* partsOf(
  filePieces: FilePieces,
  file: File,
  now: number,
  along: Along,
): AsyncGenerator<readonly ReadPart[]> {
  if (file.size > MAX_BACKUP_BYTES) throw new ImportRefused('too-big');
  const reader = backupReader(now);
  const pieces = filePieces(file)[Symbol.asyncIterator]();
  for (;;) {
    const piece = await pieces.next().catch((cause) => {
      throw new ImportRefused('unreadable', cause);
    });
    goOnUnlessEnded(along);
    yield unlessRefused(piece.done ? reader.end() : reader.feed(piece.value.text));
    if (piece.done) return;
    along.onProgress?.(piece.value.share);
  }
}

function unlessRefused(parts: readonly BackupPart[]): readonly ReadPart[] {
  return parts.map((part) => {
    if (part.type === 'refused') throw new ImportRefused(part.cause);
    return part;
  });
}
