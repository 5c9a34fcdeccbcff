import type { DeskMinute } from '../desk/minute.ts';
import { MINUTE_OUTLINE } from '../desk/minute-outline.ts';
import { LogRecord } from '../log/record.ts';
import { readAs } from '../outline.ts';
import { writtenTrace } from '../trace/stored-trace.ts';
import type { SetTrace } from '../trace/trace.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, type Section, type SetAside } from './format.ts';

/** Writes a backup part by part. Each part is the next piece of the file. */
export interface BackupWriter {
  /** Entries of a list, which goes on until another begins. */
  readonly list: (section: Section, lines: readonly string[]) => string;
  readonly end: (settings?: unknown) => string;
}

/**
 * One entry on each line. All that differs between two backups of the same things is the first line.
 *
 * @param exportedAt epoch ms.
 * @param app the version that writes it.
 */
export function backupWriter(exportedAt: number, app: string): BackupWriter {
  const head = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    exportedAt: new Date(exportedAt).toISOString(),
    app,
  };
  let open: Section | null = null;
  let isFirst = true;

  function turnTo(section: Section): string {
    if (open === section) return '';
    const before = open === null ? JSON.stringify(head).slice(0, -1) : '\n]';
    open = section;
    isFirst = true;
    return `${before},"${section}":[\n`;
  }

  return {
    list(section, lines) {
      const turned = turnTo(section);
      if (lines.length === 0) return turned;
      const comma = isFirst ? '' : ',\n';
      isFirst = false;
      return `${turned}${comma}${lines.join(',\n')}`;
    },
    end(settings) {
      const told = settings === undefined ? '' : `,"settings":${JSON.stringify(settings)}`;
      return `${turnTo(open ?? 'records')}\n]${told}}\n`;
    },
  };
}

/** A record's line. Fields stand in the order of the schema, however the record was made. */
export const recordLine = (record: LogRecord): string => JSON.stringify(LogRecord.parse(record));
export const minuteLine = (minute: DeskMinute): string =>
  JSON.stringify(readAs(MINUTE_OUTLINE, minute) ?? minute);
export const traceLine = (trace: SetTrace): string => JSON.stringify(writtenTrace(trace));
export const setAsideLine = ({ record, reason }: SetAside): string => JSON.stringify({ record, reason });

/** What a backup may hold beside the log. */
export interface BesideTheLog {
  readonly minutes?: readonly DeskMinute[];
  readonly traces?: readonly SetTrace[];
  readonly setAside?: readonly SetAside[];
  readonly settings?: unknown;
}

/** A whole backup as text. */
export function writeBackup(
  records: readonly LogRecord[],
  exportedAt: number,
  app: string,
  { minutes = [], traces = [], setAside = [], settings }: BesideTheLog = {},
): string {
  const writer = backupWriter(exportedAt, app);
  const parts = [writer.list('records', records.map(recordLine))];
  if (minutes.length > 0) parts.push(writer.list('minutes', minutes.map(minuteLine)));
  if (traces.length > 0) parts.push(writer.list('traces', traces.map(traceLine)));
  if (setAside.length > 0) parts.push(writer.list('setAside', setAside.map(setAsideLine)));
  return [...parts, writer.end(settings)].join('');
}
