import { createHash } from 'node:crypto';
import { BehaviorSubject } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { backupCommands } from '../../../src/app/backup/backup-commands.ts';
import { createJournal } from '../../../src/app/journal.ts';
import { createSettingsKeeper } from '../../../src/app/settings-keeper.ts';
import { filePieces } from '../../../src/browser/files.ts';
import { MAX_BACKUP_BYTES } from '../../../src/core/backup/format.ts';
import type { DeskMinute } from '../../../src/core/desk/minute.ts';
import type { LogRecord } from '../../../src/core/log/record.ts';
import { ulid } from '../../../src/core/log/ulid.ts';
import type { SetTrace } from '../../../src/core/trace/trace.ts';
import { Cancelled } from '../../../src/ports/along.ts';
import type { DeskStore } from '../../../src/ports/desk-store.ts';
import type { ImportPreview } from '../../../src/ports/import-view.ts';
import { StorageFailure } from '../../../src/ports/ports.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/ports/settings.ts';
import { memoryDesk, memoryLog, memoryReceipts, memoryTraces } from '../../signals/stores.ts';
import { bridgeTrace } from '../../signals/trace.ts';

const NOW = Date.UTC(2026, 10, 22, 8);
const DAY = 86_400_000;
const THIS_MINUTE = Math.floor(NOW / 60_000);

const pain = (at: number, value = 3): LogRecord => ({
  id: ulid(at, new Uint8Array(10)),
  at,
  zone: 'UTC',
  versions: { detector: 1, rules: 2, content: 1 },
  type: 'pain',
  value,
});
const seated = (minute: number): DeskMinute => ({ minute, ms: { relaxed: 60_000 } });

interface Here {
  readonly records?: readonly LogRecord[];
  readonly minutes?: readonly DeskMinute[];
  readonly traces?: readonly SetTrace[];
  readonly settings?: Partial<Settings>;
  readonly free?: number;
  readonly desk?: Partial<DeskStore>;
}

/** A Plumbline that has only its stores. */
async function here({ records = [], minutes = [], traces = [], settings = {}, free, desk = {} }: Here = {}) {
  let saved: Blob | null = null;
  const clock = {
    now: () => NOW,
    running: () => 0,
    zone: () => 'UTC',
    random: (n: number) => new Uint8Array(n),
  };
  const stored = { ...DEFAULT_SETTINGS, ...settings };
  const keeper = createSettingsKeeper({ read: async () => stored, write: async () => {} });
  await keeper.open();
  const ports = {
    clock,
    filePieces,
    files: {
      save: (_name: string, content: Blob) => {
        saved = content;
      },
    },
    log: memoryLog(records),
    desk: { ...memoryDesk(minutes), ...desk },
    traces: memoryTraces(traces),
    receipts: memoryReceipts(),
    keep: {
      room: {
        decidesItself: true,
        look: async () => ({ promised: null, usedBytes: 0, quotaBytes: free ?? null }),
        ask: async () => true,
      },
      lock: { close: async () => null },
    },
    shipped: { version: 'test', licences: async () => [] },
  };
  const journal = createJournal(ports.log, clock);
  await journal.open();
  const known = new BehaviorSubject<readonly LogRecord[]>([]);
  journal.records$.subscribe(known);
  const commands = backupCommands(
    ports,
    journal,
    () => known.value,
    keeper,
    async () => {},
  );
  const kept = async () => ({
    records: (await ports.log.all()).records,
    shown: known.value,
    minutes: await ports.desk.since(0),
    traces: await ports.traces.ids(),
    settings: keeper.settings$.value,
  });
  async function saves(): Promise<File> {
    await commands.exportLog();
    if (!saved) throw new Error('nothing was saved');
    return new File([saved], 'plumbline-2026-11-22.json');
  }
  return { ...commands, ports, journal, keeper, kept, saves };
}

/** Of all but the first line, which says when it was written. */
async function hashOf(file: File): Promise<string> {
  const text = await file.text();
  return createHash('sha256')
    .update(text.slice(text.indexOf('\n')))
    .digest('hex');
}

const FULL: Here = {
  records: [pain(NOW - 3 * DAY), pain(NOW - 2 * DAY, 5), pain(NOW - DAY)],
  minutes: [seated(THIS_MINUTE - 90), seated(THIS_MINUTE - 89), seated(THIS_MINUTE - 40)],
  traces: [bridgeTrace(NOW - 3 * DAY, [1, 0.4])],
  settings: { sound: false, breakMinutes: 40 },
};

const RECORDS = { settings: false, olderMinutes: false };
const WITH_SETTINGS = { settings: true, olderMinutes: false };

describe('everything as a file', () => {
  it('comes back in another browser as it was, to the byte', async () => {
    const file = await (await here(FULL)).saves();
    const there = await here();
    const preview = await there.previewImport(file);
    expect(preview).toMatchObject({ fresh: 7, known: 0, damaged: 0, olderMinutes: [] });
    await there.importRecords(preview, WITH_SETTINGS);
    expect(await hashOf(await there.saves())).toBe(await hashOf(file));
    expect(await there.kept()).toMatchObject({ ...FULL, traces: [bridgeTrace(NOW - 3 * DAY, []).setId] });
  });

  it('brings what is new and leaves what is here', async () => {
    const file = await (await here(FULL)).saves();
    const there = await here({ records: [pain(NOW - 2 * DAY, 5)], minutes: [seated(THIS_MINUTE - 89)] });
    const preview = await there.previewImport(file);
    expect(preview.counts).toEqual([
      { kind: 'pain', fresh: 2, known: 1 },
      { kind: 'minutes', known: 1, fresh: 2 },
      { kind: 'traces', fresh: 1, known: 0 },
    ]);
    expect((await there.kept()).records).toHaveLength(1);
    await there.importRecords(preview);
    expect(await there.kept()).toMatchObject({ records: FULL.records, shown: FULL.records });
    expect(await there.previewImport(file)).toMatchObject({ fresh: 0, known: 7 });
  });

  it('asks about the settings by themselves, and leaves the window and its permissions alone', async () => {
    const file = await (
      await here({ settings: { sound: false, smallWindow: true, notifications: true } })
    ).saves();
    const there = await here();
    const preview = await there.previewImport(file);
    expect(preview.settings).toEqual([{ name: 'sound', here: true, there: false }]);
    await there.importRecords(preview, RECORDS);
    expect((await there.kept()).settings.sound).toBe(true);
    await there.importRecords(preview, WITH_SETTINGS);
    expect((await there.kept()).settings).toMatchObject({ sound: false, smallWindow: false });
  });

  it('leaves minutes out that are older than they are kept, unless they are kept for good', async () => {
    const old = [seated(THIS_MINUTE - 60 * 24 * 60), seated(THIS_MINUTE - 5)];
    const file = await (await here({ minutes: old })).saves();
    const there = await here();
    const preview = await there.previewImport(file);
    expect(preview).toMatchObject({ fresh: 1, olderMinutes: [{ from: old[0]?.minute, to: old[0]?.minute }] });
    await there.importRecords(preview);
    expect((await there.kept()).minutes).toEqual(old.slice(1));
    const again = await there.previewImport(file);
    const receipt = await there.importRecords(again, { settings: false, olderMinutes: true });
    expect(await there.kept()).toMatchObject({ minutes: old, settings: { minutesKept: 'for-good' } });
    await there.undoImport(receipt);
    expect(await there.kept()).toMatchObject({ minutes: old.slice(1), settings: { minutesKept: '28-days' } });
    const forGood = await here({ settings: { minutesKept: 'for-good' } });
    expect(await forGood.previewImport(file)).toMatchObject({ fresh: 2, olderMinutes: [] });
  });

  it('sets damaged entries aside by name and never lets them block the rest', async () => {
    const text = (await (await (await here(FULL)).saves()).text()).replace('"value":5', '"value":55');
    const there = await here();
    const preview = await there.previewImport(new File([text], 'a.json'));
    expect(preview).toMatchObject({ fresh: 6, damaged: 1 });
    expect(preview.named).toMatchObject([{ section: 'records', index: 1, type: 'pain', at: NOW - 2 * DAY }]);
    await there.importRecords(preview);
    expect((await there.kept()).records).toHaveLength(2);
  });

  it('says before it begins that room may be short', async () => {
    const file = await (await here(FULL)).saves();
    expect((await (await here({ free: 100 })).previewImport(file)).isShortOfRoom).toBe(true);
    expect((await (await here({ free: 10_000_000 })).previewImport(file)).isShortOfRoom).toBe(false);
  });

  it('refuses what is no backup, what is too big before reading it, and what cannot be read', async () => {
    const there = await here();
    const refusal = (file: File) => there.previewImport(file).catch((error) => error.refusal);
    expect(await refusal(new File(['t,acc\n0,9.81'], 'a.csv'))).toBe('not-json');
    expect(await refusal(new File(['{"records":[]}'], 'a.json'))).toBe('foreign');
    expect(await refusal(new File(['{"format":"plumbline-log","version":99}'], 'a.json'))).toBe('newer');
    const big = new File([''], 'a.json');
    Object.defineProperty(big, 'size', { value: MAX_BACKUP_BYTES + 1 });
    expect(await refusal(big)).toBe('too-big');
    const gone = new File(['{}'], 'a.json');
    gone.slice = () => {
      throw new DOMException('gone', 'NotReadableError');
    };
    expect(await refusal(gone)).toBe('unreadable');
  });
});

describe('an import', () => {
  const previewOf = async (there: Awaited<ReturnType<typeof here>>): Promise<ImportPreview> =>
    there.previewImport(await (await here(FULL)).saves());

  it('is taken back: what it added, and nothing that was recorded since', async () => {
    const there = await here({ records: [pain(NOW - 2 * DAY, 5)], minutes: [seated(THIS_MINUTE - 89)] });
    const before = await there.kept();
    const receipt = await there.importRecords(await previewOf(there), WITH_SETTINGS);
    expect(await there.latestImport()).toEqual(receipt);
    const since = pain(NOW + 1);
    there.journal.append([since]);
    await there.journal.flush();
    await there.ports.desk.put(seated(THIS_MINUTE));
    await there.keeper.change({ breakMinutes: 60 });

    await there.undoImport(receipt);
    const after = await there.kept();
    expect(after.records).toEqual([...before.records, since]);
    expect(after.shown).toEqual([...before.shown, since]);
    expect(after.minutes).toEqual([...before.minutes, seated(THIS_MINUTE)]);
    expect(after.traces).toEqual([]);
    expect(after.settings).toEqual({ ...before.settings, breakMinutes: 60 });
    expect(await there.latestImport()).toBeNull();
  });

  it('says whether answers or pain that bound the plan would go with it', async () => {
    const there = await here();
    expect(await there.importRecords(await previewOf(there))).toMatchObject({ bounds: true });
    const mild = await (await here({ records: [pain(NOW - DAY, 1)] })).saves();
    expect(await there.importRecords(await there.previewImport(mild))).toMatchObject({ bounds: false });
  });

  it('leaves nothing where it is cancelled, while it looks and while it takes', async () => {
    const there = await here();
    const before = await there.kept();
    const ended = AbortSignal.abort();
    const file = await (await here(FULL)).saves();
    await expect(there.previewImport(file, { signal: ended })).rejects.toBeInstanceOf(Cancelled);
    const preview = await previewOf(there);
    await expect(there.importRecords(preview, WITH_SETTINGS, { signal: ended })).rejects.toBeInstanceOf(
      Cancelled,
    );
    expect(await there.kept()).toEqual(before);
    expect(await there.latestImport()).toBeNull();
  });

  it('leaves an earlier one to be taken back where it is cancelled', async () => {
    const there = await here();
    const mild = await (await here({ records: [pain(NOW - 9 * DAY)] })).saves();
    const earlier = await there.importRecords(await there.previewImport(mild));
    const preview = await previewOf(there);
    const signal = AbortSignal.abort();
    await expect(there.importRecords(preview, RECORDS, { signal })).rejects.toBeInstanceOf(Cancelled);
    expect(await there.latestImport()).toEqual(earlier);
  });

  it('leaves nothing where there is no room for all of it', async () => {
    const add = () => Promise.reject(new StorageFailure('full'));
    const there = await here({ desk: { add } });
    const before = await there.kept();
    const preview = await previewOf(there);
    await expect(there.importRecords(preview, WITH_SETTINGS)).rejects.toMatchObject({ fault: 'full' });
    expect(await there.kept()).toEqual(before);
  });

  it('that was cut short is taken back with the next one', async () => {
    const there = await here();
    const first = await previewOf(there);
    // The page was closed after the log was written.
    await there.importRecords(first);
    const cut = await there.latestImport();
    await there.ports.receipts.keep(cut && { ...cut, isWhole: false });
    const more = await (await here({ records: [pain(NOW - 9 * DAY)] })).saves();
    const receipt = await there.importRecords(await there.previewImport(more));
    await there.undoImport(receipt);
    expect(await there.kept()).toMatchObject({ records: [], minutes: [], traces: [] });
  });

  it('tells how far it has come', async () => {
    const there = await here();
    const shares: number[] = [];
    const onProgress = (share: number) => void shares.push(share);
    const file = await (await here(FULL)).saves();
    const preview = await there.previewImport(file, { onProgress });
    expect(shares.at(-1)).toBe(1);
    await there.importRecords(preview, RECORDS, { onProgress });
    expect(shares.at(-1)).toBe(1);
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });
});
