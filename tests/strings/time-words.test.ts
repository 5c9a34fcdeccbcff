import { describe, expect, it } from 'vitest';
import {
  clockSpan,
  clockTime,
  clockTimeToSecond,
  comingDay,
  dayAfter,
  exactTimeSpan,
  longDay,
  pastDay,
  shortDay,
  timeSpan,
} from '../../src/strings/time-words.ts';

describe('times in words', () => {
  it('tell a length the way a person would', () => {
    expect([0, 40, 60, 130, 599, 780, 3600, 6060].map((seconds) => timeSpan(seconds * 1000))).toEqual([
      '0 s',
      '40 s',
      '1 min',
      '2 min 10 s',
      '9 min 59 s',
      '13 min',
      '1 h',
      '1 h 41 min',
    ]);
  });

  it('tell a length below one minute to the tenth of a second', () => {
    expect([0, 15_240, 59_949, 59_950, 130_000].map(exactTimeSpan)).toEqual([
      '0.0 s',
      '15.2 s',
      '59.9 s',
      '1 min',
      '2 min 10 s',
    ]);
  });

  it('never tell a negative length', () => {
    expect(timeSpan(-5000)).toBe('0 s');
  });

  it('count down in minutes and seconds, and reach zero only at the end', () => {
    expect([90, 32.4, 0.2, 0].map(clockSpan)).toEqual(['1:30', '0:33', '0:01', '0:00']);
  });

  it('tell the time of day in the zone where it happened', () => {
    const at = Date.parse('2026-11-22T08:05:00Z');
    expect(clockTime(at, 'Europe/Berlin')).toBe('9:05');
    expect(clockTime(at, 'America/New_York')).toBe('3:05');
    expect(clockTime(Date.parse('2026-11-22T23:30:00Z'), 'Europe/Berlin')).toBe('0:30');
  });

  it('tell the time of day to the second', () => {
    const at = Date.parse('2026-11-22T08:03:12.345Z');
    expect(clockTimeToSecond(at, 'Europe/Berlin')).toBe('9:03:12');
    expect(clockTime(at, 'Europe/Berlin')).toBe('9:03');
  });

  it('name days', () => {
    expect(longDay('2026-11-22')).toBe('Sunday 22 November');
    expect(shortDay('2026-11-22')).toBe('Sun 22');
  });

  it('name a day of the last week by its weekday alone', () => {
    expect(pastDay('2026-11-16', '2026-11-22')).toBe('Monday');
    expect(pastDay('2026-11-15', '2026-11-22')).toBe('Sunday 15 November');
  });

  it('step over the end of a month and over a change of clocks', () => {
    expect(dayAfter('2026-10-24', 1)).toBe('2026-10-25');
    expect(dayAfter('2026-10-25', 1)).toBe('2026-10-26');
    expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
    expect(dayAfter('2026-03-01', -1)).toBe('2026-02-28');
  });

  it('say tomorrow for tomorrow', () => {
    expect(comingDay('2026-11-23', '2026-11-22')).toBe('tomorrow');
    expect(comingDay('2026-11-24', '2026-11-22')).toBe('on Tuesday 24 November');
  });
});
