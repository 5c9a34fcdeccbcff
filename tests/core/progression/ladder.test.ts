import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../../src/core/exercise/library.ts';
import {
  itemDown,
  nextItem,
  nextRung,
  rungDown,
  smallestDose,
  spotWithin,
} from '../../../src/core/progression/ladder.ts';
import { isUnlocked } from '../../../src/core/progression/needs.ts';
import { library } from '../../signals/library.ts';
import { prescribed } from '../../signals/log.ts';

const ALL = { flags: [], floor: true };
const item = (id: string) => {
  const exercise = library.byId.get(id);
  if (!exercise) throw new Error(`no exercise ${id}`);
  return exercise;
};
const at = (id: string, rung: number) => ({ exercise: item(id), rung, reduced: null });

describe('rounding (R-6)', () => {
  it('takes the highest rung with no more work', () => {
    expect(spotWithin(item('bridge'), 130)).toEqual(at('bridge', 2));
  });

  it('takes fewer repetitions or seconds below the first rung', () => {
    expect(spotWithin(item('bridge'), 30)?.reduced).toEqual({ sets: 1, amount: 5 });
    expect(spotWithin(item('plank_wall'), 7)?.reduced).toEqual({ sets: 1, amount: 7 });
  });

  it('leaves out what would be less than 3 repetitions or 5 s', () => {
    expect(spotWithin(item('bridge'), 17)).toBeNull();
    expect(spotWithin(item('plank_wall'), 4)).toBeNull();
    expect(smallestDose(item('bridge'))).toEqual({ sets: 1, amount: 3 });
    expect(smallestDose(item('plank_wall'))).toEqual({ sets: 1, amount: 5 });
  });
});

describe('steps down', () => {
  it('go one rung, and from the first rung to the previous item at no more work', () => {
    expect(rungDown(library, at('bridge', 2), ALL)).toEqual(at('bridge', 1));
    expect(rungDown(library, at('plank_knee', 0), ALL)).toEqual(at('plank_counter', 0));
    expect(itemDown(library, at('plank_full', 2), ALL)).toEqual(at('plank_bench', 5));
  });

  it('shorten the previous item where its first rung would be more work', () => {
    expect(itemDown(library, at('bridge_hold', 2), ALL)).toMatchObject({
      exercise: { id: 'bridge' },
      reduced: { sets: 1, amount: 5 },
    });
  });

  it('end at the bottom with a smaller dose', () => {
    expect(itemDown(library, at('plank_wall', 0), ALL)).toBeNull();
    expect(rungDown(library, at('plank_wall', 0), ALL).reduced).toEqual({ sets: 1, amount: 7 });
  });

  it('pass over items that a flag closes', () => {
    expect(itemDown(library, at('plank_bench', 0), { flags: ['kneeling'], floor: true })?.exercise.id).toBe(
      'plank_counter',
    );
  });
});

describe('steps up', () => {
  it('go from a reduced dose to the first rung', () => {
    const reduced = { ...at('bridge', 0), reduced: { sets: 1, amount: 4 } };
    expect(nextRung(reduced, ALL)).toEqual(at('bridge', 0));
  });

  it('stop where a flag bounds the hold', () => {
    expect(nextRung(at('plank_wall', 1), ALL)).toEqual(at('plank_wall', 2));
    expect(nextRung(at('plank_wall', 1), { flags: ['blood-pressure'], floor: true })).toBeNull();
  });

  it('know when an item is skipped on the way (M-24)', () => {
    const knee = { flags: ['kneeling'], floor: true };
    expect(nextItem(library, at('plank_counter', 3), knee)).toEqual({
      spot: at('plank_bench', 0),
      skipped: true,
    });
    expect(nextItem(library, at('plank_counter', 3), ALL)?.skipped).toBe(false);
  });
});

describe('prerequisites (R-6.4, R-1)', () => {
  const unlocked = (id: string, greens: string[], circumstances = ALL) =>
    isUnlocked(library, item(id), circumstances, greens.map(prescribed));

  it('are met by a green session with at least these sets and amounts', () => {
    expect(unlocked('plank_full', ['plank_bench 2x15'])).toBe(false);
    expect(unlocked('plank_full', ['plank_bench 1x30'])).toBe(false);
    expect(unlocked('plank_full', ['plank_bench 2x20'])).toBe(true);
    expect(unlocked('plank_full', ['plank_bench 3x25'])).toBe(true);
  });

  it('ask for the parent at mastery before a single-support item (INV-15)', () => {
    expect(unlocked('bridge_march', ['bridge_hold 2x15'])).toBe(false);
    expect(unlocked('bridge_march', ['bridge_hold 2x20'])).toBe(true);
    expect(unlocked('bridge_hipext', ['bridge_hold 2x20'])).toBe(false);
    expect(unlocked('bridge_hipext', ['bridge_hold 2x20', 'bridge_march 2x8'])).toBe(true);
  });

  it('fall to the highest permitted item below where a filter removes them', () => {
    const without = createLibrary(
      library.exercises.map((each) => (each.id === 'plank_bench' ? { ...each, flags: ['no-bench'] } : each)),
    );
    const noBench = { flags: ['no-bench'], floor: true };
    const full = item('plank_full');
    expect(isUnlocked(without, full, noBench, [prescribed('plank_knee 2x25')])).toBe(false);
    expect(isUnlocked(without, full, noBench, [prescribed('plank_knee 2x30')])).toBe(true);
  });

  it('take what stands in where the whole chain is closed, as a bridge is without the floor (M-24)', () => {
    const deadlift = library.byId.get('db_deadlift');
    const hinges = ['hinge_wall 2x10', 'good_morning_bw 2x12'];
    const unlockedBy = (last: string, floor: boolean) =>
      deadlift && isUnlocked(library, deadlift, { flags: [], floor }, [...hinges, last].map(prescribed));
    expect(unlockedBy('bridge 2x10', true)).toBe(true);
    expect(unlockedBy('sts 2x10', true)).toBe(false);
    expect(unlockedBy('sts 2x10', false)).toBe(true);
    expect(unlockedBy('sts 2x8', false)).toBe(false);
  });
});
