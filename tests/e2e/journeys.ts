import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppHarness } from './app-harness.ts';
import { chooseDevice } from './chooser.ts';
import { waitUntil } from './wait-until.ts';

/** Goes to one of the main pages by its link. */
export const open = ({ screen }: AppHarness, page: 'Today' | 'Desk' | 'History' | 'Settings') =>
  screen.click('link', page);

/** On the sensor page: chooses a sensor in the browser's own list. */
export async function pairSensor({ screen, page }: AppHarness, name: string | RegExp): Promise<void> {
  await chooseDevice(page, () => screen.click('button', 'Choose sensor'), name);
}

/** On the calibration page: sits tall until it is done. The body must be still. */
export async function calibrate({ screen }: AppHarness): Promise<void> {
  await screen.click('button', 'Start calibration');
  await screen.see('Your tall is set', { timeoutMs: 20_000 });
}

export async function setNudgeDelay(app: AppHarness, seconds: number): Promise<void> {
  await open(app, 'Settings');
  await app.screen.fill('Wait before a nudge', String(seconds));
}

export interface LoggedRecord {
  readonly type: string;
  // biome-ignore lint/suspicious/noExplicitAny: records are read as any program would read the file
  readonly [field: string]: any;
}

/** Everything that is in the log, read from the file that Export hands over. On History or Settings. */
export async function exportedLog(app: AppHarness): Promise<LoggedRecord[]> {
  const text = await downloaded(app, '.json', () => app.screen.click('button', 'Export'));
  return JSON.parse(text).records;
}

/** The text of the file that the app hands over when asked. */
export async function downloaded(
  { page }: AppHarness,
  ending: string,
  ask: () => Promise<void>,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-download-'));
  try {
    const session = await page.browser().target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await ask();
    const file = await waitUntil(async () => (await readdir(folder)).find((name) => name.endsWith(ending)), {
      what: `a file that ends in ${ending}`,
    });
    return await readFile(join(folder, file), 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
