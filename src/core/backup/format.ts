import type { LogRecord } from '../log/record.ts';
import type { z } from '../schema.ts';

/** The format of a backup. A new version adds; old backups stay readable for ever (DECISIONS 16). */
export const BACKUP_FORMAT = 'plumbline-log';
export const BACKUP_VERSION = 5;

/** Ten years with every minute at the desk and the trace of every set come to some 200 MB; beyond this a file is something else. */
export const MAX_BACKUP_BYTES = 1024 * 1024 * 1024;

/** The longest entry is the trace of ten minutes, some 70 kB. */
export const MAX_ENTRY_LENGTH = 256 * 1024;

/** The deepest record (an item's dose) lies four levels down in itself. */
export const MAX_ENTRY_DEPTH = 14;

/** The lists of a backup, in the order in which they are written. `records` is always there. */
export const SECTIONS = ['records', 'minutes', 'traces', 'setAside'] as const;
export type Section = (typeof SECTIONS)[number];

/** `foreign`: not a backup of Plumbline. `newer`: written by a later Plumbline. */
export type BackupRefusal = 'too-big' | 'not-json' | 'foreign' | 'newer';

/** An entry of a backup that could not be read. */
export interface DamagedEntry {
  readonly section: Section;
  /** Its place in the list, from 0. */
  readonly index: number;
  readonly reason: string;
  /** What it says it is and when it was logged (epoch ms), as far as that can be read. */
  readonly type: LogRecord['type'] | null;
  readonly at: number | null;
  /** As it stands in the file; null where it is longer than any entry. */
  readonly text: string | null;
}

/** What can be told of a damaged entry without where it stands and what it says. */
export type NamedEntry = Pick<DamagedEntry, 'section' | 'type' | 'at' | 'reason'>;

/** A record that this Plumbline could not read, kept as it was. A later one may read it. */
export interface SetAside {
  readonly record: unknown;
  readonly reason: string;
}

const MAX_REASON_LENGTH = 200;

/** What is wrong with a record, field by field. A hostile name in it is cut short. */
export function reasonOf(error: z.core.$ZodError): string {
  const reasons = error.issues.map(
    ({ path, code }) => `${path.join('.') || 'record'}: ${code.replaceAll('_', ' ')}`,
  );
  return reasons.join('; ').slice(0, MAX_REASON_LENGTH);
}
