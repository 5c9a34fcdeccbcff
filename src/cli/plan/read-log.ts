import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type BackupRefusal, MAX_BACKUP_BYTES } from '../../core/backup/format.ts';
import { readBackup } from '../../core/backup/read-backup.ts';
import { parsed } from '../../core/backup/scan-backup.ts';
import type { LogRecord } from '../../core/log/record.ts';
import { UsageError } from '../options.ts';

/** A record that was left out: where it stands in the file, from 0, what it says it is, and why. */
export interface SetAside {
  readonly index: number;
  readonly type: string;
  readonly id: string;
  readonly reason: string;
}

export interface ReadLog {
  readonly records: readonly LogRecord[];
  readonly damaged: readonly SetAside[];
}

const REFUSED: Readonly<Record<BackupRefusal, string>> = {
  'too-big': 'it is larger than 1 GB, which no exported log is',
  'not-json': 'it is not JSON, or it was cut off on its way',
  foreign: 'it is JSON, but no log of Plumbline',
  newer: 'it was saved by a newer Plumbline than this one',
};

const LONGEST_NAME = 40;

/**
 * Reads an exported log, also in gzip, as the app does: records that are damaged never keep the others out.
 *
 * @throws UsageError where the file as a whole cannot be read.
 */
export function readLog(file: string): ReadLog {
  const text = textOf(file);
  const reading = readBackup(text);
  if (reading.type === 'refused') throw new UsageError(`${file}: ${REFUSED[reading.cause]}`);
  const ofTheLog = reading.damaged.filter(({ section }) => section === 'records');
  const damaged = ofTheLog.map(({ index, reason, text: entry }) => {
    const { type, id } = (parsed(entry ?? '') ?? {}) as { type?: unknown; id?: unknown };
    return { index, type: named(type), id: named(id), reason };
  });
  return { records: reading.records, damaged };
}

function textOf(file: string): string {
  try {
    const bytes = readFileSync(file);
    const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return (isGzip ? gunzipSync(bytes, { maxOutputLength: MAX_BACKUP_BYTES }) : bytes).toString('utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new UsageError(`${file}: ${REFUSED['too-big']}`);
    throw new UsageError(`${file}: ${message}`);
  }
}

/** A damaged record may say anything: only a short word is repeated. */
const named = (value: unknown): string =>
  typeof value === 'string' && /^[\w-]+$/.test(value) ? value.slice(0, LONGEST_NAME) : '?';
