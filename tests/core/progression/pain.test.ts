import { describe, expect, it } from 'vitest';
import { foldProgress } from '../../../src/core/progression/fold.ts';
import { type DailyPain, usualLevel, withPain } from '../../../src/core/progression/pain.ts';
import { threeLadders } from '../../signals/library.ts';
import { person } from '../../signals/log.ts';

const days = (...values: number[]): DailyPain[] =>
  values.map((value, i) => ({
    date: `2026-01-${String(i + 1).padStart(2, '0')}`,
    value,
    at: i,
    inFlare: false,
  }));

describe('the usual level b (R-2)', () => {
  it('is the intake until five days are known', () => {
    expect(usualLevel(days(0, 0, 0, 0), 2)).toBe(2);
  });

  it('is the median of the last 14 days', () => {
    expect(usualLevel(days(0, 1, 1, 2, 2), 2)).toBe(1);
    expect(usualLevel(days(0, 1, 2, 2, 0, 1), 2)).toBe(1);
    expect(usualLevel(days(9, 9, 9, 9, ...Array.from({ length: 14 }, () => 1)), 9)).toBe(1);
    expect(usualLevel(days(1, 1, 1, 2, 2, 2), 2)).toBe(1.5);
  });

  it('never rises more than one above the reference (INV-18)', () => {
    expect(usualLevel(days(5, 5, 5, 5, 5, 5), 1)).toBe(2);
  });

  it('takes the highest entry of a date, and leaves flares out', () => {
    const once = withPain([], { at: 1, date: '2026-01-01', value: 4, recalledFor: null }, false);
    expect(withPain(once, { at: 2, date: '2026-01-01', value: 2, recalledFor: null }, false)[0]?.value).toBe(
      4,
    );
    const flare = days(7, 7, 7, 7, 7).map((day) => ({ ...day, inFlare: true }));
    expect(usualLevel(flare, 2)).toBe(2);
  });
});

describe('the next-day report (R-2, M-12)', () => {
  const trained = () =>
    person()
      .screened('2026-11-15')
      .session({ on: '2026-11-16', items: ['bridge 1x8'] });
  const waits = (somebody: ReturnType<typeof trained>, on: string, hour: number) =>
    foldProgress(somebody.records, threeLadders, somebody.at(on, hour), 'UTC').awaitingNextDay;

  it('is awaited on the next civil date, up to 40 h after the end', () => {
    const awaited = waits(trained(), '2026-11-16', 20);
    expect(awaited?.date).toBe('2026-11-17');
    expect(new Date(awaited?.until ?? 0).toISOString()).toBe('2026-11-18T00:00:00.000Z');
    expect(waits(trained(), '2026-11-18', 1)).toBeNull();
  });

  it('is there with the first entry on that date', () => {
    expect(waits(trained().nextDay(1), '2026-11-17', 9)).toBeNull();
  });

  it('is not an entry of the same date, nor one sooner than 8 h after the end', () => {
    expect(waits(trained().pain('2026-11-16', 1, 22), '2026-11-16', 23)).not.toBeNull();
    const late = person()
      .screened('2026-11-15')
      .session({ on: '2026-11-16', hour: 23.5, items: ['bridge 1x8'] });
    expect(waits(late.pain('2026-11-17', 1, 6), '2026-11-17', 7)).not.toBeNull();
  });

  it('is not a recalled value', () => {
    expect(waits(trained().recalled('2026-11-17', 1, '2026-11-17'), '2026-11-17', 10)).not.toBeNull();
  });
});
