import { describe, expect, it } from 'vitest';
import { isPermitted } from '../../../src/core/exercise/library.ts';
import type { Spot } from '../../../src/core/progression/ladder.ts';
import {
  isBeforeBigStep,
  isLowerPlace,
  kgFor,
  kgOf,
  type LoadedSpot,
  lighterKg,
  loadBar,
  nextStep,
  stepDown,
} from '../../../src/core/progression/load.ts';
import { library } from '../../signals/library.ts';

const exercise = (id: string) => {
  const found = library.byId.get(id);
  if (!found) throw new Error(id);
  return found;
};
const home = (...kg: number[]) => ({ flags: [], floor: true, kg });
const NOT_TOLD = { flags: [], floor: true };

/** "chop_db 3x15 2 kg". */
function place(text: string): LoadedSpot {
  const [, id = '', sets, amount, kg] = /^(\w+) (\d+)x(\d+)(?: ([\d.]+) kg)?$/.exec(text) ?? [];
  const item = exercise(id);
  const rung = item.rungs.findIndex((dose) => dose.sets === Number(sets) && dose.amount === Number(amount));
  const spot: Spot = { exercise: item, rung, reduced: null };
  return { spot, kg: kg === undefined ? null : Number(kg) };
}
const told = (at: LoadedSpot | null): string => {
  const dose = at?.spot.exercise.rungs[at.spot.rung];
  return at && dose
    ? `${at.spot.exercise.id} ${dose.sets}x${dose.amount}${at.kg === null ? '' : ` ${at.kg} kg`}`
    : 'none';
};

describe('the weight of a place (M-26)', () => {
  it('is the lightest at home, and nobody’s guess while that is not told', () => {
    expect(kgOf(place('chop_db 1x8'), home(4, 2, 3))).toBe(2);
    expect(kgOf(place('chop_db 1x8'), NOT_TOLD)).toBeNull();
    expect(kgOf(place('plank_wall 1x10'), home(2))).toBeNull();
  });

  it('goes along to an exercise with as many dumbbells, and to no other', () => {
    const deadlift = place('db_deadlift 2x12 4 kg');
    expect(kgFor(deadlift, exercise('db_deadlift_floor'), home(2, 4))).toBe(4);
    expect(kgFor(deadlift, exercise('slrdl_db'), home(2, 4))).toBe(2);
  });

  it('is never heavier than the exercise may have', () => {
    expect(kgOf(place('deadbug_load 1x6 12 kg'), home(2, 4, 12))).toBe(4);
  });

  it('closes an exercise where nothing is light enough to begin with', () => {
    expect(isPermitted(exercise('db_deadlift'), home(8, 10))).toBe(false);
    expect(isPermitted(exercise('db_deadlift'), home())).toBe(false);
    expect(isPermitted(exercise('db_deadlift'), home(5, 10))).toBe(true);
    expect(isPermitted(exercise('deadbug_load'), home(5))).toBe(false);
    expect(isPermitted(exercise('db_deadlift'), NOT_TOLD)).toBe(true);
  });
});

describe('the lighter one', () => {
  it('is the next below, and none below the lightest', () => {
    expect(lighterKg(place('chop_db 1x8 3 kg'), home(2, 2.2, 3, 4))).toBe(2.2);
    expect(lighterKg(place('chop_db 1x8'), home(2, 3))).toBeNull();
    expect(lighterKg(place('plank_wall 1x10'), home(2))).toBeNull();
  });
});

describe('the next step', () => {
  const step = (from: string, ...kg: number[]) => told(nextStep(place(from), home(...kg)));

  it('is the next rung up to mastery, whatever lies in the cupboard', () => {
    expect(step('chop_db 2x9', 2, 2.2)).toBe('chop_db 2x10');
  });

  it('is the next weight at the same dose, where that is at most a tenth heavier', () => {
    expect(step('chop_db 2x10', 2, 2.2)).toBe('chop_db 2x10 2.2 kg');
    expect(step('db_deadlift 3x12 10 kg', 10, 11)).toBe('db_deadlift 3x12 11 kg');
    expect(step('db_deadlift 3x15 10 kg', 10, 11)).toBe('db_deadlift 3x12 11 kg');
  });

  it('leads by 3 x 15 to a weight that is further, which begins with two small sets', () => {
    expect(step('chop_db 2x10', 2, 3)).toBe('chop_db 3x9');
    expect(step('chop_db 3x10', 2, 3)).toBe('chop_db 3x12');
    expect(step('chop_db 3x12', 2, 3)).toBe('chop_db 3x15');
    expect(step('chop_db 3x15', 2, 3)).toBe('chop_db 2x8 3 kg');
    expect(step('slrdl_db 3x15', 2, 3)).toBe('slrdl_db 2x6 3 kg');
    expect(step('suitcase_hold 2x30', 2, 3)).toBe('suitcase_hold 2x10 3 kg');
  });

  it('never leaps more than 1 kg a hand and a tenth', () => {
    expect(step('chop_db 3x10', 2, 4)).toBe('none');
    expect(step('db_deadlift 3x12 9 kg', 5, 9, 11)).toBe('none');
    expect(loadBar(place('chop_db 3x10'), home(2, 4))).toBe('too-far');
  });

  it('ends where it is not known what is there, and at the heaviest', () => {
    expect(told(nextStep(place('chop_db 3x10'), NOT_TOLD))).toBe('none');
    expect(loadBar(place('chop_db 3x10'), NOT_TOLD)).toBe('weights-unknown');
    expect(step('chop_db 3x10 5 kg', 4, 5, 6)).toBe('none');
    expect(loadBar(place('chop_db 3x10 5 kg'), home(4, 5, 6))).toBeNull();
  });

  it('asks for an effort of 6 before a leap alone', () => {
    expect(isBeforeBigStep(place('chop_db 3x15'), home(2, 3))).toBe(true);
    expect(isBeforeBigStep(place('chop_db 3x12'), home(2, 3))).toBe(false);
    expect(isBeforeBigStep(place('chop_db 3x15'), home(2, 2.2))).toBe(false);
  });
});

describe('stretches from 65 on (S-073)', () => {
  const older = { ...NOT_TOLD, from65: true };

  it('are held for up to 60 s, and by nobody else', () => {
    expect(told(nextStep(place('figure4 2x30'), older))).toBe('figure4 2x45');
    expect(told(nextStep(place('figure4 2x45'), older))).toBe('figure4 2x60');
    expect(told(nextStep(place('figure4 2x60'), older))).toBe('none');
    expect(told(nextStep(place('figure4 2x30'), NOT_TOLD))).toBe('none');
    expect(told(nextStep(place('figure4 2x30'), { ...NOT_TOLD, from65: false }))).toBe('none');
  });
});

describe('one step down', () => {
  const down = (from: string, ...kg: number[]) => told(stepDown(library, place(from), home(...kg)));

  it('is a rung, and where a weight began the lighter one at the same dose', () => {
    expect(down('chop_db 2x9 3 kg', 2, 3)).toBe('chop_db 2x8 3 kg');
    expect(down('chop_db 2x8 3 kg', 2, 3)).toBe('chop_db 2x8 2 kg');
    expect(down('chop_db 1x8 2 kg', 2, 3)).toMatch(/^lift_chop/);
  });

  it('is below in level, then weight, then work', () => {
    const lower = (a: string, b: string) => isLowerPlace(place(a), place(b), home(2, 3));
    expect(lower('chop_db 3x15 2 kg', 'chop_db 2x8 3 kg')).toBe(true);
    expect(lower('chop_db 2x8 3 kg', 'chop_db 3x15 2 kg')).toBe(false);
    expect(lower('chop_db 1x8 2 kg', 'chop_db 2x8 2 kg')).toBe(true);
    expect(lower('lift_chop 3x10', 'chop_db 1x8 2 kg')).toBe(true);
  });
});
