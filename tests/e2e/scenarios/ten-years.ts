import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { backupOf, tenYears } from '../../signals/ten-years/ten-years.ts';
import { type AppHarness, startApp } from '../app-harness.ts';
import { downloaded } from '../journeys.ts';

/** So often is Today opened: the first time comes right after a large import, while the browser still tidies up; the middle counts. */
const TIMES = 3;

/** Of ten years in the built app, by its buttons. Times in ms. */
export interface TenYearsInApp {
  readonly looked: number;
  readonly taken: number;
  /** What was exported again holds the same lists as the file that was taken in, by their hash. */
  readonly same: boolean;
  readonly today: number;
  readonly charts: number;
  readonly undone: number;
  readonly megabytes: { readonly file: number; readonly heapTaken: number; readonly heapDrawn: number };
}

/**
 * Looks at ten years, ends early as one may, takes them in, exports them again, opens Today and the charts, and takes them
 * back.
 *
 * @param minuteDays of so many of the latest desk days the minutes are there.
 * @param timeoutMs nobody waits longer for an import.
 */
export async function tenYearsInApp(minuteDays: number, timeoutMs: number): Promise<TenYearsInApp> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-ten-years-'));
  const app = await startApp({ path: '#/settings/data' });
  try {
    const file = join(folder, 'plumbline-ten-years.json');
    const years = tenYears(Date.now(), 1, 1, minuteDays);
    writeFileSync(file, backupOf(years, 0));
    const megabytes = statSync(file).size / 1e6;
    console.log(
      `ten years: ${years.records.length} records, ${years.deskDays} desk days in ${years.minutes.length} minutes, ${years.sessions} sessions, ${megabytes.toFixed(0)} MB`,
    );
    return await lived(app, file, megabytes, timeoutMs);
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function lived(
  app: AppHarness,
  file: string,
  megabytes: number,
  timeoutMs: number,
): Promise<TenYearsInApp> {
  const { page, screen } = app;
  const choose = async () => {
    const [chooser] = await Promise.all([page.waitForFileChooser(), screen.click('button', 'Import')]);
    await chooser.accept([file]);
  };
  await choose();
  await screen.click('button', 'Cancel');
  await screen.see('Cancelled. Everything is as it was before.');

  const looked = await timed(async () => {
    await choose();
    await screen.see('What this file brings', { timeoutMs });
  });
  await screen.click('checkbox', 'Take the settings of the file as well');
  const taken = await timed(async () => {
    await screen.click('button', 'Take these records');
    await screen.see('records taken', { timeoutMs });
  });
  const heapTaken = await heapMegabytes(page);
  console.log(`looked at in ${looked} ms, taken in ${taken} ms, heap after it ${heapTaken} MB`);

  const text = await downloaded(app, '.json', () => screen.click('button', 'Export'));
  const same = hashOf(text) === hashOf(readFileSync(file, 'utf8'));

  await page.goto(`${app.url}#/today`);
  const opened: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    await page.reload();
    opened.push(await whenDrawn(page, 'today-page', 'h1'));
  }
  const today = opened.toSorted((a, b) => a - b)[Math.floor(TIMES / 2)] ?? Number.POSITIVE_INFINITY;
  await page.evaluate(() => {
    performance.mark('asked');
    location.hash = '#/trends';
  });
  const charts = await whenDrawn(page, 'trends-page', 'chart-frame canvas');
  const heapDrawn = await heapMegabytes(page);
  console.log(
    `Today after ${today} ms (${opened.join(', ')}), charts after ${charts} ms, heap ${heapDrawn} MB`,
  );

  await page.goto(`${app.url}#/settings/data`);
  const undone = await timed(async () => {
    await screen.click('button', 'Take it back');
    await screen.see('Taken back', { timeoutMs });
  });
  console.log(`exported again ${same ? 'the same' : 'OTHERWISE'}, taken back in ${undone} ms`);
  return {
    looked,
    taken,
    same,
    today,
    charts,
    undone,
    megabytes: { file: megabytes, heapTaken, heapDrawn },
  };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return Math.round(performance.now() - from);
}

async function heapMegabytes(page: Page): Promise<number> {
  const { JSHeapUsedSize = 0 } = await page.metrics();
  return Math.round(JSHeapUsedSize / 1e6);
}

/** Of the lists alone: the first line says when it was written, the last what is set. */
function hashOf(text: string): string {
  const lists = text.slice(text.indexOf('\n'), text.lastIndexOf('\n],"settings":'));
  return createHash('sha256').update(lists).digest('hex');
}

/** When this is drawn on a page, ms after the page was asked for: by its address, or by a mark. */
async function whenDrawn(page: Page, pageName: string, inside: string): Promise<number> {
  const drawn = await page.waitForFunction(
    (name, wanted) => {
      const find = (root: ParentNode, [tag = '', ...rest]: string[]): Element | null => {
        const found = root.querySelector(tag);
        return rest.length === 0 || !found?.shadowRoot ? found : find(found.shadowRoot, rest);
      };
      const element = find(document, ['app-root', name, ...wanted.split(' ')]);
      if (!element) return 0;
      const { clientWidth, clientHeight } = element;
      if (clientWidth === 0 || clientHeight === 0) return 0;
      const asked = performance.getEntriesByName('asked').at(-1)?.startTime ?? 0;
      return Math.round(performance.now() - asked);
    },
    { timeout: 60_000, polling: 'raf' },
    pageName,
    inside,
  );
  return (await drawn.jsonValue()) as number;
}
