import { describe, expect, it } from 'vitest';
import { createLibrary, type Library } from '../../../src/core/exercise/library.ts';
import { addDays, type CivilDate } from '../../../src/core/log/civil-date.ts';
import type { RecordOf } from '../../../src/core/log/record.ts';
import { foldProgress } from '../../../src/core/progression/fold.ts';
import { NEW_ITEM_DAYS } from '../../../src/core/progression/new-item.ts';
import { dailyFor, planFor } from '../../../src/core/progression/plan.ts';
import { itemOf } from '../../../src/core/progression/prescribe.ts';
import { library, threeLadders } from '../../signals/library.ts';
import { type Person, person, type SessionTold } from '../../signals/log.ts';

const FROM = '2026-03-02';
/** The second answer that goals are met, with the knee plank at its mastery; one good session later it is offered. */
const MET = addDays(FROM, 33);
const OFFERED = addDays(FROM, 39);

const on = (somebody: Person, date: CivilDate, of: Library = threeLadders, hour = 12) => {
  const now = somebody.at(date, hour);
  const progress = foldProgress(somebody.records, of, now, 'UTC');
  const plan = planFor(progress, somebody.records, of, now, 'UTC');
  return { now, progress, plan, daily: dailyFor(progress, somebody.records, of, now, 'UTC') };
};
const offer = (...told: Parameters<typeof on>) => on(...told).progress.newItem;
const place = (somebody: Person, chain: string, date: CivilDate) =>
  on(somebody, date, threeLadders, 23).progress.places.find((each) => each.chain === chain);

function trained(somebody: Person, date: CivilDate, of: Library, told: Partial<SessionTold> = {}): Person {
  const { plan } = on(somebody, date, of, 18);
  return plan.type === 'session'
    ? somebody.session({ on: date, items: plan.items.map(itemOf), peak: 0, effort: 4, ...told })
    : somebody;
}

/** Somebody who met their goals after five good weeks, with ladders that could still grow. `last`: of the last session. */
function keeper(of: Library = threeLadders, until = OFFERED, last: Partial<SessionTold> = {}): Person {
  const somebody = person().screened(FROM, { without: [] });
  for (let day = 0; addDays(FROM, day) < until; day++) {
    const date = addDays(FROM, day);
    somebody.pain(date, 1);
    if (day === 28) somebody.screened(date, { without: [] });
    if (date === addDays(MET, -20)) somebody.scores(date, { lift: 4 });
    if (date === addDays(MET, -10) || date === MET) somebody.scores(date, { lift: 9 });
    if ([0, 2, 4].includes(day % 7)) trained(somebody, date, of, date > MET ? last : {});
  }
  return somebody;
}
const kept = keeper();
const told = () => kept.again().pain(OFFERED, 1);
const answered = (answer: RecordOf<'new-item'>['answer'], date = OFFERED, somebody = told()) =>
  somebody.answersNew(date, offer(somebody, date)?.exerciseId ?? 'bridge', answer);

describe('something new in MAINTENANCE (M-31)', () => {
  it('is the next exercise of a ladder that good sessions have opened, at its first dose', () => {
    const { progress } = on(told(), OFFERED);
    expect(progress.state).toBe('maintenance');
    expect(progress.newItem).toMatchObject({ answer: null });
    const { exerciseId = '', after, dose } = progress.newItem ?? {};
    const [next, before] = [threeLadders.byId.get(exerciseId), threeLadders.byId.get(after ?? '')];
    expect(next?.chain).toBe(before?.chain);
    expect((next?.level ?? 0) - (before?.level ?? 0)).toBe(1);
    expect(dose).toEqual(next?.rungs[0]);
  });

  it('changes nothing by itself', () => {
    const before = on(told(), OFFERED).progress.places;
    expect(on(told(), addDays(OFFERED, 9)).progress.places).toEqual(before);
  });

  it('takes the place on its ladder where the person says yes, and is told with its rule', () => {
    const { exerciseId, after } = offer(told(), OFFERED) ?? {};
    const { progress } = on(answered('try'), OFFERED);
    expect(progress.state).toBe('maintenance');
    expect(progress.places).toContainEqual(expect.objectContaining({ exerciseId, rung: 0, streak: 0 }));
    expect(progress.decisions.at(-1)).toMatchObject({
      rule: 'M-31-new',
      change: 'up',
      before: { exerciseId: after },
      after: { exerciseId },
    });
    expect(progress.newItem).toMatchObject({ exerciseId, answer: 'try' });
    expect(offer(answered('try'), addDays(OFFERED, 1))).toBeNull();
  });

  it('can be taken back on the same day, and the place is the one before', () => {
    const chain = threeLadders.byId.get(offer(told(), OFFERED)?.exerciseId ?? '')?.chain ?? '';
    const before = place(told(), chain, OFFERED);
    const undone = answered('try');
    const { exerciseId = '' } = offer(undone, OFFERED) ?? {};
    undone.answersNew(OFFERED, exerciseId, 'taken-back', 13);
    expect(place(undone, chain, OFFERED)).toEqual({ ...before, streak: 0 });
    expect(offer(undone, OFFERED, threeLadders, 14)).toBeNull();
    const late = answered('try').answersNew(addDays(OFFERED, 1), exerciseId, 'taken-back');
    expect(place(late, chain, addDays(OFFERED, 1))?.exerciseId).toBe(exerciseId);
  });

  it('comes again after four weeks where it is put off, and then something else where there is any', () => {
    const first = offer(told(), OFFERED)?.exerciseId;
    const somebody = answered('not-now');
    expect(offer(somebody, OFFERED)).toMatchObject({ answer: 'not-now' });
    const seen = new Set<string>();
    for (let day = 1; day <= NEW_ITEM_DAYS + 7; day++) {
      const date = addDays(OFFERED, day);
      somebody.pain(date, 1);
      if (day === 14) somebody.screened(date, { without: [] });
      const next = offer(somebody, date);
      if (next) seen.add(next.exerciseId);
      if (next) expect(day).toBeGreaterThanOrEqual(NEW_ITEM_DAYS);
      if (day % 4 === 0) trained(somebody, date, threeLadders);
    }
    expect([...seen]).toHaveLength(1);
    expect(seen).not.toContain(first);
  });

  it('stands again where "not now" is taken back', () => {
    const { exerciseId = '' } = offer(told(), OFFERED) ?? {};
    const again = answered('not-now').answersNew(OFFERED, exerciseId, 'taken-back', 12.5);
    expect(offer(again, OFFERED, threeLadders, 13)).toMatchObject({ exerciseId, answer: null });
  });

  it('is no answer to anything else than what is offered', () => {
    const before = on(told(), OFFERED).progress.places;
    expect(on(told().answersNew(OFFERED, 'plank_longlever', 'try'), OFFERED).progress.places).toEqual(before);
    const early = kept.again().answersNew(addDays(MET, -1), 'bridge_hold', 'try');
    expect(on(early, MET).progress.places).toEqual(on(kept, MET).progress.places);
  });

  it.each<[string, (somebody: Person) => Person]>([
    ['with pain above the limit', (somebody) => somebody.pain(OFFERED, 4)],
    ['with more than one above the usual', (somebody) => somebody.pain(OFFERED, 3)],
    ['before the day is told', (somebody) => somebody],
    ['in a flare', (somebody) => somebody.pain(OFFERED, 1).flare(OFFERED)],
    ['in a lighter week', (somebody) => somebody.pain(OFFERED, 1).lighterWeek(OFFERED)],
    ['while paused', (somebody) => somebody.pain(OFFERED, 1).paused(OFFERED)],
    [
      'after an emergency sign',
      (somebody) => somebody.pain(OFFERED, 1).screened(OFFERED, { emergency: ['A1'] }),
    ],
    [
      'after a new condition',
      (somebody) => somebody.pain(OFFERED, 1).screened(OFFERED, { conditions: ['B3'] }),
    ],
    ['once a goal slips', (somebody) => somebody.pain(OFFERED, 1).scores(addDays(OFFERED, -1), { lift: 5 })],
    [
      'with own limits that let nothing rise',
      (somebody) => somebody.pain(OFFERED, 1).tightened(OFFERED, { risesPerSession: 0 }),
    ],
    [
      'while a session waits for its next day',
      (somebody) =>
        somebody.pain(OFFERED, 1, 6).session({ on: OFFERED, hour: 9, items: ['catcow_seated 1x8'] }),
    ],
  ])('is never there %s', (_, happens) => {
    const somebody = happens(kept.again());
    expect(offer(somebody, OFFERED)).toBeNull();
    const { exerciseId = '' } = offer(told(), OFFERED) ?? {};
    const before = on(somebody, OFFERED).progress.places;
    expect(on(somebody.answersNew(OFFERED, exerciseId, 'try'), OFFERED).progress.places).toEqual(before);
  });

  it('is nothing of a ladder whose latest sessions were hard, untidy, or had an answer missing', () => {
    for (const last of [{ effort: 8 }, { untidy: null }, { effort: null }, { pre: null }]) {
      const somebody = keeper(threeLadders, OFFERED, last).pain(OFFERED, 1);
      expect(offer(somebody, OFFERED), JSON.stringify(last)).toBeNull();
    }
  });

  it('waits for a whole answer where the latest session has one missing, however good those before it were', () => {
    const date = addDays(OFFERED, 6);
    const silent = trained(told(), OFFERED, threeLadders).pain(addDays(OFFERED, 1), 1);
    expect(offer(silent, addDays(OFFERED, 1))).not.toBeNull();
    trained(silent, addDays(OFFERED, 5), threeLadders, { readiness: null });
    expect(silent.lastSession).toContain(addDays(OFFERED, 5));
    expect(offer(silent.pain(date, 1), date)).toBeNull();
  });

  it('may be something beside the sessions, which joins what any day has', () => {
    const ladders = [...threeLadders.exercises, ...library.exercises.filter(({ id }) => id === 'swim')];
    const of = createLibrary(ladders);
    const date = addDays(MET, 1);
    const somebody = keeper(of, date).pain(date, 1);
    expect(offer(somebody, date, of)).toMatchObject({ exerciseId: 'swim', after: null, answer: null });
    const hasSwim = (told: Person) => on(told, date, of).daily.some(({ exercise }) => exercise.id === 'swim');
    expect(hasSwim(somebody)).toBe(false);
    expect(hasSwim(somebody.answersNew(date, 'swim', 'try'))).toBe(true);
    expect(on(somebody, date, of).progress.state).toBe('maintenance');
    expect(hasSwim(somebody.answersNew(date, 'swim', 'taken-back', 11.5))).toBe(false);
  });
});
