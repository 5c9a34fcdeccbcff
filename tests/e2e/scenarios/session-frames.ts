import type { Page } from 'puppeteer-core';
import { activePerson } from '../../signals/log.ts';
import { startApp } from '../app-harness.ts';
import { calibrate, importLog, onDate, open, pairSensor, skipTo, startSession } from '../journeys.ts';
import { createScriptedBody } from '../peripherals/scripted-body.ts';
import { createWitMotion } from '../peripherals/witmotion.ts';

/** A frame this long is felt as a halt, ms. */
const LONG_MS = 50;

/** How long frames take, ms, and how many were long. */
export interface Frames {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly long: number;
}

/** The same browser on the same machine, by turns. */
export interface SessionFrames {
  readonly session: Frames;
  readonly emptyPage: Frames;
}

/** A session's frames may be slower by this factor (95 % of them), and so many more of them long. */
const MOST_TIMES = 1.1;
const MOST_MORE_LONG = 3;

/**
 * The most that a session may be slower than its empty page. Other programs make long frames as well: by chance alone one
 * page gets more of them than the other, on a quiet machine none.
 */
export const mostFor = ({ emptyPage }: SessionFrames) => ({
  p95: MOST_TIMES * emptyPage.p95,
  long: emptyPage.long + MOST_MORE_LONG + 2 * Math.sqrt(emptyPage.long),
});

/**
 * Frames while a hold is timed from a streaming sensor, with clock, figure and trunk moving, and beside it those of an empty
 * page: so many turns of so many seconds each.
 */
export async function sessionFrames(turns: number, secondsEach: number): Promise<SessionFrames> {
  const body = createScriptedBody([{ seconds: 0, flexionDeg: 0 }]);
  const sensor = createWitMotion({ motion: body.at });
  const app = await startApp({ peripherals: [sensor.peripheral], path: null });
  try {
    const { screen } = app;
    await onDate(app, '2026-11-21');
    await open(app, 'History');
    await importLog(app, activePerson().toldAtHome('2026-11-20', { floor: false }).records);
    await screen.click('link', /No sensor/);
    await pairSensor(app, /^WT901/);
    await calibrate(app);
    await open(app, 'Today');
    await startSession(app);
    await skipTo(app, 'Wall plank');
    await screen.see('Starts by itself when you are still');
    body.moveTo({ flexionDeg: 15, tremor: { amplitudeDeg: 0.3, hertz: 9 } }, 1);
    await screen.see('Hold');

    const empty = await app.page.browser().newPage();
    const session: number[] = [];
    const emptyPage: number[] = [];
    for (let turn = 0; turn < turns; turn++) {
      emptyPage.push(...(await intervals(empty, secondsEach)));
      session.push(...(await intervals(app.page, secondsEach)));
    }
    // The clock ran to the end.
    await screen.see('Hold');
    return { session: framesOf(session), emptyPage: framesOf(emptyPage) };
  } finally {
    await app.close();
  }
}

/** Times between frames of a page that is brought to the front, ms; its first second is left to the change. */
async function intervals(page: Page, seconds: number): Promise<number[]> {
  await page.bringToFront();
  return await page.evaluate(
    (ms) =>
      new Promise<number[]>((done) => {
        const found: number[] = [];
        const from = performance.now() + 1000;
        let last = Number.NaN;
        requestAnimationFrame(function next(now) {
          if (last >= from) found.push(now - last);
          last = now;
          if (now < from + ms) requestAnimationFrame(next);
          else done(found);
        });
      }),
    seconds * 1000,
  );
}

function framesOf(values: readonly number[]): Frames {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) =>
    Math.round(100 * (sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN)) / 100;
  return {
    count: values.length,
    p50: at(0.5),
    p95: at(0.95),
    long: values.filter((ms) => ms > LONG_MS).length,
  };
}
