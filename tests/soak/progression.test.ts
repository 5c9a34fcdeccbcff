import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../src/core/log/civil-date.ts';
import { foldProgress } from '../../src/core/progression/fold.ts';
import type { Progress } from '../../src/core/progression/progress.ts';
import { random } from '../../src/core/simulation/random.ts';
import { proveEveryHistory } from '../core/progression/invariants/prove.ts';
import { library } from '../signals/library.ts';
import { type Day, live } from '../signals/life.ts';

// LIVES=200 SEED=3 npx vitest run --project soak tests/soak/progression.test.ts
const LIVES = Number(process.env.LIVES ?? 2000);
const SEED = Number(process.env.SEED ?? 1);
/** Small histories, each held to all thirty invariants. */
const HISTORIES = Number(process.env.HISTORIES ?? 100_000);
const FROM = '2026-01-05';
const TRAINS = [0, 2, 4];

describe('R-9', () => {
  it(`holds in each of ${HISTORIES} small histories`, () => {
    proveEveryHistory({ runs: HISTORIES, seed: SEED });
  });
});

const lived = (days: readonly Day[], usual: number) =>
  live(days, { library, usual, answers: { without: [] } });

describe('the pace of a perfect person with the whole library (R-9.30)', () => {
  it.each([4, 5])('at an effort of %i, three sessions a week', (effort) => {
    const days = Array.from(
      { length: 65 * 7 },
      (_, day): Day => ({
        morning: 0,
        ...(TRAINS.includes(day % 7) ? { trains: { pre: 0, effort } } : {}),
      }),
    );
    const weeks = new Map<string, number>();
    for (const { date, plan } of lived(days, 0).opened) {
      if (plan.type !== 'session') continue;
      for (const { exercise } of plan.items)
        if (!weeks.has(exercise.id)) weeks.set(exercise.id, Math.floor(daysBetween(FROM, date) / 7) + 1);
    }
    console.log(`effort ${effort}: ${[...weeks].map(([id, week]) => `${id} ${week}`).join(', ')}`);
    for (const id of ['hip_thrust', 'plank_reach', 'side_leglift', 'bird_square', 'slrdl_db', 'sl_partial'])
      expect(weeks.get(id), id).toBeDefined();
  });
});

describe('an ordinary person over 26 weeks (R-9.30)', () => {
  it('gains five levels or more on average, with 70 % of the sessions and pain of 0 to 3', () => {
    const people = Math.ceil(LIVES / 50);
    const gains = Array.from({ length: people }, (_, n) => gainOf(ordinary(`${SEED} ${n}`))).sort(
      (a, b) => a - b,
    );
    const mean = gains.reduce((sum, gain) => sum + gain, 0) / people;
    console.log(`levels gained by ${people} people: mean ${mean.toFixed(1)}, each ${gains.join(' ')}`);
    expect(mean).toBeGreaterThanOrEqual(5);
  });
});

/** Half a year: three days in ten without the session, pain of 0 to 3, now and then a hard or a sore one. */
function ordinary(name: string): readonly Day[] {
  const dice = random(SEED, name);
  const upTo = (most: number) => Math.floor(dice.between(0, most + 1));
  return Array.from({ length: 26 * 7 }, (_, day): Day => {
    const morning = upTo(2);
    if (!TRAINS.includes(day % 7) || dice.uniform() > 0.7) return { morning };
    const isSore = dice.uniform() < 0.1;
    return {
      morning,
      trains: { pre: upTo(2), peak: isSore ? 4 : upTo(3), effort: 4 + upTo(2), post: upTo(2) },
    };
  });
}

/** Levels between the first places and the last, summed over the ladders that a session trains. */
function gainOf(days: readonly Day[]): number {
  const { person } = lived(days, 1);
  const at = (day: number) => foldProgress(person.records, library, person.at(addDays(FROM, day), 23), 'UTC');
  return levels(at(26 * 7)) - levels(at(0));
}

const levels = ({ places }: Progress): number =>
  places
    .filter(({ chain }) => !/^(STRETCH|POSTURE|FOAM|AEROBIC|RELAX)/.test(chain))
    .reduce((sum, { exerciseId }) => sum + (library.byId.get(exerciseId)?.level ?? 0), 0);
