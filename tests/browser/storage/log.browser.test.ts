import { expect } from 'chai';
import { deleteDB, openDB } from 'idb';
import { createDatabase, type Database } from '../../../src/browser/storage/database.ts';
import { createLog } from '../../../src/browser/storage/log.ts';
import type { LogRecord } from '../../../src/core/log/record.ts';
import { ulid } from '../../../src/core/log/ulid.ts';
import { StorageFailure, type StorageFault } from '../../../src/ports/ports.ts';

const AT = Date.UTC(2026, 10, 22, 8);
const pain = (at: number, value = 3): LogRecord => ({
  id: ulid(at, new Uint8Array(10)),
  at,
  zone: 'Europe/Berlin',
  versions: { detector: 1, rules: 2, content: 1 },
  type: 'pain',
  value,
});

async function faultOf(work: Promise<unknown>): Promise<StorageFault | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof StorageFailure) return error.fault;
    throw error;
  }
}

/** A version of the database that no Plumbline has come to yet. */
const LATER = 1000;

describe('the log in IndexedDB', () => {
  let name: string;
  let database: Database;

  beforeEach(() => {
    name = `test-${crypto.randomUUID()}`;
    database = createDatabase(name);
  });
  afterEach(async () => {
    await database.close();
    await deleteDB(name);
  });

  it('gives back what was appended, in order of time', async () => {
    const log = createLog(database);
    await log.append([pain(AT + 2), pain(AT)]);
    await log.append([pain(AT + 1)]);
    expect(await log.all()).to.deep.equal({ records: [pain(AT), pain(AT + 1), pain(AT + 2)], damaged: 0 });
  });

  it('is there again after the page was closed', async () => {
    await createLog(database).append([pain(AT)]);
    await database.close();
    expect((await createLog(createDatabase(name)).all()).records).to.deep.equal([pain(AT)]);
  });

  it('keeps one record for each id, and the first one', async () => {
    const log = createLog(database);
    await log.append([pain(AT, 3), pain(AT, 3)]);
    await log.append([pain(AT, 9), pain(AT + 1)]);
    expect((await log.all()).records).to.deep.equal([pain(AT, 3), pain(AT + 1)]);
  });

  it('takes all of a batch or none of it', async () => {
    const log = createLog(database);
    const unstorable = { ...pain(AT + 1), value: () => 0 } as unknown as LogRecord;
    expect(await faultOf(log.append([pain(AT), unstorable]))).to.equal('damaged');
    expect((await log.all()).records).to.deep.equal([]);
  });

  it('sets damaged records aside, once, with the reason, and reads the others', async () => {
    const log = createLog(database);
    await log.append([pain(AT), pain(AT + 3)]);
    const broken = { ...pain(AT + 1), value: 'three' };
    await database.use(async (db) => {
      await db.put('log', broken);
      await db.put('log', { id: 'x', nonsense: true });
    });
    expect(await log.all()).to.deep.equal({ records: [pain(AT), pain(AT + 3)], damaged: 2 });
    expect(await log.all()).to.deep.equal({ records: [pain(AT), pain(AT + 3)], damaged: 0 });
    const aside = await database.use((db) => db.getAll('damaged'));
    expect(aside.map(({ record }) => record)).to.deep.equal([broken, { id: 'x', nonsense: true }]);
    expect(aside[0]?.reason).to.contain('value: ');
  });

  it('brings back what was set aside once it can be read', async () => {
    const log = createLog(database);
    await log.append([pain(AT + 1)]);
    await database.use((db) =>
      db.put('damaged', { id: pain(AT).id, record: pain(AT), reason: 'type: unknown' }),
    );
    expect((await log.all()).records).to.deep.equal([pain(AT), pain(AT + 1)]);
    expect(await database.use((db) => db.getAllKeys('damaged'))).to.deep.equal([]);
    expect((await log.all()).records).to.deep.equal([pain(AT), pain(AT + 1)]);
  });

  it('has at hand all since an instant, and of before it all but what the desk logs by the dozen', async () => {
    const log = createLog(database);
    const { zone, versions } = pain(AT);
    const made = (['nudge', 'gap', 'flare', 'slouch'] as const).flatMap((type, i) =>
      [0, 1000].map((later): LogRecord => {
        const at = AT + i + later;
        const base = { id: ulid(at, new Uint8Array(10)), at, zone, versions };
        if (type === 'flare') return { ...base, type };
        if (type === 'gap') return { ...base, type, from: at - 9, to: at };
        if (type === 'nudge') return { ...base, type, nudgedAt: at, slouchStartedAt: at - 9 };
        const slouch = { startedAt: at - 9, endedAt: at, peakFlexionDeg: 20, nudged: true, disputed: false };
        return { ...base, type, ...slouch, cause: 'upright' };
      }),
    );
    await log.append([...made, pain(AT + 50), pain(AT + 2000)]);
    await database.use((db) => db.put('log', { id: 'x', type: 'pain', value: 'three' }));
    const found = new Set((await log.atHand(AT + 1000)).map(({ type, at }) => `${type} ${at - AT}`));
    const wanted = ['nudge 1000', 'gap 1001', 'flare 2', 'flare 1002', 'slouch 1003', 'pain 50', 'pain 2000'];
    expect([...found].sort()).to.deep.equal(wanted.sort());
    // All of them, and more than are read at once.
    await log.append(Array.from({ length: 2500 }, (_, i) => pain(AT + 10_000 + i)));
    expect((await log.all()).records).to.have.length(2510);
  });

  it('can be asked by time and by kind', async () => {
    await createLog(database).append([pain(AT), pain(AT + 1)]);
    expect(
      await database.use((db) => db.countFromIndex('log', 'at', IDBKeyRange.lowerBound(AT + 1))),
    ).to.equal(1);
    expect(await database.use((db) => db.countFromIndex('log', 'type', 'pain'))).to.equal(2);
  });

  it('lets a newer Plumbline upgrade, and opens again once it is done', async () => {
    const log = createLog(database);
    await log.append([pain(AT)]);
    const newer = await openDB(name, LATER, { upgrade: (db) => void db.createObjectStore('later') });
    newer.close();
    // This tab is now the older one: it says so, and what it holds is kept by the journal.
    expect(await faultOf(log.append([pain(AT + 1)]))).to.equal('unavailable');
    const upgraded = createDatabase(
      name,
      Array(LATER).fill(() => {}),
    );
    await createLog(upgraded).append([pain(AT + 1)]);
    expect((await createLog(upgraded).all()).records).to.deep.equal([pain(AT), pain(AT + 1)]);
    await upgraded.close();
  });

  it('opens again after the data were cleared under it', async () => {
    const log = createLog(database);
    await log.append([pain(AT)]);
    await deleteDB(name);
    await log.append([pain(AT + 1)]);
    expect((await log.all()).records).to.deep.equal([pain(AT + 1)]);
  });

  it('opens again after its connection was closed', async () => {
    const log = createLog(database);
    await log.append([pain(AT)]);
    await database.use(async (db) => db.close());
    await log.append([pain(AT + 1)]);
    expect((await log.all()).records).to.have.length(2);
  });

  it('runs only the upgrade steps that are missing', async () => {
    const steps: number[] = [];
    const step = (n: number) => () => void steps.push(n);
    const first = createDatabase(name, [step(1)]);
    await first.use(async () => {});
    await first.close();
    const third = createDatabase(name, [step(1), step(2), step(3)]);
    await third.use(async () => {});
    await third.close();
    expect(steps).to.deep.equal([1, 2, 3]);
  });

  it('says so when an older tab does not let go, and works once it has', async function () {
    this.timeout(8000);
    const stubborn = await openDB(name, 1);
    const upgraded = createDatabase(name, [() => {}, (db) => void db.createObjectStore('settings')]);
    expect(await faultOf(upgraded.use(async () => {}))).to.equal('unavailable');
    stubborn.close();
    expect(await faultOf(upgraded.use(async () => {}))).to.equal(null);
    await upgraded.close();
  });

  it('is fast enough for years of use', async function () {
    this.timeout(20_000);
    const log = createLog(database);
    const years = Array.from({ length: 20_000 }, (_, i) => pain(AT + i));
    const before = performance.now();
    await log.append(years);
    const written = performance.now();
    expect((await log.all()).records).to.have.length(20_000);
    const read = performance.now();
    console.log(
      `20,000 records: written in ${Math.round(written - before)} ms, read in ${Math.round(read - written)} ms`,
    );
    expect(read - written).to.be.below(5000);
  });
});
