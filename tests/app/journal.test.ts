import fc from 'fast-check';
import { firstValueFrom } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createJournal, type Journal } from '../../src/app/journal.ts';
import type { LogRecord } from '../../src/core/log/record.ts';
import { type Clock, type Log, StorageFailure, type StorageFault } from '../../src/ports/ports.ts';

/** What the store does with one call: takes it, refuses it, or takes it and loses the answer. */
type Mood = 'takes' | 'answer-lost' | Exclude<StorageFault, 'damaged'>;

/** A store that fails as told, then works. Like the real one it keeps one record for each id. */
function moodyLog(moods: readonly Mood[] = [], stored: readonly LogRecord[] = [], damaged = 0) {
  const kept = [...stored];
  const waiting = [...moods];
  const meet = async () => {
    await new Promise((resolve) => setTimeout(resolve, 3));
    const mood = waiting.shift() ?? 'takes';
    if (mood !== 'takes' && mood !== 'answer-lost') throw new StorageFailure(mood);
    return mood;
  };
  const log: Pick<Log, 'all' | 'atHand' | 'append'> = {
    async atHand(since) {
      const [mood = 'takes'] = waiting;
      if (mood !== 'takes' && mood !== 'answer-lost') throw new StorageFailure(mood);
      return kept.filter(({ type, at }) => type !== 'nudge' || at >= since);
    },
    async all() {
      await meet();
      return { records: [...kept], damaged };
    },
    async append(records) {
      const mood = await meet();
      for (const record of records) if (!kept.some(({ id }) => id === record.id)) kept.push(record);
      if (mood === 'answer-lost') throw new StorageFailure('closed');
    },
  };
  return { log, kept, fail: (...more: Mood[]) => waiting.push(...more) };
}

const clock: Clock = {
  now: () => Date.now(),
  running: () => performance.now(),
  zone: () => 'Europe/Berlin',
  random: (bytes) => new Uint8Array(bytes).fill(7),
};

const now = <T>(stream$: Parameters<typeof firstValueFrom<T>>[0]) => firstValueFrom(stream$);
const pain = (journal: Journal, value: number) => journal.add({ type: 'pain', value });
const ids = (records: readonly LogRecord[]) => records.map(({ id }) => id);

describe('createJournal', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 8) });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('knows a record before the store does, and the store soon after', async () => {
    const { log, kept } = moodyLog();
    const journal = createJournal(log, clock);
    const record = pain(journal, 3);
    expect(await now(journal.records$)).toEqual([record]);
    expect(await now(journal.unsaved$)).toBe(1);
    expect(kept).toEqual([]);
    await vi.advanceTimersByTimeAsync(100);
    expect(kept).toEqual([record]);
    expect(await now(journal.unsaved$)).toBe(0);
  });

  it('stamps records of one millisecond in the order they were made', async () => {
    const journal = createJournal(moodyLog().log, clock);
    const made = [1, 2, 3, 4].map((value) => pain(journal, value));
    expect(ids(made)).toEqual([...ids(made)].sort());
    expect(new Set(ids(made)).size).toBe(4);
    expect(made[0]).toMatchObject({ at: Date.now(), zone: 'Europe/Berlin', versions: { detector: 2 } });
  });

  it('joins what is stored with what was logged before the store answered', async () => {
    const old = createJournal(moodyLog().log, clock);
    const stored = [pain(old, 1), pain(old, 2)];
    vi.advanceTimersByTime(1000);
    const journal = createJournal(moodyLog([], stored).log, clock);
    const fresh = pain(journal, 5);
    const opened = journal.open();
    await vi.advanceTimersByTimeAsync(100);
    await opened;
    expect(await now(journal.records$)).toEqual([...stored, fresh]);
  });

  it('says what is wrong until it is gone', async () => {
    const { log, fail, kept } = moodyLog();
    const journal = createJournal(log, clock);
    const faults: (StorageFault | null)[] = [];
    journal.fault$.subscribe((fault) => faults.push(fault));
    fail('full', 'full', 'closed');
    pain(journal, 3);
    await vi.advanceTimersByTimeAsync(2 * 60_000);
    expect(faults).toEqual([null, 'full', 'closed', null]);
    expect(kept).toHaveLength(1);
  });

  it('waits longer after each failure, and a minute at most', async () => {
    const { log } = moodyLog(Array<Mood>(20).fill('full'));
    const tries = vi.spyOn(log, 'append');
    const journal = createJournal(log, clock);
    pain(journal, 3);
    await vi.advanceTimersByTimeAsync(500);
    expect(tries).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(tries).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(64_000);
    expect(tries).toHaveBeenCalledTimes(7);
    await vi.advanceTimersByTimeAsync(61_000);
    expect(tries).toHaveBeenCalledTimes(8);
    journal.close();
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(tries).toHaveBeenCalledTimes(8);
  });

  it('keeps writing where reading fails', async () => {
    const { log, kept } = moodyLog();
    vi.spyOn(log, 'all').mockRejectedValue(new StorageFailure('closed'));
    const journal = createJournal(log, clock);
    void journal.open();
    pain(journal, 3);
    await vi.advanceTimersByTimeAsync(2000);
    expect(kept).toHaveLength(1);
    expect(await now(journal.fault$)).toBe('closed');
    journal.close();
  });

  it('says that records were set aside', async () => {
    const journal = createJournal(moodyLog([], [], 2).log, clock);
    const opened = journal.open();
    await vi.advanceTimersByTimeAsync(2000);
    await opened;
    expect(await now(journal.fault$)).toBe('damaged');
  });

  it('opens with what a start waits for, and reads the rest soon after, or with the first flush', async () => {
    const stamped = { id: '', zone: 'UTC', versions: { detector: 1, rules: 1, content: 1 } };
    const old = Date.now() - 100 * 86_400_000;
    const nudge: LogRecord = {
      ...stamped,
      id: '01A',
      at: old,
      type: 'nudge',
      nudgedAt: old,
      slouchStartedAt: old - 1,
    };
    const flare: LogRecord = { ...stamped, id: '01B', at: old, type: 'flare' };
    for (const soon of [false, true]) {
      const journal = createJournal(moodyLog([], [nudge, flare]).log, clock);
      await journal.open();
      expect(ids(await now(journal.records$))).toEqual(['01B']);
      const flushed = soon ? journal.flush() : null;
      await vi.advanceTimersByTimeAsync(soon ? 10 : 2000);
      await flushed;
      expect(ids(await now(journal.records$))).toEqual(['01A', '01B']);
      journal.close();
    }
  });

  it('takes a backup once, however often it is given', async () => {
    const other = createJournal(moodyLog().log, clock);
    const backup = [pain(other, 1), pain(other, 2), pain(other, 3)];
    const { log, kept } = moodyLog([], backup.slice(1, 2));
    const journal = createJournal(log, clock);
    journal.append(backup);
    journal.append([...backup].reverse());
    void journal.open();
    await vi.advanceTimersByTimeAsync(100);
    expect(ids(kept).sort()).toEqual(ids(backup));
    expect(await now(journal.records$)).toEqual(backup);
  });

  it('loses nothing and doubles nothing, whatever the store does', async () => {
    const mood = fc.constantFrom<Mood>('takes', 'answer-lost', 'full', 'closed', 'unavailable');
    const deed = fc.oneof(
      fc.record({ add: fc.integer({ min: 1, max: 4 }) }),
      fc.record({ waitMs: fc.integer({ min: 0, max: 5000 }) }),
      fc.constant({ flush: true }),
      fc.constant({ open: true }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(mood, { maxLength: 12 }),
        fc.array(deed, { maxLength: 20 }),
        async (moods, deeds) => {
          const { log, kept } = moodyLog(moods);
          const journal = createJournal(log, clock);
          const logged: LogRecord[] = [];
          for (const step of deeds) {
            if ('add' in step) for (let i = 0; i < step.add; i++) logged.push(pain(journal, i));
            if ('waitMs' in step) await vi.advanceTimersByTimeAsync(step.waitMs);
            if ('flush' in step) void journal.flush();
            if ('open' in step) void journal.open();
            expect(ids(await now(journal.records$))).toEqual(ids(logged));
          }
          await vi.advanceTimersByTimeAsync(15 * 60_000);
          expect(ids(kept).sort()).toEqual(ids(logged));
          expect(await now(journal.unsaved$)).toBe(0);
          expect(await now(journal.fault$)).toBe(null);
        },
      ),
      { numRuns: 200 },
    );
  });
});
