import { expect } from 'chai';
import { deleteDB } from 'idb';
import { createDatabase, type Database } from '../../../src/browser/storage/database.ts';
import { createLog } from '../../../src/browser/storage/log.ts';
import { createSyncStore, createVaultKeep } from '../../../src/browser/sync/sync-store.ts';
import { createVault } from '../../../src/browser/sync/vault.ts';
import type { LogRecord } from '../../../src/core/log/record.ts';
import { ulid } from '../../../src/core/log/ulid.ts';
import { NOTHING_READ, type SyncPlace, type SyncStore } from '../../../src/ports/sync-ports.ts';

const AT = Date.UTC(2026, 10, 22, 8);
const pain = (i: number): LogRecord => ({
  id: ulid(AT + i, new Uint8Array(10)),
  at: AT + i,
  zone: 'Europe/Berlin',
  versions: { detector: 1, rules: 2, content: 1 },
  type: 'pain',
  value: i % 11,
});
/** What a later Plumbline wrote. */
const LATER = { id: ulid(AT + 2, new Uint8Array(10)), record: { type: 'dream' }, reason: 'type' };
const place: SyncPlace = {
  servers: ['wss://sync.clinic.example'],
  person: 'q7dz0m4kx2ab',
  device: 'UA',
  credentials: 'secret',
  logStream: 'pl0',
};
const cursor = { read: { sequence: 7, id: 'm7', storedAt: AT }, unopened: null };
const records = async (store: SyncStore) => (await store.waiting(1000, 0)).map(({ record }) => record);

describe('what sync keeps in IndexedDB', () => {
  let name: string;
  let database: Database;
  let store: SyncStore;

  beforeEach(() => {
    name = `test-${crypto.randomUUID()}`;
    database = createDatabase(name);
    store = createSyncStore(database);
  });
  afterEach(async () => {
    await database.close();
    await deleteDB(name);
  });

  it('lets nothing wait where no invitation was accepted', async () => {
    await createLog(database).append([pain(1), pain(2)]);
    expect(await store.place()).to.equal(null);
    expect(await store.waitingCount()).to.equal(0);
  });

  it('keeps what it saw and what waits to be shared, until the person leaves', async () => {
    const seen = { lastInStep: AT, lastSeen: { UA: AT } };
    expect(await store.seen()).to.equal(null);
    expect(await store.unshared()).to.deep.equal({});
    await store.keepSeen(seen);
    await store.keepUnshared({ share: [pain(1)] });
    const again = createSyncStore(database);
    expect(await again.seen()).to.deep.equal(seen);
    expect(await again.unshared()).to.deep.equal({ share: [pain(1)] });
    await store.enrol(null);
    expect([await store.seen(), await store.unshared()]).to.deep.equal([null, {}]);
  });

  it('lets all that was there wait once there is a place, and each record that comes, once', async () => {
    const log = createLog(database);
    await log.append([pain(1), pain(2)]);
    await store.enrol(place);
    await log.append([pain(2), pain(3)]);
    expect(await records(store)).to.deep.equal([pain(1), pain(2), pain(3)]);
    const [first] = await store.waiting(1, 0);
    expect((await store.waiting(9, first?.key ?? 0)).map(({ record }) => record)).to.deep.equal([
      pain(2),
      pain(3),
    ]);
  });

  it('lets what the servers took wait until it was read back', async () => {
    await store.enrol(place);
    await createLog(database).append([pain(1), pain(2)]);
    await store.acknowledged('own-1');
    expect(await store.lastOwnId()).to.equal('own-1');
    expect(await records(store)).to.deep.equal([pain(1), pain(2)]);
    await store.apply({ records: [pain(1), pain(2)], unread: [], cursor });
    expect(await records(store)).to.deep.equal([]);
  });

  it('keeps neither record nor note where the transaction fails', async () => {
    await store.enrol(place);
    const broken = { ...pain(2), value: () => {} } as unknown as LogRecord;
    const failed = await createLog(database)
      .append([pain(1), broken])
      .then(
        () => false,
        () => true,
      );
    expect(failed).to.equal(true);
    expect(await store.waitingCount()).to.equal(0);
    expect((await createLog(database).all()).records).to.deep.equal([]);
  });

  it('takes records in with the place up to which they go, tells which are new, and never over one that is there', async () => {
    const log = createLog(database);
    await log.append([pain(1)]);
    const other = { ...pain(1), value: 9 };
    const fresh = await store.apply({ records: [other, pain(2), pain(2)], unread: [], cursor });
    expect(fresh).to.deep.equal([pain(2)]);
    expect((await log.all()).records).to.deep.equal([pain(1), pain(2)]);
    expect(await store.cursor('log')).to.deep.equal(cursor);
    expect(await store.waitingCount()).to.equal(0);
  });

  it('sends nothing again that lies at the servers', async () => {
    await store.enrol(place);
    await createLog(database).append([pain(1), pain(2), pain(3)]);
    await store.apply({ records: [pain(2)], unread: [], cursor });
    expect(await records(store)).to.deep.equal([pain(1), pain(3)]);
  });

  it('sets aside what it cannot read, for a later Plumbline', async () => {
    const later = { ...pain(4), type: 'mood' };
    await store.apply({ records: [], unread: [{ id: pain(4).id, record: later, reason: 'type' }], cursor });
    expect(await createLog(database).setAside()).to.deep.equal([{ record: later, reason: 'type' }]);
  });

  it('begins anew with everything where the servers have lost theirs', async () => {
    const log = createLog(database);
    await store.enrol(place);
    await log.append([pain(1), pain(2)]);
    const keys = (await store.waiting(10, 0)).map(({ key }) => key);
    await store.acknowledged('own-2');
    await store.apply({ records: [pain(3)], unread: [], cursor });
    await store.startAnew();
    const again = await store.waiting(10, 0);
    expect(again.map(({ record }) => record)).to.deep.equal([pain(1), pain(2), pain(3)]);
    // Names of messages go on from there.
    expect(Math.min(...again.map(({ key }) => key))).to.be.greaterThan(Math.max(...keys));
    expect([await store.cursor('log'), await store.lastOwnId()]).to.deep.equal([NOTHING_READ, null]);
  });

  it('passes over a record that was taken out of the log again', async () => {
    const log = createLog(database);
    await store.enrol(place);
    await log.append([pain(1), pain(2)]);
    await log.remove([pain(1).id]);
    expect(await records(store)).to.deep.equal([pain(2)]);
    expect(await store.waitingCount()).to.equal(1);
  });

  it('keeps keys that work after the page was closed, and nothing of them once it has left', async () => {
    await store.enrol(place);
    const vault = createVault(createVaultKeep(database));
    await vault.newEpoch();
    const address = { subject: 'pl0.q7dz0m4kx2ab.UA', id: '1' };
    const body = await vault.seal(address, new TextEncoder().encode('{"pain":3}'));
    await database.close();

    const again = createDatabase(name);
    const reopened = createVault(createVaultKeep(again));
    expect(new TextDecoder().decode((await reopened.open({ ...address, body })).content)).to.equal(
      '{"pain":3}',
    );
    expect(await reopened.own()).to.deep.equal(await vault.own());
    await createSyncStore(again).takeShared('p', { records: [pain(1)], unread: [LATER] }, cursor);
    expect(await createSyncStore(again).sharedBy('p')).to.deep.equal([pain(1)]);
    expect(await createSyncStore(again).sharedSum('p')).to.deep.equal({ records: 2, newestId: LATER.id });
    await createSyncStore(again).enrol(null);
    expect(await createVault(createVaultKeep(again)).epoch()).to.equal(null);
    expect(await createSyncStore(again).sharedSum('p')).to.deep.equal({ records: 0, newestId: null });
    await again.close();
  });
});
