import { expect } from 'chai';
import { deleteDB, openDB } from 'idb';
import { createDatabase } from '../../../src/browser/storage/database.ts';
import { createDeskStore } from '../../../src/browser/storage/desk-minutes.ts';
import { createLog } from '../../../src/browser/storage/log.ts';
import { createSettingsStore } from '../../../src/browser/storage/settings.ts';
import { createTraceStore } from '../../../src/browser/storage/traces.ts';
import backup from '../../fixtures/log/backup-1.json';
import { plankTrace } from '../../signals/trace.ts';

describe('the database of version 1', () => {
  it('is opened with everything in it', async () => {
    const name = `test-${crypto.randomUUID()}`;
    const { records } = backup;
    // Written as version 1 wrote it, and not by today's code.
    const first = await openDB(name, 1, {
      upgrade(db) {
        const log = db.createObjectStore('log', { keyPath: 'id' });
        log.createIndex('at', 'at');
        log.createIndex('type', 'type');
        db.createObjectStore('damaged', { keyPath: 'id' });
        db.createObjectStore('settings');
      },
    });
    for (const record of records) await first.put('log', record);
    await first.put('settings', { placement: 'sternum', nudgeDelaySeconds: 90 }, 'settings');
    first.close();

    const database = createDatabase(name);
    expect(await createLog(database).all()).to.deep.equal({ records, damaged: 0 });
    expect(await createSettingsStore(database).read()).to.include({
      placement: 'sternum',
      nudgeDelaySeconds: 90,
    });
    const trace = plankTrace(Date.UTC(2026, 10, 22), 10);
    await createTraceStore(database).keep([trace]);
    expect(await createTraceStore(database).of(trace.setId)).to.deep.equal(trace);
    const desk = createDeskStore(database);
    for (const minute of [10, 12]) await desk.put({ minute, ms: { tall: 60_000 }, shifts: 1 });
    await desk.put({ minute: 12, ms: { tall: 30_000 } });
    await desk.dropBefore(12);
    expect(await desk.since(0)).to.deep.equal([{ minute: 12, ms: { tall: 30_000 } }]);
    await database.close();
    await deleteDB(name);
  });
});

describe('the database of version 3', () => {
  it('is opened with every minute at the desk, by the hour', async () => {
    const name = `test-${crypto.randomUUID()}`;
    const first = await openDB(name, 3, {
      upgrade(db) {
        const log = db.createObjectStore('log', { keyPath: 'id' });
        log.createIndex('at', 'at');
        log.createIndex('type', 'type');
        db.createObjectStore('damaged', { keyPath: 'id' });
        db.createObjectStore('settings');
        db.createObjectStore('traces', { keyPath: 'setId' });
        db.createObjectStore('desk', { keyPath: 'minute' });
      },
    });
    // Two weeks, with a day off between, that begins and ends within an hour; more than one step takes at once.
    const rows = Array.from({ length: 6500 }, (_, i) => ({
      minute: 29_000_017 + i + (i > 3000 ? 1440 : 0),
      ms: { tall: 60_000 },
      ...(i % 9 === 0 && { shifts: 1 }),
    }));
    const writing = first.transaction('desk', 'readwrite');
    for (const row of rows) void writing.store.put(row);
    await writing.done;
    first.close();

    const database = createDatabase(name);
    const desk = createDeskStore(database);
    expect(await desk.since(0)).to.deep.equal(rows);
    const stores = await database.use(async (db) => [...db.objectStoreNames]);
    expect(stores).to.deep.equal([
      'damaged',
      'deskHours',
      'log',
      'outbox',
      'settings',
      'shared',
      'sync',
      'traces',
    ]);
    await database.close();
    await deleteDB(name);
  });
});

describe('minutes at the desk', () => {
  const minute = (n: number, tall = 60_000) => ({ minute: n, ms: { tall } });

  it('are kept, found, told in parts and taken out, across hours and within them', async () => {
    const name = `test-${crypto.randomUUID()}`;
    const database = createDatabase(name);
    const desk = createDeskStore(database);
    const numbers = async () => (await desk.since(0)).map((row) => row.minute);
    await desk.add([58, 59, 60, 61, 130, 200].map((n) => minute(n)));
    await desk.put(minute(60, 30_000));
    expect(await desk.since(60, 130)).to.deep.equal([minute(60, 30_000), minute(61)]);
    expect(await desk.known([59, 62, 130])).to.deep.equal(new Set([59, 130]));
    const parts: number[][] = [];
    for await (const rows of desk.everything(60)) parts.push(rows.map((row) => row.minute));
    expect(parts).to.deep.equal([[58, 59], [60, 61], [130], [200]]);
    expect(await desk.atMost()).to.be.at.least(6);
    await desk.remove({ from: 59, to: 60 });
    expect(await numbers()).to.deep.equal([58, 61, 130, 200]);
    await desk.dropBefore(130);
    expect(await numbers()).to.deep.equal([130, 200]);
    await database.use((db) => db.put('deskHours', { hour: 2, minutes: null } as never));
    await database.use((db) =>
      db.put('deskHours', { hour: 3, minutes: [null, minute(200), { minute: 'x' }] } as never),
    );
    expect(await numbers()).to.deep.equal([200]);
    await desk.put(minute(131));
    expect(await numbers()).to.deep.equal([131, 200]);
    await database.close();
    await deleteDB(name);
  });
});
