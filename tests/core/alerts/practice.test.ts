import { describe, expect, it } from 'vitest';
import { type Manners, USUAL_MANNERS } from '../../../src/core/alerts/manners.ts';
import { type AlertInput, alertPolicy } from '../../../src/core/alerts/policy.ts';
import type { PracticeDay } from '../../../src/core/alerts/practice-block.ts';
import { feed } from '../../../src/core/machine.ts';
import { due, MINUTE, seen, until, upright } from '../../signals/seated.ts';

const manners: Manners = { ...USUAL_MANNERS, stillnessMs: null, breakMs: null };
const today: PracticeDay = {
  date: '2026-11-22',
  ofMs: 20 * MINUTE,
  practisedMs: 0,
  triggers: 0,
  share: { given: 1, of: 1 },
  week: 1,
  refresherOn: null,
  refresher: false,
  byItself: true,
};

const told = (inputs: readonly AlertInput[], day: Partial<PracticeDay> = {}, how = manners) =>
  feed(alertPolicy(how), [{ type: 'practice', day: { ...today, ...day } }, ...inputs]);
const nudges = (...how: Parameters<typeof told>) =>
  told(...how).flatMap((alert) => (alert.type === 'nudge' ? [Math.round(alert.t / MINUTE)] : []));
const silences = (...how: Parameters<typeof told>) => [
  ...new Set(
    told(...how).flatMap((each) => (each.type === 'standing' ? [each.silence?.reason ?? 'none'] : [])),
  ),
];
/** A slouch that lasts all the time. */
const slouched = (minutes: number): AlertInput[] => [due(0), ...until(0, minutes * MINUTE)];

describe('practice', () => {
  it('gives nudges within the day’s minutes, and says why there are no more', () => {
    expect(nudges(slouched(60))).toEqual([2, 12]);
    expect(silences(slouched(60))).toEqual(['settling', 'gap', 'practice-done']);
  });

  it('has so much left again as was not the person’s', () => {
    const ends = { type: 'practice' as const, day: { ...today, practisedMs: 20 * MINUTE } };
    const notMe = { type: 'practice' as const, day: { ...today, practisedMs: 5 * MINUTE } };
    const before: AlertInput[] = [...until(0, 5 * MINUTE), ends];
    const after = [...until(5 * MINUTE, 7 * MINUTE)];
    expect(silences([...before, ...after]).at(-1)).toBe('practice-done');
    expect(silences([...before, notMe, ...after]).at(-1)).not.toBe('practice-done');
  });

  it('waits for the person where it does not begin by itself', () => {
    expect(nudges(slouched(60), { byItself: false })).toEqual([]);
    const begun: AlertInput[] = [
      ...slouched(30),
      { type: 'practise', on: true },
      ...until(30 * MINUTE, 45 * MINUTE),
    ];
    expect(nudges(begun, { byItself: false })).toEqual([30, 40]);
  });

  it('ends when the person ends it', () => {
    expect(
      nudges([
        due(0),
        ...until(0, 3 * MINUTE),
        { type: 'practise', on: false },
        ...until(3 * MINUTE, 30 * MINUTE),
      ]),
    ).toEqual([2]);
  });

  it('goes on over a reload where it was, and begins anew on another day', () => {
    expect(nudges(slouched(60), { practisedMs: 15 * MINUTE, triggers: 2 })).toEqual([2]);
    const tomorrow: AlertInput = { type: 'practice', day: { ...today, date: '2026-11-23' } };
    // Three an hour, whatever day it is.
    expect(nudges([...slouched(30), tomorrow, ...until(30 * MINUTE, 45 * MINUTE)])).toEqual([2, 12, 30]);
  });

  it('counts no time that is quiet, unseen or not at the desk', () => {
    const call: AlertInput = { type: 'keep-quiet', reason: 'call', until: 31 * MINUTE };
    const day = [call, ...until(0, 30 * MINUTE), ...until(30 * MINUTE, 60 * MINUTE, 'walking')];
    expect(told(day).findLast(({ type }) => type === 'standing')).toMatchObject({ practisedMs: 0 });
  });

  it('leaves out nudges on purpose as weeks go by, the same ones each time', () => {
    const how: Manners = { ...manners, mostAnHour: 6, gapMs: 5 * MINUTE };
    const day = { ofMs: 60 * MINUTE, share: { given: 1, of: 3 } };
    const all = told(slouched(29), day, how).flatMap(({ type }) =>
      type === 'nudge' || type === 'withheld' ? [type] : [],
    );
    expect(all).toEqual(['nudge', 'withheld', 'withheld', 'nudge', 'withheld', 'withheld']);
    expect(nudges(slouched(29), { ...day, triggers: 1 }, how)).toEqual([12, 27]);
  });

  it('is silent once the weeks are over, but for the refresher day', () => {
    expect(nudges(slouched(30), { refresherOn: '2026-11-24' })).toEqual([]);
    expect(silences(slouched(30), { refresherOn: '2026-11-24' })).toEqual(['course-over']);
    expect(nudges(slouched(15), { refresher: true })).toEqual([2, 12]);
  });

  it('has one good word in a block, at the moment of moving', () => {
    const day: AlertInput[] = [
      ...[due(0), ...until(0, 2.5 * MINUTE), upright(2.5 * MINUTE)],
      ...[...until(3 * MINUTE, 14 * MINUTE), due(14 * MINUTE), ...until(14 * MINUTE, 14.5 * MINUTE)],
      upright(14.5 * MINUTE),
    ];
    const answers = told(day, { ofMs: 60 * MINUTE }).flatMap((alert) =>
      alert.type === 'answered' ? [alert.encourage] : [],
    );
    expect(answers).toEqual([true, false]);
  });
});

describe('the guard against nudges that have worn off', () => {
  const ignored = Array.from({ length: 10 }, (_, index) => index < 2);
  const stoppedBy = (responses: readonly boolean[], way: Manners['way'], more: readonly AlertInput[] = []) =>
    feed(alertPolicy({ ...manners, way }, { given: [], responses }), [
      due(0),
      ...more,
      ...until(0, 5 * MINUTE),
    ]).filter(({ type }) => type === 'nudge').length;

  it('stops after two answers in ten, and not after three', () => {
    expect(stoppedBy(ignored, 'all-day')).toBe(0);
    expect(stoppedBy(ignored.with(5, true), 'all-day')).toBe(1);
    expect(stoppedBy(ignored.slice(0, 9), 'all-day')).toBe(1);
  });

  it('counts nudges that nobody answered, up to the tenth', () => {
    const how: Manners = { ...manners, way: 'all-day' };
    const days = feed(alertPolicy(how), [due(0), ...until(0, 12 * 60 * MINUTE)]);
    expect(days.filter(({ type }) => type === 'nudge')).toHaveLength(10);
  });

  it('lets the person have them all the same, and the simple way has no guard (P4)', () => {
    expect(stoppedBy(ignored, 'all-day', [{ type: 'keep-nudging' }])).toBe(1);
    expect(stoppedBy(ignored, 'simple')).toBe(1);
  });

  it('takes a disputed nudge for no answer, and no silence', () => {
    const disputed = [due(0), ...until(0, 2.5 * MINUTE), { type: 'not-a-slouch', t: 2.5 * MINUTE } as const];
    const state = alertPolicy(manners).start();
    for (const input of [{ type: 'practice', day: today } as const, ...disputed, seen(3 * MINUTE)])
      alertPolicy(manners).step(state, input);
    expect(state.responses).toEqual([]);
  });
});
