import type { DayTotals } from '../../core/desk/day.ts';
import type { Ribbon, RibbonMark, RibbonPart, RibbonSpan } from '../../core/desk/ribbon.ts';
import type { RecordOf } from '../../core/log/record.ts';
import { marksWithin } from '../desk-day-words.ts';
import { gapWords } from './desk-words.ts';
import { clockTime, timeSpan } from './time-words.ts';

export { marksWithin };

export const PART_WORDS: Readonly<Record<RibbonPart, string>> = {
  tall: 'Aufrecht',
  relaxed: 'Entspannt',
  slumped: 'Zusammengesunken',
  still: 'Ruhig',
  reclining: 'Zurückgelehnt',
  lying: 'Im Liegen',
  moving: 'In Bewegung',
  exercise: 'Beim Üben',
  away: 'Nicht getragen',
  unseen: 'Keine Daten',
  'not-me': 'Nicht du',
};

/** As it goes on in a sentence; nouns keep their capital. */
const inSentence = (part: RibbonPart): string =>
  part === 'unseen' ? 'keine Daten' : PART_WORDS[part].replace(/^./, (first) => first.toLowerCase());

const MARK_WORDS: Readonly<Record<Exclude<RibbonMark['type'], 'note'>, string>> = {
  nudge: 'ein Hinweis',
  withheld: 'ein Hinweis mit Absicht weggelassen',
  answered: 'du hast dich nach einem Hinweis bewegt',
  stillness: 'ein Tipp, die Position zu wechseln',
  break: 'ein Tipp für eine Pause',
  'held-back': 'Zurückgehaltenes gesagt',
};

export const DAY_WORDS = {
  ribbon:
    'Der Tag, Abschnitt für Abschnitt. Pfeiltasten gehen daran entlang, mit Umschalt nehmen sie mehr dazu.',
  empty: 'Der Tag füllt sich, während du den Sensor trägst.',
  words: 'In Worten',
  table: 'Als Tabelle',
  columns: ['Von', 'Bis', 'Was', 'Wie lange'],
} as const;

/** "10:12 bis 10:28, entspannt, 16 min; ein Hinweis um 10:20". */
export function spanWords({ from, to, part, cause }: RibbonSpan, marks: readonly RibbonMark[]): string {
  const what =
    part === 'unseen'
      ? gapWords(from, to, cause).replace(/\.$/, '')
      : `${clockTime(from)} bis ${clockTime(to)}, ${inSentence(part)}, ${timeSpan(to - from)}${part === 'not-me' ? ', nicht gezählt' : ''}`;
  return [what, ...marksWithin({ from, to }, marks).map(markWords)].join('; ');
}

/** "10:12 bis 11:05, 53 min: aufrecht, entspannt, in Bewegung; ein Hinweis um 10:20". */
export function stretchWords(spans: readonly RibbonSpan[], marks: readonly RibbonMark[]): string {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return '';
  if (first === last) return spanWords(first, marks);
  const parts = [...new Set(spans.map(({ part }) => inSentence(part)))].join(', ');
  const what = `${clockTime(first.from)} bis ${clockTime(last.to)}, ${timeSpan(last.to - first.from)}: ${parts}`;
  return [what, ...marksWithin({ from: first.from, to: last.to }, marks).map(markWords)].join('; ');
}

export const markWords = (mark: RibbonMark): string =>
  mark.type === 'note'
    ? `Notiz um ${clockTime(mark.t)}: ${mark.text}`
    : `${MARK_WORDS[mark.type]} um ${clockTime(mark.t)}`;

export function dayStory(totals: DayTotals, { spans, marks }: Ribbon): readonly string[] {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return [];
  const parts = (['tall', 'relaxed', 'slumped', 'still', 'moving'] as const)
    .filter((part) => totals.ms[part] >= 60_000)
    .map((part) => `${inSentence(part)} ${timeSpan(totals.ms[part])}`);
  const nudges = marks.filter(({ type }) => type === 'nudge');
  const answered = marks.filter(({ type }) => type === 'answered').length;
  return [
    `Von ${clockTime(first.from)} bis ${clockTime(last.to)} wurde der Sensor ${timeSpan(totals.wornMs)} getragen${parts.length > 0 ? `: ${parts.join(', ')}` : ''}.`,
    `${totals.shifts} Positionswechsel. Die längste Zeit in einer Position war ${timeSpan(totals.longestStillMs)}.`,
    ...(nudges.length > 0
      ? [
          `Hinweise um ${nudges.map(({ t }) => clockTime(t)).join(', ')}; binnen einer Minute hast du dich nach ${answered} davon bewegt.`,
        ]
      : ['Keine Hinweise.']),
    ...spans
      .filter(({ part, from, to }) => part === 'unseen' && to - from > 60_000)
      .map(({ from, to, cause }) => gapWords(from, to, cause)),
    ...spans
      .filter(({ part }) => part === 'not-me')
      .map(({ from, to }) => `Nicht du von ${clockTime(from)} bis ${clockTime(to)}: nicht gezählt.`),
    ...marks.flatMap((mark) =>
      mark.type === 'note' ? [`Deine Notiz um ${clockTime(mark.t)}: ${mark.text}`] : [],
    ),
  ];
}

const HOUR_MS = 3_600_000;

export function deskDayLines(day: RecordOf<'desk-day'>): readonly string[] {
  const parts = [
    ['aufrecht', day.tallMs],
    ['entspannt', day.relaxedMs],
    ['zusammengesunken', day.slumpedMs],
    ['keine Daten', day.unseenMs],
  ] as const;
  const times = parts.filter(([, ms]) => ms >= 60_000).map(([name, ms]) => `${name} ${timeSpan(ms)}`);
  const anHour = day.wornMs > 0 ? Math.round(day.shifts / (day.wornMs / HOUR_MS)) : 0;
  return [
    ...(times.length > 0 ? [times.join(', ').replace(/^./, (first) => first.toUpperCase())] : []),
    `${anHour} Positionswechsel pro Stunde, längste Zeit in einer Position ${timeSpan(day.longestStillMs)}`,
    `${day.nudges} ${day.nudges === 1 ? 'Hinweis' : 'Hinweise'}, ${day.prompts} ${day.prompts === 1 ? 'Bewegungstipp' : 'Bewegungstipps'}${day.practisedMs >= 60_000 ? `, ${timeSpan(day.practisedMs)} geübt` : ''}`,
  ];
}
