import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../src/core/log/in-order.ts';
import { doneShare, endOf, sessionsOf, strengthSeconds, wasTrained } from '../../../src/core/log/sessions.ts';
import { library } from '../../signals/library.ts';
import { type Person, person, prescribed } from '../../signals/log.ts';

const NOW = Date.parse('2027-01-01T00:00:00Z');
const sessionOf = (somebody: Person) => {
  const [session] = sessionsOf(inOrder(somebody.records, NOW));
  if (!session) throw new Error('no session');
  return session;
};

describe('sessionsOf', () => {
  it('gathers what was planned, done and said', () => {
    const session = sessionOf(
      person().session({ on: '2026-11-16', items: ['bridge 2x8', 'plank_wall 1x10'], pre: 2, effort: 6 }),
    );
    expect(session).toMatchObject({ date: '2026-11-16', pre: 2, readiness: 'same', offPlan: false });
    expect(session.sets.map(({ exerciseId, performed }) => [exerciseId, performed])).toEqual([
      ['bridge', 8],
      ['bridge', 8],
      ['plank_wall', 10],
    ]);
    expect(session.summary?.effort).toBe(6);
  });

  it('counts the newest correction of a set', () => {
    const somebody = person().session({ on: '2026-11-16', items: ['bridge 2x8'] });
    somebody.corrected('2026-11-17', 0, 4).corrected('2026-11-18', 0, 6);
    expect(sessionOf(somebody).sets.map(({ performed }) => performed)).toEqual([6, 8]);
  });

  it('is the same for any order of arrival, and with every record twice', () => {
    const somebody = person()
      .session({ on: '2026-11-16', items: ['bridge 2x8'] })
      .corrected('2026-11-17', 1, 5);
    const shuffled = [...somebody.records, ...somebody.records].reverse();
    expect(sessionsOf(inOrder(shuffled, NOW))).toEqual(sessionsOf(inOrder(somebody.records, NOW)));
  });

  it('knows nothing of what is logged later', () => {
    const somebody = person().session({ on: '2026-11-16', items: ['bridge 1x8'] });
    const beforeIt = somebody.at('2026-11-16', 17);
    expect(sessionsOf(inOrder(somebody.records, beforeIt))).toEqual([]);
  });

  it('ends at the summary, or at the last sign of life without one', () => {
    const ended = sessionOf(person().session({ on: '2026-11-16', items: ['bridge 1x8'] }));
    expect(endOf(ended)).toBe(ended.summary?.at);
    const broken = sessionOf(person().session({ on: '2026-11-16', items: ['bridge 1x8'], brokenOff: true }));
    expect(endOf(broken)).toBe(broken.sets.at(-1)?.at);
  });

  it('takes a session in which nothing was done for none', () => {
    expect(
      wasTrained(sessionOf(person().session({ on: '2026-11-16', items: ['bridge 1x8'], done: 0 }))),
    ).toBe(false);
  });
});

describe('doneShare (R-2)', () => {
  const share = (item: string, done: number) => {
    const somebody = person().session({ on: '2026-11-16', items: [item], done });
    const { perSide = false } = library.byId.get(prescribed(item).exerciseId) ?? {};
    return doneShare(sessionOf(somebody), prescribed(item), perSide);
  };

  it('is the done part of the planned amount', () => {
    expect(share('bridge 2x8', 0.75)).toBeCloseTo(0.75);
  });

  it('never counts more than the target', () => {
    expect(share('plank_wall 1x10', 2)).toBe(1);
  });

  it('takes the lower side', () => {
    const somebody = person().session({ on: '2026-11-16', items: ['bridge_single 1x6'] });
    const right = somebody.records
      .filter((record) => record.type === 'set')
      .findIndex(({ side }) => side === 'right');
    somebody.corrected('2026-11-16', right, 3, 20);
    expect(doneShare(sessionOf(somebody), prescribed('bridge_single 1x6'), true)).toBe(0.5);
  });

  it('counts a set that is missing as not done', () => {
    const somebody = person().session({ on: '2026-11-16', items: ['bridge 1x8'] });
    expect(doneShare(sessionOf(somebody), prescribed('bridge 2x8'), false)).toBe(0.5);
  });
});

describe('strengthSeconds (R-1)', () => {
  const seconds = (items: string[]) =>
    strengthSeconds(sessionOf(person().session({ on: '2026-11-16', items })), (id) => library.byId.get(id));

  it('is sets by repetitions by tempo, or sets by seconds', () => {
    expect(seconds(['bridge 2x8'])).toBe(96);
    expect(seconds(['plank_wall 2x15'])).toBe(30);
  });

  it('counts both sides', () => {
    expect(seconds(['bridge_single 1x6'])).toBe(72);
  });

  it('leaves mobility out (INV-24)', () => {
    expect(seconds(['catcow_flow 1x10'])).toBe(0);
  });
});
