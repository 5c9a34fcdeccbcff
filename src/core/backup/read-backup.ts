import type { DeskMinute } from '../desk/minute.ts';
import { readMinute } from '../desk/read-minute.ts';
import { readRecord } from '../log/read-record.ts';
import { LogRecord } from '../log/record.ts';
import { readWrittenTrace } from '../trace/stored-trace.ts';
import type { SetTrace } from '../trace/trace.ts';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupRefusal,
  type DamagedEntry,
  MAX_BACKUP_BYTES,
  type NamedEntry,
  reasonOf,
  type Section,
  type SetAside,
} from './format.ts';
import { backupScanner, parsed, type Scanned } from './scan-backup.ts';

/** What a backup holds, entry by entry. Nothing of it counts before the end was reached without a refusal. */
export type BackupPart =
  | { readonly type: 'record'; readonly record: LogRecord }
  | { readonly type: 'minute'; readonly minute: DeskMinute }
  | { readonly type: 'trace'; readonly trace: SetTrace }
  /** As they stand in the file: whoever knows the settings reads them. */
  | { readonly type: 'settings'; readonly settings: unknown }
  | { readonly type: 'damaged'; readonly entry: DamagedEntry }
  | { readonly type: 'refused'; readonly cause: BackupRefusal };

/** Reads a backup as its text comes in. */
export interface BackupReader {
  readonly feed: (chunk: string) => readonly BackupPart[];
  readonly end: () => readonly BackupPart[];
}

/** A clock may be off by this much and in another zone: what is later than that was never logged, ms. */
const AHEAD_MS = 24 * 3_600_000;
const MINUTE_MS = 60_000;

/**
 * Damaged entries are told apart, so that they never keep the others out; so are those from more than a day after `now`,
 * which would one day count without anybody knowing why. A file as a whole is refused once, and is over then.
 */
export function backupReader(now = Number.POSITIVE_INFINITY): BackupReader {
  const scanner = backupScanner();
  let format: unknown;
  let version: unknown;
  let hasRecords = false;
  let isRefused = false;

  function refused(cause: BackupRefusal): BackupPart {
    isRefused = true;
    return { type: 'refused', cause };
  }

  function field(name: string, text: string | null): BackupPart | null {
    const value = text === null ? undefined : parsed(text);
    if (value === undefined) return refused(text === null ? 'foreign' : 'not-json');
    switch (name) {
      case 'format':
        format = value;
        return format === BACKUP_FORMAT ? null : refused('foreign');
      case 'version':
        version = value;
        if (!Number.isInteger(version) || Number(version) < 1) return refused('foreign');
        return Number(version) > BACKUP_VERSION ? refused('newer') : null;
      case 'settings':
        return { type: 'settings', settings: value };
      // A list that is none.
      case 'records':
        return refused('foreign');
      default:
        return null;
    }
  }

  function part(scanned: Scanned): BackupPart | null {
    switch (scanned.type) {
      case 'refused':
        return refused(scanned.cause);
      case 'field':
        return field(scanned.name, scanned.text);
      case 'list':
        hasRecords ||= scanned.section === 'records';
        return null;
      case 'entry':
        return entryOf(scanned.section, scanned.index, scanned.text, now);
    }
  }

  function parts(scanned: readonly Scanned[]): BackupPart[] {
    const read: BackupPart[] = [];
    for (const each of scanned) {
      if (isRefused) break;
      const made = part(each);
      if (made) read.push(made);
    }
    return read;
  }

  return {
    feed: (chunk) => (isRefused ? [] : parts(scanner.feed(chunk))),
    end() {
      if (isRefused) return [];
      const last = parts(scanner.end());
      const isWhole = format !== undefined && version !== undefined && hasRecords;
      return isRefused || isWhole ? last : [...last, refused('foreign')];
    },
  };
}

function entryOf(section: Section, index: number, text: string | null, now: number): BackupPart | null {
  const value = text === null ? undefined : parsed(text);
  const damaged = (reason: string, told = value): BackupPart => ({
    type: 'damaged',
    entry: { section, index, reason, text, ...saysIs(told) },
  });
  if (value === undefined) return damaged(text === null ? 'entry: too long' : 'entry: not JSON');
  switch (section) {
    case 'records':
      return recordOf(value, now, damaged);
    case 'setAside': {
      const record = (value as { record?: unknown } | null)?.record;
      return recordOf(record, now, (reason) => damaged(reason, record));
    }
    case 'minutes': {
      const read = readMinute(value);
      if (!read.success) return damaged(reasonOf(read.error));
      const isAhead = read.data.minute * MINUTE_MS > now + AHEAD_MS;
      return isAhead ? damaged('minute: in the future') : { type: 'minute', minute: read.data };
    }
    case 'traces': {
      const trace = readWrittenTrace(value);
      return trace ? { type: 'trace', trace } : damaged('trace: cannot be read');
    }
  }
}

function recordOf(value: unknown, now: number, damaged: (reason: string) => BackupPart): BackupPart {
  const read = readRecord(value);
  if (!read.success) return damaged(reasonOf(read.error));
  return read.data.at > now + AHEAD_MS ? damaged('at: in the future') : { type: 'record', record: read.data };
}

const TYPES: ReadonlySet<unknown> = new Set(
  LogRecord.def.options.map(({ shape }) => shape.type.def.values[0]),
);

/** A record that this browser has set aside, as it can be told. */
export const nameSetAside = ({ record, reason }: SetAside): NamedEntry => ({
  section: 'records',
  reason,
  ...saysIs(record),
});

/** What an entry says of itself, as far as it can be believed. */
function saysIs(value: unknown): Pick<DamagedEntry, 'type' | 'at'> {
  const { type, at } = (value ?? {}) as { type?: unknown; at?: unknown };
  const isTime = typeof at === 'number' && at >= 0 && at <= 8.64e15;
  return { type: TYPES.has(type) ? (type as LogRecord['type']) : null, at: isTime ? at : null };
}

export type BackupReading =
  | {
      readonly type: 'read';
      /** Of several with the same id the first. */
      readonly records: readonly LogRecord[];
      readonly minutes: readonly DeskMinute[];
      readonly traces: readonly SetTrace[];
      /** As they stand in the file; undefined where it has none. */
      readonly settings: unknown;
      readonly damaged: readonly DamagedEntry[];
    }
  | { readonly type: 'refused'; readonly cause: BackupRefusal };

/** Reads a whole backup that is at hand as text. */
export function readBackup(text: string, now?: number): BackupReading {
  if (text.length > MAX_BACKUP_BYTES) return { type: 'refused', cause: 'too-big' };
  const reader = backupReader(now);
  const records = new Map<string, LogRecord>();
  const minutes: DeskMinute[] = [];
  const traces: SetTrace[] = [];
  const damaged: DamagedEntry[] = [];
  let settings: unknown;
  for (const part of [...reader.feed(text), ...reader.end()]) {
    if (part.type === 'refused') return part;
    if (part.type === 'damaged') damaged.push(part.entry);
    else if (part.type === 'minute') minutes.push(part.minute);
    else if (part.type === 'trace') traces.push(part.trace);
    else if (part.type === 'settings') settings = part.settings;
    else if (!records.has(part.record.id)) records.set(part.record.id, part.record);
  }
  return { type: 'read', records: [...records.values()], minutes, traces, settings, damaged };
}
