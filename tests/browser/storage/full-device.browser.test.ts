import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import { deleteDB } from 'idb';
import { StorageFailure } from '../../../src/app/ports.ts';
import { createDatabase } from '../../../src/browser/storage/database.ts';
import { createLog } from '../../../src/browser/storage/log.ts';
import type { LogRecord } from '../../../src/core/log/record.ts';
import { ulid } from '../../../src/core/log/ulid.ts';

const ROOM_BYTES = 500_000;

/** The browser remembers how much room there was until the storage was unused for two seconds. */
const FORGET_ROOM_MS = 3000;

const AT = Date.UTC(2026, 10, 22, 8);
const pain = (at: number, zone = 'Europe/Berlin'): LogRecord => ({
  id: ulid(at, new Uint8Array(10)),
  at,
  zone,
  versions: { detector: 1, rules: 2, content: 1 },
  type: 'pain',
  value: 3,
});

describe('the log on a full device', () => {
  const name = `test-${crypto.randomUUID()}`;
  const database = createDatabase(name);

  before(async () => {
    await executeServerCommand('limit-storage', ROOM_BYTES);
    await new Promise((resolve) => setTimeout(resolve, FORGET_ROOM_MS));
  });
  after(async () => {
    await executeServerCommand('limit-storage', null);
    await database.close();
    await deleteDB(name);
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
