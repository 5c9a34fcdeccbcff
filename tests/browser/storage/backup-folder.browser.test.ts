import { expect } from 'chai';
import { deleteDB } from 'idb';
import { createBackupFolder } from '../../../src/browser/storage/backup-folder.ts';
import { createCheckCopy } from '../../../src/browser/storage/check-copy.ts';
import { createCopyLock } from '../../../src/browser/storage/copy-lock.ts';
import { createDatabase, type Database } from '../../../src/browser/storage/database.ts';
import { FolderFailure } from '../../../src/ports/keep-ports.ts';

/** The origin's own folder stands for one that a person chose: the same handles, without the dialogue. */
describe('a folder of the person’s', () => {
  let name: string;
  let database: Database;
  let root: FileSystemDirectoryHandle;
  const open = () => createBackupFolder(database, () => root.getDirectoryHandle('Health', { create: true }));

  beforeEach(async () => {
    name = `test-${crypto.randomUUID()}`;
    database = createDatabase(name);
    root = await navigator.storage.getDirectory();
  });
  afterEach(async () => {
    await root.removeEntry('Health', { recursive: true }).catch(() => {});
    await database.close();
    await deleteDB(name);
  });

  it('is remembered by the next page, with its device and its last copy', async () => {
    expect(await open().look()).to.equal(null);
    expect(await open().choose()).to.equal(true);
    const first = await open().look();
    expect(first).to.include({ name: 'Health', access: 'granted', last: null });
    expect(first?.device).to.match(/^[a-z]+-[a-z0-9]{4}$/);
    const last = { at: 1, file: 'plumbline.json', records: 3 };
    await open().remember(last);
    expect(await open().look()).to.deep.equal({ ...first, last });
    await open().choose();
    expect(await open().look()).to.deep.equal(first);
    await open().leave();
    expect(await open().look()).to.equal(null);
  });

  it('gives back what was written last', async () => {
    const folder = open();
    await folder.choose();
    await folder.write('a.json', new Blob(['first']));
    await folder.write('a.json', new Blob(['second, and longer']));
    expect(await (await folder.read('a.json')).text()).to.equal('second, and longer');
    expect(await folder.names()).to.deep.equal(['a.json']);
    await folder.remove('a.json');
    expect(await folder.names()).to.deep.equal([]);
  });

  it('says that it is gone', async () => {
    const folder = open();
    await folder.choose();
    await root.removeEntry('Health', { recursive: true });
    const failure = await folder.write('a.json', new Blob(['x'])).catch((error) => error);
    expect(failure).to.be.instanceOf(FolderFailure);
    expect(failure.fault).to.equal('gone');
  });

  it('was not chosen where the dialogue was closed', async () => {
    const closed = createBackupFolder(database, () => Promise.reject(new DOMException('', 'AbortError')));
    expect(await closed.choose()).to.equal(false);
    expect(await closed.look()).to.equal(null);
    expect(createBackupFolder(database, undefined).exists).to.equal('showDirectoryPicker' in window);
  });

  it('is not trusted with a copy that is cut short, and with a locked one once it was opened', async () => {
    const lock = createCopyLock(database);
    const checkCopy = createCheckCopy(lock);
    const written = new Blob(['{"format":"plumbline-log","version":1,"records":[]}']);
    expect(await checkCopy(written, written, [])).to.equal(true);
    expect(await checkCopy(written.slice(0, 20), written, [])).to.equal(false);

    expect(await lock.close(written)).to.equal(null);
    await lock.set('four words of no kin');
    const locked = (await createCopyLock(database).close(written)) as Blob;
    expect(await checkCopy(locked, locked, [])).to.equal(true);
    expect(await lock.open(locked, 'five words of no kin')).to.equal('wrong-passphrase');
    expect(await ((await lock.open(locked, 'four words of no kin')) as Blob).text()).to.equal(
      await written.text(),
    );
    await lock.set(null);
    expect(await lock.isSet()).to.equal(false);
  });
});
