import type { DayTotals } from '../core/desk/day.ts';
import type { MinutePart } from '../core/desk/minute.ts';
import type { Ribbon, RibbonMark, RibbonSpan } from '../core/desk/ribbon.ts';
import type { RecordOf } from '../core/log/record.ts';
import { gapWords } from './desk-words.ts';
import { clockTime, timeSpan } from './time-words.ts';

export const PART_WORDS: Readonly<Record<MinutePart, string>> = {
  tall: 'Tall',
  relaxed: 'Relaxed',
  slumped: 'Slumped',
  still: 'Still',
  reclining: 'Leaning back',
  lying: 'Lying down',
  moving: 'Moving',
  exercise: 'Exercising',
  away: 'Not worn',
  unseen: 'No data',
};

const MARK_WORDS: Readonly<Record<RibbonMark['type'], string>> = {
  nudge: 'a nudge',
  withheld: 'a nudge left out on purpose',
  answered: 'you moved after a nudge',
  stillness: 'a prompt to change position',
  break: 'a prompt for a break',
  'held-back': 'what was held back was told',
};

export const DAY_WORDS = {
  ribbon: 'The day, stretch by stretch. Arrow keys move along it.',
  empty: 'The day fills as you wear the sensor.',
  words: 'In words',
  table: 'As a table',
  columns: ['From', 'To', 'What', 'How long'],
} as const;

/** "10:12 to 10:28, relaxed, 16 min; a nudge at 10:20". */
export function spanWords({ from, to, part, cause }: RibbonSpan, marks: readonly RibbonMark[]): string {
  const told = marksWithin({ from, to }, marks).map(
    (mark) => `${MARK_WORDS[mark.type]} at ${clockTime(mark.t)}`,
  );
  const what =
    part === 'unseen'
      ? gapWords(from, to, cause).replace(/\.$/, '')
      : `${clockTime(from)} to ${clockTime(to)}, ${PART_WORDS[part].toLowerCase()}, ${timeSpan(to - from)}`;
  return [what, ...told].join('; ');
}

export const marksWithin = (
  { from, to }: { readonly from: number; readonly to: number },
  marks: readonly RibbonMark[],
): readonly RibbonMark[] => marks.filter(({ t }) => from <= t && t < to);

/** What happened at a moment: "a nudge". */
export const markWords = ({ type }: RibbonMark): string => MARK_WORDS[type];

/** A day in sentences that can be checked against the drawing and the table; it judges nothing. */
export function dayStory(totals: DayTotals, { spans, marks }: Ribbon): readonly string[] {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return [];
  const parts = (['tall', 'relaxed', 'slumped', 'still', 'moving'] as const)
    .filter((part) => totals.ms[part] >= 60_000)
    .map((part) => `${PART_WORDS[part].toLowerCase()} ${timeSpan(totals.ms[part])}`);
  const nudges = marks.filter(({ type }) => type === 'nudge');
  const answered = marks.filter(({ type }) => type === 'answered').length;
  return [
    `From ${clockTime(first.from)} to ${clockTime(last.to)} the sensor was worn for ${timeSpan(totals.wornMs)}: ${parts.join(', ')}.`,
    `${totals.shifts} position changes. The longest time in one position was ${timeSpan(totals.longestStillMs)}.`,
    ...(nudges.length > 0
      ? [
          `Nudges at ${nudges.map(({ t }) => clockTime(t)).join(', ')}; within a minute you moved after ${answered}.`,
        ]
      : ['No nudges.']),
    ...spans
      .filter(({ part, from, to }) => part === 'unseen' && to - from > 60_000)
      .map(({ from, to, cause }) => gapWords(from, to, cause)),
  ];
}

const HOUR_MS = 3_600_000;

/** A day that is over, in three lines, from its record in the log. */
export function deskDayLines(day: RecordOf<'desk-day'>): readonly string[] {
  const parts = [
    ['tall', day.tallMs],
    ['relaxed', day.relaxedMs],
    ['slumped', day.slumpedMs],
    ['no data', day.unseenMs],
  ] as const;
  const times = parts.filter(([, ms]) => ms >= 60_000).map(([name, ms]) => `${name} ${timeSpan(ms)}`);
  const anHour = day.wornMs > 0 ? Math.round(day.shifts / (day.wornMs / HOUR_MS)) : 0;
  return [
    ...(times.length > 0 ? [times.join(', ').replace(/^./, (first) => first.toUpperCase())] : []),
    `${anHour} position changes an hour, longest time in one position ${timeSpan(day.longestStillMs)}`,
    `${day.nudges} ${day.nudges === 1 ? 'nudge' : 'nudges'}, ${day.prompts} ${day.prompts === 1 ? 'prompt' : 'prompts'} to move${day.practisedMs >= 60_000 ? `, practice ${timeSpan(day.practisedMs)}` : ''}`,
  ];
}
