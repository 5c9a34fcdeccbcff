import { describe, expect, it } from 'vitest';
import { foldProgress } from '../../../src/core/progression/fold.ts';
import { planFor } from '../../../src/core/progression/plan.ts';
import type { Plan } from '../../../src/core/progression/progress.ts';
import { bannedIn } from '../../content/banned-words.ts';
import { threeLadders } from '../../signals/library.ts';
import { activePerson, person } from '../../signals/log.ts';
import { itemsOf, planOn } from '../../signals/told.ts';

const session = (plan: Plan) => {
  if (plan.type !== 'session') throw new Error(`no session: ${JSON.stringify(plan)}`);
  return plan;
};

describe('planFor', () => {
  it('puts cat/cow first as the warm-up, then the bridge, then the plank', () => {
    expect(itemsOf(planOn(activePerson(), '2026-11-22')).map((item) => item.split(' ')[0])).toEqual([
      'catcow_seated',
      'bridge',
      'plank_wall',
    ]);
  });

  it('has a warm-up and a breath cue in every strength session (INV-21)', () => {
    expect(session(planOn(activePerson(), '2026-11-22')).note).toMatch(/warms you up.*[Bb]reathe/);
  });

  it('tells the minutes with rests', () => {
    // 40 s + 30 s rest, 48 s + 60 s, 10 s + 40 s: one gets into the next position while one rests.
    expect(session(planOn(activePerson(), '2026-11-22')).minutes).toBe(4);
  });

  it('has something easier for each item, at a lower level or with less (INV-19)', () => {
    const easier = session(planOn(activePerson(), '2026-11-22')).items.map((item) => item.easier);
    expect(easier.map((each) => each && `${each.exercise.id} ${each.dose.sets}x${each.dose.amount}`)).toEqual(
      ['catcow_seated 1x4', 'bridge_mini 1x8', 'plank_wall 1x5'],
    );
  });

  it('gives the reason of each dose with its rule', () => {
    const [, bridge] = session(planOn(activePerson(), '2026-11-22')).items;
    expect(bridge?.reason).toMatchObject({ rule: 'R-6.4', chain: 'BRIDGE', change: 'same' });
    expect(bridge?.reason?.text).toContain('Held at 8 reps');
  });

  it('says on a rest day why, until when, and what comes then', () => {
    const plan = planOn(activePerson().session({ on: '2026-11-22', items: ['bridge 1x8'] }), '2026-11-23');
    expect(plan).toMatchObject({ type: 'rest', next: '2026-11-24' });
    expect(plan.type === 'rest' && plan.reason).toContain('a day without strength work');
    expect(itemsOf(plan)).toHaveLength(3);
  });

  it('counts sessions off the plan for rest (R-7)', () => {
    const plan = planOn(
      activePerson().session({ on: '2026-11-21', items: ['bridge 1x8'], offPlan: true }),
      '2026-11-22',
    );
    expect(plan).toMatchObject({ type: 'rest', next: '2026-11-23' });
  });

  it('does not count a session in which nothing was done', () => {
    const plan = planOn(
      activePerson().session({ on: '2026-11-22', hour: 9, items: ['bridge 1x8'], done: 0 }),
      '2026-11-22',
    );
    expect(plan.type).toBe('session');
  });

  it('never asks mobility for rest days, and offers it once a day (INV-24)', () => {
    const flare = activePerson().flare('2026-11-20');
    expect(planOn(flare, '2026-11-20').type).toBe('session');
    flare.session({ on: '2026-11-20', items: ['catcow_seated 1x4'] });
    expect(planOn(flare, '2026-11-20', 20)).toMatchObject({ type: 'rest', next: '2026-11-21' });
    expect(planOn(flare, '2026-11-21', 8).type).toBe('session');
  });

  it('plans in the zone of the person, whatever the zone of the log', () => {
    const berlin = person({ zone: 'Europe/Berlin' })
      .screened('2026-11-15')
      .session({ on: '2026-11-16', hour: 23, items: ['bridge 1x8'] });
    expect(planOn(berlin, '2026-11-18', 10)).toMatchObject({ type: 'rest', next: '2026-11-18' });
    expect(planOn(berlin, '2026-11-18', 11.2).type).toBe('session');
  });

  it('is the same from a copy of the progress, or from one of another instant', () => {
    const { records, at } = activePerson();
    const now = at('2026-11-22', 12);
    const progress = foldProgress(records, threeLadders, now, 'UTC');
    const earlier = foldProgress(records, threeLadders, at('2026-11-17', 12), 'UTC');
    const plan = planFor(progress, records, threeLadders, now, 'UTC');
    expect(planFor({ ...progress }, records, threeLadders, now, 'UTC')).toEqual(plan);
    expect(itemsOf(planFor(earlier, records, threeLadders, now, 'UTC'))).toEqual(itemsOf(plan));
  });

  it('speaks plainly where it is locked', () => {
    const reasons = [
      planOn(person(), '2026-11-15'),
      planOn(person().screened('2026-11-15', { adult: false }), '2026-11-15'),
      planOn(person().screened('2026-11-15', { emergency: ['A1'] }), '2026-11-15'),
      planOn(person().screened('2026-11-15', { conditions: ['B3'] }), '2026-11-15'),
      planOn(activePerson().paused('2026-11-20'), '2026-11-21'),
      planOn(activePerson(), '2027-03-01'),
    ].map((plan) => (plan.type === 'locked' ? plan.reason : ''));
    for (const reason of reasons) expect(reason).toMatch(/^[A-Z].*\.$/);
    expect(reasons.flatMap(bannedIn)).toEqual([]);
  });
});
