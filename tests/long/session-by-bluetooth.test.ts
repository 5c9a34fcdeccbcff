import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Task, training } from '../../src/core/simulation/scenes.ts';
import { simulatedBody } from '../../src/core/simulation/simulated-body.ts';
import { type AppHarness, startApp } from '../e2e/app-harness.ts';
import { calibrate, exportedLog, importLog, onDate, open, pairSensor } from '../e2e/journeys.ts';
import { playSamples } from '../e2e/peripherals/motion.ts';
import { createWitMotion } from '../e2e/peripherals/witmotion.ts';
import { statesSeen, watchPlayer } from '../e2e/player-watch.ts';
import { waitUntil } from '../e2e/wait-until.ts';
import { person } from '../signals/log.ts';

const SESSION_MS = 240_000;
/** How near a hold is timed to the truth, the moves into and out of it left out, s. */
const HOLD_SECONDS = 0.5;
const TASKS: Readonly<Record<string, Task>> = {
  'Seated cat/cow': { exerciseId: 'catcow_seated', amount: 8 },
  'Wall plank': { exerciseId: 'plank_wall', amount: 10 },
};
const newcomer = person().screened('2026-11-20').pain('2026-11-20', 0);

/** What the body is asked to do: what the player says, as long as it is about this exercise and no rest. */
let task: Task | null = null;
const body = simulatedBody({ seed: 5, placement: 'sternum' });
body.stand(20).follow(training(() => task));
const sensor = createWitMotion({ motion: playSamples(body.samples()) });

let app: AppHarness;
beforeAll(async () => {
  app = await startApp({ peripherals: [sensor.peripheral], path: null });
  const { screen } = app;
  await onDate(app, '2026-11-21');
  await open(app, 'History');
  await importLog(app, newcomer.records);
  await screen.click('link', /No sensor/);
  await screen.click('radio', /^Breastbone/);
  await pairSensor(app, /^WT901/);
  await calibrate(app);
}, 120_000);
afterAll(() => app?.close());

/** "Wall plank: Get ready. Starts by itself when you are still". */
function askedFor(state: string): Task | null {
  const [name = '', word = ''] = state.split(/: |\. /);
  return word === 'Rest' ? null : (TASKS[name] ?? null);
}

it('counts and times a short session at the pace of people, with nothing to press', {
  timeout: SESSION_MS,
}, async () => {
  const { screen, page } = app;
  await open(app, 'Today');
  await screen.click('button', 'Start session');
  await screen.click('radio', /^Short/);
  await screen.click('radio', '0');
  await screen.click('radio', 'Nothing different');
  for (const _ of ['Brace, lying', 'Stand up with hands']) {
    await screen.click('DisclosureTriangle', 'Change it', { nth: 1 });
    await screen.click('button', 'Leave it out today');
  }
  await watchPlayer(page);
  await screen.click('button', 'Start session');
  await waitUntil(
    async () => {
      task = askedFor((await statesSeen(page)).at(-1) ?? '');
      return (await screen.text()).includes('Done. How was it?');
    },
    { timeoutMs: SESSION_MS, what: 'the end of the session' },
  );
  await screen.click('button', 'Save summary');
  await open(app, 'History');
  const log = (await exportedLog(app)).slice(newcomer.records.length);
  app.browser.problems.assertNone();
  app.browser.requests.assertOnly(app.origin);

  const [counted, held, ...others] = log.filter(({ type }) => type === 'set');
  const did = (id: string) =>
    body.truth.filter(({ what, exerciseId }) => (what === 'rep' || what === 'hold') && exerciseId === id);
  const [plank] = did('plank_wall');
  const trulySeconds = plank ? (plank.to - plank.from) / 1000 : Number.NaN;
  console.log(
    `over Bluetooth: ${counted?.performed} of 8 repetitions, ${held?.performed} of ${trulySeconds} s held`,
  );
  expect(others).toEqual([]);
  expect(did('catcow_seated')).toHaveLength(8);
  expect(counted).toMatchObject({ exerciseId: 'catcow_seated', countedBy: 'sensor', performed: 8 });
  expect(held).toMatchObject({ exerciseId: 'plank_wall', countedBy: 'sensor', unseenSeconds: 0 });
  expect(Math.abs(held?.performed - trulySeconds)).toBeLessThanOrEqual(HOLD_SECONDS);
});
