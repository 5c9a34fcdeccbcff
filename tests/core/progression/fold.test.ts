import { describe, expect, it } from 'vitest';
import { activePerson, person } from '../../signals/log.ts';
import { decisionOn, itemsOf, placeOn, planOn, progressOn } from '../../signals/told.ts';

const THIRD = ['catcow_seated 1x8', 'bridge 1x8', 'plank_wall 1x10'];
const third = () =>
  activePerson().session({ on: '2026-11-22', hour: 10, items: THIRD, done: { plank_wall: 2 } });

describe('the first weeks', () => {
  it('ask the safety questions before anything else', () => {
    expect(planOn(person(), '2026-11-15')).toMatchObject({ type: 'locked', state: 'unscreened' });
  });

  it('begin with cat/cow and one set of bridges (M-23)', () => {
    const plan = planOn(person().screened('2026-11-15'), '2026-11-15');
    expect(plan.type).toBe('session');
    expect(itemsOf(plan)).toEqual(['catcow_seated 1x8', 'bridge 1x8']);
  });

  it('offer the half bridge as the easier one (M-23)', () => {
    const plan = planOn(person().screened('2026-11-15'), '2026-11-15');
    const bridge = plan.type === 'session' ? plan.items[1] : undefined;
    expect(bridge?.easier?.exercise.id).toBe('bridge_mini');
  });

  it('rest after a session, and say what comes next', () => {
    const plan = planOn(
      person()
        .screened('2026-11-15')
        .session({ on: '2026-11-16', items: ['bridge 1x8'] }),
      '2026-11-16',
      20,
    );
    expect(plan).toMatchObject({ type: 'rest', next: '2026-11-18' });
    expect(itemsOf(plan)).toEqual(['catcow_seated 1x8', 'bridge 1x8']);
  });

  it('lead to ACTIVE after two sessions that are not red and have a next-day report (R-8)', () => {
    expect(progressOn(activePerson(), '2026-11-19', 7).state).toBe('baseline');
    expect(progressOn(activePerson(), '2026-11-19', 9).state).toBe('active');
    expect(itemsOf(planOn(activePerson(), '2026-11-22'))).toEqual([
      'catcow_seated 1x8',
      'bridge 1x8',
      'plank_wall 1x10 s',
    ]);
  });
});

describe('the third session', () => {
  it('moves the wall plank to the counter at once, because it was easy (R-6.5)', () => {
    const told = third().nextDay(1);
    expect(placeOn(told, 'PLANK', '2026-11-23')).toBe('plank_counter 1x10 s');
    expect(decisionOn(told, 'PLANK', '2026-11-23')).toMatchObject({
      rule: 'R-6.5',
      change: 'up',
      date: '2026-11-23',
      before: { exerciseId: 'plank_wall', dose: { sets: 1, amount: 10 } },
      after: { exerciseId: 'plank_counter', dose: { sets: 1, amount: 10 } },
    });
  });

  it('moves the bridge a rung up by its streak (R-6.4)', () => {
    const told = third().nextDay(1);
    expect(placeOn(told, 'BRIDGE', '2026-11-23')).toBe('bridge 2x8');
    expect(decisionOn(told, 'BRIDGE', '2026-11-23')?.rule).toBe('R-6.4');
  });

  it('is what the next plan holds', () => {
    expect(itemsOf(planOn(third().nextDay(1), '2026-11-24'))).toEqual([
      'catcow_flow 1x8',
      'bridge 2x8',
      'plank_counter 1x10 s',
    ]);
  });

  it.each([
    ['2026-11-22', 12],
    ['2026-11-23', 12],
    ['2026-11-24', 1],
    ['2026-11-24', 12],
    ['2026-11-30', 12],
  ])('without the next-day answer moves nothing by %s, %i h, and says so', (on, hour) => {
    const plan = planOn(third(), on, hour);
    expect(itemsOf(plan)).toEqual(['catcow_seated 1x8', 'bridge 1x8', 'plank_wall 1x10 s']);
    const items = plan.type === 'session' ? plan.items : plan.type === 'rest' ? plan.upcoming : [];
    for (const { reason } of items) expect(reason?.text).toContain('the next-day answer is missing');
  });
});

describe('R-5, when it is judged', () => {
  it('is at the next-day report', () => {
    expect(decisionOn(third().nextDay(1), 'PLANK', '2026-11-23', 8)?.date).toBe('2026-11-23');
  });

  it('is 40 h after the end otherwise', () => {
    expect(decisionOn(third(), 'PLANK', '2026-11-24', 2)?.rule).toBe('R-1');
    expect(decisionOn(third(), 'PLANK', '2026-11-24', 3)).toMatchObject({
      rule: 'R-6.3',
      date: '2026-11-24',
    });
  });

  it('is at once for red', () => {
    const told = activePerson().session({ on: '2026-11-22', hour: 10, items: THIRD, peak: 6 });
    expect(decisionOn(told, 'PLANK', '2026-11-22', 12)).toMatchObject({ rule: 'R-6.1', date: '2026-11-22' });
  });

  it('takes a rise back when a worse answer comes later the same day', () => {
    const told = third().nextDay(1).pain('2026-11-23', 3, 20);
    expect(placeOn(told, 'PLANK', '2026-11-23', 12)).toBe('plank_counter 1x10 s');
    expect(placeOn(told, 'PLANK', '2026-11-23', 21)).toBe('plank_wall 1x10 s');
    expect(decisionOn(told, 'PLANK', '2026-11-23', 21)?.rule).toBe('R-6.2');
  });

  it('never raises by an answer that comes after the next session has begun', () => {
    const early = activePerson()
      .session({ on: '2026-11-22', hour: 6, items: THIRD })
      .session({ on: '2026-11-23', hour: 7, items: ['plank_wall 1x10'], offPlan: true })
      .pain('2026-11-23', 1, 8);
    expect(placeOn(early, 'PLANK', '2026-11-23', 12)).toBe('plank_wall 1x10 s');
    expect(placeOn(early, 'BRIDGE', '2026-11-23', 12)).toBe('bridge 2x8');
  });

  it('takes a rise back when a count is corrected down later', () => {
    const told = third().nextDay(1).corrected('2026-11-23', 2, 5, 20);
    expect(placeOn(told, 'PLANK', '2026-11-23', 21)).toBe('plank_wall 1x10 s');
    expect(placeOn(told, 'BRIDGE', '2026-11-23', 21)).toBe('bridge 2x8');
  });

  it('lowers by a recalled value, with one more, and never raises by it (R-2)', () => {
    const good = third().recalled('2026-11-24', 1, '2026-11-23', 8);
    expect(placeOn(good, 'PLANK', '2026-11-24')).toBe('plank_wall 1x10 s');
    const red = third().recalled('2026-11-24', 3, '2026-11-23', 8);
    expect(decisionOn(red, 'PLANK', '2026-11-24')).toMatchObject({ rule: 'R-6.1', change: 'down' });
  });
});

describe('a session of a simulated body or a recording', () => {
  it.each(['simulated', 'recording'] as const)('is nobody’s progress, and nobody’s pain (%s)', (source) => {
    const before = activePerson();
    const after = activePerson().session({ on: '2026-11-20', hour: 10, items: THIRD, peak: 8, source });
    expect(progressOn(after, '2026-11-22').places).toEqual(progressOn(before, '2026-11-22').places);
    expect(planOn(after, '2026-11-21')).toEqual(planOn(before, '2026-11-21'));
  });
});

describe('the reason of a dose while the next-day answer is missing', () => {
  const reasonsOf = (somebody: ReturnType<typeof activePerson>, on: string, hour = 12) => {
    const plan = planOn(somebody, on, hour);
    const items = plan.type === 'session' ? plan.items : plan.type === 'rest' ? plan.upcoming : [];
    return Object.fromEntries(items.map(({ exercise, reason }) => [exercise.id, reason?.text]));
  };

  it('is the effort, where that alone would hold it', () => {
    const told = activePerson().session({ on: '2026-11-22', hour: 10, items: THIRD, effort: 7 });
    const text = 'it was too much effort to add more yet.';
    expect(reasonsOf(told, '2026-11-22').bridge).toBe(`Held at 8 reps: ${text}`);
    expect(decisionOn(told, 'BRIDGE', '2026-11-24')?.text).toBe(`Held at 8 reps: ${text}`);
  });

  it('is that it was too hard, once that is known', () => {
    const told = activePerson().session({ on: '2026-11-22', hour: 10, items: THIRD, effort: 9 });
    expect(reasonsOf(told, '2026-11-22').bridge).toBe('Held at 8 reps because it was too hard.');
  });

  it('is the usual pain that holds every dose', () => {
    const told = activePerson({ usual: 4 }).session({
      on: '2026-11-22',
      hour: 10,
      items: ['pelvic_tilt 1x8'],
      pre: 3,
    });
    expect(reasonsOf(told, '2026-11-22').pelvic_tilt).toContain('doses stay level at your usual pain');
  });

  it('is the lighter week, whatever is missing', () => {
    const told = third().lighterWeek('2026-11-23');
    expect(reasonsOf(told, '2026-11-24', 18).bridge).toBe(
      '4 reps today, in place of 8 reps: this is a lighter week.',
    );
  });

  it('names what else is missing first: nobody can answer that any more', () => {
    const told = activePerson().session({ on: '2026-11-22', hour: 10, items: THIRD, effort: null });
    expect(decisionOn(told, 'BRIDGE', '2026-11-24')?.text).toBe(
      'Held at 8 reps: the answer about effort is missing, and so is the next-day answer.',
    );
  });
});
