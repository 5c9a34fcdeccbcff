import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeBackup } from '../../src/core/backup/write-backup.ts';
import type { LogRecord } from '../../src/core/log/record.ts';
import type { AppHarness } from './app-harness.ts';
import { chooseDevice } from './chooser.ts';
import { shiftDate } from './date-shift.ts';
import { waitUntil } from './wait-until.ts';

/** Goes to one of the main pages by its link. */
/** By the tabs; History lies under Progress. */
export async function open(
  { screen }: Pick<AppHarness, 'screen'>,
  page: 'Today' | 'Desk' | 'Progress' | 'History' | 'Settings',
): Promise<void> {
  if (page === 'History') await screen.click('link', 'Progress');
  await screen.click('link', page);
}

const DAY_MS = 86_400_000;

/** Opens Today on a date, by the browser's calendar alone; the time of day stays. */
export async function onDate(app: AppHarness, date: string): Promise<void> {
  const today = Math.floor(Date.now() / DAY_MS) * DAY_MS;
  await shiftDate(app.page, Math.round((Date.parse(`${date}T00:00:00Z`) - today) / DAY_MS));
  await app.page.goto(`${app.url}#/today`);
  await app.page.reload();
}

/** On the sensor page: chooses a sensor in the browser's own list. */
export async function pairSensor({ screen, page }: AppHarness, name: string | RegExp): Promise<void> {
  await chooseDevice(page, () => screen.click('button', 'Choose sensor'), name);
}

/** On the welcome: says yes to a sensor, answers the two pages before it (M-6), and stands before the chooser. */
export async function goToPairing({ screen }: AppHarness): Promise<void> {
  await screen.click('button', 'Pair a sensor');
  await screen.click('radio', 'Yes, 18 or older');
  await screen.click('button', 'Continue');
  await screen.click('checkbox', 'None of these');
  await screen.click('button', 'Continue');
  await screen.find('button', 'Choose sensor');
}

/** On the calibration page: sits tall until it is done. The body must be still. */
export async function calibrate({ screen }: AppHarness): Promise<void> {
  await screen.click('button', 'Start calibration');
  await screen.see('Your tall is set');
}

/** On Today: opens the session, and starts it as it is offered once `before` has been done on its first page. */
export async function startSession(
  { screen }: AppHarness,
  before: () => Promise<void> = async () => {},
): Promise<void> {
  await screen.click('button', 'Start session');
  await screen.see('Is anything different today?');
  await before();
  await screen.click('button', 'Start session');
}

/** In a session: skips to an exercise. */
export async function skipTo({ screen }: AppHarness, exercise: string): Promise<void> {
  while (!(await screen.has('heading', exercise))) await screen.click('button', 'Skip');
}

/** Lets time alone bring a nudge. */
export async function setNudgeDelay(app: AppHarness, seconds: number): Promise<void> {
  await app.page.goto(`${app.url}#/settings/desk/slouch`);
  await app.screen.click('radio', 'time alone');
  await app.screen.fill('Wait before a nudge', String(seconds));
}

/** Gives the app a file through the button that asks for one. */
export async function hand(
  app: AppHarness,
  name: string,
  content: string | Uint8Array,
  ask: () => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-upload-'));
  try {
    const path = join(folder, name);
    await writeFile(path, content);
    await handFile(app, path, ask);
  } finally {
    setTimeout(() => void rm(folder, { recursive: true, force: true }), 5000).unref();
  }
}

/** The same with a file that stays: what is large is read for a while. */
export async function handFile({ page }: AppHarness, path: string, ask: () => Promise<void>): Promise<void> {
  const [chooser] = await Promise.all([page.waitForFileChooser(), ask()]);
  await chooser.accept([path]);
}

/** On History or the data of Settings: imports a log by the buttons. */
export async function importLog(app: AppHarness, records: readonly LogRecord[]): Promise<void> {
  const { screen } = app;
  await hand(app, 'backup.json', writeBackup(records, 0, 'test'), () => screen.click('button', 'Import'));
  await screen.click('button', 'Take these records');
  await screen.see(new RegExp(`${records.length.toLocaleString('en')} records? taken`));
}

export interface LoggedRecord {
  readonly type: string;
  // biome-ignore lint/suspicious/noExplicitAny: records are read as any program would read the file
  readonly [field: string]: any;
}

/** Everything that is in the log, read from the file that Export hands over. On History or the data of Settings. */
export async function exportedLog(app: AppHarness): Promise<LoggedRecord[]> {
  const text = await downloaded(app, '.json', () => app.screen.click('button', 'Export'));
  return JSON.parse(text).records;
}

/** The text of the file that the app hands over when asked. */
export const downloaded = async (...asked: Parameters<typeof downloadedFile>): Promise<string> =>
  (await downloadedFile(...asked)).content.toString();

/** The file that the app hands over when asked. */
export async function downloadedFile(
  { page }: AppHarness,
  ending: string,
  ask: () => Promise<void>,
): Promise<{ readonly name: string; readonly content: Buffer }> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-download-'));
  try {
    const session = await page.browser().target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await ask();
    // The browser first reserves the name with an empty file.
    const written = async () => {
      const name = (await readdir(folder)).find((each) => each.endsWith(ending));
      const content = name && (await readFile(join(folder, name)));
      return name && content && content.length > 0 ? { name, content } : null;
    };
    return await waitUntil(written, { what: `a file that ends in ${ending}` });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
