import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AppHarness, startApp } from '../e2e/app-harness.ts';
import { exportedLog, importLog, onDate, open } from '../e2e/journeys.ts';
import { createKeyboard, type Keyboard } from '../e2e/keyboard.ts';
import { waitUntil } from '../e2e/wait-until.ts';
import { activePerson } from '../signals/log.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** The shell's own links lie beside its landmarks on every page. */
const RULES = {
  rules: { region: { enabled: false } },
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
const { records } = activePerson();
let app: AppHarness;
let keys: Keyboard;
/** What axe found, and where focus was lost, by state. */
const found: string[] = [];

beforeAll(async () => {
  app = await startApp({ peripherals: [], path: null });
  keys = createKeyboard(app.page);
  await onDate(app, '2026-11-21');
  await open(app, 'History');
  await importLog(app, records);
  await open(app, 'Today');
  await app.screen.find('button', 'Start session');
}, 120_000);
afterAll(() => app?.close());

/** A state that is met: no known barrier in it, and something has the focus. */
async function met(state: string, words: string | RegExp): Promise<void> {
  await app.screen.see(words);
  await waitUntil(async () => (await keys.stop()).name !== '', { timeoutMs: 2000, what: 'focus' }).catch(() =>
    found.push(`${state}: focus is lost`),
  );
  const barriers = await app.page.evaluate(async (rules) => {
    const { axe } = window as unknown as {
      axe: {
        run: (
          context: Document,
          options: object,
        ) => Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }>;
      };
    };
    const { violations } = await axe.run(document, rules);
    return violations.map(
      ({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  }, RULES);
  found.push(...barriers.map((barrier) => `${state}: ${barrier}`));
}

it('is done by keys alone from Today to the saved summary, with no barrier in any state', {
  timeout: 300_000,
}, async () => {
  const { screen, page } = app;
  await page.evaluate(await readFile(AXE, 'utf8'));
  await met('Today', 'Do this next');
  await keys.tabTo('Start session');
  await screen.press('Enter');
  await met('before', 'Is anything different today?');
  await keys.tabTo('Nothing different');
  await screen.press('Space');
  await keys.tabTo('Start session');
  await screen.press('Enter');
  await met('get ready', 'Get ready');
  await screen.press('Space');
  await met('repetitions', 'Steady');
  await screen.press('Space');
  await met('pause', 'All clocks stand');
  await screen.press('Space');
  await met('going on', 'Steady');
  await screen.press('?');
  await met('help', 'Without hands');
  await screen.press('Escape');
  await met('after help', 'Steady');
  await screen.press('h');
  await met('this hurts', 'How strong is the pain');
  await screen.press('Escape');
  await met('after “This hurts”', 'Steady');
  await keys.tabTo('Done');
  await screen.press('Enter');
  await met('rest', 'Next: ');
  await screen.press('Space');
  await met('get ready again', 'Get ready');
  for (const _ of ['Brace, lying', 'Wall plank']) {
    await keys.tabTo('Skip');
    await screen.press('Enter');
  }
  await met('skipped to a hold', 'Side plank at the wall');
  await keys.tabTo('Start set');
  await screen.press('Enter');
  await met('hold', 'Hold');
  await keys.tabTo('Done');
  await screen.press('Enter');
  await met('switch sides', 'Switch sides');
  await keys.tabTo('Go on now');
  await screen.press('Enter');
  await met('the other side', 'set 1 of 1, right');
  await screen.press('Escape');
  await met('summary', /What you did counts/);
  await keys.tabTo('Save summary');
  await screen.press('Enter');
  await met('Today again', 'How is your back today?');
  expect(found).toEqual([]);
  expect(keys.faults).toEqual([]);
  await open(app, 'History');
  const log = (await exportedLog(app)).slice(records.length);
  expect(log.at(-1)).toMatchObject({ type: 'session-ended' });
});
