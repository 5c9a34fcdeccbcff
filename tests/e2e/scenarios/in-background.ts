import { loadavg } from 'node:os';
import { expect } from 'vitest';
import { hide, show } from '../page-life.ts';
import type { Emulate } from '../peripherals/emulated-sensor.ts';
import { saidIn, storedMinutes } from '../stored-day.ts';
import { megabytesAnHour, sharePercent, weigh } from '../weigh.ts';
import { type Watched, watchAtDesk } from './hidden.ts';

/** What the wearer does after so many seconds, in both tabs at once. */
export interface Move {
  readonly atSeconds: number;
  readonly does: 'slump' | 'sit up';
}

/** What a hidden tab said and cost, beside one in front whose sensor felt the same. */
export interface BackgroundFigures {
  /** What each said, and how long after the start, s. */
  readonly hidden: readonly Said[];
  readonly inFront: readonly Said[];
  /** Share of one core that the main thread took, percent; beside it that of an empty hidden page of the same browser. */
  readonly sharePercent: number;
  readonly emptySharePercent: number;
  /** Changes to the hidden tab's DOM. */
  readonly redraws: number;
  /** What JavaScript held after a full collection, MB: at the start and at the end. */
  readonly heapMegabytes: readonly [number, number];
  /** How fast that grew over the last two thirds, MB in an hour. */
  readonly heapMegabytesAnHour: number;
  /** Ticks a second of a timer of 100 ms in the hidden tab: one where the browser slows its timers. */
  readonly ticksASecond: number;
  /** Jobs that wanted the machine's processors, on average of a minute, when it was over. */
  readonly load: number;
}

export interface Said {
  readonly type: string;
  readonly afterSeconds: number;
}

/** A hidden page settles for so long before it is weighed, s. */
const SETTLES_SECONDS = 10;

/**
 * Watches the same wearer in two browsers, in one of them behind another tab, and weighs that one meanwhile.
 *
 * @param everySeconds how often what the heap holds is looked at; this costs time of its own, which is left out.
 */
export async function watchInBackground(
  emulate: Emulate,
  moves: readonly Move[],
  seconds: number,
  everySeconds: number,
): Promise<BackgroundFigures> {
  const [hidden, inFront] = await Promise.all([watchAtDesk(emulate), watchAtDesk(emulate)]);
  try {
    const page = hidden.app.page;
    const empty = await weigh(await hidden.app.browser.newPage());
    await hide(page);
    await inFront.app.page.bringToFront();
    const scales = await weigh(page);
    const startedAt = Date.now();
    const acting = act([hidden, inFront], moves);
    await pause(SETTLES_SECONDS);
    await scales.redraws();

    const held = [{ at: 0, bytes: await scales.heldBytes() }];
    let [percentSeconds, emptyPercentSeconds, weighedSeconds] = [0, 0, 0];
    for (let at = SETTLES_SECONDS; at < seconds; at += everySeconds) {
      const before = [await scales.cost(), await empty.cost()] as const;
      await pause(Math.min(everySeconds, seconds - at));
      const after = [await scales.cost(), await empty.cost()] as const;
      const length = after[0].at - before[0].at;
      percentSeconds += length * sharePercent(before[0], after[0]);
      emptyPercentSeconds += length * sharePercent(before[1], after[1]);
      weighedSeconds += length;
      held.push({ at: (Date.now() - startedAt) / 1000, bytes: await scales.heldBytes() });
    }
    await acting;
    const redraws = await scales.redraws();
    const ticksASecond = await page.evaluate(ticksIn, 5000);
    const load = loadavg()[0] ?? 0;
    await show(page);
    const said = async ({ app }: Watched) =>
      saidIn(await storedMinutes(app.page)).map(({ type, t }) => ({
        type,
        afterSeconds: (t - startedAt) / 1000,
      }));
    const figures = {
      hidden: await said(hidden),
      inFront: await said(inFront),
      sharePercent: percentSeconds / weighedSeconds,
      emptySharePercent: emptyPercentSeconds / weighedSeconds,
      redraws,
      heapMegabytes: [megabytes(held[0]), megabytes(held.at(-1))] as const,
      heapMegabytesAnHour: megabytesAnHour(held.slice(Math.floor(held.length / 3))),
      ticksASecond,
      load,
    };
    for (const { app } of [hidden, inFront]) {
      app.browser.requests.assertOnly(app.origin);
      app.browser.problems.assertNone();
    }
    return figures;
  } finally {
    await Promise.all([hidden.app.close(), inFront.app.close()]);
  }
}

/** Both said the same, and nudged within a second of each other; prompts count from when each was calibrated. */
export function expectSameSaid({ hidden, inFront }: Pick<BackgroundFigures, 'hidden' | 'inFront'>): void {
  expect(hidden.map(({ type }) => type)).toEqual(inFront.map(({ type }) => type));
  hidden.forEach(({ type, afterSeconds }, index) => {
    if (type === 'stillness' || type === 'break') return;
    expect(Math.abs(afterSeconds - (inFront[index]?.afterSeconds ?? Number.NaN))).toBeLessThan(1);
  });
}

async function act(watched: readonly Watched[], moves: readonly Move[]): Promise<void> {
  const startedAt = performance.now();
  for (const { atSeconds, does } of moves) {
    await pause(Math.max(0, atSeconds - (performance.now() - startedAt) / 1000));
    for (const each of watched) does === 'slump' ? each.slump() : each.sitUp();
  }
}

/** Runs in the page: how often a second a timer of 100 ms comes. */
function ticksIn(ms: number): Promise<number> {
  return new Promise((resolve) => {
    let ticks = 0;
    const startedAt = performance.now();
    const timer = setInterval(() => {
      ticks += 1;
      if (performance.now() - startedAt < ms) return;
      clearInterval(timer);
      resolve(ticks / ((performance.now() - startedAt) / 1000));
    }, 100);
  });
}

const megabytes = (held: { readonly bytes: number } | undefined): number => (held?.bytes ?? Number.NaN) / 1e6;

const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));
