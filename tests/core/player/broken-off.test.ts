import { describe, expect, it } from 'vitest';
import { unfinishedSession } from '../../../src/core/log/unfinished-session.ts';
import { brokenOff } from '../../../src/core/player/broken-off.ts';
import { library } from '../../signals/library.ts';
import { person, type SessionTold } from '../../signals/log.ts';

function stateOf(told: Partial<SessionTold>, leftOut: readonly string[] = []) {
  const life = person().session({
    on: '2026-11-22',
    hour: 7,
    items: ['catcow_seated 1x8'],
    brokenOff: true,
    ...told,
  });
  const kept = life.records.filter((each) => each.type !== 'set' || !leftOut.includes(each.exerciseId));
  const session = unfinishedSession(kept, Date.UTC(2026, 10, 22, 8));
  if (!session) throw new Error('no session');
  return brokenOff(session, library);
}

describe('a session that broke off', () => {
  const items = ['catcow_seated 1x8', 'bridge 2x8'];

  it('holds the sets of the log and what was left out', () => {
    const state = stateOf({ items }, ['bridge']);
    expect(state).toMatchObject({ phase: 'finished', endedBy: 'stopped' });
    expect(state.items.map(({ sets, skipped }) => [sets.length, skipped])).toEqual([
      [1, false],
      [0, true],
    ]);
  });

  it('is done where every set was done, and ended by pain where the person stopped for it', () => {
    expect(stateOf({ items }).endedBy).toBe('done');
    expect(stateOf({ items, hurt: { choice: 'stop' } }).endedBy).toBe('hurt');
    expect(stateOf({ items, hurt: { choice: 'go-on' } }).endedBy).toBe('done');
  });
});
