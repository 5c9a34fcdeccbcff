import { openDB } from 'idb';
import { backupCommands } from '../../../src/app/backup/backup-commands.ts';
import { createJournal } from '../../../src/app/journal.ts';
import { createSettingsKeeper } from '../../../src/app/settings-keeper.ts';
import { filePieces } from '../../../src/browser/files.ts';
import { createBackupFolder } from '../../../src/browser/storage/backup-folder.ts';
import {
  createDatabase,
  type Database,
  RELEASED,
  type Upgrade,
} from '../../../src/browser/storage/database.ts';
import { createDeskStore } from '../../../src/browser/storage/desk-minutes.ts';
import { createLog } from '../../../src/browser/storage/log.ts';
import { createReceiptStore } from '../../../src/browser/storage/receipts.ts';
import { createRoom } from '../../../src/browser/storage/room.ts';
import { createSessionStore } from '../../../src/browser/storage/session.ts';
import { createSettingsStore } from '../../../src/browser/storage/settings.ts';
import { createTraceStore } from '../../../src/browser/storage/traces.ts';
import { readBackup } from '../../../src/core/backup/read-backup.ts';
import { writeBackup } from '../../../src/core/backup/write-backup.ts';
import type { DeskMinute } from '../../../src/core/desk/minute.ts';
import type { LogRecord } from '../../../src/core/log/record.ts';
import { ulid } from '../../../src/core/log/ulid.ts';
import { random } from '../../../src/core/simulation/random.ts';
import { plankTrace } from '../../signals/trace.ts';
import type { Found, StoragePage, Told, Work } from './works.ts';

/** A page with the app's own store and no screen: it works until it is killed, and tells what came of it. */
declare const tell: (told: Told) => Promise<void>;

const AT = Date.UTC(2026, 10, 22, 8);
/** So many records does a file bring, and an older version hold. */
const MANY = 1500;
const zone = 'Europe/Berlin';
const versions = { detector: 2, rules: 4, content: 2 };

/** The record of this number of a turn: whoever asks for it gets the same. */
function record(turn: number, number: number): LogRecord {
  const chance = random(turn, `record ${number}`);
  const at = AT + turn * 1_000_000 + number;
  const bytes = Uint8Array.from({ length: 10 }, () => Math.floor(chance.between(0, 256)));
  const base = { id: ulid(at, bytes), at, zone, versions };
  if (number % 3 === 0) return { ...base, type: 'pain', value: Math.floor(chance.between(0, 11)) };
  return {
    ...base,
    type: 'set',
    sessionId: `session ${turn}`,
    exerciseId: 'bridge',
    setIndex: number,
    side: 'both',
    target: 8,
    performed: Math.floor(chance.between(0, 9)),
    startedAt: at - 40_000,
    endedAt: at,
    countedBy: 'sensor',
    unseenSeconds: chance.between(0, 3),
    pauses: 0,
    sensorForm: chance.uniform(),
  };
}
const records = (turn: number): LogRecord[] => Array.from({ length: MANY }, (_, i) => record(turn, i));

const clock = {
  now: () => AT + 10_000_000_000,
  running: () => performance.now(),
  zone: () => zone,
  random: (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes)),
};
const place = (written: number) => ({ written, note: 'x'.repeat(2000), end: written });

const never = () => {
  throw new Error('no part of this');
};

/** A step that no release has yet, and that takes its time: it walks through every record. */
const slowStep: Upgrade = (db, transaction) => {
  transaction.objectStore('log').createIndex('zone' as never, 'zone');
  db.createObjectStore('later' as never);
};
const LATER: readonly Upgrade[] = [...RELEASED, slowStep];
/** The version of the database in which the desk's minutes had a row each. */
const BEFORE_HOURS = 4;
const MINUTES: readonly DeskMinute[] = Array.from({ length: 8000 }, (_, i) => ({
  minute: Math.floor(AT / 60_000) + i,
  ms: { tall: 60_000 - i },
}));

const databaseOf = (work: Work, turn: number): string =>
  work === 'session' ? 'plumbline' : `${work}-${turn}`;

const BEGIN: Readonly<Record<Work, (database: string, turn: number) => Promise<void>>> = {
  /** Sets one after the other, each acknowledged as the app does it, and the place in the session between them. */
  async session(name, turn) {
    const database = createDatabase(name);
    const journal = createJournal(createLog(database), clock);
    const session = createSessionStore(database);
    await journal.open();
    await tell({ type: 'begun' });
    for (let number = 0; ; number += 1) {
      const made = record(turn, number);
      journal.append([made]);
      if (!(await journal.flush())) throw new Error('not written');
      await tell({ type: 'acknowledged', ids: [made.id] });
      await session.write(place(turn * MANY + number) as never);
      await tell({ type: 'acknowledged', place: turn * MANY + number });
    }
  },

  async import(name, turn) {
    const database = createDatabase(name);
    const journal = createJournal(createLog(database), clock);
    await journal.open();
    const ports = {
      clock,
      filePieces,
      files: { save: never },
      log: createLog(database),
      desk: createDeskStore(database),
      traces: createTraceStore(database),
      receipts: createReceiptStore(database),
      keep: { room: createRoom(), lock: { close: never } },
      shipped: { version: 'test', licences: async () => [] },
    };
    const keeper = createSettingsKeeper(createSettingsStore(database));
    const commands = backupCommands(
      ports,
      journal,
      () => [],
      keeper,
      async () => {},
    );
    const brought = records(turn);
    const drawn = Array.from({ length: 5 }, (_, i) => plankTrace(AT + i, 30));
    const file = new File([writeBackup(brought, AT, 'test', { traces: drawn })], 'plumbline.json');
    await tell({ type: 'begun' });
    await commands.importRecords(await commands.previewImport(file));
    await tell({ type: 'acknowledged', ids: brought.map(({ id }) => id) });
  },

  /** From before there was a row for each hour at the desk, to what no release has yet. */
  async upgrade(name, turn) {
    const first = createDatabase(name, RELEASED.slice(0, BEFORE_HOURS));
    await createLog(first).append(records(turn));
    await first.use(async (db) => {
      const writing = db.transaction('desk', 'readwrite');
      await Promise.all([...MINUTES.map((row) => writing.store.put(row)), writing.done]);
    });
    await first.close();
    await tell({ type: 'begun', ids: records(turn).map(({ id }) => id) });
    await createDatabase(name, LATER).use(async () => {});
    await tell({ type: 'acknowledged' });
  },

  /** The copy of one day in a folder, written anew again and again, each time with a record more. */
  async copy(name, turn) {
    const folder = await folderFor(createDatabase(name));
    const all = records(turn);
    await folder.write(COPY, new Blob([writeBackup(all.slice(0, MANY / 2), AT, 'test')]));
    await tell({ type: 'begun', place: MANY / 2 });
    for (let number = MANY / 2 + 1; number <= MANY; number += 1) {
      await folder.write(COPY, new Blob([writeBackup(all.slice(0, number), AT, 'test')]));
      await tell({ type: 'acknowledged', place: number });
    }
  },
};

const COPY = 'plumbline-2026-11-22-linux-7k2m.json';

/** The origin's own folder stands for one that a person chose. */
async function folderFor(database: Database) {
  const folder = createBackupFolder(database, () => navigator.storage.getDirectory());
  await folder.choose();
  return folder;
}

/** The copy can be read, and has all records up to some number. The place is that number. */
async function lookAtCopy(database: Database, turn: number): Promise<Found> {
  const folder = await folderFor(database);
  const reading = readBackup(await (await folder.read(COPY)).text());
  if (reading.type === 'refused') return { ...NOTHING, wrong: [`a copy that is ${reading.cause}`] };
  const expected = records(turn).slice(0, reading.records.length);
  const isWhole = expected.every(({ id }, i) => reading.records[i]?.id === id);
  return {
    ...NOTHING,
    damaged: reading.damaged.length,
    place: reading.records.length,
    wrong: isWhole ? [] : ['a copy of other records'],
  };
}

const NOTHING: Found = { whole: 'none', damaged: 0, ids: [], place: -1, wrong: [] };

/**
 * A database is of the version that it says, whole; and it can be read with the newest. (`indexedDB.databases()` may tell
 * the version of an upgrade that was cut off, until Chromium has taken it back, which opening waits for.)
 */
async function lookAtUpgrade(name: string): Promise<string[]> {
  const db = await openDB(name);
  const { version } = db;
  const hasLater = db.objectStoreNames.contains('later');
  const hasIndex = db.transaction('log').store.indexNames.contains('zone');
  const stores = db.objectStoreNames.length;
  const hasHours = db.objectStoreNames.contains('deskHours');
  db.close();
  const upgraded = version === LATER.length;
  const isWhole =
    [hasLater, hasIndex, hasHours].every((has) => has === upgraded) && stores === (upgraded ? 9 : 8);
  return isWhole && (upgraded || version === BEFORE_HOURS)
    ? []
    : [`version ${version} with ${stores} stores, later ${hasLater}, index ${hasIndex}`];
}

async function lookAtLog(
  database: Database,
  expected: readonly LogRecord[],
): Promise<Omit<Found, 'wrong' | 'place'>> {
  const { records: found, damaged } = await createLog(database).all();
  const byId = new Map(found.map((each) => [each.id, JSON.stringify(each, Object.keys(each).sort())]));
  const same = expected.filter(
    (each) => byId.get(each.id) === JSON.stringify(each, Object.keys(each).sort()),
  );
  const whole = same.length === 0 ? 'none' : same.length === expected.length ? 'all' : 'part';
  return { whole, damaged, ids: same.map(({ id }) => id) };
}

async function look(work: Work, turn: number): Promise<Found> {
  const name = databaseOf(work, turn);
  const wrong = work === 'upgrade' ? await lookAtUpgrade(name) : [];
  const database = createDatabase(name, work === 'upgrade' ? LATER : RELEASED);
  if (work === 'copy') return lookAtCopy(database, turn).finally(database.close);
  const log = await lookAtLog(database, records(turn));
  if (work === 'upgrade') {
    const kept = await createDeskStore(database).since(0);
    if (JSON.stringify(kept) !== JSON.stringify(MINUTES)) wrong.push(`${kept.length} minutes, or others`);
  }
  const kept = (await createSessionStore(database).read()) as ReturnType<typeof place> | undefined;
  if (kept && JSON.stringify(kept) !== JSON.stringify(place(kept.written))) wrong.push('half a place');
  await database.close();
  return { ...log, place: kept?.written ?? -1, wrong };
}

const page: StoragePage = {
  begin: (work, turn) => void BEGIN[work](databaseOf(work, turn), turn),
  look,
};
Object.assign(globalThis, { storagePage: page });
