import { describe, expect, it } from 'vitest';
import { foldProgress } from '../../../src/core/progression/fold.ts';
import { startCheckPlan } from '../../../src/core/progression/plan.ts';
import { library } from '../../signals/library.ts';
import { type Person, person, type SessionTold } from '../../signals/log.ts';
import { itemsOf } from '../../signals/told.ts';

const ON = '2026-11-16';
const check = (somebody: Person, on = ON) => {
  const now = somebody.at(on, 12);
  const progress = foldProgress(somebody.records, library, now, 'UTC');
  return startCheckPlan(progress, somebody.records, library, now, 'UTC');
};
const screened = (answers: Parameters<Person['screened']>[1] = {}, usual = 1) =>
  person({ usual }).screened('2026-11-15', answers);
const items = ['bridge 1x10', 'plank_knee 1x15', 'sts 1x10', 'side_knee 1x10'];

/** The ladders after a check that went like this. */
const startsAfter = (told: Partial<SessionTold> & { nextDay?: number } = {}) => {
  const somebody = screened().session({ on: ON, items, startCheck: true, ...told });
  somebody.nextDay(told.nextDay ?? 1);
  const { places } = foldProgress(somebody.records, library, somebody.at('2026-11-17', 12), 'UTC');
  const of = (chain: string) => places.find((place) => place.chain === chain)?.exerciseId;
  return ['BRIDGE', 'PLANK', 'SQUAT', 'SIDE', 'HINGE'].map(of);
};
const AT_THE_BOTTOM = ['bridge', 'plank_wall', 'sts_hands', 'side_wall', 'hinge_wall'];

describe('the check before the first session (M-28)', () => {
  it('is offered before the first session, and only then', () => {
    const plan = check(screened());
    expect(plan && itemsOf(plan)).toEqual([
      'bridge 1x10',
      'plank_knee 1x15 s',
      'sts 1x10',
      'side_knee 1x10 s a side',
    ]);
    expect(check(screened().session({ on: '2026-11-15', items: ['bridge 1x8'] }), '2026-11-18')).toBeNull();
  });

  it('is not for somebody with a flag, or a usual pain above 3', () => {
    expect(check(screened({ flags: ['knee'] }))).toBeNull();
    expect(check(screened({}, 4))).toBeNull();
  });

  it('is not for somebody of 65 or older', () => {
    expect(check(screened().toldAtHome('2026-11-15', { from65: true }))).toBeNull();
    expect(check(screened().toldAtHome('2026-11-15', { from65: false }))).not.toBeNull();
  });

  it('lets a ladder start at level 2, at its first rung, where it was easy and the next day as well', () => {
    expect(startsAfter()).toEqual(['bridge', 'plank_knee', 'box_squat', 'side_knee_reps', 'hinge_wall']);
  });

  it.each<[string, Parameters<typeof startsAfter>[0]]>([
    ['a peak of 2', { peak: 2 }],
    ['an effort of 5', { effort: 5 }],
    ['a next day above the usual', { nextDay: 2 }],
    ['less than the whole of it', { done: 0.95 }],
    ['an answer that is missing', { effort: null }],
  ])('leaves it at the bottom after %s', (_, told) => {
    expect(startsAfter(told)).toEqual(AT_THE_BOTTOM);
  });

  it('means nothing later: a session that calls itself a check is not one any more', () => {
    const somebody = screened()
      .session({ on: ON, items: ['bridge 1x8'] })
      .nextDay(1)
      .session({ on: '2026-11-18', items, startCheck: true })
      .nextDay(1);
    const { places } = foldProgress(somebody.records, library, somebody.at('2026-11-19', 12), 'UTC');
    expect(places.find(({ chain }) => chain === 'PLANK')?.exerciseId).toBe('plank_wall');
  });
});
