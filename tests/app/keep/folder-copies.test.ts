import { BehaviorSubject, firstValueFrom } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFolderCopies } from '../../../src/app/keep/folder-copies.ts';
import { createCheckCopy } from '../../../src/browser/storage/check-copy.ts';
import type { LogRecord } from '../../../src/core/log/record.ts';
import {
  type BackupFolder,
  type CheckedCopy,
  FolderFailure,
  type FolderFault,
  type KnownFolder,
} from '../../../src/ports/keep-ports.ts';
import { StorageFailure } from '../../../src/ports/ports.ts';
import { activePerson } from '../../signals/log.ts';

const all = activePerson().records;
const upTo = (type: LogRecord['type']) => all.slice(0, all.findLastIndex((each) => each.type === type) + 1);
const untilSummary = upTo('session-ended');

/** A folder on a disk that may fail, as a person may have chosen it. */
function folderWith(files: Record<string, Blob> = {}) {
  const disk = new Map(Object.entries(files));
  const state = {
    chosen: false,
    access: 'granted' as KnownFolder['access'],
    last: null as CheckedCopy | null,
    fault: null as FolderFault | null,
    spoils: false,
  };
  const meet = async () => {
    if (state.fault) throw new FolderFailure(state.fault);
  };
  const folder: BackupFolder = {
    exists: true,
    look: async () =>
      state.chosen ? { name: 'Health', device: 'linux-7k2m', access: state.access, last: state.last } : null,
    async choose() {
      state.chosen = true;
      return true;
    },
    async allow() {
      state.access = 'granted';
      return true;
    },
    async leave() {
      state.chosen = false;
    },
    async remember(last) {
      state.last = last;
    },
    names: async () => [...disk.keys()],
    async write(name, content) {
      await meet();
      disk.set(name, state.spoils ? content.slice(0, content.size - 5) : content);
    },
    read: async (name) => disk.get(name) ?? new Blob(),
    async remove(name) {
      disk.delete(name);
    },
  };
  return { folder, disk, state };
}

function appWith(start: ReturnType<typeof folderWith>, records: readonly LogRecord[] = untilSummary) {
  const records$ = new BehaviorSubject<readonly LogRecord[]>(records);
  const store = { fails: false };
  const copies = createFolderCopies({
    folder: start.folder,
    checkCopy: createCheckCopy({ openOwn: async (file) => file }),
    lock: { close: async () => null },
    shipped: { version: 'test' },
    clock: { now: () => Date.now(), zone: () => 'Europe/Berlin' },
    log: {
      async all() {
        if (store.fails) throw new StorageFailure('unavailable');
        return { records: records$.value, damaged: 0 };
      },
    },
    records$,
  });
  return { copies, records$, store, now: () => firstValueFrom(copies.folder$) };
}

/** So long goes by. */
const goesBy = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** Waits for what needs real turns beside, such as a hash. */
async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 20_000 && !isSo(); turn += 1)
    await new Promise((resolve) => setImmediate(resolve));
  expect(isSo()).toBe(true);
}

const TODAY = 'plumbline-2026-11-27-linux-7k2m.json';

describe('copies in a folder', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 27, 9), toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('begin with one that is read back at once', async () => {
    const start = folderWith();
    const { copies, now } = appWith(start);
    await copies.chooseFolder();
    expect([...start.disk.keys()]).toEqual([TODAY]);
    const { folder, fault, working } = await now();
    expect(folder?.last).toEqual({ at: Date.now(), file: TODAY, records: untilSummary.length });
    expect({ fault, working }).toEqual({ fault: null, working: false });
  });

  it('follow a summary at once, and what the desk logs by itself every half hour', async () => {
    const start = folderWith();
    const { copies, records$ } = appWith(start, upTo('screening'));
    await copies.chooseFolder();
    records$.next(untilSummary);
    await goesBy(3000);
    await until(() => start.state.last?.records === untilSummary.length);
    const pain = all.find(({ type }) => type === 'pain') as LogRecord;
    records$.next([...untilSummary, { ...pain, id: pain.id.replace(/.$/, 'Z') }]);
    await goesBy(29 * 60_000);
    expect(start.state.last?.records).toBe(untilSummary.length);
    await goesBy(60_000);
    await until(() => start.state.last?.records === untilSummary.length + 1);
  });

  it('say that one is not whole, keep the older ones, and go on from the last good one', async () => {
    const old = Object.fromEntries(
      Array.from({ length: 9 }, (_, i) => [`plumbline-2026-11-0${i + 1}-linux-7k2m.json`, new Blob(['x'])]),
    );
    const start = folderWith(old);
    start.state.spoils = true;
    const { copies, now } = appWith(start);
    await copies.chooseFolder();
    expect((await now()).fault).toBe('not-whole');
    expect(start.state.last).toBeNull();
    expect(start.disk.size).toBe(10);
    start.state.spoils = false;
    await copies.copyToFolder();
    expect((await now()).fault).toBeNull();
    expect(start.disk.size).toBe(8);
  });

  it.each(['no-access', 'gone', 'full', 'not-written'] as const)(
    'tell that the folder is %s',
    async (fault) => {
      const start = folderWith();
      start.state.fault = fault;
      const { copies, now } = appWith(start);
      await copies.chooseFolder();
      expect(await now()).toMatchObject({ fault, working: false, folder: { last: null } });
    },
  );

  it('wait for leave to write, and are made once it is given again', async () => {
    const start = folderWith();
    start.state.chosen = true;
    start.state.access = 'asks';
    const { copies, now } = appWith(start);
    await goesBy(10_000);
    expect((await now()).folder?.access).toBe('asks');
    expect(start.disk.size).toBe(0);
    await copies.allowFolder();
    expect([...start.disk.keys()]).toEqual([TODAY]);
  });

  it('never put nothing in the place of something', async () => {
    const start = folderWith({ [TODAY]: new Blob(['all that was']) });
    const { copies, store } = appWith(start, []);
    await copies.chooseFolder();
    store.fails = true;
    await copies.copyToFolder();
    expect(await start.disk.get(TODAY)?.text()).toBe('all that was');
  });

  it('end when the person wants no more, and leave what is there', async () => {
    const start = folderWith();
    const { copies, records$, now } = appWith(start, upTo('screening'));
    await copies.chooseFolder();
    await copies.leaveFolder();
    records$.next(untilSummary);
    await goesBy(3_600_000);
    expect((await now()).folder).toBeNull();
    expect([...start.disk.keys()]).toEqual([TODAY]);
  });
});
