import { describe, expect, it } from 'vitest';
import { addDays, type CivilDate } from '../../../src/core/log/civil-date.ts';
import { firstRung, withFewerSets } from '../../../src/core/progression/ladder.ts';
import { itemOf } from '../../../src/core/progression/prescribe.ts';
import { dose } from '../../signals/exercise.ts';
import { library } from '../../signals/library.ts';
import { type Day, live } from '../../signals/life.ts';
import { activePerson } from '../../signals/log.ts';
import { decisionOn, itemsOf, planOn, progressOn } from '../../signals/told.ts';

const FROM = '2026-01-05';
/** ACTIVE begins on the first Thursday, and its first week on the day after: the sixth five weeks later. */
const SIXTH: CivilDate = addDays(FROM, 4 + 35);

/** Monday, Wednesday and Friday for six weeks; something hard on one of the days. */
const weeks = (hardOn?: CivilDate) =>
  live(
    Array.from({ length: 41 }, (_, day): Day => {
      const effort = addDays(FROM, day) === hardOn ? 9 : 5;
      return { morning: 1, trains: [0, 2, 4].includes(day % 7) ? { effort } : null };
    }),
  ).person;

describe('DELOAD (R-8)', () => {
  it('is offered for the sixth trained week, and nothing happens by itself', () => {
    const somebody = weeks();
    expect(progressOn(somebody, SIXTH).decisions.at(-1)?.text).toBe(
      'Five weeks of training lie behind you. You can take a lighter week now.',
    );
    expect(progressOn(somebody, SIXTH)).toMatchObject({
      state: 'active',
      lighterWeek: { since: null, offeredUntil: addDays(SIXTH, 6) },
    });
  });

  it('begins by itself if the week before had an amber', () => {
    const somebody = weeks(addDays(SIXTH, -2));
    expect(progressOn(somebody, addDays(SIXTH, -1)).state).toBe('active');
    expect(progressOn(somebody, SIXTH)).toMatchObject({ state: 'deload', lighterWeek: { since: SIXTH } });
  });

  it('lasts for seven days, and leads back to the same places', () => {
    const somebody = activePerson().lighterWeek('2026-11-20');
    const places = progressOn(somebody, '2026-11-20').places;
    expect(progressOn(somebody, '2026-11-26').state).toBe('deload');
    expect(progressOn(somebody, '2026-11-27')).toMatchObject({ state: 'active', places });
  });

  it('has at most 0.6 of the work, and nothing goes up (INV-23)', () => {
    const somebody = activePerson().lighterWeek('2026-11-20');
    const items = ['catcow_seated 1x4', 'bridge 1x4', 'plank_wall 1x6 s'];
    for (const on of ['2026-11-20', '2026-11-23', '2026-11-25']) {
      const plan = planOn(somebody, on);
      expect(itemsOf(plan)).toEqual(items);
      if (plan.type !== 'session') throw new Error('no session');
      const planned = plan.items.map(itemOf);
      somebody.session({ on, effort: 4, items: planned }).nextDay(1);
    }
    expect(progressOn(somebody, '2026-11-26').decisions.filter(({ change }) => change === 'up')).toEqual([]);
  });

  it('raises nothing either from the session before it', () => {
    const somebody = activePerson()
      .session({ on: '2026-11-20', items: ['bridge 1x8'] })
      .lighterWeek('2026-11-21')
      .pain('2026-11-21', 1, 12);
    expect(decisionOn(somebody, 'BRIDGE', '2026-11-21', 13)).toMatchObject({
      change: 'same',
      inputs: { refusal: 'state' },
    });
  });

  it('holds the smaller share in RAMP, and keeps its stage', () => {
    const somebody = activePerson()
      .flare('2026-11-20')
      .pain('2026-11-21', 1)
      .pain('2026-11-22', 1)
      .screened('2026-11-22')
      .lighterWeek('2026-11-23');
    expect(progressOn(somebody, '2026-11-23').state).toBe('ramp');
    expect(itemsOf(planOn(somebody, '2026-11-23'))[1]).toBe('bridge 1x4');
  });

  it('takes sets first, to the nearest one, then repetitions until it fits (M-32)', () => {
    const bridge = library.byId.get('bridge');
    if (!bridge) throw new Error('no bridge');
    const open = { flags: [], floor: true };
    const doses = bridge.rungs.map(
      (_, rung) => withFewerSets({ ...firstRung(bridge), rung }, 0.6, open)?.reduced,
    );
    expect(doses).toEqual([dose(1, 4), dose(1, 8), dose(1, 10), dose(1, 12), dose(2, 9), dose(2, 10)]);
  });
});
