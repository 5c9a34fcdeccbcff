import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/log/civil-date.ts';
import { fold } from '../../../src/core/progression/fold.ts';
import { unevenSides } from '../../../src/core/progression/sides.ts';
import { library } from '../../signals/library.ts';
import { activePerson } from '../../signals/log.ts';

const march = library.byId.get('bridge_march');

/** Marches of 2x8, with so many repetitions of the right and of the left in each set, on every other day. */
function marched(...sessions: readonly (readonly [left: number, right: number])[]) {
  const somebody = activePerson();
  sessions.forEach(([left, right], n) => {
    const on = addDays('2026-11-20', 2 * n);
    somebody.session({ on, items: ['bridge_march 2x8'] });
    [0, 2].forEach((set) => {
      somebody.corrected(on, set, left, 19).corrected(on, set + 1, right, 19);
    });
  });
  const now = somebody.at('2026-12-20', 12);
  const [standing] = fold(somebody.records, library, now, 'UTC');
  return march ? unevenSides(standing, march) : undefined;
}

describe('R-8 sides', () => {
  it('give both the weaker dose, and the weaker first, after three sessions more than 15 % apart', () => {
    expect(marched([6, 8], [6, 8], [6, 8])).toEqual({ weaker: 'left', dose: { sets: 2, amount: 6 } });
    expect(marched([8, 6], [8, 6], [8, 5])).toEqual({ weaker: 'right', dose: { sets: 2, amount: 5 } });
  });

  it.each([
    [
      'two sessions alone',
      [
        [6, 8],
        [6, 8],
      ],
    ],
    [
      'three with an even one between',
      [
        [6, 8],
        [6, 8],
        [8, 8],
        [6, 8],
      ],
    ],
    [
      'sides no more than 15 % apart',
      [
        [7, 8],
        [7, 8],
        [7, 8],
      ],
    ],
  ] as const)('say nothing after %s', (_, sessions) => {
    expect(marched(...sessions)).toBeNull();
  });

  it('are as far apart after a session in which nothing was done of them', () => {
    expect(marched([6, 8], [6, 8], [6, 8], [0, 0])).toEqual({ weaker: 'left', dose: { sets: 2, amount: 6 } });
  });

  it('keep the smallest dose where a side did next to nothing', () => {
    expect(marched([1, 8], [1, 8], [0, 8])).toEqual({ weaker: 'left', dose: { sets: 1, amount: 3 } });
  });
});
