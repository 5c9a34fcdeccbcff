import { describe, expect, it } from 'vitest';
import { totalsOf } from '../../../src/core/desk/day.ts';
import type { DeskMinute, MinutePart } from '../../../src/core/desk/minute.ts';
import { ribbonOf } from '../../../src/core/desk/ribbon.ts';
import { dayStory, spanWords } from '../../../src/strings/desk-day-words.ts';

const MINUTE = 60_000;

const minute = (at: number, part: MinutePart, more: Partial<DeskMinute> = {}): DeskMinute => ({
  minute: at,
  ms: { [part]: MINUTE },
  ...more,
});

/** 10:00 UTC on some day. */
const TEN = 10 * 60;

const asleep: readonly DeskMinute[] = [
  minute(TEN, 'tall'),
  minute(TEN + 1, 'tall', { events: [{ type: 'nudge', t: (TEN + 1) * MINUTE + 5000 }] }),
  minute(TEN + 2, 'slumped', { ms: { slumped: 40_000, tall: 20_000 } }),
  {
    minute: TEN + 9,
    ms: { unseen: 30_000, relaxed: 20_000 },
    events: [{ type: 'gap', from: (TEN + 3) * MINUTE, t: (TEN + 9) * MINUTE + 30_000, cause: 'asleep' }],
  },
];

describe('the ribbon of a day', () => {
  it('joins minutes of the same part, and takes for each what was most of it', () => {
    const { spans, marks } = ribbonOf(asleep);
    expect(spans.map(({ part, from, to }) => [part, from / MINUTE - TEN, to / MINUTE - TEN])).toEqual([
      ['tall', 0, 2],
      ['slumped', 2, 3],
      ['unseen', 3, 10],
    ]);
    expect(marks.map(({ type }) => type)).toEqual(['nudge']);
  });

  it('has no hole: a minute without a record is unseen, with the cause where one is known', () => {
    const { spans } = ribbonOf([minute(TEN, 'tall'), minute(TEN + 2, 'tall')]);
    expect(spans.map(({ part, cause }) => [part, cause])).toEqual([
      ['tall', null],
      ['unseen', null],
      ['tall', null],
    ]);
    expect(ribbonOf(asleep).spans.at(-1)?.cause).toBe('asleep');
    expect(ribbonOf([])).toEqual({ spans: [], marks: [] });
  });

  it('is told in words that say when, why not, and how long', () => {
    const ribbon = ribbonOf(asleep);
    const [first, , gap] = ribbon.spans;
    expect(first && spanWords(first, ribbon.marks)).toMatch(
      /^\d+:00 to \d+:02, tall, 2 min; a nudge at \d+:01$/,
    );
    expect(gap && spanWords(gap, ribbon.marks)).toMatch(
      /^No data \d+:03 to \d+:10, computer asleep, not counted$/,
    );
    const story = dayStory(totalsOf(asleep), ribbon).join(' ');
    expect(story).toContain('tall 2 min 20 s');
    expect(story).toMatch(/Nudges at \d+:01; within a minute you moved after 0\./);
    expect(story).toContain('computer asleep, not counted.');
  });
});
