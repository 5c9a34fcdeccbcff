import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AppHarness, startApp } from '../e2e/app-harness.ts';
import { downloaded, handFile, importLog } from '../e2e/journeys.ts';
import { everythingStored } from '../e2e/stored-rows.ts';
import { activePerson } from '../signals/log.ts';
import { backupOf, tenYears } from '../signals/ten-years/ten-years.ts';

/** Of ten years: some 30,000 entries, two thirds of them in the log. */
const SHARE = 0.2;
/** Minutes are kept for 28 days: so many working days lie in them for certain. */
const MINUTE_DAYS = 18;
/** While the log is brought in, and while what lies beside it is. */
const ENDED_AT_PERCENT = [10, 45];
/** An import takes a while on a busy machine. */
const FAR = { timeoutMs: 60_000 };

const own = activePerson().records;
const years = tenYears(Date.now(), 1, SHARE, MINUTE_DAYS);

let folder: string;
let file: string;
let app: AppHarness;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-years-'));
  file = join(folder, 'backup.json');
  await writeFile(file, backupOf(years, 0));
  app = await startApp({ path: '#/settings/data' });
});
afterAll(async () => {
  app?.browser.requests.assertOnly(app.origin);
  await app?.close();
  await rm(folder, { recursive: true, force: true });
});

it('an import that is ended in its middle leaves everything as it was, and goes through the next time', async () => {
  const { screen, page } = app;
  await importLog(app, own);
  const before = await everythingStored(page);
  for (const percent of ENDED_AT_PERCENT) {
    await takeFile();
    await screen.see('Bringing the records in');
    expect(await endAt(percent)).toBeLessThan(100);
    await screen.see('Cancelled. Everything is as it was before.', FAR);
    expect(await everythingStored(page)).toEqual(before);
  }

  await page.reload();
  await screen.see(`a file brought ${own.length} entries`);
  await takeFile();
  await screen.see('records taken', FAR);
  const exported = await downloaded(app, '.json', () => screen.click('button', 'Export'));
  const records = [...own, ...years.records].sort((a, b) => (a.id < b.id ? -1 : 1));
  // Compared here: a difference in ten megabytes would be told for minutes.
  expect(listsOf(exported) === listsOf(backupOf({ ...years, records }, 0))).toBe(true);
});

async function takeFile(): Promise<void> {
  const { screen } = app;
  await handFile(app, file, () => screen.click('button', 'Import'));
  await screen.click('button', 'Take these records', FAR);
}

/** Ends what runs once it has come so far. @returns how far it was seen, %. */
async function endAt(percent: number): Promise<number> {
  const { page, screen } = app;
  const progress = await screen.find('progressbar', 'Bringing the records in');
  const cancel = await (await screen.find('button', 'Cancel')).boundingBox();
  if (!cancel) throw new Error('nothing to press');
  const come = await page.waitForFunction(
    (bar, least) => {
      const { value } = bar as HTMLProgressElement;
      return value >= least && value;
    },
    { timeout: FAR.timeoutMs, polling: 'raf' },
    progress,
    percent,
  );
  await page.mouse.click(cancel.x + cancel.width / 2, cancel.y + cancel.height / 2);
  return (await come.jsonValue()) as number;
}

/** All but the first line, which says when it was written, and what is set. */
const listsOf = (text: string): string => text.slice(text.indexOf('\n'), text.lastIndexOf('\n],"settings":'));
