import { describe, expect, it } from 'vitest';
import { foldProgress } from '../../../src/core/progression/fold.ts';
import { threeLadders } from '../../signals/library.ts';
import { person } from '../../signals/log.ts';

const trained = (hour = 18) =>
  person()
    .screened('2026-11-15')
    .session({ on: '2026-11-16', hour, items: ['bridge 1x8'] });
const toRecall = (somebody: ReturnType<typeof trained>, on: string, hour: number) =>
  foldProgress(somebody.records, threeLadders, somebody.at(on, hour), 'UTC').dateToRecall;

describe('the day after a session, recalled (R-2)', () => {
  it('is asked for once its own time is over', () => {
    expect(toRecall(trained(), '2026-11-17', 23)).toBeNull();
    expect(toRecall(trained(), '2026-11-18', 1)).toBe('2026-11-17');
  });

  it('is over 40 h after a session of the small hours, before the date is', () => {
    expect(toRecall(trained(0.5), '2026-11-17', 16)).toBeNull();
    expect(toRecall(trained(0.5), '2026-11-17', 18)).toBe('2026-11-17');
  });

  it('is not asked for where that date has an entry', () => {
    expect(toRecall(trained().nextDay(1), '2026-11-18', 9)).toBeNull();
    expect(toRecall(trained(23.5).pain('2026-11-17', 2, 6), '2026-11-18', 9)).toBeNull();
  });

  it('is asked for once: a recalled value is an answer', () => {
    expect(toRecall(trained().recalled('2026-11-18', 2, '2026-11-17'), '2026-11-18', 12)).toBeNull();
  });

  it('is asked for though later dates have entries', () => {
    expect(toRecall(trained().pain('2026-11-18', 2), '2026-11-18', 9)).toBe('2026-11-17');
  });

  it('is the latest session’s alone', () => {
    const twice = trained().session({ on: '2026-11-18', items: ['bridge 1x8'] });
    expect(toRecall(twice, '2026-11-18', 22)).toBeNull();
    expect(toRecall(twice, '2026-11-20', 9)).toBe('2026-11-19');
  });

  it('is not asked for without a session, nor after one that has no summary', () => {
    expect(toRecall(person().screened('2026-11-15'), '2026-11-18', 9)).toBeNull();
    const broken = person()
      .screened('2026-11-15')
      .session({ on: '2026-11-16', items: ['bridge 1x8'], brokenOff: true });
    expect(toRecall(broken, '2026-11-18', 9)).toBeNull();
  });
});
