// `npm run -s lighthouse` measures the pages of the built app as on a phone with a slow network, and prints all figures.
import lighthouse, { type Flags } from 'lighthouse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TOPICS } from '../../src/strings/learn-words.ts';
import { GROUP_SECTIONS } from '../../src/strings/settings-groups.ts';
import { ROUTE_TITLES } from '../../src/views/routes.ts';
import { type AppHarness, startApp } from '../e2e/app-harness.ts';
import { importLog, onDate } from '../e2e/journeys.ts';
import { activePerson } from '../signals/log.ts';
import { serveAsHosted } from './hosted-app.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;
/** Lighthouse's own phone: a Moto G Power on slow 4G, throttled by its model of both. */
const PHONE: Flags = { onlyCategories: [...CATEGORIES], formFactor: 'mobile', logLevel: 'silent' };
/** What holds of every page; how fast one comes is measured where people begin. */
const GOOD_FOR_ALL = ['accessibility', 'best-practices'] as const;
const FOR_ALL: Flags = { ...PHONE, onlyCategories: [...GOOD_FOR_ALL] };
const PARTS = [
  'first-contentful-paint',
  'speed-index',
  'total-blocking-time',
  'cumulative-layout-shift',
] as const;
/** The largest paint varies from run to run. */
const RUNS = 5;
const MOST_PAINT_MS = 1500;

let app: AppHarness;

beforeAll(async () => {
  app = await startApp({ serve: serveAsHosted, viewport: { width: 412, height: 823, hasTouch: true } });
});
afterAll(() => app?.close());

/** Every page there is, with what can stand behind it. */
const PAGES: readonly string[] = [
  ...Object.keys(ROUTE_TITLES),
  ...GROUP_SECTIONS.flatMap(({ groups }) => groups.map((group) => `settings/${group}`)),
  ...TOPICS.map((topic) => `learn/${topic}`),
  'day/2026-11-20',
  'exercise/bird_dog',
  'screening/desk',
];

/** One page, loaded with nothing of it in a cache; what is stored of the person stays. */
async function look(route: string, flags = PHONE) {
  const { page, url } = app;
  await page.goto('about:blank');
  const result = await lighthouse(`${url}#/${route}`, flags, undefined, page);
  if (!result) throw new Error('Lighthouse came to nothing');
  const { categories, audits } = result.lhr;
  const score = (name: string) => Math.round(100 * (categories[name]?.score ?? 0));
  const failed = GOOD_FOR_ALL.flatMap((name) =>
    (categories[name]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => id),
  );
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    paintMs: audits['largest-contentful-paint']?.numericValue ?? Number.POSITIVE_INFINITY,
    /** What performance is made of. */
    parts: PARTS.map((id) => `${id} ${audits[id]?.displayValue ?? 'unknown'}`).join(', '),
    failed,
  };
}

const told = (
  route: string,
  { performance, accessibility, bestPractices, paintMs, parts, failed }: Awaited<ReturnType<typeof look>>,
) =>
  console.info(
    `${route.padEnd(28)} performance ${performance}, accessibility ${accessibility}, best practices ${bestPractices}, largest paint ${(paintMs / 1000).toFixed(2)} s, ${parts} ${failed.join(' ')}`,
  );

async function isGood(route: string): Promise<void> {
  const seen = await look(route);
  told(route, seen);
  expect(seen).toMatchObject({ accessibility: 100, bestPractices: 100, failed: [] });
  expect(seen.performance).toBeGreaterThanOrEqual(95);
}

describe('on a phone with a slow network', () => {
  it.each(['welcome', 'today'])('%s of a new person', isGood);

  describe('once there is a log', () => {
    beforeAll(async () => {
      await onDate(app, '2026-11-21');
      await app.page.goto(`${app.url}#/history`);
      await importLog(app, activePerson().records);
    });

    it.each(['today', 'desk', 'progress', 'learn', 'settings', 'session'])('%s', isGood);

    it.each(PAGES)('%s is open to everyone and keeps to good practice', async (route) => {
      const { accessibility, bestPractices, failed } = await look(route, FOR_ALL);
      console.info(
        `${route.padEnd(28)} accessibility ${accessibility}, best practices ${bestPractices} ${failed.join(' ')}`,
      );
      expect({ accessibility, bestPractices, failed }).toEqual({
        accessibility: 100,
        bestPractices: 100,
        failed: [],
      });
    });

    it(`paints Today within ${MOST_PAINT_MS / 1000} s`, async () => {
      const paints: number[] = [];
      for (let run = 0; run < RUNS; run++) {
        const seen = await look('today');
        told('today', seen);
        paints.push(seen.paintMs);
      }
      paints.sort((a, b) => a - b);
      const median = paints[Math.floor(RUNS / 2)] ?? Number.POSITIVE_INFINITY;
      console.info(`largest paint of Today, ms: ${paints.map(Math.round).join(' ')}`);
      expect(median).toBeLessThan(MOST_PAINT_MS);
    });
  });
});
