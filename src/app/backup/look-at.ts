import type { DamagedEntry } from '../../core/backup/format.ts';
import type { DeskMinute } from '../../core/desk/minute.ts';
import type { LogRecord } from '../../core/log/record.ts';
import type { Along } from '../../ports/along.ts';
import { IMPORT_KINDS, type ImportKind, type ImportPreview } from '../../ports/import-view.ts';
import type { KeepPorts } from '../../ports/keep-ports.ts';
import type { KeepingPorts, Ports } from '../../ports/ports.ts';
import type { Settings } from '../../ports/settings.ts';
import { lengthOf, spansBefore, spansOf, spansSince } from './minute-spans.ts';
import { partsOf } from './read-file.ts';
import { KIND_OF } from './record-kinds.ts';
import { settingsBrought } from './settings-brought.ts';

const MINUTE_MS = 60_000;
/** So many damaged entries are told by name, and so much of them can be saved, characters. */
const MOST_NAMED = 1000;
const MOST_NAMED_LENGTH = 4 * 1024 * 1024;
/** What is stored takes more room than what is written, for its keys and indexes. */
const ROOM_FOR_A_BYTE = 2;

export interface Known {
  readonly records: readonly LogRecord[];
  readonly settings: Settings;
  /** The first minute that is kept here. */
  readonly minutesFrom: number;
}

interface LookPorts extends Pick<Ports & KeepingPorts, 'filePieces' | 'desk' | 'traces' | 'clock'> {
  readonly keep: Pick<KeepPorts, 'room'>;
}

/** Looks at a backup without taking anything of it. */
export async function lookAt(
  { filePieces, desk, traces, keep, clock }: LookPorts,
  file: File,
  here: Known,
  along: Along,
): Promise<ImportPreview> {
  const now = clock.now();
  const thisMinute = Math.floor(now / MINUTE_MS);
  const ids = new Set(here.records.map(({ id }) => id));
  const traceIds = new Set(await traces.ids());
  const counts = new Map<ImportKind, { fresh: number; known: number }>();
  const fresh = new Map<string, LogRecord>();
  const freshTraces = new Set<string>();
  const freshMinutes: number[] = [];
  const damaged: DamagedEntry[] = [];
  let damagedCount = 0;
  let namedLength = 0;
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let settings: unknown;

  function count(kind: ImportKind, is: 'fresh' | 'known', by = 1): void {
    const counted = counts.get(kind) ?? { fresh: 0, known: 0 };
    counted[is] += by;
    counts.set(kind, counted);
  }

  function setAside(entry: DamagedEntry): void {
    damagedCount += 1;
    namedLength += entry.text?.length ?? 0;
    if (damaged.length >= MOST_NAMED) return;
    damaged.push(namedLength > MOST_NAMED_LENGTH ? { ...entry, text: null } : entry);
  }

  function see(record: LogRecord): void {
    from = Math.min(from, record.at);
    to = Math.max(to, record.at);
    if (fresh.has(record.id)) return;
    const isKnown = ids.has(record.id);
    if (!isKnown) fresh.set(record.id, record);
    count(KIND_OF[record.type], isKnown ? 'known' : 'fresh');
  }

  function seeTrace(setId: string): void {
    if (freshTraces.has(setId)) return;
    const isKnown = traceIds.has(setId);
    if (!isKnown) freshTraces.add(setId);
    count('traces', isKnown ? 'known' : 'fresh');
  }

  async function seeMinutes(minutes: readonly DeskMinute[]): Promise<void> {
    const past = minutes.map(({ minute }) => minute).filter((minute) => minute < thisMinute);
    if (past.length === 0) return;
    const known = await desk.known(past);
    const added = past.filter((minute) => !known.has(minute));
    count('minutes', 'known', past.length - added.length);
    for (const minute of added) freshMinutes.push(minute);
  }

  for await (const parts of partsOf(filePieces, file, now, along)) {
    const minutes: DeskMinute[] = [];
    for (const part of parts) {
      if (part.type === 'record') see(part.record);
      else if (part.type === 'minute') minutes.push(part.minute);
      else if (part.type === 'trace') seeTrace(part.trace.setId);
      else if (part.type === 'settings') settings = part.settings;
      else setAside(part.entry);
    }
    await seeMinutes(minutes);
  }

  const spans = spansOf(freshMinutes);
  const kept = spansSince(spans, here.minutesFrom);
  const takenMinutes = lengthOf(kept);
  if (takenMinutes > 0) count('minutes', 'fresh', takenMinutes);
  const told = IMPORT_KINDS.flatMap((kind) => {
    const counted = counts.get(kind);
    return counted ? [{ kind, ...counted }] : [];
  });
  const sum = (is: 'fresh' | 'known') => told.reduce((all, each) => all + each[is], 0);
  const free = await freeRoom(keep);
  return {
    file,
    counts: told,
    fresh: sum('fresh'),
    known: sum('known'),
    from: Number.isFinite(from) ? from : null,
    to: Number.isFinite(to) ? to : null,
    damaged: damagedCount,
    named: damaged,
    settings: settingsBrought(settings, here.settings),
    olderMinutes: spansBefore(spans, here.minutesFrom),
    isShortOfRoom: sum('fresh') > 0 && free !== null && free < file.size * ROOM_FOR_A_BYTE,
    records: [...fresh.values()],
    minutes: kept,
    traces: [...freshTraces],
  };
}

/** Bytes that the browser still gives; null where it does not tell. */
async function freeRoom({ room }: LookPorts['keep']): Promise<number | null> {
  const { usedBytes, quotaBytes } = await room.look();
  return quotaBytes === null ? null : Math.max(0, quotaBytes - (usedBytes ?? 0));
}
