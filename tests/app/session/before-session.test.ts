import { describe, expect, it } from 'vitest';
import { offersOf } from '../../../src/app/offers.ts';
import { foretell, withSwaps } from '../../../src/app/session/before-session.ts';
import { workSeconds } from '../../../src/core/exercise/work-seconds.ts';
import { alternatives } from '../../../src/core/progression/alternatives.ts';
import { foldProgress } from '../../../src/core/progression/fold.ts';
import type { ToldBefore } from '../../../src/core/progression/told-before.ts';
import { library } from '../../signals/library.ts';
import { activePerson } from '../../signals/log.ts';

const somebody = activePerson();
const now = somebody.at('2026-11-21', 12);
const progress = foldProgress(somebody.records, library, now, 'UTC');
const offers = offersOf(progress, somebody.records, library, now, 'UTC');
const items = offers.plan?.items ?? [];

const outcomeOf = (told: Partial<ToldBefore>) => {
  const found = foretell(progress, library, { pre: null, readiness: null, ...told }, now, 'UTC');
  if (!found) throw new Error('nothing is known of the person');
  return found;
};

describe('what the answers before a session come to', () => {
  it('is the plan as it stands on a day like the others', () => {
    const { closed, held, offers: same } = outcomeOf({ pre: 1, readiness: 'same' });
    expect({ closed, held }).toEqual({ closed: null, held: null });
    expect(same.plan?.items.map(({ dose }) => dose)).toEqual(items.map(({ dose }) => dose));
  });

  it('lets nothing lead up after a bad night, with more painkillers, or with pain above the limit', () => {
    expect(outcomeOf({ readiness: 'bad-night' }).held).toBe('readiness');
    expect(outcomeOf({ readiness: 'painkillers' }).held).toBe('readiness');
    expect(outcomeOf({ pre: 4 }).held).toBe('pre');
  });

  it('is easy movement at a pain that forbids strength work', () => {
    const { plan } = outcomeOf({ pre: 6 }).offers;
    expect(plan?.items.length).toBeGreaterThan(0);
    expect(plan?.items.some(({ exercise }) => exercise.countsAsStrength)).toBe(false);
  });

  it('is no plan for somebody who is ill, or has a new symptom', () => {
    expect(outcomeOf({ readiness: 'ill' }).closed).toMatch(/Paused/);
    expect(outcomeOf({ readiness: 'new-symptom' }).closed).toMatch(/questions/);
  });

  it('keeps nothing of it', () => {
    outcomeOf({ pre: 9, readiness: 'ill' });
    expect(offersOf(progress, somebody.records, library, now, 'UTC')).toEqual(offers);
  });
});

describe('what may stand in for an item', () => {
  it('is never more work, goes down the ladder, and ends', () => {
    for (const item of items) {
      const chain = [item, ...alternatives(progress, library, item)];
      for (const [index, each] of chain.entries()) {
        const above = chain[index - 1];
        if (!above) continue;
        expect(each.exercise.level).toBeLessThanOrEqual(above.exercise.level);
        expect(each.exercise.chain).toBe(item.exercise.chain);
        if (each.exercise === above.exercise)
          expect(workSeconds(each.exercise, each.dose)).toBeLessThan(workSeconds(above.exercise, above.dose));
      }
    }
  });

  it('is taken in its place, or leaves it out; what is not allowed changes nothing', () => {
    const [first, second, ...rest] = items;
    const id = items.find((item) => alternatives(progress, library, item).length > 0)?.exercise.id ?? '';
    const swapped = withSwaps(items, { [id]: 0 }, progress, library);
    expect(swapped.find(({ exercise }) => exercise.id === id)?.dose).not.toEqual(
      items.find(({ exercise }) => exercise.id === id)?.dose,
    );
    if (!first || !second) throw new Error('too few items');
    expect(withSwaps(items, { [first.exercise.id]: null }, progress, library)).toEqual([second, ...rest]);
    expect(withSwaps(items, { [first.exercise.id]: 99 }, progress, library)).toEqual(items);
  });
});
