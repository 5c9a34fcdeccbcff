import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import { deleteDB } from 'idb';
import { createDatabase, type Database } from '../../../src/browser/storage/database.ts';
import { createLog } from '../../../src/browser/storage/log.ts';
import { createTraceStore } from '../../../src/browser/storage/traces.ts';
import type { LogRecord } from '../../../src/core/log/record.ts';
import { ulid } from '../../../src/core/log/ulid.ts';
import { StorageFailure } from '../../../src/ports/ports.ts';
import { trace } from '../../signals/trace.ts';

const ROOM_BYTES = 500_000;

/** The browser remembers how much room there was until the storage was unused for two seconds. */
const FORGET_ROOM_MS = 3000;

const AT = Date.UTC(2026, 10, 22, 8);
const base = (at: number, zone = 'Europe/Berlin') => ({
  id: ulid(at, new Uint8Array(10)),
  at,
  zone,
  versions: { detector: 1, rules: 2, content: 1 },
});
const pain = (at: number, zone?: string): LogRecord => ({ ...base(at, zone), type: 'pain', value: 3 });

/** What no store can make smaller. */
const noise = (length: number): number[] =>
  Array.from(crypto.getRandomValues(new Int16Array(length)), (value) => value / 10);

describe('the log on a full device', () => {
  let name: string;
  let database: Database;

  before(async () => {
    await executeServerCommand('limit-storage', ROOM_BYTES);
    await new Promise((resolve) => setTimeout(resolve, FORGET_ROOM_MS));
  });
  after(() => executeServerCommand('limit-storage', null));
  beforeEach(() => {
    name = `test-${crypto.randomUUID()}`;
    database = createDatabase(name);
  });
  afterEach(async () => {
    await database.close();
    await deleteDB(name);
  });

  it('gives the log the room of the traces, the oldest first, and says which had to go', async () => {
    const log = createLog(database);
    const traces = createTraceStore(database);
    const heavy = Array.from({ length: 9 }, (_, i) => trace(AT + i, noise(20_000)));
    await traces.keep(heavy);
    await log.append([{ ...base(AT), type: 'set-corrected', setId: noise(30_000).join(), performed: 8 }]);
    expect((await log.all()).records).to.have.length(1);
    expect((await traces.ids()).length).to.be.below(9);
    expect(await traces.of(heavy[0]?.setId ?? '')).to.equal('dropped');
  });

  it('says so, keeps what was stored, and goes on once there is room', async () => {
    const log = createLog(database);
    await log.append([pain(AT)]);
    const heavy = Array.from({ length: 50 }, (_, i) => pain(AT + 1 + i, 'z'.repeat(100_000)));
    const failure = await log.append(heavy).catch((error) => error);
    expect(failure).to.be.instanceOf(StorageFailure);
    expect(failure.fault).to.equal('full');
    expect((await log.all()).records).to.deep.equal([pain(AT)]);

    await executeServerCommand('limit-storage', null);
    await log.append([...heavy.map(({ at }) => pain(at))]);
    expect((await log.all()).records).to.have.length(51);
  });
});
