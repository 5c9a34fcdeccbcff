import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LogRecord } from '../../src/core/log/record.ts';
import { ulid } from '../../src/core/log/ulid.ts';
import { writeBatch } from '../../src/core/sync/batch.ts';
import { Cluster } from '../cluster/cluster.ts';
import { natsServer } from '../cluster/nats-server.ts';
import { type AppHarness, startApp } from '../e2e/app-harness.ts';
import { importLog, open } from '../e2e/journeys.ts';
import { createScreen } from '../e2e/screen.ts';
import { type AppServer, serveFolder } from '../e2e/serve.ts';
import { storedRows } from '../e2e/stored-rows.ts';
import { buildThatMayReachServers, invitation } from '../e2e/sync-host.ts';
import { waitUntil } from '../e2e/wait-until.ts';
import { createWire, deflatedIn, plainIn } from '../e2e/wire.ts';

const server = natsServer();
if ('missing' in server) console.warn(server.missing);

const PERSON = 'q7dz0m4kx2ab';
const NOTE = 'wore the marigold jacket';
const LAPTOP = 'Laptop behind the samovar';
const PHONE = 'Phone with the gooseberry case';

/** Two browser profiles with the built app, a server on this machine, and no way from one to the other but by those. */
describe.skipIf('missing' in server)('two browsers of one person', () => {
  let cluster: Cluster;
  let folder: string;
  let host: AppServer;
  let laptop: AppHarness;
  let phone: AppHarness;
  /** Of the build: the client of the servers. */
  let client: string;
  const wire = createWire();

  beforeAll(async () => {
    [folder, cluster] = await Promise.all([
      buildThatMayReachServers(),
      Cluster.start({ binary: 'binary' in server ? server.binary : '', nodes: 1 }),
    ]);
    client = await clientIn(folder);
    host = await serveFolder(folder);
    const serve = async () => ({ ...host, stop: async () => {} });
    laptop = await startApp({ serve, path: null });
    phone = await startApp({ serve, path: null, viewport: { width: 390, height: 844 } });
  }, 150_000);
  afterAll(async () => {
    await Promise.all([laptop?.close(), phone?.close()]);
    await host?.stop();
    await cluster?.stop();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  const clientAskedFor = ({ browser }: AppHarness) =>
    browser.requests.all().some(({ asker, url }) => asker === 'page' && url.endsWith(client));

  it('reach no server and fetch nothing of its client before an invitation was accepted', async () => {
    for (const app of [laptop, phone]) {
      await wire.watch(app.page);
      await app.page.goto(`${app.url}#/today`);
      await reportPain(app, app === laptop ? 2 : 3);
    }
    await open(laptop, 'History');
    await importLog(laptop, [noteOf(NOTE)]);
    await phone.page.goto(`${phone.url}#/settings/sync`);
    await phone.screen.see('Until you accept one, no connection is made.');
    await phone.page.goto(`${phone.url}#/join`);
    await phone.screen.find('button', 'Read it');
    expect(wire.addresses).toEqual([]);
    expect([laptop, phone].map(clientAskedFor)).toEqual([false, false]);
    for (const { browser } of [laptop, phone]) browser.requests.assertOnly(host.origin);
  });

  it('take part by an invitation and by a code from the other, and hold the same then', async () => {
    await laptop.page.goto(`${laptop.url}#/join/${await invitation(cluster, PERSON)}`);
    await laptop.screen.see('From The Test Clinic.');
    await laptop.screen.fill('What this device is called', LAPTOP);
    await laptop.screen.click('button', 'Accept it');
    await laptop.screen.see('This device takes part');
    expect(clientAskedFor(laptop)).toBe(true);
    await laptop.screen.click('link', 'See how it stands');
    await laptop.screen.click('link', 'Add a device');
    await laptop.screen.click('button', 'Show the code');
    await laptop.screen.click('DisclosureTriangle', /^The same as text/);
    const shown = await laptop.screen.find('textbox', 'The same as text');
    const code = (await shown.evaluate(({ textContent }) => textContent)) ?? '';

    await phone.screen.fill('Or paste the text or the link', code);
    await phone.screen.click('button', 'Read it');
    await phone.screen.see(`From ${LAPTOP}.`);
    await phone.screen.fill('What this device is called', PHONE);
    await phone.screen.click('button', 'Add this device');
    await phone.screen.see('This device takes part');
    await laptop.screen.see(`“${PHONE}” is in.`);
    await sameLog(3);
  });

  it('hold what either logs, and say that they are in step', async () => {
    await laptop.page.goto(`${laptop.url}#/today`);
    await phone.page.goto(`${phone.url}#/today`);
    await reportPain(laptop, 4);
    await showsPain(phone, 4);
    await reportPain(phone, 5);
    await showsPain(laptop, 5);
    await sameLog(5);
    for (const app of [laptop, phone]) await saysInStep(app);
  });

  it('are connected in the tab that was opened last; the other says so, and hears what comes', async () => {
    await laptop.page.goto(`${laptop.url}#/settings/sync`);
    await saysInStep(laptop);
    const page = await laptop.browser.newPage();
    await page.goto(`${laptop.url}#/settings/sync`);
    const second = createScreen(page);
    await second.find('heading', /^In step/, { timeoutMs: 60_000 });
    // A tab that nobody sees is not drawn anew.
    await laptop.page.bringToFront();
    await laptop.screen.see('Another tab does it');
    await laptop.page.goto(`${laptop.url}#/today`);
    await phone.page.goto(`${phone.url}#/today`);
    await reportPain(phone, 6);
    await showsPain(laptop, 6);
    await page.close();
  });

  it('hold what was logged on one while the other was closed', async () => {
    await laptop.restart();
    await wire.watch(laptop.page);
    await phone.page.goto(`${phone.url}#/today`);
    for (const value of [7, 8]) await reportPain(phone, value);
    await saysInStep(phone);
    await laptop.page.goto(`${laptop.url}#/today`);
    await showsPain(laptop, 8);
    await sameLog(8);
    await saysInStep(laptop);
  });

  it('send nothing that anybody on the way, or at the servers, could read', async () => {
    const records = await storedRows<LogRecord>(laptop.page, 'log');
    const ids = records.map(({ id }) => id);
    const words = [NOTE, LAPTOP, PHONE, '"type":"pain"', '"type":"desk-note"', '"zone"', ...ids];
    const said = Buffer.concat(wire.said);
    const all = Buffer.concat([said, ...wire.heard]);
    console.info(`${wire.said.length} frames sent, ${said.length} bytes; ${all.length} bytes both ways`);
    expect(plainIn(all, [`pl0.${PERSON}.`, `pk.${PERSON}.`])).toHaveLength(2);
    expect(plainIn(all, words)).toEqual([]);
    // What one hears, the other or the servers said.
    expect(deflatedIn(said, words)).toEqual([]);
    expect(all.toString('latin1')).not.toMatch(/SU[A-Z2-7]{56}/);

    const unsealed = Buffer.concat([said.subarray(0, 99), deflateRawSync(writeBatch(records)), said]);
    expect(deflatedIn(unsealed.subarray(0, 2000), words)).toContain(NOTE);
  });

  it('had no trouble in their pages, and asked nobody else for anything', () => {
    for (const { browser } of [laptop, phone]) browser.problems.assertNone();
    expect(new Set(wire.addresses.map((url) => new URL(url).origin))).toSatisfy((reached: Set<string>) =>
      [...reached].every((origin) => cluster.servers.includes(origin)),
    );
  });

  async function sameLog(count: number): Promise<void> {
    const logs = () => Promise.all([laptop, phone].map(({ page }) => storedRows<LogRecord>(page, 'log')));
    await waitUntil(async () => new Set((await logs()).map(hash)).size === 1, {
      timeoutMs: 60_000,
      what: async () => `the same log on both: ${JSON.stringify(await logs())}`,
    });
    expect((await logs()).map(({ length }) => length)).toEqual([count, count]);
  }
});

async function reportPain({ screen, page }: AppHarness, value: number): Promise<void> {
  const before = (await storedRows(page, 'log')).length;
  await screen.click('radio', String(value));
  await waitUntil(async () => (await storedRows(page, 'log')).length > before, { what: 'the record' });
}

/** On Today. */
async function showsPain({ screen }: AppHarness, value: number): Promise<void> {
  const isChosen = async () => {
    const radio = await screen.find('radio', String(value));
    return radio.evaluate((one) => (one as HTMLInputElement).checked);
  };
  await waitUntil(isChosen, { timeoutMs: 60_000, what: `a pain of ${value} from the other browser` });
}

async function saysInStep({ page, url, screen }: AppHarness): Promise<void> {
  await page.goto(`${url}#/settings/sync`);
  await screen.find('heading', /^In step/, { timeoutMs: 60_000 });
}

const hash = (records: readonly LogRecord[]): string =>
  createHash('sha256')
    .update(JSON.stringify(records.map(inOrder)))
    .digest('hex');

/** As they are stored, in the order of their ids; a record's own fields may stand in any order. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, held]) => [name, inOrder(held)]);
};

function noteOf(text: string): LogRecord {
  const at = Date.now() - 86_400_000;
  const id = ulid(at, crypto.getRandomValues(new Uint8Array(10)));
  const versions = { detector: 1, rules: 1, content: 1 };
  return LogRecord.parse({ type: 'desk-note', id, at, zone: 'UTC', versions, notedAt: at, text });
}

/** The file of the build that speaks the servers' language. */
async function clientIn(folder: string): Promise<string> {
  const assets = join(folder, 'assets');
  const files = (await readdir(assets)).filter((file) => file.endsWith('.js'));
  const texts = await Promise.all(files.map((file) => readFile(join(assets, file), 'utf8')));
  const found = files.filter((_, i) => texts[i]?.includes('$JS.API'));
  expect(found).toHaveLength(1);
  return `/assets/${found[0]}`;
}
