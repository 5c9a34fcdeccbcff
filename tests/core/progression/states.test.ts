import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/log/civil-date.ts';
import { fold } from '../../../src/core/progression/fold.ts';
import { itemOf } from '../../../src/core/progression/prescribe.ts';
import { library, threeLadders } from '../../signals/library.ts';
import { activePerson, type Person, person, type SessionTold } from '../../signals/log.ts';
import { itemsOf, placeOn, planOn, progressOn } from '../../signals/told.ts';

const stateOn = (somebody: Person, on: string, hour = 12) => progressOn(somebody, on, hour).state;
const itemsOn = (somebody: Person, on: string, hour = 12) => itemsOf(planOn(somebody, on, hour));

/** Trains what the plan has, with an effort of 5, and reports the next morning. */
function trainPlanned(somebody: Person, on: string, told: Partial<SessionTold> = {}, nextDay = 1): Person {
  const plan = planOn(somebody, on, 17);
  if (plan.type !== 'session') throw new Error(`no session on ${on}: ${JSON.stringify(plan)}`);
  const items = plan.items.map(itemOf);
  return somebody.session({ on, effort: 5, ...told, items }).nextDay(nextDay);
}

describe('screening (PROGRESSION section 7, R-8)', () => {
  it('an emergency sign closes everything until a clearance and a clean re-screen (INV-1)', () => {
    const somebody = activePerson().screened('2026-11-20', { emergency: ['A5'] });
    expect(planOn(somebody, '2026-11-20')).toMatchObject({ type: 'locked', state: 'blocked-emergency' });
    somebody.screened('2026-11-21');
    expect(stateOn(somebody, '2026-11-21')).toBe('refer-first');
    somebody.cleared('2026-11-22', ['A5']);
    expect(stateOn(somebody, '2026-11-22')).toBe('baseline');
  });

  it('a clearance that names nothing, after the clean re-screen, is about the sign', () => {
    const somebody = activePerson()
      .screened('2026-11-20', { emergency: ['A5'] })
      .screened('2026-11-21');
    expect(stateOn(somebody.cleared('2026-11-22', []), '2026-11-22')).toBe('baseline');
  });

  it('a clearance alone does not lift an emergency', () => {
    const somebody = activePerson()
      .screened('2026-11-20', { emergency: ['A5'] })
      .cleared('2026-11-21', ['A5']);
    expect(stateOn(somebody, '2026-11-21')).toBe('blocked-emergency');
    expect(stateOn(somebody.screened('2026-11-22'), '2026-11-22')).toBe('baseline');
  });

  it('a condition waits for a professional, and one that was cleared does not lock again', () => {
    const somebody = person().screened('2026-11-15', { conditions: ['B3'] });
    expect(planOn(somebody, '2026-11-15')).toMatchObject({ type: 'locked', state: 'refer-first' });
    somebody.cleared('2026-11-16', ['B3']);
    expect(stateOn(somebody, '2026-11-16')).toBe('baseline');
    expect(stateOn(somebody.screened('2026-11-17', { conditions: ['B3'] }), '2026-11-17')).toBe('baseline');
    expect(stateOn(somebody.screened('2026-11-18', { conditions: ['B3', 'B4'] }), '2026-11-18')).toBe(
      'refer-first',
    );
  });

  it('starts at level 1 at most after a lock (R-8)', () => {
    const somebody = person()
      .screened('2026-11-15', { conditions: ['B3'] })
      .cleared('2026-11-16', ['B3']);
    expect(itemsOn(somebody, '2026-11-16')).toEqual(['catcow_seated 1x8', 'bridge_mini 1x8']);
  });

  it('raises no place that a red session had lowered, by way of a lock (INV-4)', () => {
    const somebody = person()
      .screened('2026-11-15')
      .session({ on: '2026-11-16', items: ['catcow_seated 1x8', 'bridge_mini 1x8'], peak: 6 })
      .screened('2026-11-17', { conditions: ['B3'] })
      .cleared('2026-11-18', ['B3']);
    expect(itemsOn(somebody, '2026-11-18')).toEqual(['catcow_seated 1x4', 'pelvic_tilt 1x8']);
  });

  it('nobody under 18 trains, whatever is cleared (M-5)', () => {
    const somebody = person().screened('2026-11-15', { adult: false }).cleared('2026-11-16', ['B1']);
    expect(planOn(somebody, '2026-11-16')).toMatchObject({ type: 'locked', state: 'minor' });
  });

  it('is asked again after 28 days, and the plan waits after three more', () => {
    const somebody = activePerson();
    expect(planOn(somebody, '2026-12-16').type).not.toBe('locked');
    const plan = planOn(somebody, '2026-12-17');
    expect(plan.type === 'locked' && plan.reason).toContain('safety questions');
    expect(planOn(somebody.screened('2026-12-17'), '2026-12-17').type).not.toBe('locked');
  });

  it('closes items on the same day (INV-14)', () => {
    const somebody = activePerson().screened('2026-11-20', { flags: ['pregnancy'] });
    expect(itemsOn(somebody, '2026-11-20')).toEqual(['catcow_seated 1x8', 'plank_wall 1x10 s']);
    const cleared = activePerson()
      .screened('2026-11-20', { conditions: ['B10'], flags: ['pregnancy'] })
      .cleared('2026-11-20', ['B10']);
    expect(itemsOn(cleared, '2026-11-20')).toEqual(['catcow_seated 1x8', 'plank_wall 1x10 s']);
  });

  it('without the floor, the wall plank stands in for the bridge from the first session on (M-24)', () => {
    const somebody = person().screened('2026-11-15', { floor: false });
    expect(itemsOn(somebody, '2026-11-15')).toEqual(['catcow_seated 1x8', 'plank_wall 1x10 s']);
  });

  it('bounds holds by flags (M-1)', () => {
    const somebody = activePerson().screened('2026-11-20', { flags: ['osteoporosis'] });
    expect(itemsOn(somebody, '2026-11-20')).toContain('plank_wall 1x5 s');
  });

  it('puts walking and mobility in place of strength at a usual pain of 6 (R-3)', () => {
    const somebody = person({ usual: 6 }).screened('2026-11-15');
    expect(itemsOn(somebody, '2026-11-15')).toEqual(['catcow_seated 1x8']);
  });

  it('starts at level 0 at a usual pain of 4 (M-29)', () => {
    expect(itemsOn(person({ usual: 4 }).screened('2026-11-15'), '2026-11-15')).toEqual([
      'catcow_seated 1x8',
      'pelvic_tilt 1x8',
    ]);
  });

  it('has no strength work for 24 h after dizziness, whatever was trained (M-4)', () => {
    const somebody = activePerson().session({
      on: '2026-11-20',
      hour: 9,
      items: ['catcow_seated 1x8'],
      hurt: { signs: ['dizzy'] },
    });
    expect(itemsOn(somebody, '2026-11-20', 20)).toEqual(['catcow_seated 1x4']);
    expect(itemsOn(somebody, '2026-11-21', 12)).toContain('bridge 1x8');
  });

  it('sends to a professional when dizziness comes twice in 14 days (M-4)', () => {
    const dizzy = (on: string) => ({ on, items: ['bridge 1x8'], hurt: { signs: ['dizzy'] } });
    const somebody = activePerson().session(dizzy('2026-11-20'));
    expect(stateOn(somebody, '2026-11-21')).toBe('active');
    expect(stateOn(somebody.session(dizzy('2026-11-23')), '2026-11-24')).toBe('refer-first');
    expect(stateOn(somebody.screened('2026-11-25'), '2026-11-25')).toBe('refer-first');
    expect(stateOn(somebody.cleared('2026-11-26', []), '2026-11-26')).toBe('baseline');
  });
});

describe('some of the questions by themselves (M-4, M-6)', () => {
  it('the emergency page before the desk opens no plan', () => {
    expect(stateOn(person().checked('2026-11-15'), '2026-11-15')).toBe('unscreened');
  });

  it('they lock like all others, and the gravest lock stays', () => {
    const checked = (ticked: string[]) => activePerson().checked('2026-11-20', { ticked });
    expect(stateOn(checked(['A2']), '2026-11-20')).toBe('blocked-emergency');
    expect(stateOn(checked(['B7']), '2026-11-20')).toBe('refer-first');
    expect(stateOn(checked(['A2']).checked('2026-11-21', { ticked: ['B7'] }), '2026-11-21')).toBe(
      'blocked-emergency',
    );
    expect(stateOn(activePerson().checked('2026-11-20', { adult: false }), '2026-11-20')).toBe('minor');
  });

  it('open nothing that is locked', () => {
    const locks: ((somebody: Person) => Person)[] = [
      (somebody) => somebody.screened('2026-11-20', { emergency: ['A2'] }).cleared('2026-11-20', ['A2']),
      (somebody) => somebody.screened('2026-11-20', { conditions: ['B3'] }),
      (somebody) => somebody.screened('2026-11-20', { adult: false }),
    ];
    for (const lock of locks) {
      const before = stateOn(lock(activePerson()), '2026-11-21');
      expect(stateOn(lock(activePerson()).checked('2026-11-21'), '2026-11-21')).toBe(before);
    }
  });

  it('answer a sign to stop: until then nothing is planned, however the session ended', () => {
    const somebody = activePerson().session({
      on: '2026-11-20',
      items: ['bridge 1x8'],
      hurt: { signs: ['leg-further'], value: null },
      brokenOff: true,
    });
    expect(progressOn(somebody, '2026-11-23').due.signs).toEqual(['leg-further']);
    expect(planOn(somebody, '2026-11-23').type).toBe('locked');
    somebody.checked('2026-11-23', { signs: [] });
    expect(planOn(somebody, '2026-11-23').type).toBe('locked');
    somebody.checked('2026-11-23', { signs: ['leg-further'] }, 7.4);
    expect(planOn(somebody, '2026-11-23').type).not.toBe('locked');
    expect(itemsOn(somebody, '2026-11-23').join()).not.toContain('bridge 1x8');
  });
});

describe('a sign that was told before a session', () => {
  it('waits for its answer like any other, though nothing began', () => {
    const somebody = activePerson().session({
      on: '2026-11-21',
      items: ['bridge 1x8'],
      hurt: { signs: ['new-symptom'], value: null },
      brokenOff: true,
    });
    const alone = somebody.records.filter(
      ({ type, at }) => type === 'hurt' || at < somebody.at('2026-11-21', 1),
    );
    const now = somebody.at('2026-11-22', 12);
    const [standing] = fold(alone, library, now, 'UTC');
    expect(standing.signs).toEqual(['new-symptom']);
  });
});

describe('what ends, and what is asked again', () => {
  it('a knee also closes what kneels, until a cushion is fine (M-1)', () => {
    const kneels = (answers: Parameters<Person['screened']>[1]) =>
      fold(person().screened('2026-11-15', answers).records, library, Date.UTC(2026, 10, 15, 12), 'UTC')[0]
        .circumstances.flags;
    expect(kneels({ flags: ['knee'] })).toEqual(['knee', 'kneeling']);
    expect(kneels({ flags: ['knee'], fine: ['kneeling'] })).toEqual(['knee']);
  });

  it('“not sure” is asked again after two weeks, and filters until it is answered (M-2)', () => {
    const unsure = { worse: 'not-sure', flags: ['bending-back', 'bending-forward'] };
    const somebody = activePerson().screened('2026-11-20', unsure);
    expect(progressOn(somebody, '2026-12-03').due.worse).toBe(false);
    expect(progressOn(somebody, '2026-12-04').due.worse).toBe(true);
    expect(planOn(somebody, '2026-12-04').type).not.toBe('locked');
    somebody.worse('2026-12-05', 'forward', ['bending-forward']);
    expect(progressOn(somebody, '2026-12-30').due.worse).toBe(false);
  });

  it('a pregnancy is asked about when it ends, and never lifts by itself (M-6)', () => {
    const somebody = activePerson()
      .screened('2026-11-18', {
        conditions: ['B10'],
        flags: ['pregnancy'],
        ends: [{ id: 'B10', on: '2026-11-25' }],
      })
      .cleared('2026-11-18', ['B10']);
    expect(progressOn(somebody, '2026-11-24').due.again).toBe('2026-12-16');
    expect(progressOn(somebody, '2026-11-25').due.again).toBe('2026-11-25');
    expect(itemsOn(somebody, '2026-11-28').join()).not.toContain('bridge');
    expect(planOn(somebody, '2026-11-29').type).toBe('locked');
  });

  it('a clearance ends on its date, or when it is taken back', () => {
    const cleared = (until?: string) =>
      person()
        .screened('2026-11-15', { conditions: ['B3'] })
        .cleared('2026-11-16', ['B3'], true, until);
    expect(stateOn(cleared('2026-11-20'), '2026-11-20')).toBe('baseline');
    expect(stateOn(cleared('2026-11-20'), '2026-11-21')).toBe('refer-first');
    expect(stateOn(cleared().withdrawn('2026-11-20'), '2026-11-20')).toBe('refer-first');
    expect(stateOn(cleared('2026-11-20').cleared('2026-11-22', ['B3']), '2026-11-22')).toBe('baseline');
  });

  it('an emergency that a clearance lifted waits for a professional again when that ends', () => {
    const somebody = activePerson()
      .screened('2026-11-20', { emergency: ['A5'] })
      .screened('2026-11-21')
      .cleared('2026-11-22', ['A5'], false, '2026-11-25');
    expect(stateOn(somebody, '2026-11-25')).toBe('baseline');
    expect(stateOn(somebody, '2026-11-26')).toBe('refer-first');
  });

  it('a professional’s limits close items at once, until their last date (S-016, INV-14)', () => {
    const somebody = activePerson().closed('2026-11-20', ['bridge', 'bridge_hold'], '2026-11-24');
    expect(placeOn(somebody, 'BRIDGE', '2026-11-20')).toContain('bridge_mini');
    expect(itemsOn(somebody, '2026-11-23').join()).not.toMatch(/bridge /);
    somebody.closed('2026-11-21', []);
    expect(placeOn(somebody, 'BRIDGE', '2026-11-22')).toContain('bridge_mini');
  });
});

describe('pain of the day (R-3, M-11)', () => {
  it.each([
    [6, 'catcow'],
    [5, 'catcow'],
    [4, 'strength'],
  ])('%i in the morning leaves %s', (value, left) => {
    const items = itemsOn(activePerson().pain('2026-11-22', value), '2026-11-22');
    expect(items.length).toBe(left === 'catcow' ? 1 : 3);
  });

  it('counts the highest entry of the date', () => {
    const somebody = activePerson().pain('2026-11-22', 6, 7).pain('2026-11-22', 1, 10);
    expect(itemsOn(somebody, '2026-11-22')).toEqual(['catcow_seated 1x8']);
  });
});

describe('FLARE and RAMP (R-8)', () => {
  const flaring = () => activePerson().flare('2026-11-20');
  const ramping = () => flaring().pain('2026-11-21', 1).pain('2026-11-22', 1).screened('2026-11-22');

  it('begins when the person says so', () => {
    expect(stateOn(flaring(), '2026-11-20')).toBe('flare');
  });

  it('begins with two high days within 72 h, or one of 7', () => {
    expect(stateOn(activePerson().pain('2026-11-20', 4), '2026-11-20')).toBe('active');
    expect(stateOn(activePerson().pain('2026-11-20', 4).pain('2026-11-22', 4), '2026-11-22')).toBe('flare');
    expect(stateOn(activePerson().pain('2026-11-20', 4).pain('2026-11-24', 4), '2026-11-24')).toBe('active');
    expect(stateOn(activePerson().pain('2026-11-20', 3).pain('2026-11-21', 3), '2026-11-21')).toBe('active');
    expect(stateOn(activePerson().pain('2026-11-20', 7), '2026-11-20')).toBe('flare');
  });

  it('leaves mobility for 48 h, then half the work (INV-16)', () => {
    expect(itemsOn(flaring(), '2026-11-21')).toEqual(['catcow_seated 1x4']);
    expect(itemsOn(flaring(), '2026-11-22')).toEqual(['catcow_seated 1x4', 'bridge 1x4', 'plank_wall 1x5 s']);
  });

  it('ends with two calm dates in a row, and keeps every place', () => {
    const somebody = flaring().pain('2026-11-21', 2);
    expect(stateOn(somebody, '2026-11-21')).toBe('flare');
    expect(stateOn(somebody.pain('2026-11-22', 2), '2026-11-22')).toBe('ramp');
    expect(placeOn(somebody, 'BRIDGE', '2026-11-22')).toBe('bridge 1x8');
  });

  it('comes back by half, three quarters and whole, one green session each', () => {
    const somebody = ramping();
    const doses = ['2026-11-23', '2026-11-25', '2026-11-27'].map((on) => {
      const [, bridge] = itemsOn(somebody, on);
      trainPlanned(somebody, on);
      return bridge;
    });
    expect(doses).toEqual(['bridge 1x4', 'bridge 1x6', 'bridge 1x8']);
    expect(stateOn(somebody, '2026-11-28')).toBe('active');
  });

  it('tells the steps back: easy days until two calm ones, then the share of each session', () => {
    const wayOn = (somebody: Person, on: string) => progressOn(somebody, on, 12).wayBack;
    const steps = [0.5, 0.5, 0.75, 1];
    expect(wayOn(activePerson(), '2026-11-20')).toBeNull();
    expect(wayOn(flaring(), '2026-11-21')).toEqual({ since: '2026-11-20', calmPain: 2, steps, now: 0 });
    expect(wayOn(ramping(), '2026-11-23')).toMatchObject({ since: null, now: 1 });
    const after = trainPlanned(ramping(), '2026-11-23', { peak: 1 });
    expect(wayOn(after, '2026-11-24')).toMatchObject({ now: 2 });
  });

  it('repeats a stage that was not green, and flares again at red', () => {
    const amber = trainPlanned(ramping(), '2026-11-23', { effort: 9 });
    expect(itemsOn(amber, '2026-11-25')[1]).toBe('bridge 1x4');
    expect(stateOn(trainPlanned(ramping(), '2026-11-23', { peak: 6 }), '2026-11-23', 20)).toBe('flare');
  });

  it('asks for the safety questions when it is over', () => {
    const somebody = flaring().pain('2026-11-21', 1).pain('2026-11-22', 1);
    expect(planOn(somebody, '2026-11-25').type).not.toBe('locked');
    expect(planOn(somebody, '2026-11-26').type).toBe('locked');
  });

  it('after 14 days asks whether this is the usual now, and begins again from there (M-19)', () => {
    const somebody = flaring();
    for (let day = 1; day <= 14; day++) somebody.pain(addDays('2026-11-20', day), 4);
    somebody.session({ on: '2026-11-28', items: ['bridge 1x4'] });
    expect(stateOn(somebody, '2026-12-04')).toBe('flare');
    somebody.screened('2026-12-05', { usualPain: 5 });
    const told = progressOn(somebody, '2026-12-05');
    expect(told.state).toBe('baseline');
    expect(told.usualPain).toBeLessThanOrEqual(4);
  });

  it('advises to see a professional when it lasts, and says nothing of lying down', () => {
    const told = progressOn(flaring(), '2026-12-06').decisions.at(-1);
    expect(told?.text).toContain('professional');
  });
});

describe('RETURN (R-8)', () => {
  const trained = () => trainPlanned(activePerson(), '2026-11-20');

  it.each([
    ['2026-11-29', 'active', 'bridge 2x8'],
    ['2026-11-30', 'return', 'bridge 1x8'],
    ['2026-12-03', 'return', 'bridge 1x8'],
    ['2026-12-04', 'return', 'bridge_mini 2x8'],
  ])('on %s the state is %s with %s', (on, state, bridge) => {
    expect(stateOn(trained(), on)).toBe(state);
    expect(itemsOn(trained(), on)[1]).toBe(bridge);
  });

  it('looks back to strength work that was told later, by way of a correction (INV-17)', () => {
    const somebody = person()
      .screened('2026-11-15')
      .session({ on: '2026-11-16', items: ['bridge 1x8'], done: 0 });
    expect(itemsOn(somebody, '2026-12-01')[1]).toBe('bridge 1x8');
    somebody.corrected('2026-12-01', 0, 8, 9);
    expect(itemsOn(somebody, '2026-12-01')[1]).toBe('bridge_mini 1x8');
  });

  it('does not depend on when the app was opened (R-5)', () => {
    const dates = progressOn(trained(), '2026-12-10').decisions.filter(({ change }) => change === 'state');
    expect(dates.slice(-2).map(({ date }) => date)).toEqual(['2026-11-30', '2026-12-04']);
  });

  it('takes two levels after 28 days, and shrinks or leaves out what has no level below', () => {
    const somebody = trained().screened('2026-12-18');
    expect(itemsOn(somebody, '2026-12-18')).toEqual(['catcow_seated 1x5', 'pelvic_tilt 2x8']);
  });

  it('begins anew after 56 days, with a re-screen and a new usual level', () => {
    const somebody = trained();
    expect(planOn(somebody, '2027-01-15').type).toBe('locked');
    somebody.screened('2027-01-15', { usualPain: 3 });
    expect(stateOn(somebody, '2027-01-15')).toBe('baseline');
    expect(itemsOn(somebody, '2027-01-15')).toEqual(['catcow_seated 1x4', 'pelvic_tilt 1x4']);
  });

  it('leads back to ACTIVE after two green sessions', () => {
    const somebody = trained();
    trainPlanned(somebody, '2026-12-01');
    expect(stateOn(somebody, '2026-12-02')).toBe('return');
    trainPlanned(somebody, '2026-12-03');
    expect(stateOn(somebody, '2026-12-04')).toBe('active');
  });

  it('goes on while every strength ladder is closed: easy movement does not end it (INV-17)', () => {
    const strength = threeLadders.exercises.filter((each) => each.countsAsStrength).map(({ id }) => id);
    const somebody = trained().closed('2026-12-01', strength);
    trainPlanned(somebody, '2026-12-04');
    trainPlanned(somebody, '2026-12-06');
    expect(stateOn(somebody, '2026-12-08')).toBe('return');
    expect(itemsOn(somebody.closed('2026-12-08', []), '2026-12-08')[1]).toBe('bridge_mini 1x4');
  });
});

describe('PAUSED (R-8)', () => {
  it('is what the person says, and leads back by one green session at the same dose', () => {
    const somebody = activePerson().paused('2026-11-20');
    expect(planOn(somebody, '2026-11-21')).toMatchObject({ type: 'locked', state: 'paused' });
    somebody.resumed('2026-11-22');
    expect(stateOn(somebody, '2026-11-22')).toBe('return');
    expect(itemsOn(somebody, '2026-11-22')[1]).toBe('bridge 1x8');
    expect(stateOn(trainPlanned(somebody, '2026-11-22'), '2026-11-23')).toBe('active');
  });

  it('comes with illness', () => {
    const somebody = activePerson().session({ on: '2026-11-20', items: ['bridge 1x8'], readiness: 'ill' });
    expect(stateOn(somebody, '2026-11-21')).toBe('paused');
  });

  it('keeps the stage of RAMP, and what RETURN still needs', () => {
    const ramping = activePerson()
      .flare('2026-11-20')
      .pain('2026-11-21', 1)
      .pain('2026-11-22', 1)
      .screened('2026-11-22')
      .paused('2026-11-23')
      .resumed('2026-11-25');
    expect(stateOn(ramping, '2026-11-25')).toBe('ramp');
    expect(itemsOn(ramping, '2026-11-25')[1]).toBe('bridge 1x4');
    const away = activePerson().screened('2026-11-29').paused('2026-11-29').resumed('2026-11-30');
    trainPlanned(away, '2026-11-30');
    expect(stateOn(away, '2026-12-01')).toBe('return');
  });

  it('longer than 10 days is a gap like any other', () => {
    const somebody = activePerson().paused('2026-11-20').resumed('2026-12-01');
    expect(itemsOn(somebody, '2026-12-01')[1]).toBe('bridge 1x6');
  });
});
