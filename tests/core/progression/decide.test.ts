import { describe, expect, it } from 'vitest';
import { activePerson, type Person, person, type SessionTold } from '../../signals/log.ts';
import { decisionOn, itemsOf, placeOn, planOn, progressOn } from '../../signals/told.ts';

/** Effort 5: good, but not so easy that the fast track would lead on. */
const GOOD: Partial<SessionTold> = { effort: 5 };

/** Sessions every other day from 20 November on; the place is asked for on the morning after the last. */
function train(
  somebody: Person,
  ...sessions: readonly (Partial<SessionTold> & { nextDay?: number | null })[]
): string {
  let last = '2026-11-20';
  sessions.forEach(({ nextDay = 1, ...told }, i) => {
    last = DATES[i] ?? '';
    const items = told.items ?? planned(somebody, last);
    somebody.session({ on: last, ...GOOD, ...told, items });
    if (nextDay !== null) somebody.nextDay(nextDay);
  });
  return nextOf(last);
}

const DATES = [
  '2026-11-20',
  '2026-11-23',
  '2026-11-25',
  '2026-11-27',
  '2026-11-30',
  '2026-12-02',
  '2026-12-04',
];
const nextOf = (date: string) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
const planned = (somebody: Person, on: string) =>
  itemsOf(planOn(somebody, on, 17)).map((item) => item.replace(/ s$| a side$| s a side$/, ''));

describe('R-6.1 red by the item itself', () => {
  const hurtPlank = { standout: { exerciseId: 'plank_wall', peak: 6, effort: 5 } } as const;

  it('takes the chain to the previous item at no more work than now', () => {
    const somebody = activePerson();
    const on = train(somebody, { peak: 6 });
    expect(placeOn(somebody, 'BRIDGE', on)).toBe('bridge_mini 1x8');
    expect(decisionOn(somebody, 'BRIDGE', on)).toMatchObject({ rule: 'R-6.1', change: 'down' });
    expect(decisionOn(somebody, 'BRIDGE', on)?.text).toBe(
      'Back from bridge to half bridge, 8 reps, because pain reached 6 during the session.',
    );
  });

  it('halves the work at the bottom of a chain', () => {
    const somebody = activePerson();
    train(somebody, { peak: 0, ...hurtPlank });
    expect(itemsOf(planOn(somebody, '2026-11-22'))).toContain('plank_wall 1x5 s');
  });

  it('leaves the other chains alone where one exercise stood out (M-15)', () => {
    const somebody = activePerson();
    const on = train(somebody, { peak: 0, ...hurtPlank });
    expect(placeOn(somebody, 'BRIDGE', on)).toBe('bridge 2x8');
  });

  it('takes what was not said of one that stood out for missing, whatever was said of the others (M-15)', () => {
    const somebody = activePerson();
    const on = train(somebody, { peak: 0, standout: { exerciseId: 'plank_wall', peak: null, effort: 5 } });
    expect(decisionOn(somebody, 'PLANK', on)?.inputs.class).toBe('incomplete');
    expect(decisionOn(somebody, 'BRIDGE', on)?.inputs.class).toBe('green');
  });

  it('allows no rise in the next two sessions', () => {
    const somebody = activePerson();
    const red = { peak: 6 };
    expect(placeOn(somebody, 'BRIDGE', train(somebody, red, {}, {}))).toBe('bridge_mini 1x8');
    const again = activePerson();
    expect(placeOn(again, 'BRIDGE', train(again, red, {}, {}, {}))).toBe('bridge_mini 2x8');
  });

  it('rests the chain after the second one in 14 days, until the next re-screen', () => {
    const somebody = activePerson();
    const on = train(somebody, { peak: 6 }, { peak: 6 });
    expect(decisionOn(somebody, 'BRIDGE', on)?.change).toBe('left-out');
    const rested = planOn(somebody, '2026-11-26');
    expect(itemsOf(rested)).toEqual([]);
    expect(rested.type).toBe('locked');
    somebody.screened('2026-11-27');
    expect(itemsOf(planOn(somebody, '2026-11-27')).length).toBeGreaterThan(0);
  });

  it('comes from a stop sign at once, and asks the safety questions again (M-4)', () => {
    const somebody = activePerson();
    somebody.session({
      on: '2026-11-20',
      items: ['bridge 1x8'],
      hurt: { signs: ['leg-further'], exerciseId: 'bridge' },
    });
    expect(decisionOn(somebody, 'BRIDGE', '2026-11-20', 20)?.rule).toBe('R-6.1');
    expect(planOn(somebody, '2026-11-22').type).toBe('locked');
  });
});

describe('R-6.1 red by readings of the whole session', () => {
  const BAD_MORNING = { nextDay: 4 };

  it('keeps the place and halves the work next time', () => {
    const somebody = activePerson();
    const on = train(somebody, {}, BAD_MORNING);
    expect(placeOn(somebody, 'PLANK', on)).toBe('plank_wall 1x10 s');
    expect(itemsOf(planOn(somebody, '2026-11-25'))).toContain('plank_wall 1x5 s');
    expect(decisionOn(somebody, 'PLANK', on)?.text).toBe(
      'Down from 10 s to 5 s because next-day pain was 3 above your usual.',
    );
  });

  it('takes an item that had just moved up one rung down (M-14)', () => {
    const somebody = activePerson();
    train(somebody, {});
    expect(placeOn(somebody, 'BRIDGE', '2026-11-21')).toBe('bridge 2x8');
    const told = activePerson();
    expect(placeOn(told, 'BRIDGE', train(told, {}, BAD_MORNING))).toBe('bridge 1x8');
  });

  it('comes back by half, three quarters and whole', () => {
    const somebody = activePerson();
    const doses = () => itemsOf(planOn(somebody, nextOf(nextOf(somebody.lastSession.slice(8, 18)))))[1];
    train(somebody, BAD_MORNING);
    expect(doses()).toBe('bridge 1x4');
    const steps = ['2026-11-23', '2026-11-25', '2026-11-27'].map((on) => {
      const items = planned(somebody, on);
      somebody.session({ on, ...GOOD, items }).nextDay(1);
      return items[1];
    });
    expect(steps).toEqual(['bridge 1x4', 'bridge 1x6', 'bridge 1x8']);
  });
});

describe('R-6.2 amber', () => {
  it('repeats, and takes the second in a row one rung down', () => {
    const somebody = activePerson();
    train(somebody, {});
    expect(placeOn(somebody, 'BRIDGE', '2026-11-21')).toBe('bridge 2x8');
    const tired = activePerson();
    const amber = { effort: 9 };
    train(tired, {}, amber);
    expect(placeOn(tired, 'BRIDGE', '2026-11-24')).toBe('bridge 2x8');
    const twice = activePerson();
    expect(placeOn(twice, 'BRIDGE', train(twice, {}, amber, amber))).toBe('bridge 1x8');
  });

  it('names what it came from', () => {
    const somebody = activePerson();
    const on = train(somebody, { nextDay: 3 });
    expect(decisionOn(somebody, 'PLANK', on)).toMatchObject({ rule: 'R-6.2', change: 'same' });
    expect(decisionOn(somebody, 'PLANK', on)?.text).toBe(
      'Held at 10 s because next-day pain was 2 above your usual.',
    );
  });

  it('starts the count again after a step down, and after a green session', () => {
    const amber = { effort: 9 };
    const stepped = activePerson();
    expect(placeOn(stepped, 'BRIDGE', train(stepped, {}, amber, amber, amber))).toBe('bridge 1x8');
    const calmed = activePerson();
    expect(placeOn(calmed, 'BRIDGE', train(calmed, {}, amber, {}, amber))).toBe('bridge 2x8');
  });

  it('never counts a mild one', () => {
    const somebody = activePerson({ usual: 3 });
    const mild = { peak: 4, pre: 3, nextDay: 3 };
    const on = train(somebody, mild, mild, mild);
    expect(decisionOn(somebody, 'BRIDGE', on)?.inputs.class).toBe('mild');
    expect(placeOn(somebody, 'BRIDGE', on)).toBe('bridge 1x8');
  });
});

describe('R-6.3 incomplete', () => {
  it('repeats and keeps the streak', () => {
    const somebody = activePerson();
    const on = train(somebody, { effort: null });
    const place = progressOn(somebody, on).places.find(({ chain }) => chain === 'BRIDGE');
    expect(place).toMatchObject({ exerciseId: 'bridge', rung: 0, streak: 2 });
    expect(decisionOn(somebody, 'BRIDGE', on)?.text).toBe(
      'Held at 8 reps: the answer about effort is missing.',
    );
  });
});

describe('R-6.4 green', () => {
  it('moves up a rung after two in a row', () => {
    const somebody = activePerson();
    expect(placeOn(somebody, 'PLANK', train(somebody, {}))).toBe('plank_wall 1x10 s');
    const twice = activePerson();
    expect(placeOn(twice, 'PLANK', train(twice, {}, {}))).toBe('plank_wall 2x10 s');
  });

  it('moves to the next item from mastery', () => {
    const somebody = activePerson();
    const on = train(somebody, {}, {}, {}, {}, {}, {}, {});
    expect(placeOn(somebody, 'CATCOW', on)).toBe('catcow_flow 1x8');
    expect(placeOn(somebody, 'BRIDGE', on)).toBe('bridge_hold 1x10 s');
  });

  it.each<[string, Partial<SessionTold>, string]>([
    ['an effort above 6 in the first four weeks', { effort: 7 }, 'effort'],
    ['pain before above the limit', { pre: 4 }, 'pre'],
    ['a day that was not like the others', { readiness: 'bad-night' }, 'readiness'],
    ['more painkillers than usual', { readiness: 'painkillers' }, 'readiness'],
    ['low sensor form', { sensorForm: 0.5 }, 'sensor-form'],
  ])('holds at %s', (_, told, refusal) => {
    const somebody = activePerson();
    const on = train(somebody, told);
    expect(placeOn(somebody, 'BRIDGE', on)).toBe('bridge 1x8');
    expect(decisionOn(somebody, 'BRIDGE', on)?.inputs).toMatchObject({ class: 'green', refusal });
  });

  it('asks the same of both sessions of the streak', () => {
    const somebody = activePerson();
    const on = train(somebody, { effort: 7 }, {});
    expect(placeOn(somebody, 'BRIDGE', on)).toBe('bridge 1x8');
    const more = activePerson();
    expect(placeOn(more, 'BRIDGE', train(more, { effort: 7 }, {}, {}))).toBe('bridge 2x8');
  });

  it('counts nothing that was done off the plan (R-7)', () => {
    const somebody = activePerson()
      .session({ on: '2026-11-20', items: ['bridge 1x8'], offPlan: true })
      .nextDay(1);
    expect(placeOn(somebody, 'BRIDGE', '2026-11-21')).toBe('bridge 1x8');
    const red = activePerson().session({ on: '2026-11-20', items: ['bridge 1x8'], offPlan: true, peak: 6 });
    expect(placeOn(red, 'BRIDGE', '2026-11-21')).toBe('bridge_mini 1x8');
  });

  it('keeps doses level at a usual pain of 4 until a professional agrees to more (R-3, DECISIONS 2)', () => {
    const calm = { peak: 1, pre: 2, post: 0, nextDay: 4 };
    const somebody = activePerson({ usual: 4 });
    const on = train(somebody, calm, calm);
    expect(placeOn(somebody, 'BRIDGE', on)).toBe('pelvic_tilt 1x8');
    expect(decisionOn(somebody, 'BRIDGE', on)?.inputs.refusal).toBe('usual');
    const cleared = activePerson({ usual: 4 }).cleared('2026-11-19', [], true);
    expect(placeOn(cleared, 'BRIDGE', train(cleared, calm, calm))).toBe('pelvic_tilt 2x8');
  });
});

describe('R-6.5 fast track', () => {
  const EASY = { effort: 4 };

  it('leads to the next item after one easy session', () => {
    const somebody = activePerson();
    expect(placeOn(somebody, 'PLANK', train(somebody, EASY))).toBe('plank_counter 1x10 s');
  });

  it.each<[string, Parameters<typeof train>[1]]>([
    ['a peak of 2', { ...EASY, peak: 2 }],
    ['an effort of 5', { effort: 5 }],
    ['a next day above the usual', { ...EASY, nextDay: 2 }],
  ])('is closed by %s', (_, told) => {
    const somebody = activePerson();
    expect(placeOn(somebody, 'PLANK', train(somebody, told))).toBe('plank_wall 1x10 s');
  });

  it('stops before an item of level 3, and before items that others need', () => {
    const somebody = activePerson();
    const on = train(somebody, EASY, EASY, EASY);
    expect(placeOn(somebody, 'PLANK', on)).toBe('plank_knee 1x10 s');
    expect(placeOn(somebody, 'BRIDGE', on)).not.toContain('bridge_hold');
  });

  it('is over after six ACTIVE sessions', () => {
    const good = Array.from({ length: 6 }, () => GOOD);
    const somebody = activePerson();
    train(somebody, ...good);
    const before = placeOn(somebody, 'PLANK', '2026-12-03');
    somebody.session({ on: '2026-12-04', ...EASY, items: planned(somebody, '2026-12-04') }).nextDay(1);
    expect(before).toContain('plank_wall');
    expect(placeOn(somebody, 'PLANK', '2026-12-05')).toContain('plank_wall');
  });
});

describe('R-7 slots', () => {
  it('let at most two items move to another item from one session', () => {
    const somebody = activePerson();
    train(somebody, { effort: 4 });
    const ups = progressOn(somebody, '2026-11-21').decisions.filter(({ change }) => change === 'up');
    expect(ups.map(({ rule }) => rule)).toEqual(['R-6.5', 'R-6.4', 'R-6.5']);
  });
});

describe('BASELINE (R-8)', () => {
  const first = (told: Partial<SessionTold>) =>
    person()
      .screened('2026-11-15')
      .session({ on: '2026-11-16', items: ['catcow_seated 1x8', 'bridge 1x8'], ...told });

  it('lowers a rung at an effort above 5, and does not count that session', () => {
    const somebody = first({ effort: 6 }).nextDay(1);
    expect(placeOn(somebody, 'BRIDGE', '2026-11-17')).toBe('bridge_mini 1x8');
    somebody.session({ on: '2026-11-18', items: ['catcow_seated 1x8', 'bridge_mini 1x8'] }).nextDay(1);
    expect(progressOn(somebody, '2026-11-19').state).toBe('baseline');
  });

  it('counts it at the bottom of the ladder', () => {
    const gentle = () => person({ usual: 4 }).screened('2026-11-15');
    const told = { items: ['catcow_seated 1x8', 'pelvic_tilt 1x8'], effort: 6 };
    const somebody = gentle()
      .session({ on: '2026-11-16', ...told })
      .nextDay(4)
      .session({ on: '2026-11-18', ...told });
    expect(progressOn(somebody.nextDay(4), '2026-11-19').state).toBe('active');
  });

  it('counts a recalled next day', () => {
    const somebody = first({})
      .nextDay(1)
      .session({ on: '2026-11-18', items: ['bridge 1x8'] });
    expect(progressOn(somebody, '2026-11-20', 8).state).toBe('baseline');
    expect(progressOn(somebody.recalled('2026-11-20', 1, '2026-11-19'), '2026-11-20').state).toBe('active');
  });

  it('does not count red, nor a session without a report, and asks why after four of those', () => {
    const somebody = first({});
    for (const on of ['2026-11-18', '2026-11-20', '2026-11-23'])
      somebody.session({ on, items: ['bridge 1x8'] });
    const told = progressOn(somebody, '2026-11-26');
    expect(told.state).toBe('baseline');
    expect(told.decisions.at(-1)?.text).toContain('Four sessions without a next-day answer');
  });
});
