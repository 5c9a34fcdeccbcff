// `npm run screenshots` makes the pictures of docs/screens from the built app with the simulated body.
// `SCREENS=folder npm run screenshots` makes every page in both sizes and both themes there, for looking at them.
import { it } from 'vitest';
import { type AppHarness, startApp } from '../e2e/app-harness.ts';
import { calibrate, importLog, onDate, open } from '../e2e/journeys.ts';
import { activePerson } from '../signals/log.ts';

const SIZES = { laptop: { width: 1440, height: 900 }, phone: { width: 390, height: 844, hasTouch: true } };
const VARIANTS = (['laptop', 'phone'] as const).flatMap((size) =>
  (['light', 'dark'] as const).map((theme) => ({ size, theme })),
);
/** What the README and the docs show. */
const SHOWN = [
  'desk-laptop-light',
  'today-laptop-light',
  'hold-laptop-light',
  'desk-phone-dark',
  'today-phone-light',
];

const folder = process.env.SCREENS;

it.each(VARIANTS)('draws $size $theme', async ({ size, theme }) => {
  const app = await startApp({ viewport: SIZES[size], path: null });
  await app.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  const shoot = async (page: string, fullPage = false) => {
    const name = `${page}-${size}-${theme}`;
    if (folder === undefined && !SHOWN.includes(name)) return;
    await new Promise((resolve) => setTimeout(resolve, 900));
    await app.screen.screenshot(`${folder ?? 'docs/screens'}/${name}.png`, { fullPage });
  };
  try {
    await walk(app, shoot);
  } finally {
    await app.close();
  }
});

async function walk(
  app: AppHarness,
  shoot: (page: string, fullPage?: boolean) => Promise<void>,
): Promise<void> {
  const { screen, page } = app;
  const go = (route: string) => page.goto(`${app.url}#/${route}`);
  await onDate(app, '2026-11-21');
  await go('welcome');
  await shoot('welcome');
  await go('screening');
  await shoot('screening');
  await go('pair');
  await shoot('pair', true);
  await open(app, 'History');
  await shoot('history-empty');
  await importLog(app, activePerson().records);
  await shoot('history', true);
  await open(app, 'Today');
  await shoot('today');
  await go('pair');
  await screen.click('button', 'Try with the simulated body');
  await screen.see('Start calibration');
  await shoot('calibrate');
  await calibrate(app);
  await shoot('calibrated');
  await screen.click('button', 'Show my slump');
  await screen.see('That is your slump', { timeoutMs: 20_000 });
  await shoot('slump');
  await screen.see('Slumped begins at', { timeoutMs: 40_000 });
  await shoot('range');
  await open(app, 'Desk');
  await shoot('desk');
  await open(app, 'Settings');
  await shoot('settings', true);
  await open(app, 'Today');
  await screen.click('button', 'Start session');
  await shoot('before');
  await screen.click('button', 'Start session');
  await screen.click('button', 'Skip');
  await screen.click('button', 'Skip');
  await shoot('ready');
  await screen.see('Steady. Keep breathing', { timeoutMs: 30_000 });
  await new Promise((resolve) => setTimeout(resolve, 4000));
  await shoot('hold');
  await screen.click('button', 'This hurts');
  await shoot('hurts');
  await page.keyboard.press('Escape');
  await screen.click('button', 'Stop');
  await screen.see('Save summary');
  await shoot('summary', true);
}
