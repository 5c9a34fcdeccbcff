import { afterEach, describe, expect, it } from 'vitest';
import { type AppHarness, startApp } from '../e2e/app-harness.ts';
import { pairSensor } from '../e2e/journeys.ts';
import { createScriptedBody } from '../e2e/peripherals/scripted-body.ts';
import { createWitMotion } from '../e2e/peripherals/witmotion.ts';

/** From "what is this" to the first of anything. */
const MOST_MINUTES = 5;
/** How quick somebody reads who has never seen it, words a minute (silent reading, Brysbaert 2019: 238), and finds and presses. */
const WORDS_A_MINUTE = 238;
const PRESS_SECONDS = 2;

let app: AppHarness;
afterEach(() => app?.close());

/** Reads all that is new down to what is pressed next, takes time over each press, and waits for what goes by itself. */
function newcomer() {
  const read = new Set<string>();
  let seconds = 0;
  const look = async (until?: string) => {
    const all = (await app.screen.text()).split('\n');
    const end = until === undefined ? -1 : all.lastIndexOf(until);
    const lines = all.slice(0, end < 0 ? all.length : end + 1).filter((line) => line && !read.has(line));
    for (const line of lines) read.add(line);
    const words = lines
      .join(' ')
      .split(/\s+/)
      .filter((word) => /\p{L}/u.test(word)).length;
    seconds += (words / WORDS_A_MINUTE) * 60;
  };
  return {
    async press(role: string, name: string, nth = 0) {
      await app.screen.find(role, name, { nth });
      await look(name);
      seconds += PRESS_SECONDS;
      await app.screen.click(role, name, { nth });
    },
    look,
    /** What the app, the sensor and the body take, whatever else the machine does. */
    async during(waiting: Promise<unknown>) {
      const began = performance.now();
      await waiting;
      seconds += (performance.now() - began) / 1000;
    },
    minutes: () => seconds / 60,
  };
}

describe('somebody new', { timeout: 300_000 }, () => {
  it(`has a first nudge within ${MOST_MINUTES} minutes`, async () => {
    const body = createScriptedBody([{ seconds: 0, flexionDeg: 0 }]);
    const sensor = createWitMotion({ motion: body.at });
    app = await startApp({ peripherals: [sensor.peripheral] });
    const { press, look, during, minutes } = newcomer();
    await press('button', 'Pair a sensor');
    await press('radio', 'Yes, 18 or older');
    await press('button', 'Continue');
    await press('checkbox', 'None of these');
    await press('button', 'Continue');
    await app.screen.find('button', 'Choose sensor');
    await look();
    await during(pairSensor(app, /^WT901/));
    await press('button', 'Start calibration');
    await during(app.screen.see('Now let go'));
    await look();
    body.moveTo({ flexionDeg: 25 }, 1);
    await during(app.screen.see('This is what a nudge looks like'));
    await look();
    body.moveTo({ flexionDeg: 0 }, 1);
    await during(app.screen.see('That is all it asks'));
    console.info(`first nudge: ${minutes().toFixed(1)} min`);
    expect(minutes()).toBeLessThan(MOST_MINUTES);
    app.browser.problems.assertNone();
  });

  it(`has done a first set within ${MOST_MINUTES} minutes, with no sensor at all`, async () => {
    app = await startApp();
    const { press, during, minutes } = newcomer();
    await press('button', 'Go without a sensor');
    await press('link', 'Answer the safety questions');
    await press('radio', 'Yes, 18 or older');
    await press('button', 'Continue');
    await press('checkbox', 'None of these');
    await press('button', 'Continue');
    await press('checkbox', 'None of these', 0);
    await press('radio', '2');
    await press('radio', 'Neither');
    await press('checkbox', 'None of these', 1);
    await press('radio', 'Yes');
    await press('button', 'Save answers');
    await press('link', 'See the first session');
    await app.screen.see('Is anything different today?');
    await press('button', 'Start session');
    // The voice leads the set by its tempo, and it ends by itself.
    await during(app.screen.see(/Done: 8/, { timeoutMs: 120_000 }));
    console.info(`first set: ${minutes().toFixed(1)} min`);
    expect(minutes()).toBeLessThan(MOST_MINUTES);
    app.browser.problems.assertNone();
  });
});
