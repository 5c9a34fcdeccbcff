import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PastDay, type PracticeChoice, practiceDay } from '../../../src/core/desk/practice.ts';
import { addDays } from '../../../src/core/log/civil-date.ts';

const MINUTE = 60_000;
const FIRST = '2026-11-02';
const CHOICE: PracticeChoice = { weeks: 4, from: null, byItself: true };

const day = (offset: number, slumpedShare = 0.3, practised = true): PastDay => ({
  date: addDays(FIRST, offset),
  practisedMs: practised ? 20 * MINUTE : 0,
  zonedMs: 100 * MINUTE,
  slumpedMs: 100 * MINUTE * slumpedShare,
});
/** Practises on every day before. */
const practisedFor = (
  days: number,
  choice: Partial<PracticeChoice> = {},
  slumped: (day: number) => number = () => 0.3,
) =>
  practiceDay(
    Array.from({ length: days }, (_, offset) => day(offset, slumped(offset))),
    { date: addDays(FIRST, days), practisedMs: 0, triggers: 0 },
    { ...CHOICE, ...choice },
  );

describe('practiceDay', () => {
  it('grows by ten minutes a week and fades, week by week', () => {
    const weeks = [0, 7, 14, 21].map((days) => practisedFor(days));
    expect(weeks.map(({ week, ofMs }) => [week, ofMs / MINUTE])).toEqual([
      [1, 20],
      [2, 30],
      [3, 40],
      [4, 50],
    ]);
    expect(weeks.map(({ share }) => `${share.given} of ${share.of}`)).toEqual([
      '1 of 1',
      '2 of 3',
      '1 of 2',
      '1 of 3',
    ]);
    expect(practisedFor(77, { weeks: 12 }).ofMs).toBe(60 * MINUTE);
  });

  it('waits with fading while more time is slumped than the week before', () => {
    expect(practisedFor(14, {}, (at) => (at < 7 ? 0.2 : 0.3)).share).toEqual({ given: 2, of: 3 });
  });

  it('counts no week without practice', () => {
    const holiday = [...Array(7).keys()].map((offset) => day(offset));
    const back = practiceDay(holiday, { date: addDays(FIRST, 30), practisedMs: 0, triggers: 0 }, CHOICE);
    expect(back.week).toBe(2);
  });

  it('ends after the weeks that were chosen, but for one day a week', () => {
    expect(practisedFor(28)).toMatchObject({ refresher: false, refresherOn: addDays(FIRST, 34) });
    const past = Array.from({ length: 28 }, (_, offset) => day(offset));
    const later = practiceDay(past, { date: addDays(FIRST, 34), practisedMs: 0, triggers: 0 }, CHOICE);
    expect(later).toMatchObject({
      refresher: true,
      refresherOn: null,
      ofMs: 20 * MINUTE,
      share: { given: 1, of: 1 },
    });
  });

  it('begins anew from a date', () => {
    expect(practisedFor(28, { from: addDays(FIRST, 28) })).toMatchObject({
      week: 1,
      ofMs: 20 * MINUTE,
      refresherOn: null,
    });
  });

  it('P10: moves by at most one stage a week, whatever the weeks were', () => {
    const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
    fc.assert(
      fc.property(fc.array(share, { minLength: 10, maxLength: 10 }), (weeks) => {
        const stages = [...Array(11).keys()].map((week) => {
          const { given, of } = practisedFor(
            7 * week,
            { weeks: 12 },
            (at) => weeks[Math.floor(at / 7)] ?? 0,
          ).share;
          return ['1/1', '2/3', '1/2', '1/3'].indexOf(`${given}/${of}`);
        });
        for (const [week, stage] of stages.entries())
          expect(Math.abs(stage - (stages[week - 1] ?? stage))).toBeLessThanOrEqual(1);
      }),
      { numRuns: 40 },
    );
  });
});
