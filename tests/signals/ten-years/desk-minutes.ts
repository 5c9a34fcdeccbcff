import type { Bin, DeskEvent, DeskMinute, MinutePart } from '../../../src/core/desk/minute.ts';
import { type Random, random } from '../../../src/core/simulation/random.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** A working day: from nine to half past five, with a walk at noon. */
const STARTS_AT = 9 * 60;
const MINUTES = 8.5 * 60;
const LUNCH = { from: 185, to: 215 };
/** How long somebody stays in a part, minutes, and their lean there, degrees. */
const STRETCHES: readonly {
  readonly part: MinutePart;
  readonly minutes: readonly [number, number];
  readonly lean: number | null;
}[] = [
  { part: 'tall', minutes: [4, 18], lean: 3 },
  { part: 'relaxed', minutes: [6, 26], lean: 9 },
  { part: 'slumped', minutes: [2, 9], lean: 19 },
  { part: 'moving', minutes: [1, 4], lean: null },
];

/** Every minute of a made-up working day in UTC: the same date and seed make the same day. */
export function deskMinutesOn(dayStart: number, seed: number): DeskMinute[] {
  const dice = random(seed, `desk ${Math.floor(dayStart / DAY_MS)}`);
  const first = Math.floor(dayStart / MINUTE_MS) + STARTS_AT;
  const rows: DeskMinute[] = [];
  let stretch = STRETCHES[0] ?? fail();
  let left = 0;
  let still = 0;
  for (let i = 0; i < MINUTES; i++) {
    const minute = first + i;
    if (LUNCH.from <= i && i < LUNCH.to) {
      rows.push({ minute, ms: { moving: MINUTE_MS }, bins: Array<Bin>(6).fill('mo') });
      still = 0;
      continue;
    }
    const changes = left <= 0;
    if (changes) {
      stretch = STRETCHES[Math.floor(dice.between(0, STRETCHES.length))] ?? stretch;
      left = Math.round(dice.between(...stretch.minutes));
      still = 0;
    }
    left -= 1;
    still += 60;
    rows.push(minuteOf(minute, stretch, changes, still, dice));
  }
  return rows;
}

function minuteOf(
  minute: number,
  { part, lean }: (typeof STRETCHES)[number],
  changes: boolean,
  still: number,
  dice: Random,
): DeskMinute {
  const away = Math.round(dice.between(0, 9000));
  const ms: DeskMinute['ms'] = {
    [part]: MINUTE_MS - away,
    ...(part === 'relaxed' ? { tall: away } : { relaxed: away }),
  };
  const bins = Array.from(
    { length: 6 },
    (): Bin => (lean === null ? 'mo' : Math.round(lean + dice.normal())),
  );
  const events = eventsOf(minute, part, still, dice);
  return {
    minute,
    ms,
    ...(changes && { shifts: 1 }),
    ...(lean !== null && { stillFor: still }),
    bins,
    ...(events.length > 0 && { events }),
  };
}

function eventsOf(minute: number, part: MinutePart, still: number, dice: Random): DeskEvent[] {
  const t = minute * MINUTE_MS + Math.round(dice.between(0, 59_000));
  if (part === 'slumped' && still === 180) return [{ type: 'nudge', t }];
  return still === 1500 ? [{ type: 'stillness', t }] : [];
}

function fail(): never {
  throw new Error('there is a first stretch');
}
