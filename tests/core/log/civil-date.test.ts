import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, civilDate, daysBetween, startOfDate } from '../../../src/core/log/civil-date.ts';

describe('civil dates', () => {
  it('are those of the zone', () => {
    const at = Date.parse('2026-11-22T23:30:00Z');
    expect(civilDate(at, 'UTC')).toBe('2026-11-22');
    expect(civilDate(at, 'Europe/Berlin')).toBe('2026-11-23');
  });

  it('are those of UTC where the zone is not known here', () => {
    const at = Date.parse('2026-11-22T23:30:00Z');
    expect(civilDate(at, 'Etc/Unknown')).toBe('2026-11-22');
    expect(civilDate(at, 'Mars/Olympus_Mons')).toBe('2026-11-22');
  });

  it('are those of the zone for any instant, in whatever order they are asked for', () => {
    const zones = [
      'UTC',
      'Europe/Berlin',
      'Asia/Kathmandu',
      'Pacific/Chatham',
      'America/St_Johns',
      'Africa/Monrovia',
    ];
    const year = 31_556_952_000;
    const instants = fc.double({ min: 0, max: 80 * year, noNaN: true });
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        instants,
        fc.integer({ min: -900_000, max: 900_000 }),
        (timeZone, at, by) => {
          const plain = new Intl.DateTimeFormat('en-CA', {
            timeZone,
            year: 'numeric',
            month: '2-digit',
            day: '2-digit',
          });
          for (const each of [at, Math.max(0, at + by), at])
            expect(civilDate(each, timeZone)).toBe(plain.format(each));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('are counted across the end of a month and of summer time', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(addDays('2026-02-27', 2)).toBe('2026-03-01');
  });

  it.each([
    ['2026-10-25', 'Europe/Berlin', '2026-10-24T22:00:00Z'],
    ['2026-10-26', 'Europe/Berlin', '2026-10-25T23:00:00Z'],
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00Z'],
    ['2026-11-22', 'Pacific/Kiritimati', '2026-11-21T10:00:00Z'],
    ['2026-11-22', 'Pacific/Niue', '2026-11-22T11:00:00Z'],
    ['2026-11-22', 'UTC', '2026-11-22T00:00:00Z'],
  ])('%s begins in %s at %s', (date, zone, start) => {
    expect(new Date(startOfDate(date, zone)).toISOString()).toBe(start.replace('Z', '.000Z'));
  });
});
