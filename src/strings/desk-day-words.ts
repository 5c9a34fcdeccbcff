import type { DayTotals } from '../core/desk/day.ts';
import type { Ribbon, RibbonMark, RibbonPart, RibbonSpan } from '../core/desk/ribbon.ts';
import type { RecordOf } from '../core/log/record.ts';
import { gapWords } from './desk-words.ts';
import { clockTime, timeSpan } from './time-words.ts';

export const PART_WORDS: Readonly<Record<RibbonPart, string>> = {
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
  'not-me': 'Not you',
};

const MARK_WORDS: Readonly<Record<Exclude<RibbonMark['type'], 'note'>, string>> = {
  nudge: 'a nudge',
  withheld: 'a nudge left out on purpose',
  answered: 'you moved after a nudge',
  stillness: 'a prompt to change position',
  break: 'a prompt for a break',
  'held-back': 'what was held back was told',
};

export const DAY_WORDS = {
  ribbon: 'The day, stretch by stretch. Arrow keys move along it, with Shift they take in more.',
  empty: 'The day fills as you wear the sensor.',
  words: 'In words',
  table: 'As a table',
  columns: ['From', 'To', 'What', 'How long'],
} as const;

/** "10:12 to 10:28, relaxed, 16 min; a nudge at 10:20". */
export function spanWords({ from, to, part, cause }: RibbonSpan, marks: readonly RibbonMark[]): string {
  const what =
    part === 'unseen'
      ? gapWords(from, to, cause).replace(/\.$/, '')
      : `${clockTime(from)} to ${clockTime(to)}, ${PART_WORDS[part].toLowerCase()}, ${timeSpan(to - from)}${part === 'not-me' ? ', not counted' : ''}`;
  return [what, ...marksWithin({ from, to }, marks).map(markWords)].join('; ');
}

/** Several stretches on end: "10:12 to 11:05, 53 min: tall, relaxed, moving; a nudge at 10:20". */
export function stretchWords(spans: readonly RibbonSpan[], marks: readonly RibbonMark[]): string {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return '';
  if (first === last) return spanWords(first, marks);
  const parts = [...new Set(spans.map(({ part }) => PART_WORDS[part].toLowerCase()))].join(', ');
  const what = `${clockTime(first.from)} to ${clockTime(last.to)}, ${timeSpan(last.to - first.from)}: ${parts}`;
  return [what, ...marksWithin({ from: first.from, to: last.to }, marks).map(markWords)].join('; ');
}

export const marksWithin = (
  { from, to }: { readonly from: number; readonly to: number },
  marks: readonly RibbonMark[],
): readonly RibbonMark[] => marks.filter(({ t }) => from <= t && t < to);

/** What happened at a moment: "a nudge at 10:20", "note at 14:05: new chair". */
export const markWords = (mark: RibbonMark): string =>
  mark.type === 'note'
    ? `note at ${clockTime(mark.t)}: ${mark.text}`
    : `${MARK_WORDS[mark.type]} at ${clockTime(mark.t)}`;

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
    `From ${clockTime(first.from)} to ${clockTime(last.to)} the sensor was worn for ${timeSpan(totals.wornMs)}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}.`,
    `${totals.shifts} position changes. The longest time in one position was ${timeSpan(totals.longestStillMs)}.`,
    ...(nudges.length > 0
      ? [
          `Nudges at ${nudges.map(({ t }) => clockTime(t)).join(', ')}; within a minute you moved after ${answered}.`,
        ]
      : ['No nudges.']),
    ...spans
      .filter(({ part, from, to }) => part === 'unseen' && to - from > 60_000)
      .map(({ from, to, cause }) => gapWords(from, to, cause)),
    ...spans
      .filter(({ part }) => part === 'not-me')
      .map(({ from, to }) => `Not you from ${clockTime(from)} to ${clockTime(to)}: not counted.`),
    ...marks.flatMap((mark) =>
      mark.type === 'note' ? [`Your note at ${clockTime(mark.t)}: ${mark.text}`] : [],
    ),
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
