import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/log/civil-date.ts';
import { fold, foldProgress } from '../../../src/core/progression/fold.ts';
import { library } from '../../signals/library.ts';
import { activePerson, type SessionTold } from '../../signals/log.ts';

const SEATED = 'figure4_seated';
const CHAIN = 'STRETCH/buttock';
const FIRST = '2026-11-20';

/** Somebody for whom the stretch has grown to its mastery by good sessions, then these ones at it, two days apart. */
function told(...sessions: Partial<SessionTold>[]) {
  const somebody = activePerson();
  const grown = ['1x10', '1x10', '2x10', '2x10', '2x20', '2x20'].map((dose) => ({
    dose,
    ease: null,
    peak: 0,
  }));
  const all = [...grown, ...sessions.map((each) => ({ dose: '2x30', ...each }))];
  all.forEach(({ dose, ...answers }, n) => {
    somebody
      .session({ on: addDays(FIRST, 2 * n), items: ['bridge 1x8', `${SEATED} ${dose}`], ...answers })
      .nextDay(1);
  });
  const now = somebody.at(addDays(FIRST, 2 * all.length), 12);
  const { asksEase, decisions } = foldProgress(somebody.records, library, now, 'UTC');
  const [{ chains }] = fold(somebody.records, library, now, 'UTC');
  return {
    item: chains[CHAIN]?.spot.exercise.id,
    asksEase,
    last: decisions.findLast(({ chain }) => chain === CHAIN),
  };
}

const easy = { ease: 7, peak: 2 };

describe('a stretch goes on to the next one by ease (S-074)', () => {
  it('after three sessions in which it felt easy, with pain of 2 at most', () => {
    expect(told(easy, easy).item).toBe(SEATED);
    expect(told(easy, easy, easy).item).toBe('figure4');
  });

  it.each([
    ['a session in which it felt tight', { ease: 6, peak: 0 }],
    ['a session with pain of 3', { ease: 9, peak: 3 }],
    ['an amber session', { ease: 9, effort: 9 }],
  ])('%s begins the count anew', (_, other) => {
    expect(told(easy, easy, other, easy, easy).item).toBe(SEATED);
    expect(told(easy, easy, other, easy, easy, easy).item).toBe('figure4');
  });

  it('a session without the answer counts neither way, and says what is missing', () => {
    const silent = { ease: null, peak: 0 };
    const { item, last } = told(easy, easy, silent);
    expect(item).toBe(SEATED);
    expect(last?.text).toContain('felt easy in three sessions');
    expect(told(easy, easy, silent, easy).item).toBe('figure4');
  });

  it('is asked where the next one waits for it alone', () => {
    expect(told().asksEase).toEqual([SEATED]);
    expect(told(easy, easy, easy).asksEase).toEqual([]);
    const [someone, now] = [activePerson(), activePerson().at(FIRST, 12)];
    expect(foldProgress(someone.records, library, now, 'UTC').asksEase).toEqual([]);
  });
});
