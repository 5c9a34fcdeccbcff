import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/log/civil-date.ts';
import { RULE_LIMITS } from '../../../src/core/progression/own-limits.ts';
import {
  type Calendar,
  moveTargets,
  sessionDates,
  weekdayOf,
  wishesOf,
} from '../../../src/core/progression/schedule.ts';
import { person } from '../../signals/log.ts';

const MONDAY = '2026-11-23';
const day = (offset: number) => addDays(MONDAY, offset);
const trainedOn = (date: string, hour = 18) => ({
  date,
  endedAt: Date.parse(`${date}T00:00:00Z`) + hour * 3_600_000,
});

/** A calendar at noon of Monday, 23 November 2026. */
const calendar = (change: Partial<Calendar> = {}): Calendar => ({
  done: [],
  wishes: { weekdays: [1, 3, 5], moves: new Map() },
  now: Date.parse(`${MONDAY}T12:00:00Z`),
  zone: 'UTC',
  pace: RULE_LIMITS,
  ...change,
});
const movedFrom = (from: string, to: string) => ({ weekdays: [1, 3, 5], moves: new Map([[from, to]]) });

describe('the dates of the sessions to come', () => {
  it('are the days of the week that the person chose', () => {
    expect(sessionDates(calendar())).toEqual([0, 2, 4, 7, 9, 11].map(day));
    expect([0, 6].map((offset) => weekdayOf(day(offset)))).toEqual([1, 7]);
  });

  it('come as soon as the rules allow where none was chosen', () => {
    const free = { weekdays: [], moves: new Map() };
    expect(sessionDates(calendar({ wishes: free, done: [trainedOn(day(-1))] }))).toEqual(
      [1, 3, 6, 8, 10, 13].map(day),
    );
  });

  it('never stand on a day that the rules forbid, whatever was chosen', () => {
    const everyDay = { weekdays: [1, 2, 3, 4, 5, 6, 7], moves: new Map() };
    const dates = sessionDates(calendar({ wishes: everyDay }));
    expect(dates).toEqual([0, 2, 4, 7, 9, 11].map(day));
    const once = sessionDates(calendar({ wishes: everyDay, pace: { ...RULE_LIMITS, sessionsAWeek: 1 } }));
    expect(once).toEqual([0, 7].map(day));
  });

  it('follow a session that was moved, and its own day is free then', () => {
    expect(sessionDates(calendar({ wishes: movedFrom(day(0), day(1)) })).slice(0, 3)).toEqual(
      [1, 4, 7].map(day),
    );
    const later = { weekdays: [], moves: new Map([[day(0), day(3)]]) };
    expect(sessionDates(calendar({ wishes: later })).slice(0, 2)).toEqual([3, 5].map(day));
  });
});

describe('moving a session', () => {
  const refusals = (change: Partial<Calendar>, from: string) =>
    Object.fromEntries(moveTargets(calendar(change), from).map(({ date, refusal }) => [date, refusal]));

  it('goes where a day of rest stays before and after it', () => {
    expect(refusals({}, day(2))).toEqual({
      [day(0)]: { why: 'taken' },
      [day(1)]: { why: 'planned-near', date: day(0) },
      [day(3)]: { why: 'planned-near', date: day(4) },
      [day(4)]: { why: 'taken' },
      [day(5)]: { why: 'planned-near', date: day(4) },
      [day(6)]: { why: 'planned-near', date: day(7) },
    });
    expect(refusals({ wishes: { weekdays: [1, 4], moves: new Map() } }, day(3))[day(2)]).toBeNull();
  });

  it('is refused next to a session that was done, and beyond what a week may hold', () => {
    const done = [trainedOn(day(-1))];
    expect(refusals({ done }, day(2))[day(0)]).toEqual({ why: 'done-near', date: day(-1) });
    const week = [trainedOn(day(-6)), trainedOn(day(-4)), trainedOn(day(-2))];
    expect(refusals({ done: week }, day(2))[day(0)]).toEqual({ why: 'week' });
  });
});

describe('what the log says of the days', () => {
  const told = (...moves: readonly (readonly [string, string])[]) => {
    const somebody = person().screened(day(-7)).trainingDays(day(-7), [2, 4]);
    for (const [from, to] of moves) somebody.moved(day(-6), from, to);
    return wishesOf(somebody.records, somebody.at(MONDAY, 12));
  };

  it('is the latest choice, and where each session stands now', () => {
    expect(told([day(1), day(2)])).toEqual({ weekdays: [2, 4], moves: new Map([[day(1), day(2)]]) });
  });

  it('follows a session that is moved twice, and forgets one that is moved back', () => {
    expect(told([day(1), day(2)], [day(2), day(0)]).moves).toEqual(new Map([[day(1), day(0)]]));
    expect(told([day(1), day(2)], [day(2), day(1)]).moves).toEqual(new Map());
  });
});
