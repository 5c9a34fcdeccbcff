import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/core/progression/fold.ts';
import { workAt } from '../../../src/core/progression/ladder.ts';
import { library } from '../../signals/library.ts';
import { activePerson, type Person, type SessionTold } from '../../signals/log.ts';
import { itemsOf, placeOn, planOn } from '../../signals/told.ts';

const PLANKS = ['plank_wall', 'plank_counter', 'plank_knee', 'plank_bench', 'plank_full'];

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

describe('a ladder that an answer closes', () => {
  const trained = (told: Partial<SessionTold>) =>
    activePerson()
      .session({ on: '2026-11-20', items: ['bridge 1x8', 'plank_wall 1x20'], ...told })
      .closed('2026-11-21', PLANKS);
  const plankOn = (somebody: Person, on: string) =>
    fold(somebody.records, library, somebody.at(on, 12), 'UTC')[0].chains.PLANK;

  it('is not planned, and begins at its first rung when it opens again', () => {
    const somebody = trained({}).nextDay(1);
    expect(placeOn(somebody, 'PLANK', '2026-11-22')).toBe('none');
    expect(itemsOf(planOn(somebody, '2026-11-22')).join()).not.toContain('plank');
    expect(placeOn(somebody.closed('2026-11-22', []), 'PLANK', '2026-11-22')).toBe('plank_wall 1x10 s');
  });

  it('comes back below what a red session had, with its hold (INV-4)', () => {
    const somebody = trained({ peak: 6 });
    const closed = plankOn(somebody, '2026-11-22');
    const opened = plankOn(somebody.closed('2026-11-22', []), '2026-11-22');
    expect(closed).toMatchObject({ closed: true, hold: 2 });
    expect(opened).toMatchObject({ closed: false, hold: 2, reds: ['2026-11-20'] });
    expect(itemsOf(planOn(somebody, '2026-11-22'))).toContain('plank_wall 1x5 s');
  });

  it('hears of pain that was told after it was closed (INV-4)', () => {
    const somebody = trained({}).nextDay(4);
    expect(plankOn(somebody.closed('2026-11-22', []), '2026-11-22')?.comeback).toMatchObject({ stage: 0 });
  });

  it('moves up by no answer that comes while it is closed', () => {
    const unheard = plankOn(trained({}), '2026-11-21');
    expect(plankOn(trained({}).nextDay(0), '2026-11-22')).toEqual(unheard);
  });
});

describe('a ladder that opens again after an absence (INV-17)', () => {
  const closed = () =>
    activePerson()
      .session({ on: '2026-11-20', items: ['bridge 1x8', 'plank_wall 1x10'] })
      .nextDay(1)
      .closed('2026-11-21', PLANKS);
  const shareOn = (somebody: Person, on: string) =>
    fold(somebody.closed(on, []).records, library, somebody.at(on, 12), 'UTC')[0].chains.PLANK?.factor;

  it('comes back with as little of it as every other', () => {
    expect(shareOn(closed(), '2026-11-29')).toBe(1);
    expect(shareOn(closed(), '2026-12-03')).toBe(0.8);
    expect(shareOn(closed(), '2026-12-04')).toBe(0.6);
  });
});
