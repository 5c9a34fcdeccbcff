import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeBackup } from '../../src/core/backup/write-backup.ts';
import { LogRecord } from '../../src/core/log/record.ts';
import { ulid } from '../../src/core/log/ulid.ts';
import { BACKUP_WORDS } from '../../src/strings/backup-words.ts';
import { LOCK_REFUSALS, LOCK_WORDS } from '../../src/strings/lock-words.ts';
import { activePerson } from '../signals/log.ts';
import { deskMinutesOn } from '../signals/ten-years/desk-minutes.ts';
import { plankTrace } from '../signals/trace.ts';
import { type AppHarness, startApp } from './app-harness.ts';
import { downloaded, downloadedFile, hand, onDate } from './journeys.ts';
import { everythingStored, storedRows } from './stored-rows.ts';
import { plainIn } from './wire.ts';

const PASSPHRASE = 'heron ladder copper noon';
const NOTE = 'wore the marigold jacket';
const NOTED_AT = Date.UTC(2026, 10, 20, 10);

const records = [...activePerson().records, noteOf(NOTE, NOTED_AT)];
const minutes = deskMinutesOn(Date.UTC(2026, 10, 20), 1);
const traces = [plankTrace(NOTED_AT, 20)];
const ENTRIES = (records.length + minutes.length + traces.length).toLocaleString('en');
/** Nobody who holds a locked file may find one of these in it. */
const TELLING = [
  NOTE,
  '"records"',
  '"type":"pain"',
  '"desk-note"',
  '"minutes"',
  ...records.map(({ id }) => id),
];

interface Backup {
  readonly records: readonly { readonly id: string }[];
  readonly minutes: readonly unknown[];
  readonly traces: readonly unknown[];
}

/** Two browsers of one person that share nothing but files. */
describe('a copy that is locked with a passphrase', () => {
  let laptop: AppHarness;
  let phone: AppHarness;
  /** What the laptop holds, as it exports it unlocked. */
  let before: Backup;
  let locked: Buffer;

  beforeAll(async () => {
    [laptop, phone] = await Promise.all([
      startApp({ path: null }),
      startApp({ path: null, viewport: { width: 390, height: 844 } }),
    ]);
    // The system's own window for folders cannot be driven: a folder of the browser stands in for one.
    await laptop.page.evaluateOnNewDocument(() => {
      Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
    });
    for (const app of [laptop, phone]) {
      await onDate(app, '2026-11-21');
      await app.page.goto(`${app.url}#/settings/data`);
    }
    const { screen } = laptop;
    await bring(laptop, 'backup.json', writeBackup(records, 0, 'test', { minutes, traces }));
    await screen.click('button', 'Take these records');
    await screen.see(`${ENTRIES} records taken`);
    before = backupIn(await downloaded(laptop, '.json', () => screen.click('button', 'Export')));
  });
  afterAll(async () => {
    for (const app of [laptop, phone]) app?.browser.requests.assertOnly(app.origin);
    await Promise.all([laptop?.close(), phone?.close()]);
  });

  it('is asked for by a passphrase that was typed twice, once its price is known', async () => {
    const { screen } = laptop;
    await screen.click('button', 'Choose a folder…');
    await screen.see(/Last copy: today/);
    await screen.click('DisclosureTriangle', /^What the file holds/);
    await screen.see(BACKUP_WORDS.open);
    await screen.click('DisclosureTriangle', /^Lock copies with a passphrase/);
    await screen.see(LOCK_WORDS.before);
    await screen.fill('Passphrase', PASSPHRASE);
    await screen.fill('The same again', 'another');
    await screen.see(LOCK_WORDS.different);
    await screen.fill('The same again', PASSPHRASE);
    await screen.click('checkbox', LOCK_WORDS.known);
    await screen.click('button', 'Lock copies from now on');
    await screen.see(LOCK_WORDS.on);
    await screen.see(BACKUP_WORDS.locked);
  });

  it('tells nothing of what is in it, neither as an export nor in the folder', async () => {
    const file = await downloadedFile(laptop, '.plumbline', () => laptop.screen.click('button', 'Export'));
    locked = file.content;
    expect(file.name).toBe('plumbline-2026-11-21.plumbline');
    expect(plainIn(locked, TELLING)).toEqual([]);
    expect(plainIn(Buffer.from(JSON.stringify(before)), TELLING)).toEqual(TELLING);
    const [open, shut, ...others] = (await filesInFolder(laptop)).sort((a, b) =>
      a.name.localeCompare(b.name),
    );
    expect(others).toEqual([]);
    expect([open?.name, shut?.name]).toEqual([
      expect.stringMatching(/^plumbline-2026-11-21-linux-\w{4}\.json$/),
      expect.stringMatching(/^plumbline-2026-11-21-linux-\w{4}\.plumbline$/),
    ]);
    expect(plainIn(shut?.content ?? Buffer.of(), TELLING)).toEqual([]);
  });

  it('stays shut to a wrong passphrase and where it was cut short, and nothing is changed', async () => {
    const { screen } = phone;
    const stored = await everythingStored(phone.page);
    await bring(phone, 'plumbline.plumbline', locked);
    await screen.see(LOCK_WORDS.ask);
    await screen.fill('Passphrase', `${PASSPHRASE}s`);
    await screen.click('button', 'Open');
    await screen.see(LOCK_REFUSALS['wrong-passphrase']);
    await screen.click('button', 'Leave it');
    await screen.seeNoMore(LOCK_WORDS.ask);
    await bring(phone, 'plumbline.plumbline', locked.subarray(0, -1));
    await screen.fill('Passphrase', PASSPHRASE);
    await screen.click('button', 'Open');
    await screen.see(LOCK_REFUSALS.damaged);
    await screen.click('button', 'Leave it');
    expect(await everythingStored(phone.page)).toEqual(stored);
  });

  it('opens with its passphrase after a wrong one, is looked at first, and brings everything', async () => {
    const { screen } = phone;
    await bring(phone, 'plumbline.plumbline', locked);
    await screen.fill('Passphrase', 'not this one');
    await screen.click('button', 'Open');
    await screen.see(LOCK_REFUSALS['wrong-passphrase']);
    await screen.fill('Passphrase', PASSPHRASE);
    await screen.click('button', 'Open');
    await screen.see(`This file brings ${ENTRIES} entries that are not here yet.`);
    expect(await storedRows(phone.page, 'log')).toEqual([]);
    await screen.click('button', 'Take these records');
    await screen.see(`${ENTRIES} records taken`);
    const after = backupIn(await downloaded(phone, '.json', () => screen.click('button', 'Export')));
    expect(after.records.map(({ id }) => id)).toEqual(records.map(({ id }) => id).sort());
    expect(after).toEqual(before);
  });

  it('is made no more once that is asked for', async () => {
    const { screen } = laptop;
    await screen.click('button', 'Lock copies no more');
    await screen.see(LOCK_WORDS.off);
    const open = await downloaded(laptop, '.json', () => screen.click('button', 'Export'));
    expect(backupIn(open)).toEqual(before);
  });
});

const bring = (app: AppHarness, name: string, content: string | Uint8Array) =>
  hand(app, name, content, () => app.screen.click('button', 'Import'));

/** The lists of a backup: its head says when it was written. */
function backupIn(text: string): Backup {
  const { records, minutes, traces } = JSON.parse(text) as Backup;
  return { records, minutes, traces };
}

/** The files in the folder that stands in for the person's. */
async function filesInFolder({ page }: AppHarness) {
  const files = await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const found: { name: string; bytes: number[] }[] = [];
    for await (const name of folder.keys()) {
      const file = await (await folder.getFileHandle(name)).getFile();
      found.push({ name, bytes: [...new Uint8Array(await file.arrayBuffer())] });
    }
    return found;
  });
  return files.map(({ name, bytes }) => ({ name, content: Buffer.from(bytes) }));
}

function noteOf(text: string, at: number): LogRecord {
  const versions = { detector: 1, rules: 2, content: 1 };
  const id = ulid(at, new Uint8Array(10));
  return LogRecord.parse({ type: 'desk-note', id, at, zone: 'UTC', versions, notedAt: at, text });
}
