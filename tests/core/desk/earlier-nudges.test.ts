import { expect, it } from 'vitest';
import { responsesOf } from '../../../src/core/desk/earlier-nudges.ts';
import type { LogRecord } from '../../../src/core/log/record.ts';

const nudge = (nudgedAt: number, slouchStartedAt: number) => ({
  type: 'nudge',
  at: nudgedAt,
  nudgedAt,
  slouchStartedAt,
});
const slouch = (startedAt: number, endedAt: number, how: object = {}) => ({
  type: 'slouch',
  at: endedAt,
  startedAt,
  endedAt,
  cause: 'upright',
  nudged: true,
  disputed: false,
  ...how,
});
const of = (...records: object[]) => responsesOf(records as LogRecord[], 0);

it('an answer is a slouch that ends within a minute of its nudge', () => {
  expect(of(nudge(100, 0), slouch(0, 60_000))).toEqual([true]);
  expect(of(nudge(100, 0), slouch(0, 60_101))).toEqual([false]);
});

it('a nudge that the slouch outlasted has none', () => {
  expect(of(nudge(100, 0), nudge(600_000, 0), slouch(0, 610_000))).toEqual([false, true]);
});

it('nothing is known of what nobody saw, what was disputed, and what still goes on', () => {
  expect(of(nudge(100, 0), slouch(0, 200, { cause: 'gap' }))).toEqual([]);
  expect(of(nudge(100, 0), slouch(0, 200, { disputed: true }))).toEqual([]);
  expect(of(nudge(100, 0))).toEqual([]);
});

it('counts from when nudges were wanted again, and never those of a body that was played', () => {
  const records = [nudge(100, 0), slouch(0, 200)] as unknown as LogRecord[];
  expect(responsesOf(records, 1000)).toEqual([]);
  expect(of({ ...nudge(100, 0), source: 'simulated' }, slouch(0, 200))).toEqual([]);
});
