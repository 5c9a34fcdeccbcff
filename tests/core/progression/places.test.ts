import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/core/progression/fold.ts';
import { workAt } from '../../../src/core/progression/ladder.ts';
import { library } from '../../signals/library.ts';
import { activePerson, type Person } from '../../signals/log.ts';

describe('an answer that opens longer holds in the middle of a return (INV-17)', () => {
  const bounded = () =>
    activePerson()
      .screened('2026-11-19', { flags: ['blood-pressure'] })
      .session({ on: '2026-11-20', items: ['bridge 1x8', 'feet_together 1x10'] })
      .nextDay(1);
  const stanceWork = (somebody: Person) => {
    const [{ chains, circumstances }] = fold(somebody.records, library, somebody.at('2026-12-05', 12), 'UTC');
    const { STANCE: stance } = chains;
    return stance && stance.factor * workAt(stance.spot, circumstances);
  };

  it('gives no more work than before it', () => {
    const before = stanceWork(bounded());
    expect(before).toBe(6);
    expect(stanceWork(bounded().screened('2026-12-05'))).toBeCloseTo(6, 9);
    expect(stanceWork(bounded().worse('2026-12-05', 'neither', []))).toBeCloseTo(6, 9);
  });

  it('is no bound where nobody was away', () => {
    const here = activePerson().screened('2026-11-19', { flags: ['blood-pressure'] });
    const [{ chains }] = fold(here.screened('2026-11-20').records, library, here.at('2026-11-20', 12), 'UTC');
    expect(chains.STANCE?.factor).toBe(1);
  });
});

describe('a ladder that opens again after an absence (INV-17)', () => {
  const closed = () =>
    activePerson()
      .session({ on: '2026-11-20', items: ['bridge 1x8', 'plank_wall 1x10'] })
      .nextDay(1)
      .closed('2026-11-21', ['plank_wall', 'plank_counter', 'plank_knee', 'plank_bench', 'plank_full']);
  const shareOn = (somebody: Person, on: string) =>
    fold(somebody.closed(on, []).records, library, somebody.at(on, 12), 'UTC')[0].chains.PLANK?.factor;

  it('comes back with less of its first rung from 14 days on', () => {
    expect(shareOn(closed(), '2026-12-03')).toBe(1);
    expect(shareOn(closed(), '2026-12-04')).toBe(0.6);
  });
});
