import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/log/civil-date.ts';
import { allEntries } from '../../../src/core/progression/entries.ts';
import { fold } from '../../../src/core/progression/fold.ts';
import type { Standing } from '../../../src/core/progression/standing.ts';
import { threeLadders } from '../../signals/library.ts';
import { type Person, person } from '../../signals/log.ts';

const FIRST = '2026-01-05';
const SESSIONS = 50;

/** Half a year of bridges every fourth day; the plank was done on the first day alone. */
function halfAYear(): Person {
  const somebody = person().screened(FIRST);
  for (let n = 0; n < SESSIONS; n++) {
    const items = n === 0 ? ['bridge 1x8', 'plank_wall 1x10'] : ['bridge 1x8'];
    somebody.session({ on: addDays(FIRST, 4 * n), items });
  }
  return somebody;
}

const standingAfter = (somebody: Person): Standing =>
  fold(somebody.records, threeLadders, somebody.at(addDays(FIRST, 4 * SESSIONS), 12), 'UTC')[0];

describe('sessions that no rule looks at any more', () => {
  it('leave the entries after 60 days, and none is lost', () => {
    const standing = standingAfter(halfAYear());
    expect(standing.entries).toHaveLength(60 / 4 + 1);
    expect(allEntries(standing)).toHaveLength(SESSIONS);
    expect(standing.firstSessionOn).toBe(FIRST);
  });

  it('are remembered by what was last done of each ladder', () => {
    expect(standingAfter(halfAYear()).doneOn).toMatchObject({ PLANK: FIRST, BRIDGE: addDays(FIRST, 4 * 49) });
  });

  it('come back when a count of theirs is corrected', () => {
    const somebody = halfAYear();
    const set = somebody.records.findIndex(
      (record) => record.type === 'set' && record.exerciseId === 'plank_wall',
    );
    const id = somebody.records[set]?.id ?? '';
    const { at, zone, versions } = somebody.pain(addDays(FIRST, 4 * 49), 0, 23).records.at(-1) ?? {};
    const corrected = { type: 'set-corrected', setId: id, performed: 0, id: 'corrected', at, zone, versions };
    const records = [...somebody.records, corrected as (typeof somebody.records)[number]];
    const [standing] = fold(records, threeLadders, somebody.at(addDays(FIRST, 4 * SESSIONS), 12), 'UTC');
    expect(standing.doneOn).not.toHaveProperty('PLANK');
    expect(allEntries(standing)[0]?.session.sets[1]?.performed).toBe(0);
  });
});
