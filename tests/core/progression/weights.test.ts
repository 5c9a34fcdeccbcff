import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/log/civil-date.ts';
import { foldProgress } from '../../../src/core/progression/fold.ts';
import { planFor } from '../../../src/core/progression/plan.ts';
import { loadedLadders } from '../../signals/library.ts';
import { type Day, live } from '../../signals/life.ts';
import type { Person, SessionTold } from '../../signals/log.ts';

const FROM = '2026-01-05';

/** Weeks of good training with dumbbells; `then` changes the answers of the last session. */
const weeks = (count: number, kg: readonly number[] | null, each: Partial<SessionTold> = {}) =>
  live(
    Array.from(
      { length: 7 * count },
      (_, day): Day => ({
        morning: 1,
        ...(day === 0 && kg && { happens: (somebody: Person) => void somebody.hasWeights(FROM, ...kg) }),
        ...([0, 2, 4].includes(day % 7) ? { trains: { pre: 1, effort: 4, ...each } } : {}),
      }),
    ),
    { library: loadedLadders, answers: { without: [] } },
  );

function at({ person }: ReturnType<typeof weeks>, on: string) {
  const now = person.at(on, 12);
  const progress = foldProgress(person.records, loadedLadders, now, 'UTC');
  const plan = planFor(progress, person.records, loadedLadders, now, 'UTC');
  const items = plan.type === 'session' ? plan.items : plan.type === 'rest' ? plan.upcoming : [];
  return {
    progress,
    items: items.map(
      ({ exercise, dose, kg }) => `${exercise.id} ${dose.sets}x${dose.amount} ${kg ?? '?'} kg`,
    ),
    loads: progress.decisions.filter(({ rule, change }) => rule === 'M-26' && change === 'up'),
  };
}

const AFTER_SIX = addDays(FROM, 42);

describe('weights at home (M-26)', () => {
  it('stay at the lightest while nobody has told which there are', () => {
    const { items, loads, progress } = at(weeks(6, null), AFTER_SIX);
    expect(items).toContain('goblet_squat 2x8 ? kg');
    expect(loads).toEqual([]);
    const squats = progress.decisions.filter(({ chain, inputs }) => chain === 'SQUAT' && inputs.refusal);
    expect(squats.at(-1)?.text).toBe(
      'Held at 2 × 8 reps: a good session; it can go on once you say which weights you have.',
    );
  });

  it('go up by 3 x 15 and good, easy sessions', () => {
    const { loads } = at(weeks(6, [2, 3, 4]), AFTER_SIX);
    expect(loads.map(({ chain, before, after }) => [chain, before, after])).toContainEqual([
      'SQUAT',
      { exerciseId: 'goblet_squat', dose: { sets: 3, amount: 15 }, kg: 2 },
      { exerciseId: 'goblet_squat', dose: { sets: 2, amount: 8 }, kg: 3 },
    ]);
    expect(loads[0]?.text).toBe(
      'Up from 3 × 15 reps, 2 kg to 2 × 8 reps, 3 kg: good sessions in a row, and next days at your usual.',
    );
  });

  it('stay where a lighter one was lifted than was planned', () => {
    const { progress } = at(weeks(8, [2, 3, 4], { lifted: 2 }), addDays(FROM, 56));
    const heaviest = Math.max(...progress.decisions.map(({ after }) => after?.kg ?? 0));
    expect(heaviest).toBe(3);
  });

  it('begin again where only heavier ones are left, and never get heavier by being told', () => {
    const life = weeks(6, [2, 3]);
    life.person.hasWeights(AFTER_SIX, 4);
    expect(at(life, AFTER_SIX).items).toContain('goblet_squat 1x8 4 kg');
  });

  it('give back nothing of what a red session had taken where only heavier ones are left (INV-4)', () => {
    const { person } = weeks(1, [1, 2, 3]);
    const on = addDays(FROM, 9);
    person.session({ on, items: ['goblet_squat 1x8'], peak: 6 });
    person.hasWeights(addDays(FROM, 10), 2, 4);
    expect(at({ person } as ReturnType<typeof weeks>, addDays(FROM, 11)).items).toContain(
      'goblet_squat 1x3 2 kg',
    );
  });

  it('close what nothing is light enough for', () => {
    const life = weeks(6, [2, 3]);
    life.person.hasWeights(AFTER_SIX, 8, 10);
    expect(at(life, AFTER_SIX).items.join()).not.toMatch(/goblet|deadlift/);
  });
});
