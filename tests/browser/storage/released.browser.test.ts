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
