import { expect } from 'chai';
import { deleteDB } from 'idb';
import { createDatabase, type Database } from '../../../src/browser/storage/database.ts';
import { createSettingsStore } from '../../../src/browser/storage/settings.ts';
import { DEFAULT_SETTINGS } from '../../../src/ports/settings.ts';

describe('settings in IndexedDB', () => {
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

  it('are the defaults before anything was chosen', async () => {
    expect(await createSettingsStore(database).read()).to.deep.equal(DEFAULT_SETTINGS);
  });

  it('are there again after the page was closed', async () => {
    const chosen = { ...DEFAULT_SETTINGS, placement: 'sternum', nudgeDelaySeconds: 60 } as const;
    await createSettingsStore(database).write(chosen);
    await database.close();
    expect(await createSettingsStore(createDatabase(name)).read()).to.deep.equal(chosen);
  });

  it('lose only the field that is broken', async () => {
    const stored = { ...DEFAULT_SETTINGS, theme: 'mauve', nudgeGapMinutes: 20 };
    await database.use((db) => db.put('settings', stored, 'settings'));
    expect(await createSettingsStore(database).read()).to.deep.equal({
      ...DEFAULT_SETTINGS,
      nudgeGapMinutes: 20,
    });
  });
});
