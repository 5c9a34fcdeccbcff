import { describe, expect, it } from 'vitest';
import { totalsOf } from '../../../src/core/desk/day.ts';
import type { DeskMinute } from '../../../src/core/desk/minute.ts';
import { mineOf, notMeSpans } from '../../../src/core/desk/not-me.ts';
import { ribbonOf } from '../../../src/core/desk/ribbon.ts';
import { LogRecord } from '../../../src/core/log/record.ts';
import { dayStory, spanWords } from '../../../src/strings/desk-day-words.ts';

const MINUTE = 60_000;
const TEN = 10 * 60;
/** So many minutes after ten. */
const past = (minutes: number): number => (TEN + minutes) * MINUTE;

const said = (answer: 'not-me' | 'taken-back', from: number, to: number): LogRecord =>
  LogRecord.parse({
    id: '01J00000000000000000000000',
    at: 0,
    zone: 'UTC',
    versions: { detector: 1, rules: 2, content: 1 },
    type: 'desk-not-me',
    answer,
    from: past(from),
    to: past(to),
  });
const spansOf = (...records: LogRecord[]) =>
  notMeSpans(records).map(({ from, to }) => [from / MINUTE - TEN, to / MINUTE - TEN]);

/** Half an hour in one position from ten on, with a nudge in its 15th minute. */
const hour: readonly DeskMinute[] = Array.from({ length: 30 }, (_, index) => ({
  minute: TEN + index,
  ms: { slumped: MINUTE },
  stillFor: (index + 1) * 60,
  practised: MINUTE,
  ...(index === 15 && { shifts: 1, events: [{ type: 'nudge' as const, t: past(15) }] }),
}));

describe('"that was not me"', () => {
  it('holds for the stretches as they were said last', () => {
    expect(spansOf(said('not-me', 0, 10), said('not-me', 20, 30))).toEqual([
      [0, 10],
      [20, 30],
    ]);
    expect(spansOf(said('not-me', 0, 10), said('not-me', 5, 20))).toEqual([[0, 20]]);
    expect(spansOf(said('not-me', 0, 30), said('taken-back', 10, 20))).toEqual([
      [0, 10],
      [20, 30],
    ]);
    expect(spansOf(said('not-me', 0, 30), said('taken-back', 0, 30))).toEqual([]);
  });

  it('counts in no total, and comes back whole when it is taken back', () => {
    const all = totalsOf(hour);
    const rest = totalsOf(hour, notMeSpans([said('not-me', 10, 20)]));
    expect(rest).toMatchObject({
      wornMs: 20 * MINUTE,
      practisedMs: 20 * MINUTE,
      shifts: 0,
      nudges: 0,
      triggers: 0,
    });
    expect(rest.ms.slumped).toBe(20 * MINUTE);
    expect(totalsOf(hour, notMeSpans([said('not-me', 10, 20), said('taken-back', 10, 20)]))).toEqual(all);
  });

  it('lets no still spell reach over what was not theirs', () => {
    expect(totalsOf(hour, notMeSpans([said('not-me', 10, 20)])).longestStillMs).toBe(10 * MINUTE);
    expect(totalsOf(hour, notMeSpans([said('not-me', 0, 29)])).longestStillMs).toBe(MINUTE);
  });

  it('keeps the time without data that lies beside it', () => {
    const slept: DeskMinute = {
      minute: TEN + 30,
      ms: {},
      events: [{ type: 'gap', from: past(0), t: past(30), cause: 'asleep' }],
    };
    expect(totalsOf([slept]).ms.unseen).toBe(29 * MINUTE);
    expect(totalsOf([slept], notMeSpans([said('not-me', 10, 31)])).ms.unseen).toBe(9 * MINUTE);
    expect(mineOf([slept], notMeSpans([said('not-me', 0, 31)]))).toEqual([]);
  });

  it('is one stretch of the ribbon, told as not counted, with nothing that happened in it', () => {
    const notMe = notMeSpans([said('not-me', 10, 20)]);
    const ribbon = ribbonOf(hour, { notMe, notes: [] });
    expect(ribbon.spans.map(({ part, from }) => [part, from / MINUTE - TEN])).toEqual([
      ['slumped', 0],
      ['not-me', 10],
      ['slumped', 20],
    ]);
    expect(ribbon.marks).toEqual([]);
    const [, other] = ribbon.spans;
    expect(other && spanWords(other, ribbon.marks)).toMatch(/:10 to \d+:20, not you, 10 min, not counted$/);
    const story = dayStory(totalsOf(hour, notMe), ribbon).join(' ');
    expect(story).toContain('No nudges.');
    expect(story).toMatch(/Not you from \d+:10 to \d+:20: not counted\./);
  });
});
