import { BehaviorSubject, combineLatest, distinctUntilChanged, map, type Observable } from 'rxjs';
import type { LogRecord, NewRecord } from '../core/log/record.ts';
import { AT_HAND_MS, type Clock, type Log, StorageFailure, type StorageFault } from '../ports/ports.ts';
import { createStamp } from './stamp.ts';
import { VERSIONS } from './versions.ts';

/** Wait after the first failure and the longest wait, ms: soon enough to go unnoticed, slow enough to be cheap. */
const FIRST_RETRY_MS = 1000;
const SLOWEST_RETRY_MS = 60_000;

/** The rest is read so long after the start, ms: the page has been drawn by then. */
const REST_AFTER_MS = 1500;

/**
 * The log as the app knows it: whatever was logged is in `records$` at once and for as long as the page lives,
 * and is in the store, once, as soon as the store takes it.
 */
export interface Journal {
  /** All records, in order of their ids. */
  readonly records$: Observable<readonly LogRecord[]>;
  /** Trouble with the store, until it is gone. */
  readonly fault$: Observable<StorageFault | null>;
  /** How many records are in this page only. */
  readonly unsaved$: Observable<number>;
  /**
   * Reads what a start waits for, and the rest soon after, or with the first flush. Resolves when that was tried; a failure
   * is in `fault$` and is tried again.
   */
  readonly open: () => Promise<void>;
  /** Logs what happened now. */
  readonly add: (record: NewRecord) => LogRecord;
  /** Takes records that have their id already, as from a backup. A known id is left as it is. */
  readonly append: (records: readonly LogRecord[]) => void;
  /** Takes records that are in the store already. */
  readonly adopt: (records: readonly LogRecord[]) => void;
  /** Lets go of records that were taken out of the store. */
  readonly forget: (ids: readonly string[]) => void;
  /** Tries now to write what is not yet written, and to read what is not yet read; true if nothing is left. */
  readonly flush: () => Promise<boolean>;
  /** Reads what another tab has logged since. */
  readonly reread: () => Promise<void>;
  /** Stops trying. */
  readonly close: () => void;
}

export function createJournal(log: Pick<Log, 'all' | 'atHand' | 'append'>, clock: Clock): Journal {
  const records$ = new BehaviorSubject<readonly LogRecord[]>([]);
  const unsaved$ = new BehaviorSubject<ReadonlyMap<string, LogRecord>>(new Map());
  const failure$ = new BehaviorSubject<StorageFault | null>(null);
  const damaged$ = new BehaviorSubject(false);
  const stamp = createStamp(clock, VERSIONS);
  const ids = new Set<string>();

  let loaded = false;
  let closed = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | null = null;

  function remember(records: readonly LogRecord[]): LogRecord[] {
    const fresh: LogRecord[] = [];
    for (const record of records) {
      if (ids.has(record.id)) continue;
      ids.add(record.id);
      fresh.push(record);
    }
    if (fresh.length) records$.next(inOrder([...records$.value, ...fresh]));
    return fresh;
  }

  function append(records: readonly LogRecord[]): void {
    const fresh = remember(records);
    if (!fresh.length) return;
    unsaved$.next(new Map([...unsaved$.value, ...fresh.map((record) => [record.id, record] as const)]));
    void flush();
  }

  function forget(gone: readonly string[]): void {
    const known = gone.filter((id) => ids.delete(id));
    const left = new Set(known);
    if (left.size > 0) records$.next(records$.value.filter(({ id }) => !left.has(id)));
  }

  async function load(): Promise<void> {
    const { records, damaged } = await log.all();
    loaded = true;
    damaged$.next(damaged > 0);
    remember(records);
  }

  /** Resolves to false where the store is in trouble, which a flush tells. */
  async function loadAtHand(): Promise<boolean> {
    const records = await log.atHand(clock.now() - AT_HAND_MS).catch(() => null);
    if (records) remember(records);
    return records !== null;
  }

  async function open(): Promise<void> {
    if (!(await loadAtHand())) await flush();
    else if (!closed) timer = setTimeout(() => void flush(), REST_AFTER_MS);
  }

  async function write(): Promise<void> {
    while (unsaved$.value.size > 0) {
      const batch = [...unsaved$.value.values()];
      await log.append(batch);
      const left = new Map(unsaved$.value);
      for (const { id } of batch) left.delete(id);
      unsaved$.next(left);
    }
  }

  async function attempt(): Promise<boolean> {
    clearTimeout(timer);
    try {
      await write();
      if (!loaded) await load();
      failures = 0;
      failure$.next(null);
      return true;
    } catch (error) {
      failures += 1;
      failure$.next(error instanceof StorageFailure ? error.fault : 'unavailable');
      const wait = Math.min(FIRST_RETRY_MS * 2 ** (failures - 1), SLOWEST_RETRY_MS);
      if (!closed) timer = setTimeout(() => void flush(), wait);
      return false;
    }
  }

  /** One attempt at a time; whoever asks meanwhile waits for one that began after the question. */
  async function flush(): Promise<boolean> {
    while (running) if (!(await running)) return false;
    running = attempt().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    records$,
    fault$: combineLatest([failure$, damaged$]).pipe(
      map(([failure, damaged]) => failure ?? (damaged ? 'damaged' : null)),
      distinctUntilChanged(),
    ),
    unsaved$: unsaved$.pipe(
      map((unsaved) => unsaved.size),
      distinctUntilChanged(),
    ),
    open,
    add: (record) => {
      const stamped = stamp(record);
      append([stamped]);
      return stamped;
    },
    append,
    adopt: (records) => void remember(records),
    forget,
    flush,
    reread: () => loadAtHand().then(() => {}),
    close: () => {
      closed = true;
      clearTimeout(timer);
    },
  };
}

/** By id, which is by time. Most records come in order, and then there is nothing to do. */
function inOrder(records: LogRecord[]): readonly LogRecord[] {
  const sorted = records.every((record, i) => i === 0 || (records[i - 1]?.id ?? '') < record.id);
  return sorted ? records : records.sort((a, b) => (a.id < b.id ? -1 : 1));
}
