import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/log/civil-date.ts';
import { copyName, outdatedCopies } from '../../../src/core/log/rotation.ts';

const DEVICE = 'linux-7k2m';
const on = (date: string, device = DEVICE) => copyName(date, device, false);

/** A folder after a copy on each of so many days up to a date, cleared up after each. */
function afterDays(days: number, last = '2026-11-27'): string[] {
  let names: string[] = [];
  for (let ago = days - 1; ago >= 0; ago -= 1) {
    names.push(on(addDays(last, -ago)));
    const gone = new Set(outdatedCopies(names, DEVICE));
    names = names.filter((name) => !gone.has(name));
  }
  return names.map((name) => name.slice('plumbline-'.length, 20)).reverse();
}

describe('the copies that stay in a folder', () => {
  it('are those of the last 7 days, and the newest of 4 weeks and of 12 months', () => {
    expect(afterDays(500)).toEqual([
      ...['2026-11-27', '2026-11-26', '2026-11-25', '2026-11-24', '2026-11-23', '2026-11-22', '2026-11-21'],
      ...['2026-11-15', '2026-11-08'],
      ...['2026-10-31', '2026-09-30', '2026-08-31', '2026-07-31', '2026-06-30', '2026-05-31', '2026-04-30'],
      ...['2026-03-31', '2026-02-28', '2026-01-31', '2025-12-31'],
    ]);
  });

  it('are all of them after a long time without any', () => {
    const years = ['2019-03-04', '2021-07-01', '2024-02-29', '2026-11-27'].map((date) => on(date));
    expect(outdatedCopies(years, DEVICE)).toEqual([]);
  });

  it('counts a sealed one and an open one of a date as that date', () => {
    const days = Array.from({ length: 40 }, (_, i) => addDays('2026-11-27', -i));
    const both = days.flatMap((date) => [copyName(date, DEVICE, false), copyName(date, DEVICE, true)]);
    const gone = new Set(outdatedCopies(both, DEVICE));
    const left = both.filter((name) => !gone.has(name));
    expect(left).toHaveLength(2 * new Set(left.map((name) => name.slice(0, 20))).size);
    expect(left).toContain(copyName('2026-11-21', DEVICE, true));
  });

  it('never touches a file that this device has not made, whatever it is called', () => {
    const foreign = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'plumbline-2026-11-27.json',
        'plumbline-2001-01-01-linux-aaaa.json',
        'plumbline-2001-01-01-linux-7k2m.json.crswap',
        'plumbline-2001-01-01-linux-7k2m (1).json',
        'my plumbline-2001-01-01-linux-7k2m.json',
        'plumbline-sets-2026-11-27.csv',
      ),
    );
    fc.assert(
      fc.property(fc.array(foreign), fc.nat(60), (others, days) => {
        const ours = Array.from({ length: days }, (_, i) => on(addDays('2026-11-27', -i)));
        const gone = outdatedCopies([...others, ...ours], DEVICE);
        expect(gone.every((name) => ours.includes(name))).toBe(true);
        expect(gone).not.toContain(on('2026-11-27'));
      }),
    );
  });
});
