import { describe, expect, it } from 'vitest';
import {
  createLibrary,
  easierItem,
  entryItem,
  harderItem,
  isPermitted,
  longestSet,
} from '../../../src/core/exercise/library.ts';
import { library, threeLadders } from '../../signals/library.ts';

const ALL = { flags: [], floor: true };
const item = (id: string) => {
  const exercise = library.byId.get(id);
  if (!exercise) throw new Error(`no exercise ${id}`);
  return exercise;
};

describe('the library', () => {
  it('has its chains in the order of a session, and items in order of level', () => {
    const order = [...new Set(library.chains.map(({ id }) => id.replace(/\/.*/, '')))];
    expect(order.slice(0, 3)).toEqual(['CATCOW', 'BRIDGE', 'PLANK']);
    expect(order.slice(-3)).toEqual(['FOAM', 'AEROBIC', 'RELAX']);
    for (const { items } of library.chains) {
      const levels = items.map(({ level }) => level);
      expect(levels).toEqual(levels.toSorted((a, b) => a - b));
    }
  });

  it('does not depend on the order of the files', () => {
    expect(createLibrary(library.exercises.toReversed())).toEqual(library);
  });

  it('knows the neighbours that a person may do', () => {
    expect(easierItem(library, item('plank_bench'), ALL)?.id).toBe('plank_knee');
    expect(easierItem(library, item('plank_bench'), { flags: ['kneeling'], floor: true })?.id).toBe(
      'plank_counter',
    );
    expect(harderItem(library, item('plank_counter'), { flags: ['kneeling'], floor: true })?.id).toBe(
      'plank_bench',
    );
    expect(harderItem(library, item('plank_counter'), { flags: [], floor: false })).toBeNull();
    expect(easierItem(library, item('pelvic_tilt'), ALL)).toBeNull();
  });

  it('starts each chain at its lowest permitted item without a parent (R-1)', () => {
    expect(entryItem(library, 'BRIDGE', ALL)?.id).toBe('pelvic_tilt');
    expect(entryItem(library, 'BRIDGE', { flags: [], floor: false })).toBeNull();
    expect(entryItem(library, 'CATCOW', { flags: [], floor: false })?.id).toBe('catcow_seated');
  });

  it('closes items by flag and floor', () => {
    expect(isPermitted(item('plank_full'), { flags: ['hernia'], floor: true })).toBe(false);
    expect(isPermitted(item('plank_full'), { flags: ['neck'], floor: true })).toBe(true);
    expect(isPermitted(item('plank_full'), { flags: [], floor: false })).toBe(false);
  });

  it('bounds a set by the tightest flag', () => {
    expect(longestSet(item('plank_wall'), ALL)).toBe(Number.POSITIVE_INFINITY);
    expect(longestSet(item('plank_wall'), { flags: ['blood-pressure'], floor: true })).toBe(10);
    expect(longestSet(item('plank_wall'), { flags: ['blood-pressure', 'osteoporosis'], floor: true })).toBe(
      5,
    );
  });

  it('knows which items others need first', () => {
    expect([...threeLadders.needed].sort()).toEqual([
      'bridge_hold',
      'bridge_march',
      'plank_bench',
      'plank_full',
    ]);
  });
});
