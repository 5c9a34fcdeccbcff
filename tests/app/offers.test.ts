import { describe, expect, it } from 'vitest';
import { offersOf } from '../../src/app/offers.ts';
import { foldProgress } from '../../src/core/progression/fold.ts';
import { library } from '../signals/library.ts';
import { activePerson, type Person } from '../signals/log.ts';

function offersOn(somebody: Person, on: string) {
  const now = somebody.at(on, 12);
  const progress = foldProgress(somebody.records, library, now, 'UTC');
  return offersOf(progress, somebody.records, library, now, 'UTC');
}
const isStrength = ({ exercise }: { exercise: { countsAsStrength: boolean } }) => exercise.countsAsStrength;

describe('what can be started', () => {
  it('is the session, the same in a few minutes, an easy day in its place, and a walk beside it', () => {
    const { plan, short, easy, daily } = offersOn(activePerson(), '2026-11-21');
    expect(short?.minutes).toBeLessThan(plan?.minutes ?? 0);
    expect(short?.items.some(isStrength)).toBe(true);
    expect(easy?.items.some(isStrength)).toBe(false);
    expect(daily?.items.some(isStrength)).toBe(false);
    expect(daily?.items[0]?.exercise.chain).toBe('AEROBIC/walk');
  });

  it('is no strength work on a day of rest, and still the walk', () => {
    const { plan, short, easy, daily } = offersOn(activePerson(), '2026-11-19');
    expect([plan, short, easy]).toEqual([null, null, null]);
    expect(daily?.items).not.toEqual([]);
  });

  it('holds what the person chose for any day, once what it needs is there', () => {
    const swims = (chosen: string[], without: []) =>
      offersOn(activePerson().toldAtHome('2026-11-20', { without, chosen }), '2026-11-21').daily?.items.some(
        ({ exercise }) => exercise.id === 'swim',
      );
    expect(swims(['swim'], [])).toBe(true);
    expect(swims([], [])).toBe(false);
    expect(
      offersOn(activePerson().toldAtHome('2026-11-20', { chosen: ['swim'] }), '2026-11-21').daily?.items,
    ).not.toContainEqual(expect.objectContaining({ exercise: expect.objectContaining({ id: 'swim' }) }));
  });
});
