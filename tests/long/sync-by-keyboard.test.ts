import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LogRecord } from '../../src/core/log/record.ts';
import { Cluster } from '../cluster/cluster.ts';
import { natsServer } from '../cluster/nats-server.ts';
import { type AppHarness, startApp } from '../e2e/app-harness.ts';
import { createKeyboard, type Keyboard } from '../e2e/keyboard.ts';
import { type AppServer, serveFolder } from '../e2e/serve.ts';
import { storedRows } from '../e2e/stored-rows.ts';
import { buildThatMayReachServers, invitation } from '../e2e/sync-host.ts';
import { waitUntil } from '../e2e/wait-until.ts';

const server = natsServer();
if ('missing' in server) console.warn(server.missing);

const PERSON = 'q7dz0m4kx2ab';
const PROFESSIONAL = 'f4y3s0t2h1er';
/** What goes to the servers and comes from there, on a busy machine. */
const FAR = { timeoutMs: 60_000 };

/** Two browsers that share nothing but a server on this machine, used by keys alone. */
describe.skipIf('missing' in server)('sync by keys alone', { timeout: 120_000 }, () => {
  let cluster: Cluster;
  let folder: string;
  let host: AppServer;
  let laptop: AppHarness & { readonly keys: Keyboard };
  let phone: AppHarness & { readonly keys: Keyboard };

  beforeAll(async () => {
    [folder, cluster] = await Promise.all([
      buildThatMayReachServers(),
      Cluster.start({ binary: 'binary' in server ? server.binary : '', nodes: 1 }),
    ]);
    host = await serveFolder(folder);
    const start = async () => {
      const app = await startApp({ serve: async () => ({ ...host, stop: async () => {} }), path: null });
      return Object.assign(app, { keys: createKeyboard(app.page) });
    };
    [laptop, phone] = await Promise.all([start(), start()]);
  }, 150_000);
  afterAll(async () => {
    await Promise.all([laptop?.close(), phone?.close()]);
    await host?.stop();
    await cluster?.stop();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  const go = (app: AppHarness, hash: string) => app.page.goto(`${app.url}#/${hash}`);

  it('an invitation is accepted, and the code that is shown lets a second device in', async () => {
    await go(laptop, 'today');
    await laptop.screen.find('radio', '2');
    await laptop.keys.choose('2');
    await takePart(laptop, PERSON);
    await laptop.keys.walk('sync');

    await laptop.keys.use('Add a device');
    await laptop.screen.find('button', 'Show the code');
    await laptop.keys.use('Show the code');
    await laptop.screen.see(/Holds for/, FAR);
    const code = await codeShown(laptop);
    await laptop.keys.walk('add a device');

    await go(phone, 'join');
    await giveCode(phone, code);
    await phone.screen.see('From Chrome on the Linux computer.');
    await phone.keys.walk('a device’s code');
    await phone.keys.fill('What this device is called', 'Phone');
    await phone.keys.use('Add this device');
    await phone.screen.see('This device takes part', FAR);
    await laptop.screen.see('“Phone” is in.', FAR);
    await laptop.keys.use('Back to your devices');
    await laptop.screen.see('Your devices');
  });

  it('devices are renamed, looked at before they are removed, and leave; a sheet is made', async () => {
    await laptop.keys.use('Rename Phone');
    await laptop.keys.fill('Name of the device', 'Old phone');
    await laptop.keys.use('Save the name');
    await laptop.screen.find('button', 'Rename Old phone');
    for (const _ of ['looked at', 'and once more']) {
      await laptop.keys.use('Remove Old phone');
      await laptop.screen.see('What it cannot do');
      await laptop.keys.press('Escape');
      await laptop.screen.seeNoMore('What it cannot do');
    }
    await laptop.keys.use(/^Recovery sheet/);
    await laptop.screen.see('Nobody else can');
    await laptop.keys.use('Make the sheet');
    await laptop.screen.see(/PL-R1- [0-9A-Z ]+/, FAR);
    await laptop.keys.walk('sheet');

    await phone.keys.use('See how it stands');
    await phone.keys.use(/^Leave with this device/);
    await phone.keys.use('Leave');
    await phone.keys.use('Stay');
    await phone.keys.use('Leave');
    await phone.keys.use('Yes, leave');
    await phone.screen.see('It is off. Your records are in this browser alone.', FAR);
    expect(await painsIn(phone)).toEqual([2]);
  });

  it('a professional is shared with, answers, and sees no more once that is stopped', async () => {
    await takePart(phone, PROFESSIONAL);
    await phone.keys.use(/^For professionals/);
    await phone.keys.fill('How you want to be known', 'Dr Ito');
    await phone.keys.use('Show my code');
    await phone.screen.find('image', 'Your code, for people to share with you', FAR);
    const code = await codeShown(phone);
    await phone.keys.walk('people');

    await go(laptop, 'settings/sync');
    await laptop.keys.use('Share with a professional');
    await laptop.screen.see('You can stop at any time.');
    await giveCode(laptop, code);
    await laptop.screen.see('It says: Dr Ito');
    await laptop.keys.use(/^Days at the desk/, 'Space');
    await laptop.keys.tabTo('From when, with all that comes');
    await laptop.keys.press('ArrowDown');
    await laptop.screen.see('1 pain entry');
    await laptop.keys.walk('share');
    await laptop.keys.use('Share with Dr Ito');
    await laptop.screen.see('Dr Ito sees it from now on', FAR);

    await phone.screen.see(/Last came/, FAR);
    await phone.keys.use(new RegExp(`^Person ${PERSON}`));
    await phone.screen.see(`You are reading the records of Person ${PERSON}`);
    await phone.keys.walk('a person’s records');
    await phone.keys.tabTo('Leave out an exercise');
    await phone.keys.press('ArrowDown');
    await phone.keys.use('Send the list');
    await phone.screen.see('Sent. It holds once they accept it.', FAR);

    await go(laptop, 'today');
    await laptop.screen.see('Dr Ito sent you something', FAR);
    await laptop.keys.use('Accept');
    await laptop.screen.seeNoMore('Dr Ito sent you something', FAR);
    await go(laptop, 'settings/sync');
    await laptop.keys.use('Stop sharing with Dr Ito');
    await laptop.screen.see('What they have read cannot be unread');
    await laptop.keys.press('Escape');
    await laptop.keys.use('Stop sharing with Dr Ito');
    await laptop.keys.use('Stop');
    await laptop.screen.see(/Dr Ito, .* ended/, FAR);
  });

  it('nothing was lost, hidden, or out of order on the way', () => {
    for (const { keys, browser } of [laptop, phone]) {
      expect(keys.faults).toEqual([]);
      browser.problems.assertNone();
    }
  });

  type ByKeys = typeof laptop;

  async function takePart(app: ByKeys, person: string): Promise<void> {
    await go(app, `join/${await invitation(cluster, person)}`);
    await app.screen.see('From The Test Clinic.');
    await app.keys.walk('invitation');
    await app.keys.use('Accept it');
    await app.screen.see('This device takes part', FAR);
    await app.keys.use('See how it stands');
    await app.screen.find('heading', /^In step/, FAR);
  }

  /** As from the clipboard. */
  async function giveCode({ keys, page }: ByKeys, code: string): Promise<void> {
    await keys.tabTo('Or paste the text or the link');
    await page.keyboard.sendCharacter(code);
    await keys.use('Read it');
  }

  async function codeShown({ keys, screen }: ByKeys): Promise<string> {
    await keys.use(/^The same as text/);
    const box = await screen.find('textbox', 'The same as text');
    return (await box.evaluate(({ textContent }) => textContent)) ?? '';
  }

  async function painsIn({ page }: ByKeys): Promise<readonly number[]> {
    const pains = async () =>
      (await storedRows<LogRecord>(page, 'log')).flatMap((each) =>
        each.type === 'pain' ? [each.value] : [],
      );
    await waitUntil(async () => (await pains()).length > 0, { what: 'the pain from the other device' });
    return pains();
  }
});
