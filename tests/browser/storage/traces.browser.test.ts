import { expect } from 'chai';
import { deleteDB } from 'idb';
import { createDatabase, type Database } from '../../../src/browser/storage/database.ts';
import { createTraceStore } from '../../../src/browser/storage/traces.ts';
import type { SetTrace } from '../../../src/core/trace/trace.ts';
import type { TraceStore } from '../../../src/ports/traces.ts';
import { bridgeTrace, plankTrace } from '../../signals/trace.ts';

const AT = Date.UTC(2026, 10, 22, 8);

/** Read one by one, so that each step of the reading is taken. */
async function allOf(store: TraceStore): Promise<SetTrace[]> {
  const all: SetTrace[] = [];
  for await (const some of store.everything(1)) all.push(...some);
  return all;
}

describe('traces in IndexedDB', () => {
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

  it('are found by their set, also after the page was closed', async () => {
    const [bridge, plank] = [bridgeTrace(AT, [1, 1, 0.4]), plankTrace(AT + 1, 20)];
    await createTraceStore(database).keep([plank, bridge]);
    await database.close();
    const store = createTraceStore(createDatabase(name));
    expect(await store.of(bridge.setId)).to.deep.equal(bridge);
    expect(await allOf(store)).to.deep.equal([bridge, plank]);
    expect(await store.of('01JD9Z0000000000000000000A')).to.equal(null);
  });

  it('go from the oldest up to one of them, and are told to have gone', async () => {
    const traces = [0, 1, 2].map((n) =>
      plankTrace(AT + n * 1000, 5, { setId: `01JD9Z000000000000000000${n}A` }),
    );
    const store = createTraceStore(database);
    await store.keep(traces);
    await store.dropUpTo(traces[1]?.setId ?? '');
    expect(await allOf(store)).to.deep.equal(traces.slice(2));
    expect(await store.of(traces[0]?.setId ?? '')).to.equal('dropped');
  });

  it('are none where one cannot be read', async () => {
    await database.use((db) => db.put('traces', { setId: 'x', tenths: 'loud' }));
    expect(await createTraceStore(database).of('x')).to.equal(null);
    expect(await allOf(createTraceStore(database))).to.deep.equal([]);
  });
});
