import { describe, expect, it } from 'vitest';
import { addDays, type CivilDate } from '../../../src/core/log/civil-date.ts';
import { roleOf } from '../../../src/core/progression/composition.ts';
import { foldProgress } from '../../../src/core/progression/fold.ts';
import { dailyFor, easyDayPlan, planFor, shortPlan } from '../../../src/core/progression/plan.ts';
import { library } from '../../signals/library.ts';
import { type Day, live } from '../../signals/life.ts';
import { type Person, person } from '../../signals/log.ts';
import { itemsOf } from '../../signals/told.ts';

const FROM = '2026-01-05';
type Answers = Parameters<Person['screened']>[1];

/** What a plan is told from, at noon. */
const at = (somebody: Person, on: CivilDate) => {
  const now = somebody.at(on, 12);
  const progress = foldProgress(somebody.records, library, now, 'UTC');
  return [progress, somebody.records, library, now, 'UTC'] as const;
};
const plan = (somebody: Person, on: CivilDate) => itemsOf(planFor(...at(somebody, on)));
const ids = (items: readonly string[]) => items.map((item) => item.split(' ')[0]);

/** Weeks of Monday, Wednesday and Friday with no pain, everything in the house. */
const weeks = (count: number, answers: Answers = { without: [] }) => {
  const days = Array.from(
    { length: 7 * count },
    (_, day): Day => ({
      morning: 0,
      ...([0, 2, 4].includes(day % 7) ? { trains: { pre: 0, effort: 4 } } : {}),
    }),
  );
  return live(days, { library, usual: 0, answers });
};
const month = weeks(4);

describe('the first plan', () => {
  it('is cat/cow, brace, bridge and a walk (M-23)', () => {
    expect(plan(person().screened(FROM), FROM)).toEqual([
      'catcow_seated 1x8',
      'brace 1x5',
      'bridge 1x8',
      'walk_easy 1x300 s',
    ]);
  });

  it('has standing up and the hinge in place of the bridge, without the floor (M-24)', () => {
    expect(ids(plan(person().screened(FROM, { floor: false }), FROM))).toEqual([
      'catcow_seated',
      'brace_stand',
      'hinge_wall',
      'sts_hands',
      'walk_easy',
    ]);
  });

  it('starts at the lowest level for a usual pain of 4 (M-29)', () => {
    expect(ids(plan(person({ usual: 4 }).screened(FROM), FROM))).toContain('pelvic_tilt');
  });
});

describe('a whole session', () => {
  const sessions = month.opened.flatMap(({ plan }) => (plan.type === 'session' ? [plan.items] : []));

  it('goes from warm to strong to balance to stretch (EXERCISES E)', () => {
    const order = ['warm-up', 'activation', 'main', 'balance', 'stretch', 'walk'];
    for (const items of sessions) {
      const places = items.map(({ exercise }) => order.indexOf(roleOf(exercise)));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places[0]).toBe(0);
    }
  });

  it('has six mains from the third session on (M-23)', () => {
    const mains = sessions.map((items) => items.filter(({ exercise }) => roleOf(exercise) === 'main').length);
    expect(mains.slice(0, 3)).toEqual([1, 1, 6]);
    expect(Math.max(...mains)).toBe(6);
  });

  it('comes round to every open ladder within two weeks', () => {
    const open = library.chains.flatMap(({ id, items }) => {
      const [first] = items;
      const waits = id === 'ANTIROT/carry';
      const planned = first && ['main', 'balance', 'activation', 'stretch'].includes(roleOf(first));
      return planned && !waits ? [id] : [];
    });
    const fortnight = sessions.slice(6, 12).flat();
    expect([...new Set(fortnight.map(({ exercise }) => exercise.chain))]).toEqual(
      expect.arrayContaining(open),
    );
  });

  it('plans nothing that the person has not asked for, and nothing that has to be bought before it was asked', () => {
    expect(sessions.flat().some(({ exercise }) => exercise.optIn)).toBe(false);
    const plain = weeks(2, {}).opened.flatMap(({ plan }) => (plan.type === 'session' ? plan.items : []));
    expect(plain.flatMap(({ exercise }) => exercise.equipment)).not.toContain('band');
    expect(plain.flatMap(({ exercise }) => exercise.equipment)).not.toContain('dumbbell');
  });

  it('keeps the carry with a weight for who can hinge (M-35)', () => {
    expect(
      sessions
        .slice(0, 6)
        .flat()
        .map(({ exercise }) => exercise.id),
    ).not.toContain('suitcase_hold');
  });
});

describe('where equipment leaves only the top of a ladder', () => {
  it('closes it: nobody begins with a hip thrust because there is no mat', () => {
    const somebody = person().screened(FROM, { without: ['mat'] });
    const progress = foldProgress(somebody.records, library, somebody.at(FROM, 12), 'UTC');
    expect(progress.places.find(({ chain }) => chain === 'BRIDGE')).toBeUndefined();
  });
});

describe('other plans for a day', () => {
  const somebody = month.person;
  const today = '2026-02-02';

  it('has a five-minute version, never above a ladder’s own offer, that counts as a session (M-33)', () => {
    const short = shortPlan(...at(somebody, today));
    expect(short.type === 'session' && short.minutes).toBeLessThanOrEqual(8);
    expect(ids(itemsOf(short))).toEqual(['catcow_seated', 'brace_stand', 'sts', 'plank_counter']);
    expect(ids(itemsOf(shortPlan(...at(person().screened(FROM), FROM))))).toContain('sts_hands');
    expect(shortPlan(...at(somebody, '2026-01-31')).type).toBe('rest');
  });

  it('has an easy plan for a rough day, without strength work, rest day or not (M-34)', () => {
    for (const on of [today, '2026-01-31']) {
      const easy = easyDayPlan(...at(somebody, on));
      expect(easy.type === 'session' && easy.minutes).toBeLessThanOrEqual(12);
      expect(ids(itemsOf(easy)).slice(1)).toEqual(['breath_46', 'walk_easy']);
    }
  });

  it('has a walk and stretches for every day, and none in a flare (INV-24)', () => {
    const chains = dailyFor(...at(somebody, '2026-01-31')).map(({ exercise }) => exercise.chain);
    expect(chains).toEqual([
      'AEROBIC/walk',
      expect.stringMatching(/^(STRETCH|POSTURE)/),
      expect.stringMatching(/^(STRETCH|POSTURE)/),
      expect.stringMatching(/^FOAM/),
    ]);
    const flare = person().screened(FROM).flare(addDays(FROM, 1));
    expect(dailyFor(...at(flare, addDays(FROM, 1)))).toEqual([]);
    expect(dailyFor(...at(person(), FROM))).toEqual([]);
  });

  it('lets a walk grow once a week, on days of rest too (M-32)', () => {
    const walker = person({ usual: 0 }).screened(FROM);
    const strong = ['catcow_seated 1x8', 'bridge 1x8'];
    walker.session({ on: FROM, items: strong }).nextDay(0);
    walker.session({ on: addDays(FROM, 2), items: strong }).nextDay(0);
    const rung = (day: number) =>
      at(walker, addDays(FROM, day))[0].places.find(({ chain }) => chain === 'AEROBIC/walk')?.rung;
    const walked = (day: number, seconds: number) =>
      walker.session({ on: addDays(FROM, day), items: [`walk_easy 1x${seconds}`] }).nextDay(0);
    walked(4, 300);
    walked(5, 300);
    expect(rung(7)).toBe(1);
    for (const day of [7, 8, 9]) walked(day, 360);
    expect(rung(10)).toBe(1);
    walker.session({ on: addDays(FROM, 10), items: strong }).nextDay(0);
    walked(13, 360);
    expect(rung(15)).toBe(2);
  });
});
