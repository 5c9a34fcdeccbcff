import { describe, expect, it } from 'vitest';
import { daysBetween } from '../../../src/core/log/civil-date.ts';
import { foldProgress } from '../../../src/core/progression/fold.ts';
import type { UserState } from '../../../src/core/progression/progress.ts';
import { threeLadders } from '../../signals/library.ts';
import { type Day, live } from '../../signals/life.ts';

const FROM = '2026-01-05';
const WEEKS = 26;

/** Pain 0 each morning, and training on Monday, Wednesday and Friday. */
const perfect = (effort: number): Day[] =>
  Array.from({ length: WEEKS * 7 }, (_, day) => ({
    morning: 0,
    ...([0, 2, 4].includes(day % 7) ? { trains: { pre: 0, effort } } : {}),
  }));

interface Half {
  /** In which week each item was first trained. */
  readonly weeks: Map<string, number>;
  readonly sessions: number;
  readonly state: UserState;
}
/** Each half year is lived once, for all that look at it. */
const lived = new Map<number, Half>();
const weeksOf = (effort: number): Half => {
  const half = lived.get(effort) ?? halfYear(effort);
  lived.set(effort, half);
  return half;
};

function halfYear(effort: number): Half {
  const { person, opened } = live(perfect(effort), { usual: 0 });
  const weeks = new Map<string, number>();
  for (const { date, plan } of opened) {
    if (plan.type !== 'session') continue;
    for (const { exercise } of plan.items) {
      if (!weeks.has(exercise.id)) weeks.set(exercise.id, Math.floor(daysBetween(FROM, date) / 7) + 1);
    }
  }
  const end = person.at('2026-07-06', 0);
  const { sessions, state } = foldProgress(person.records, threeLadders, end, 'UTC');
  return { weeks, sessions, state };
}

describe('a perfect person over 26 weeks (INV-30)', { timeout: 30_000 }, () => {
  it.each([
    [4, 26],
    [5, 26],
  ])('at an effort of %i reaches the top of every ladder within %i weeks', (effort, within) => {
    const { weeks, sessions } = weeksOf(effort);
    const table = [...weeks].map(([id, week]) => `${id} ${week}`).join(', ');
    console.info(
      `effort ${effort}, ${sessions} sessions, week of the first session with each item: ${table}`,
    );
    for (const { id, items } of threeLadders.chains) {
      expect(weeks.get(items.at(-1)?.id ?? '') ?? Number.POSITIVE_INFINITY, id).toBeLessThanOrEqual(within);
    }
  });

  it('is kept at the top by two sessions a week after four weeks there (M-31)', () => {
    expect(weeksOf(4).state).toBe('maintenance');
  });
});
