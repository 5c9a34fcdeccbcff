import { z } from '../schema.ts';
import { readWrittenTrace, writtenTrace } from '../trace/stored-trace.ts';
import type { SetTrace } from '../trace/trace.ts';
import { LogRecord } from './record.ts';

/** The format of a backup. A new version adds; old backups stay readable for ever (DECISIONS 16). */
export const BACKUP_FORMAT = 'plumbline-log';
export const BACKUP_VERSION = 5;

/** Ten years of training and desk come to some 10 MB; beyond this a file is something else. */
export const MAX_BACKUP_BYTES = 50 * 1024 * 1024;

/** The deepest record (an item's dose) lies six levels down. */
const MAX_DEPTH = 16;
const MAX_REASON_LENGTH = 200;

/** No readable record is shorter than this many characters, so a list that is longer is not a log. */
const SHORTEST_RECORD = 160;

const Head = z.object({ format: z.literal(BACKUP_FORMAT), version: z.int().check(z.gte(1)) });
const Records = z.object({
  records: z.array(z.unknown()).check(z.maxLength(MAX_BACKUP_BYTES / SHORTEST_RECORD)),
  traces: z.optional(z.array(z.unknown())),
});

/** A record of a backup that could not be read: its place in the file, from 0, and why. */
export interface DamagedEntry {
  readonly index: number;
  readonly reason: string;
}

export type BackupReading =
  | {
      readonly type: 'read';
      readonly records: readonly LogRecord[];
      readonly damaged: readonly DamagedEntry[];
      /** Traces of sets, where the file has any; what cannot be read is left out without a word. */
      readonly traces?: readonly SetTrace[];
    }
  | { readonly type: 'refused'; readonly cause: BackupRefusal };

/** `foreign`: JSON, but not a backup of Plumbline. `newer`: written by a later Plumbline. */
export type BackupRefusal = 'too-big' | 'not-json' | 'foreign' | 'newer';

/**
 * The log as text. `exportedAt` in epoch ms, `app` the version that writes it. One record on each line; after them the
 * traces of sets, one on each line, where the person wants them in it.
 */
export function writeBackup(
  records: readonly LogRecord[],
  exportedAt: number,
  app: string,
  traces: readonly SetTrace[] = [],
): string {
  const head = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    exportedAt: new Date(exportedAt).toISOString(),
    app,
  };
  const lines = records.map((record) => JSON.stringify(record)).join(',\n');
  const drawn = traces.map((trace) => JSON.stringify(writtenTrace(trace))).join(',\n');
  const end = traces.length > 0 ? `],"traces":[\n${drawn}\n]}` : ']}';
  return `${JSON.stringify(head).slice(0, -1)},"records":[\n${lines}\n${end}\n`;
}

/** A clock may be off by this much and in another zone: what is later than that was never logged, ms. */
const AHEAD_MS = 24 * 3_600_000;

/**
 * Reads a backup. Records that are damaged are told apart, so that they never keep the others out; so are those from
 * more than a day after `now`, which would one day count without anybody knowing why.
 */
export function readBackup(text: string, now = Number.POSITIVE_INFINITY): BackupReading {
  if (text.length > MAX_BACKUP_BYTES) return refused('too-big');
  if (depthOf(text) > MAX_DEPTH) return refused('foreign');
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refused('not-json');
  }
  const head = Head.safeParse(json);
  if (!head.success) return refused('foreign');
  if (head.data.version > BACKUP_VERSION) return refused('newer');
  const body = Records.safeParse(json);
  if (!body.success) return refused('foreign');

  const records = new Map<string, LogRecord>();
  const damaged: DamagedEntry[] = [];
  for (const [index, entry] of body.data.records.entries()) {
    const record = LogRecord.safeParse(entry);
    if (!record.success) damaged.push({ index, reason: reasonOf(record.error) });
    else if (record.data.at > now + AHEAD_MS) damaged.push({ index, reason: 'at: lies in the future' });
    else if (!records.has(record.data.id)) records.set(record.data.id, record.data);
  }
  const traces = (body.data.traces ?? []).map(readWrittenTrace).filter((trace) => trace !== null);
  return { type: 'read', records: [...records.values()], damaged, ...(traces.length > 0 && { traces }) };
}

const refused = (cause: BackupRefusal): BackupReading => ({ type: 'refused', cause });

/** What is wrong with a record, field by field. A hostile name in it is cut short. */
export function reasonOf(error: z.core.$ZodError): string {
  const reasons = error.issues.map(
    ({ path, code }) => `${path.join('.') || 'record'}: ${code.replaceAll('_', ' ')}`,
  );
  return reasons.join('; ').slice(0, MAX_REASON_LENGTH);
}

/** How deep brackets nest outside strings: asked before parsing, so that no file can exhaust the parser. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let i = 0; i < text.length && deepest <= MAX_DEPTH; i++) {
    const char = text[i];
    if (char === '"') i = endOfString(text, i);
    else if (char === '{' || char === '[') deepest = Math.max(deepest, ++depth);
    else if (char === '}' || char === ']') depth -= 1;
  }
  return deepest;
}

function endOfString(text: string, start: number): number {
  let i = start + 1;
  while (i < text.length && text[i] !== '"') i += text[i] === '\\' ? 2 : 1;
  return i;
}
