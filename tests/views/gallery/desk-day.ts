import type { Bin, DeskEvent, DeskMinute, MinutePart } from '../../../src/core/desk/minute.ts';
import { ribbonOf } from '../../../src/core/desk/ribbon.ts';
import { civilDate } from '../../../src/core/log/civil-date.ts';
import type { DeskDayView } from '../../../src/ports/app.ts';
import { EMPTY_DAY } from '../../../src/ports/desk-view.ts';

const MINUTE = 60_000;
const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;
const LEANS: Partial<Readonly<Record<MinutePart, Bin>>> = {
  tall: 3,
  relaxed: 9,
  slumped: 19,
  moving: 'mo',
  away: 'aw',
};

/** The day in stretches of so many minutes, up to now; `gap`: nothing was seen. */
const DAY: readonly (readonly [part: MinutePart | 'gap', minutes: number])[] = [
  ['tall', 14],
  ['relaxed', 9],
  ['tall', 6],
  ['moving', 4],
  ['relaxed', 16],
  ['slumped', 5],
  ['tall', 9],
  ['moving', 7],
  ['away', 12],
  ['tall', 11],
  ['relaxed', 18],
  ['slumped', 11],
  ['relaxed', 4],
  ['moving', 3],
  ['tall', 16],
  ['relaxed', 9],
  ['gap', 28],
  ['relaxed', 14],
  ['slumped', 8],
  ['moving', 5],
  ['away', 41],
  ['moving', 4],
  ['tall', 19],
  ['relaxed', 12],
  ['moving', 2],
  ['tall', 7],
  ['relaxed', 17],
  ['slumped', 4],
  ['relaxed', 20],
  ['tall', 13],
];

/** A working day that ends at `now`, with nudges, a prompt, and a computer that slept. */
export function workingDay(now: number): DeskDayView {
  const total = DAY.reduce((sum, [, minutes]) => sum + minutes, 0);
  let minute = Math.floor(now / MINUTE) - total;
  let stillFor = 0;
  const rows: DeskMinute[] = [];
  for (const [part, minutes] of DAY) {
    if (part === 'moving') stillFor = 0;
    for (let each = 0; each < minutes; each++, minute++) {
      stillFor = part === 'moving' || part === 'away' ? 0 : stillFor + 60;
      if (part !== 'gap') rows.push(rowOf(part, minute, each, minutes, stillFor));
    }
    if (part !== 'gap') continue;
    const [from, t] = [(minute - minutes) * MINUTE, minute * MINUTE];
    stillFor = 0;
    rows.push({ minute, ms: {}, events: [{ type: 'gap', from, t, cause: 'asleep' }] });
    minute += 1;
  }
  return { ...EMPTY_DAY, date: civilDate(now, ZONE), minutes: rows };
}

/** The same with a stretch that was not the person's, and two notes. */
export function markedDay(now: number): DeskDayView {
  const day = workingDay(now);
  const { spans } = ribbonOf(day.minutes);
  const [other, noted, called] = [spans[2], spans[9], spans[23]];
  return {
    ...day,
    notMe: other && spans[5] ? [{ from: other.from, to: spans[5].to }] : [],
    notes: [
      { id: 'a', t: noted?.from ?? now, text: 'New chair' },
      { id: 'b', t: called?.from ?? now, text: 'Long call, standing at the window' },
    ],
  };
}

/** Yesterday and three days of the weeks before, the newest first. */
export const earlierDays = (now: number): readonly DeskDayView[] =>
  [1, 2, 5, 9, 12].map((ago) => {
    const day = workingDay(now - ago * 24 * 60 * MINUTE);
    return { ...day, minutes: day.minutes.slice(ago * 20) };
  });

function rowOf(part: MinutePart, minute: number, each: number, of: number, stillFor: number): DeskMinute {
  const t = minute * MINUTE;
  const events: DeskEvent[] = [];
  if (part === 'slumped' && each === 3) events.push({ type: of > 4 ? 'nudge' : 'withheld', t: t + 5000 });
  if (part === 'slumped' && each === of - 1 && of > 5) events.push({ type: 'answered', t: t + 50_000 });
  if (part === 'relaxed' && each === of - 1 && of === 18) events.push({ type: 'break', t });
  return {
    minute,
    ms: { [part]: MINUTE },
    ...(each === 0 && { shifts: 1 }),
    ...(part === 'moving' && each === of - 1 && { breaks: 1 }),
    ...(stillFor > 0 && { stillFor }),
    bins: Array.from({ length: 6 }, () => LEANS[part] ?? null),
    ...(events.length > 0 && { events }),
  };
}
