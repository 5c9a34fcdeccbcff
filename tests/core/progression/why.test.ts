import { describe, expect, it } from 'vitest';
import type { Exercise } from '../../../src/core/exercise/exercise.ts';
import { foldProgress } from '../../../src/core/progression/fold.ts';
import { rungDose } from '../../../src/core/progression/ladder.ts';
import { planFor } from '../../../src/core/progression/plan.ts';
import { limitsNow, type Why, whyOf } from '../../../src/core/progression/why.ts';
import { library } from '../../signals/library.ts';
import { activePerson, type Person } from '../../signals/log.ts';

const bridge = library.byId.get('bridge') as Exercise;

const progressOf = (somebody: Person, on: string, hour = 17) =>
  foldProgress(somebody.records, library, somebody.at(on, hour), 'UTC');

function why(somebody: Person, on: string): Why {
  const found = whyOf(progressOf(somebody, on), library, { exercise: bridge, dose: rungDose(bridge, 0) });
  if (!found) throw new Error('no ladder');
  return found;
}

describe('why a dose is as it is', () => {
  it('shows the sessions of the ladder, the newest first, in the person’s own answers', () => {
    const somebody = activePerson().session({
      on: '2026-11-20',
      items: ['bridge 1x8'],
      peak: 2,
      effort: 6,
      post: null,
    });
    somebody.nextDay(2);
    const { sessions, daysSince, usual, limit } = why(somebody, '2026-11-22');
    expect(sessions.map(({ date }) => date)).toEqual(['2026-11-20', '2026-11-18', '2026-11-16']);
    expect(sessions[0]).toMatchObject({
      class: 'incomplete',
      pre: 1,
      peak: 2,
      post: null,
      effort: 6,
      tidy: true,
      done: 1,
      nextDay: 2,
      usual: 1,
      limit: 3,
    });
    expect({ daysSince, usual, limit }).toEqual({ daysSince: 2, usual: 1, limit: 3 });
  });

  it('holds the decision that the plan tells', () => {
    const somebody = activePerson()
      .session({ on: '2026-11-20', items: ['bridge 1x8'], effort: 6 })
      .nextDay(1);
    const { decision } = why(somebody, '2026-11-22');
    expect(decision).toMatchObject({ rule: 'R-6.4', change: 'up', before: { exerciseId: 'bridge' } });
    expect(decision?.text).toMatch(/^Up from 8 reps/);
  });

  it('says that the next-day answer is missing while it can come', () => {
    const somebody = activePerson().session({ on: '2026-11-20', hour: 12, items: ['bridge 1x8'] });
    const { decision, sessions } = why(somebody, '2026-11-20');
    expect(sessions[0]).toMatchObject({ class: null, nextDay: null });
    expect(decision).toMatchObject({ rule: 'R-5', chain: 'BRIDGE' });
    expect(decision?.text).toMatch(/missing so far/);
  });

  it('is, for every dose of a plan, the reason that the plan gives', () => {
    const somebody = activePerson()
      .session({ on: '2026-11-20', items: ['bridge 1x8'], effort: 6 })
      .nextDay(1);
    const now = somebody.at('2026-11-23', 17);
    const progress = progressOf(somebody, '2026-11-23');
    const plan = planFor(progress, somebody.records, library, now, 'UTC');
    const items = plan.type === 'session' ? plan.items : [];
    expect(items.length).toBeGreaterThan(5);
    for (const { exercise, dose, reason } of items)
      expect(whyOf(progress, library, { exercise, dose })?.decision, exercise.id).toEqual(reason);
  });

  it('knows the strength work of the week and its cap', () => {
    const { week } = why(activePerson(), '2026-11-20');
    expect(week?.doneSeconds).toBeGreaterThan(0);
    expect(week?.mostSeconds).toBeGreaterThan(week?.doneSeconds ?? 0);
  });

  it('tells why the dose is less than the place', () => {
    const dose = { sets: 1, amount: 4 };
    const flaring = progressOf(activePerson().flare('2026-11-19'), '2026-11-20');
    const found = whyOf(flaring, library, { exercise: bridge, dose });
    expect(found?.decision).toMatchObject({ rule: 'R-8', inputs: { share: 'flare' } });
  });
});

describe('what opens the next step', () => {
  it('counts the good sessions that are still needed, and the effort', () => {
    const somebody = activePerson()
      .session({ on: '2026-11-20', items: ['bridge 1x8'], effort: 6 })
      .nextDay(1);
    const { next } = why(somebody, '2026-11-22');
    expect(next).toMatchObject({ type: 'step', sessions: 2, effort: 6, to: { exercise: { id: 'bridge' } } });
  });

  it('is true: so many good sessions later the step comes', () => {
    const somebody = activePerson()
      .session({ on: '2026-11-20', items: ['bridge 1x8'], effort: 6 })
      .nextDay(1);
    const { next } = why(somebody, '2026-11-22');
    if (next.type !== 'step') throw new Error(next.type);
    for (const on of ['2026-11-23', '2026-11-25'].slice(0, next.sessions))
      somebody
        .session({ on, items: [{ exerciseId: 'bridge', dose: rungDose(bridge, 1) }], effort: 6 })
        .nextDay(1);
    const place = progressOf(somebody, '2026-11-27').places.find(({ chain }) => chain === 'BRIDGE');
    expect(rungDose(bridge, place?.rung ?? 0)).toEqual(next.to.dose);
  });

  it.each([
    ['a flare', (somebody: Person) => somebody.flare('2026-11-19'), { type: 'waits', for: 'flare' }],
    [
      'a hold after a clear sign',
      (somebody: Person) => somebody.session({ on: '2026-11-20', items: ['bridge 1x8'], peak: 6 }).nextDay(1),
      { type: 'sessions-first', because: 'hold', sessions: 2 },
    ],
    [
      'a bad next day',
      (somebody: Person) => somebody.session({ on: '2026-11-20', items: ['bridge 1x8'] }).nextDay(4),
      { type: 'sessions-first', because: 'comeback', sessions: 2 },
    ],
    [
      'own limits',
      (somebody: Person) => somebody.tightened('2026-11-19', { risesPerSession: 0 }),
      { type: 'waits', for: 'own-limits' },
    ],
  ] as const)('names %s', (_, happens, next) => {
    expect(why(happens(activePerson()), '2026-11-22').next).toEqual(next);
  });

  it('names the first sessions, and a usual pain above the limit', () => {
    const somebody = activePerson({ usual: 5 });
    const tilt = library.byId.get('pelvic_tilt') as Exercise;
    const asked = { exercise: tilt, dose: rungDose(tilt, 0) };
    expect(whyOf(progressOf(somebody, '2026-11-17'), library, asked)?.next).toEqual({
      type: 'sessions-first',
      because: 'first-sessions',
      sessions: 1,
    });
    expect(whyOf(progressOf(somebody, '2026-11-20'), library, asked)?.next).toEqual({
      type: 'waits',
      for: 'usual',
    });
  });
});

describe('the limits that hold now', () => {
  it('are those of the rules, the lower for pain without a clearance', () => {
    const cleared = activePerson().cleared('2026-11-15', [], true);
    expect(limitsNow(progressOf(activePerson(), '2026-11-20')).limits.painLimit).toBe(3);
    expect(limitsNow(progressOf(cleared, '2026-11-20'))).toMatchObject({
      rulePainLimit: 5,
      limits: { painLimit: 5 },
    });
    const tightened = cleared.tightened('2026-11-19', { painLimit: 2, restHours: 48 });
    expect(limitsNow(progressOf(tightened, '2026-11-20'))).toMatchObject({
      rulePainLimit: 5,
      ownPainLimit: 2,
      limits: { painLimit: 2, restHours: 48 },
    });
  });
});
