import type { Page } from 'puppeteer-core';

const MS_PER_DAY = 86_400_000;
const registered = new WeakMap<Page, string>();

/**
 * Makes a page live some days later (or earlier): `new Date()`, `Date()` and `Date.now()` are shifted, in the
 * document that is open and in every later one of this page, before its first script. A second call replaces the
 * first. Not shifted: `performance`, `Intl` without a date, timers, and workers.
 */
export async function shiftDate(page: Page, days: number): Promise<void> {
  const earlier = registered.get(page);
  if (earlier !== undefined) await page.removeScriptToEvaluateOnNewDocument(earlier);
  const { identifier } = await page.evaluateOnNewDocument(installShiftedDate, days * MS_PER_DAY);
  registered.set(page, identifier);
  await page.evaluate(installShiftedDate, days * MS_PER_DAY);
}

/** Runs in the page, so it may use nothing from outside itself. */
function installShiftedDate(shiftMs: number): void {
  const KEEPER = Symbol.for('the unshifted Date');
  const RealDate: DateConstructor = Reflect.get(globalThis, KEEPER) ?? Date;
  Reflect.set(globalThis, KEEPER, RealDate);
  const now = () => RealDate.now() + shiftMs;
  const ShiftedDate = new Proxy(RealDate, {
    apply: () => new RealDate(now()).toString(),
    construct: (real, given, target) => Reflect.construct(real, given.length === 0 ? [now()] : given, target),
    get: (real, key) => (key === 'now' ? now : Reflect.get(real, key)),
  });
  RealDate.prototype.constructor = ShiftedDate;
  globalThis.Date = ShiftedDate;
}
