import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LogRecord } from '../../src/core/log/record.ts';
import { SYNC_FAULT_WORDS } from '../../src/strings/sync-fault-words.ts';
import { Cluster } from '../cluster/cluster.ts';
import { natsServer } from '../cluster/nats-server.ts';
import { type AppHarness, type AppHarnessOptions, startApp } from '../e2e/app-harness.ts';
import { importLog, open } from '../e2e/journeys.ts';
import { picture } from '../e2e/pictures.ts';
import { type AppServer, serveFolder } from '../e2e/serve.ts';
import { storedRows } from '../e2e/stored-rows.ts';
import { buildThatMayReachServers, invitation } from '../e2e/sync-host.ts';
import { waitUntil } from '../e2e/wait-until.ts';

const server = natsServer();
if ('missing' in server) console.warn(server.missing);

const PERSON = 'q7dz0m4kx2ab';
const PROFESSIONAL = 'f4y3s0t2h1er';
const PHONE = 'Phone';
/** What goes to the servers and comes from there, on a busy machine. */
const FAR = { timeoutMs: 60_000 };

/** Every flow of sync, by the buttons, in browser profiles that share nothing but a server on this machine. */
describe.skipIf('missing' in server)('sync by its screens', () => {
  let cluster: Cluster;
  let folder: string;
  let host: AppServer;
  let laptop: AppHarness;
  let phone: AppHarness;
  let clinic: AppHarness;
  /** A browser that knows nothing yet. */
  let fresh: AppHarness;
  /** What the phone's camera sees: written when there is something to be seen. */
  let film: string;
  let endedCode: string;
  let sheet: string;

  beforeAll(async () => {
    [folder, cluster] = await Promise.all([
      buildThatMayReachServers(),
      Cluster.start({ binary: 'binary' in server ? server.binary : '', nodes: 1 }),
    ]);
    host = await serveFolder(folder);
    film = join(folder, 'film.mjpeg');
    const start = (options: AppHarnessOptions = {}) =>
      startApp({ serve: async () => ({ ...host, stop: async () => {} }), path: null, ...options });
    const camera = [
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ];
    [laptop, phone, clinic, fresh] = await Promise.all([
      start(),
      start({ viewport: { width: 390, height: 844 }, args: camera }),
      start(),
      start(),
    ]);
  }, 150_000);
  afterAll(async () => {
    await Promise.all([laptop, phone, clinic, fresh].map((app) => app?.close()));
    await host?.stop();
    await cluster?.stop();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  const go = (app: AppHarness, hash: string) => app.page.goto(`${app.url}#/${hash}`);
  const tells = async ({ screen }: AppHarness, fault: keyof typeof SYNC_FAULT_WORDS, more = {}) => {
    await screen.see(SYNC_FAULT_WORDS[fault].title, more);
    await screen.see(SYNC_FAULT_WORDS[fault].line);
  };
  async function readText(app: AppHarness, code: string): Promise<void> {
    await app.screen.fill('Or paste the text or the link', code);
    await app.screen.click('button', 'Read it');
  }
  async function codeShown({ screen }: AppHarness): Promise<string> {
    await screen.click('DisclosureTriangle', /^The same as text/);
    const box = await screen.find('textbox', 'The same as text');
    return (await box.evaluate(({ textContent }) => textContent)) ?? '';
  }

  it('invite: a code that is cut is told, and the whole one accepted', async () => {
    await go(laptop, 'today');
    await open(laptop, 'History');
    await importLog(laptop, await someSessions());
    const code = await invitation(cluster, PERSON);
    await go(laptop, 'settings/sync');
    await laptop.screen.see('Until you accept one, no connection is made.');
    await picture(laptop, '01-off');
    await laptop.screen.click('link', 'Read a code');
    await laptop.screen.find('button', 'Use the camera');
    await picture(laptop, '02-reader');
    await readText(laptop, code.slice(0, -3));
    await tells(laptop, 'bad-code');
    await picture(laptop, '03-bad-code');
    await go(laptop, `join/${code}`);
    await laptop.screen.see('From The Test Clinic.');
    await picture(laptop, '04-invitation');
    await laptop.screen.click('button', 'Accept it');
    await laptop.screen.see('This device takes part');
    await picture(laptop, '05-accepted');
  });

  it('add a phone: its camera reads the laptop’s screen, and another showing ends the code', async () => {
    await laptop.screen.click('link', 'See how it stands');
    await laptop.screen.find('heading', /^In step/, FAR);
    await picture(laptop, '06-alone');
    await laptop.screen.click('link', 'Add a device');
    await laptop.screen.find('button', 'Show the code');
    await picture(laptop, '07-add');
    await laptop.screen.click('button', 'Show the code');
    await laptop.screen.see(/Holds for/, FAR);
    await picture(laptop, '08-code');
    await writeFile(film, await photograph(laptop));
    await go(phone, 'join');
    await phone.screen.click('button', 'Use the camera');
    await phone.screen.see('From Chrome on the Linux computer.', FAR);
    await picture(phone, '09-phone-read');
    await phone.screen.fill('What this device is called', PHONE);
    await phone.screen.click('button', 'Add this device');
    await phone.screen.see('This device takes part');
    await laptop.screen.see(`“${PHONE}” is in.`, FAR);
    await picture(laptop, '10-phone-in');
    await sameLog(phone);

    await laptop.screen.click('button', 'Show a new one');
    endedCode = await codeShown(laptop);
    await picture(laptop, '11-code-text');
    await go(laptop, 'settings/sync');
    await laptop.screen.click('link', 'Add a device');
    await laptop.screen.click('button', 'Show the code');
    await laptop.screen.see(/Holds for/, FAR);
  });

  it('share: a professional reads what was chosen and sends limits back, which hold once they are accepted', async () => {
    await go(clinic, `join/${await invitation(cluster, PROFESSIONAL)}`);
    await clinic.screen.click('button', 'Accept it');
    await clinic.screen.see('This device takes part');
    await go(clinic, 'people');
    await clinic.screen.fill('How you want to be known', 'Dr Ito');
    await picture(clinic, '12-clinic');
    await clinic.screen.click('button', 'Show my code');
    await clinic.screen.find('image', 'Your code, for people to share with you', FAR);
    const code = await codeShown(clinic);
    await picture(clinic, '13-clinic-code');

    await go(laptop, 'settings/sync/share');
    await laptop.screen.see('You can stop at any time.');
    await readText(laptop, code);
    await laptop.screen.see('It says: Dr Ito');
    await laptop.screen.click('checkbox', /answers to the safety questions/);
    await laptop.screen.see(/\d+ pain entries/);
    await picture(laptop, '14-share');
    await laptop.screen.click('button', 'Share with Dr Ito');
    await laptop.screen.see('Dr Ito sees it from now on');
    await picture(laptop, '15-shared');

    await clinic.screen.see(/Last came/, FAR);
    await picture(clinic, '16-clinic-people');
    await clinic.screen.click('link', new RegExp(`^Person ${PERSON}`));
    await clinic.screen.see(`You are reading the records of Person ${PERSON}`);
    await clinic.screen.find('heading', 'Pain and strength work');
    await clinic.screen.find('heading', 'Ladders');
    expect(await clinic.screen.text()).not.toMatch(/They stand on no ladder yet|To see the ladders/);
    await picture(clinic, '17-clinic-reads');
    await clinic.screen.fill('Leave out an exercise', 'bridge_hold');
    await picture(clinic, '18-clinic-advises');
    await clinic.screen.click('button', 'Send the list');
    await clinic.screen.see('Sent. It holds once they accept it.');
    await picture(clinic, '19-clinic-sent');

    await go(laptop, 'today');
    await laptop.screen.see('Dr Ito sent you something', FAR);
    await picture(laptop, '20-advice');
    await laptop.screen.click('button', 'Accept');
    await laptop.screen.seeNoMore('Dr Ito sent you something');
    await waitUntil(async () => (await logOf(laptop)).some(({ type }) => type === 'closures'), {
      what: 'the record of what is left out',
    });
  });

  it('stop sharing: nothing more comes, and both see that it ended', async () => {
    await go(laptop, 'settings/sync');
    await laptop.screen.click('button', 'Stop sharing with Dr Ito');
    await laptop.screen.see('What they have read cannot be unread');
    await picture(laptop, '21-stop');
    await laptop.screen.click('button', 'Stop');
    await laptop.screen.see(/Dr Ito, .* ended/);
    await picture(laptop, '22-stopped');
    await go(clinic, 'people');
    await picture(clinic, '23-clinic-after');
  });

  it('print the sheet, on one page', async () => {
    await go(laptop, 'settings/sync/sheet');
    await laptop.screen.click('button', 'Make the sheet');
    const code = await laptop.screen.see(/PL-R1- [0-9A-Z ]+/, FAR);
    sheet = code;
    await picture(laptop, '24-sheet');
    const pdf = Buffer.from(await laptop.page.pdf({ format: 'A4' }));
    if (process.env.PICTURES) await writeFile(join(process.env.PICTURES, 'sheet.pdf'), pdf);
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  it('lose a device: it is removed, and says so itself', async () => {
    await go(laptop, 'settings/sync');
    await go(phone, 'settings/sync');
    await phone.screen.find('heading', /^In step/, FAR);
    await laptop.screen.click('button', `Remove ${PHONE}`);
    await laptop.screen.see('What it cannot do');
    await picture(laptop, '26-remove');
    await laptop.screen.click('button', 'Remove it');
    await laptop.screen.see('It is removed', FAR);
    await laptop.screen.see(PERSON);
    await picture(laptop, '27-removed');
    await laptop.screen.click('button', 'Done');
    await phone.screen.see('This device was removed', FAR);
    await phone.screen.see('Your records are here as they were.');
    await picture(phone, '28-phone-removed');
  });

  it('restore from the sheet’s text, after a device code that has ended was told', async () => {
    await go(fresh, 'join');
    await readText(fresh, endedCode);
    await fresh.screen.click('button', 'Add this device');
    await tells(fresh, 'expired', FAR);
    await picture(fresh, '29-ended-code');
    await fresh.screen.click('button', 'Read another code');
    await readText(fresh, sheet);
    await fresh.screen.see('Bring everything back');
    await picture(fresh, '30-restore');
    await fresh.screen.click('button', 'Bring it back');
    await fresh.screen.see('This device takes part', FAR);
    await sameLog(fresh);
    await go(fresh, 'settings/sync');
    await fresh.screen.find('heading', /^In step/, FAR);
    await picture(fresh, '31-restored');
  });

  it('full servers: what is logged waits here, and it is told', async () => {
    await roomFor(1);
    await reportPain(laptop, 4);
    await go(laptop, 'settings/sync');
    await tells(laptop, 'servers-full', FAR);
    await picture(laptop, '32-full');
    await roomFor(2e8);
    await laptop.screen.click('button', 'Try now');
    await laptop.screen.find('heading', /^In step/, FAR);
    await sameLog(fresh);
  });

  it('no server: told where it is asked for one, also at the start, and everything goes on', async () => {
    await cluster.kill(0);
    await laptop.screen.see('No connection now', FAR);
    await picture(laptop, '33-away');
    await laptop.screen.click('link', 'Add a device');
    await laptop.screen.click('button', 'Show the code');
    await tells(laptop, 'unreachable', FAR);
    await picture(laptop, '34-add-away');
    await laptop.restart();
    await reportPain(laptop, 5);
    await go(laptop, 'settings/sync');
    await laptop.screen.see('No connection now', FAR);
    await picture(laptop, '35-away-at-start');
  });

  it('had no trouble in its pages', () => {
    for (const { browser } of [laptop, phone, clinic, fresh])
      browser.problems.assertNone([/WebSocket connection to .*ERR_CONNECTION_(REFUSED|RESET)/]);
  });

  const roomFor = (bytes: number) =>
    cluster.administer((manager) => manager.streams.update('pl0', { max_bytes: bytes }));

  const logOf = ({ page }: AppHarness) => storedRows<LogRecord>(page, 'log');

  async function sameLog(other: AppHarness): Promise<void> {
    const ids = async (app: AppHarness) => (await logOf(app)).map(({ id }) => id).sort();
    await waitUntil(async () => String(await ids(laptop)) === String(await ids(other)), {
      ...FAR,
      what: 'the same log on both',
    });
  }

  async function reportPain(app: AppHarness, value: number): Promise<void> {
    await go(app, 'today');
    const before = (await logOf(app)).length;
    await app.screen.click('radio', String(value));
    await waitUntil(async () => (await logOf(app)).length > before, { what: 'the record' });
  }
});

/** The screen as a camera before it sees it: a film of one picture, which Chrome plays again and again. */
async function photograph({ page, screen }: AppHarness): Promise<Uint8Array> {
  const code = await screen.find('image', 'Code that lets one more device in');
  await code.scrollIntoView();
  const box = await code.boundingBox();
  if (!box) throw new Error('no code on the screen');
  const around = { x: box.x - 60, y: box.y - 60, width: box.width + 120, height: box.height + 120 };
  return page.screenshot({ type: 'jpeg', quality: 85, clip: { ...around, scale: 720 / around.height } });
}

/** The safety questions and two sessions, as if the last were of today. */
async function someSessions(): Promise<LogRecord[]> {
  const file = new URL('../fixtures/two-baseline-sessions.json', import.meta.url);
  const { records } = JSON.parse(await readFile(file, 'utf8')) as {
    readonly records: { readonly at: number }[];
  };
  const since = Date.now() - 3_600_000 - (records.at(-1)?.at ?? 0);
  const moved = (value: unknown, name: string) =>
    ['at', 'startedAt', 'endedAt'].includes(name) ? Number(value) + since : value;
  return records.map((record) =>
    LogRecord.parse(
      Object.fromEntries(Object.entries(record).map(([name, value]) => [name, moved(value, name)])),
    ),
  );
}
