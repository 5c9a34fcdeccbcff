import { describe, expect, it } from 'vitest';
import { addDays, type CivilDate, daysBetween } from '../../../src/core/log/civil-date.ts';
import { foldProgress } from '../../../src/core/progression/fold.ts';
import { planFor } from '../../../src/core/progression/plan.ts';
import type { Plan } from '../../../src/core/progression/progress.ts';
import { threeLadders } from '../../signals/library.ts';
import { type Day, type Life, live } from '../../signals/life.ts';
import { activePerson, type Person, person } from '../../signals/log.ts';
import { decisionOn, itemsOf, placeOn, planOn, progressOn } from '../../signals/told.ts';

/** The ten stories of PROGRESSION section 9, on three ladders. RULES wins where it says otherwise. */

const MONDAY = '2026-01-05';
const dayOf = (week: number, weekday = 0): CivilDate => addDays(MONDAY, (week - 1) * 7 + weekday);

/** Somebody trains on Monday, Wednesday and Friday, and is as well on each day as the story says. */
const weeksOf = (weeks: number, story: (date: CivilDate, session: number) => Day): Day[] => {
  let session = 0;
  return Array.from({ length: weeks * 7 }, (_, day) => {
    const date = addDays(MONDAY, day);
    const trains = [0, 2, 4].includes(day % 7);
    const told = story(date, session);
    if (trains) session += 1;
    return trains ? { morning: 1, trains: { effort: 5 }, ...told } : { morning: 1, ...told, trains: null };
  });
};

/** What the last plan of each week held: bridge and plank; cat/cow comes before them. */
function weekByWeek({ opened }: Life): string[] {
  const weeks = new Map<number, string>();
  for (const { date, plan, progress } of opened) {
    const items = itemsOf(plan).filter((item) => !item.startsWith('catcow'));
    const week = Math.floor(daysBetween(MONDAY, date) / 7) + 1;
    weeks.set(week, `${progress.state}: ${items.join(', ') || plan.type}`);
  }
  return [...weeks].map(([week, told]) => `${week} ${told}`);
}

const bothLadders = (weeks: number, told: string): string[] =>
  Array.from({ length: weeks }, (_, week) => `${week + 1} ${told}`);

describe('(a) Twelve perfect weeks: no pain, easy, every morning answered', () => {
  it('climbs both ladders, from the bridge to one leg and from the wall to the long lever', () => {
    const perfect = weeksOf(12, () => ({ morning: 0, trains: { effort: 4, pre: 0 } }));
    expect(weekByWeek(live(perfect, { usual: 0 }))).toEqual([
      '1 active: bridge 1x8, plank_wall 1x10 s',
      '2 active: bridge 2x10, plank_knee 1x10 s',
      '3 active: bridge 2x12, plank_knee 2x15 s',
      '4 active: bridge_hold 2x10 s, plank_knee 2x20 s',
      '5 active: bridge_hold 2x15 s, plank_knee 2x30 s',
      '6 active: bridge_march 1x4 a side, plank_bench 1x10 s',
      '7 active: bridge_march 1x6 a side, plank_bench 2x15 s',
      '8 active: bridge_march 2x8 a side, plank_bench 2x20 s',
      '9 active: bridge_march 2x10 a side, plank_full 2x20 s',
      '10 active: bridge_hipext 2x6 a side, plank_full 2x30 s',
      '11 active: bridge_hipext 2x7 a side, plank_full 2x45 s',
      '12 active: bridge_single 1x6 a side, plank_longlever 1x6 s',
    ]);
  });
});

describe('(b) Pain of 4 or 5 in every session, a usual pain of 4, and no clearance', () => {
  const story = weeksOf(12, (_, session) => ({
    morning: 4,
    trains: { pre: 4, peak: 4 + (session % 2), post: 4, effort: 4 },
  }));

  it('never goes up, and never down: RULES (R-4, mild) holds the dose where section 9 speaks only of rises', () => {
    expect(weekByWeek(live(story, { usual: 4 }))).toEqual(
      bothLadders(12, 'active: pelvic_tilt 1x8, plank_wall 1x10 s'),
    );
  });

  it('says why', () => {
    const { person: somebody } = live(story, { usual: 4 });
    expect(decisionOn(somebody, 'BRIDGE', dayOf(13))?.text).toMatch(
      /^Held at 8 reps because pain reached [45]/,
    );
  });
});

describe('(c) A good session, then one that is too hard, then a good one again', () => {
  const story = weeksOf(8, (_, session) => ({
    trains: { effort: session >= 2 && session % 2 === 1 ? 9 : 5 },
  }));

  it('goes nowhere but into a lighter sixth week: no two good ones in a row, and no two hard ones (R-6, R-8)', () => {
    expect(weekByWeek(live(story))).toEqual([
      '1 active: bridge 1x8, plank_wall 1x10 s',
      ...bothLadders(5, 'active: bridge 2x8, plank_wall 1x10 s').slice(1),
      '6 deload: bridge 1x8, plank_wall 1x6 s',
      ...bothLadders(8, 'active: bridge 2x8, plank_wall 1x10 s').slice(6),
    ]);
  });
});

describe('(d) One red session in the fifth week: pain of 6 on Wednesday', () => {
  const { person: somebody, opened } = live(
    weeksOf(8, (date) => (date === dayOf(5, 2) ? { trains: { effort: 5, peak: 6 } } : {})),
  );

  it('goes one item down on every ladder of that session, and climbs again from there', () => {
    expect(weekByWeek({ person: somebody, opened })).toEqual([
      '1 active: bridge 1x8, plank_wall 1x10 s',
      '2 active: bridge 2x10, plank_wall 2x10 s',
      '3 active: bridge 2x12, plank_wall 2x20 s',
      '4 active: bridge_hold 2x10 s, plank_counter 1x10 s',
      '5 active: bridge 1x5, plank_wall 2x10 s',
      '6 active: bridge 1x8, plank_wall 2x15 s',
      '7 active: bridge 2x8, plank_wall 2x20 s',
      '8 active: bridge 2x12, plank_counter 2x10 s',
    ]);
  });

  it('is judged at once, and nothing goes up in the two sessions after it (R-6.1)', () => {
    const bridges = opened
      .filter(({ date }) => date >= dayOf(5, 2) && date <= dayOf(6, 4))
      .map(({ plan }) => itemsOf(plan)[1]);
    expect(bridges).toEqual(['bridge_hold 2x15 s', 'bridge 1x5', 'bridge 1x5', 'bridge 1x5', 'bridge 1x8']);
    expect(decisionOn(somebody, 'BRIDGE', dayOf(5, 2), 23)).toMatchObject({ rule: 'R-6.1', change: 'down' });
  });
});

describe('(e) A flare in the fourth week that lasts ten days, without training in it', () => {
  const [begins, over] = [dayOf(4), addDays(dayOf(4), 10)];
  const { person: somebody } = live(
    weeksOf(7, (date) => {
      if (date >= begins && date < over) return { morning: 4, trains: null };
      const answers = date === addDays(over, 1);
      return answers ? { happens: (each, on) => void each.screened(on) } : {};
    }),
  );
  const on = (date: CivilDate) =>
    `${date} ${progressOn(somebody, date, 17).state}: ${itemsOf(planOn(somebody, date, 17)).join(', ')}`;

  it('rests, offers half, comes back in three steps, and goes on from the same place', () => {
    const dates = [-3, 1, 3, 9, 11, 14, 16, 18, 21].map((day) => addDays(begins, day));
    expect(dates.map(on)).toEqual([
      '2026-01-23 active: catcow_seated 2x10, bridge 2x12, plank_wall 2x20 s',
      '2026-01-27 flare: catcow_flow 1x4',
      '2026-01-29 flare: catcow_flow 1x4, bridge_hold 1x5 s, plank_wall 2x10 s',
      '2026-02-04 flare: catcow_flow 1x4, bridge_hold 1x5 s, plank_wall 2x10 s',
      '2026-02-06 ramp: catcow_flow 1x4, bridge_hold 1x5 s, plank_wall 2x10 s',
      '2026-02-09 ramp: catcow_flow 1x6, bridge_hold 1x7 s, plank_wall 2x15 s',
      '2026-02-11 ramp: catcow_flow 1x8, bridge_hold 1x10 s, plank_wall 2x20 s',
      '2026-02-13 active: catcow_flow 1x8, bridge_hold 1x10 s, plank_wall 2x20 s',
      '2026-02-16 active: catcow_flow 1x9, bridge_hold 2x10 s, plank_counter 1x10 s',
    ]);
  });

  it('keeps every place meanwhile', () => {
    const then = placeOn(somebody, 'BRIDGE', addDays(begins, 1));
    expect(placeOn(somebody, 'BRIDGE', over)).toBe(then);
  });
});

describe('(f) The next day is never answered', () => {
  it('stays in the first sessions: without an answer they lead nowhere (R-8 BASELINE)', () => {
    const silent = weeksOf(6, () => ({ morning: null }));
    expect(weekByWeek(live(silent))).toEqual(bothLadders(6, 'baseline: bridge 1x8'));
  });

  it('stays where it is from the day on which the answers stop (INV-6)', () => {
    const silent = weeksOf(6, (_, session) => (session > 4 ? { morning: null } : {}));
    const [, ...later] = weekByWeek(live(silent));
    expect(later.map((week) => week.slice(2))).toEqual(
      Array.from({ length: 5 }, () => 'active: bridge 2x8, plank_wall 2x10 s'),
    );
  });
});

describe('(g) Clocks and journeys', () => {
  const trained = (zone: string, on: CivilDate, hour: number) =>
    person({ zone })
      .screened(addDays(on, -1))
      .session({ on, hour, items: ['bridge 1x8'] });

  it('leaves the rest at 36 hours, also over the night in which the clocks go forward', () => {
    const somebody = trained('Europe/Berlin', '2026-03-28', 21);
    expect(planOn(somebody, '2026-03-30', 8).type).toBe('rest');
    expect(planOn(somebody, '2026-03-30', 11).type).toBe('session');
  });

  it('is no shorter after a flight east: the date is there sooner, the 36 hours are not', () => {
    const somebody = trained('America/New_York', '2026-06-01', 20);
    const now = Date.parse('2026-06-03T06:00:00+09:00');
    expect(planIn(somebody, now, 'Asia/Tokyo')).toMatchObject({ type: 'rest', next: '2026-06-03' });
    expect(planIn(somebody, Date.parse('2026-06-03T22:00:00+09:00'), 'Asia/Tokyo').type).toBe('session');
  });

  it('is no shorter after a flight west: the session keeps the date on which it was', () => {
    const somebody = trained('Asia/Tokyo', '2026-06-02', 7);
    const now = Date.parse('2026-06-03T12:00:00-04:00');
    expect(planIn(somebody, now, 'America/New_York')).toMatchObject({ type: 'rest', next: '2026-06-04' });
  });
});

describe('(h) Somebody wants to train on the day after a session', () => {
  const somebody = activePerson()
    .session({ on: '2026-11-22', hour: 10, items: ['bridge 1x8'] })
    .nextDay(1);

  it('is offered the day after that, and told why', () => {
    expect(planOn(somebody, '2026-11-23')).toMatchObject({
      type: 'rest',
      next: '2026-11-24',
      reason: 'A rest day: a day without strength work lies between two sessions.',
    });
  });

  it('may train off the plan: it counts for rest, and for no rise (R-7)', () => {
    somebody.session({ on: '2026-11-23', hour: 18, items: ['bridge 1x8'], offPlan: true }).nextDay(1);
    expect(planOn(somebody, '2026-11-24')).toMatchObject({ type: 'rest', next: '2026-11-25' });
    const { decisions } = progressOn(somebody, '2026-11-26');
    const ofThat = decisions.filter(({ sessionId }) => sessionId?.includes('2026-11-23'));
    expect(ofThat.map(({ change }) => change)).toEqual([]);
  });
});

describe('(i) A flag comes in the middle of the plan', () => {
  it('takes its items away on the same day, and gives what is left of the ladder', () => {
    const before = activePerson();
    expect(itemsOf(planOn(before, '2026-11-20'))).toContain('bridge 1x8');
    const after = activePerson().screened('2026-11-20', { floor: false });
    expect(itemsOf(planOn(after, '2026-11-20'))).toEqual(['catcow_seated 1x8', 'plank_wall 1x10 s']);
    expect(decisionOn(after, 'BRIDGE', '2026-11-20')).toMatchObject({ rule: 'R-1', change: 'left-out' });
  });
});

describe('(j) More painkillers than usual before every session', () => {
  const story = weeksOf(8, (_, session) =>
    session > 1 ? { trains: { effort: 5, readiness: 'painkillers' } } : {},
  );

  it('never goes up: how it felt is not known then (R-6.4)', () => {
    expect(weekByWeek(live(story))).toEqual(bothLadders(8, 'active: bridge 1x8, plank_wall 1x10 s'));
  });

  it('says why', () => {
    const { person: somebody } = live(story);
    expect(decisionOn(somebody, 'PLANK', dayOf(9))?.text).toContain('the day was not like the others');
  });
});

const planIn = ({ records }: Person, now: number, zone: string): Plan =>
  planFor(foldProgress(records, threeLadders, now, zone), records, threeLadders, now, zone);
