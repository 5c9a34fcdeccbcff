import { describe, expect, it } from 'vitest';
import { feed } from '../../../src/core/machine.ts';
import { adjustable } from '../../../src/core/player/adjustable.ts';
import type { PlayerOutput, PlayerState } from '../../../src/core/player/player.ts';
import type { Prescribed } from '../../../src/core/player/player-memory.ts';
import { type PlayerInput, sessionPlayer } from '../../../src/core/player/session-player.ts';
import { weightsBeside } from '../../../src/core/player/weights-today.ts';
import { bridge, dose, plank } from '../../signals/exercise.ts';
import { holdEnded, holdStarted } from '../../signals/hold-events.ts';
import { playerState } from '../../signals/player-state.ts';

const S = 1000;
const ticks = (from: number, to: number): PlayerInput[] =>
  Array.from({ length: Math.floor((to - from) / 100) + 1 }, (_, step) => ({
    type: 'tick',
    t: from + step * 100,
  }));
const adjust = (t: number, by: number): PlayerInput => ({ type: 'adjust', t, by });
const useWeight = (t: number, kg: number): PlayerInput => ({ type: 'use-weight', t, kg });

function play(prescribed: readonly Prescribed[], inputs: readonly PlayerInput[]) {
  const outputs: PlayerOutput[] = feed(sessionPlayer(prescribed, true), inputs);
  const states: PlayerState[] = outputs.flatMap((output) => (output.type === 'state' ? [output.state] : []));
  return {
    sets: outputs.flatMap((output) => (output.type === 'set-done' ? [output.set] : [])),
    corrections: outputs.flatMap((output) => (output.type === 'set-corrected' ? [output] : [])),
    state: states.at(-1),
  };
}

describe('a hold that the sensor times', () => {
  const hold = [{ exercise: plank(), dose: dose(2, 20) }];
  const begun = [holdStarted(S), ...ticks(S, 12 * S)];

  it('is put right while it is held, and its clock goes on from there', () => {
    const { state } = play(hold, [...begun, adjust(12 * S, 1), adjust(12 * S, 1), ...ticks(12 * S, 14 * S)]);
    expect(state).toMatchObject({ phase: 'working', performed: 15, byHand: 2, countedBy: 'sensor' });
  });

  it('keeps what the sensor said beside what the person said', () => {
    const { sets, corrections, state } = play(hold, [...begun, adjust(12 * S, 5), holdEnded(S, 17 * S)]);
    expect(sets).toMatchObject([{ performed: 16, countedBy: 'sensor' }]);
    expect(corrections).toMatchObject([{ place: { setIndex: 0 }, performed: 21 }]);
    expect(state).toMatchObject({ phase: 'rest', byHand: 0 });
  });

  it('is put right in the rest after it as well, on top of that', () => {
    const inputs = [...begun, adjust(12 * S, 5), holdEnded(S, 17 * S), adjust(18 * S, -1)];
    expect(play(hold, inputs).corrections.map(({ performed }) => performed)).toEqual([21, 20]);
  });

  it('is a hold where the person says so, however little the sensor saw of it', () => {
    const seen = [holdStarted(S), ...ticks(S, 2 * S), adjust(2 * S, 10), holdEnded(S, 2.5 * S)];
    const { sets, corrections } = play(hold, seen);
    expect(sets).toMatchObject([{ performed: 1.5 }]);
    expect(corrections).toMatchObject([{ performed: 11.5 }]);
  });

  it('is never less than nothing', () => {
    const { state } = play(hold, [...begun, adjust(12 * S, -60)]);
    expect(state?.performed).toBe(0);
  });

  it('is not asked about where it came to its target by the person’s word', () => {
    expect(play(hold, [...begun, adjust(12 * S, 5), holdEnded(S, 17 * S)]).state?.left).toBeUndefined();
    expect(play(hold, [...begun, adjust(12 * S, -5), holdEnded(S, 22 * S)]).state?.left).toBeDefined();
  });
});

describe('adjustable', () => {
  const stepOf = (amount: number, exercise = plank()) =>
    adjustable(playerState([{ exercise, dose: dose(1, amount), sets: [], skipped: false }]))?.step;

  it('goes by one repetition, by seconds of a hold, and by minutes of a walk', () => {
    expect(stepOf(8, bridge())).toBe(1);
    expect(stepOf(20)).toBe(1);
    expect(stepOf(45)).toBe(5);
    expect(stepOf(600, plank({ chain: 'WALK', categories: ['aerobic'] }))).toBe(60);
  });

  it('is nothing before the first set', () => {
    const item = { exercise: plank(), dose: dose(1, 20), sets: [], skipped: false };
    expect(adjustable(playerState([item], { phase: 'ready' }))).toBeNull();
  });
});

describe('the weight of a dumbbell', () => {
  const load = { with: 'dumbbell', hands: 1, rowsToNext: 3, kg: [1, 2, 3, 4, 5] } as const;
  const exercise = bridge({ load: { ...load, kg: [...load.kg] } });
  const lift = [{ exercise, dose: dose(2, 3), kg: 4 }];
  const tap = (t: number): PlayerInput => ({ type: 'tap-rep', t });
  const set = (from: number) => [tap(from), tap(from + S), tap(from + 2 * S)];

  it('is put down with each set', () => {
    const { sets } = play(lift, [
      ...set(S),
      useWeight(10 * S, 3),
      { type: 'skip-rest', t: 11 * S },
      ...set(12 * S),
    ]);
    expect(sets.map(({ kg }) => kg)).toEqual([4, 3]);
  });

  it('gets heavier again, and no heavier than the session began with (R-8)', () => {
    const kgAfter = (...kg: number[]) =>
      play(
        lift,
        kg.map((each, index) => useWeight(index * S, each)),
      ).state?.items[0]?.kg;
    expect(kgAfter(2, 4)).toBe(4);
    expect(kgAfter(2, 5)).toBe(2);
    expect(kgAfter(-1)).toBe(4);
  });

  it('stays in the hand while a set is done', () => {
    const { state } = play(lift, [tap(S), useWeight(2 * S, 2)]);
    expect(state?.items[0]?.kg).toBe(4);
  });

  it('is that of the easier exercise, and of the planned one on the way back', () => {
    const easier = { exercise: bridge({ id: 'easier_test' }), dose: dose(2, 3), kg: 2 };
    const toEasier: PlayerInput = { type: 'easier', t: S, ...easier };
    expect(play(lift, [toEasier]).state?.items[0]).toMatchObject({ kg: 2, mostKg: 2 });
    expect(play(lift, [toEasier, { type: 'harder', t: 2 * S }]).state?.items[0]).toMatchObject({
      kg: 4,
      mostKg: 4,
    });
  });

  it('has beside it what is at home and is not heavier', () => {
    const item = { exercise, dose: dose(1, 8), sets: [], skipped: false, kg: 3, mostKg: 4 };
    expect(weightsBeside(item, [1, 2, 3, 4, 5])).toEqual({ lighter: 2, heavier: 4 });
    expect(weightsBeside({ ...item, kg: 4 }, [2, 4, 5])).toEqual({ lighter: 2, heavier: null });
    expect(weightsBeside({ ...item, kg: 4 }, [4, 5])).toBeNull();
    expect(weightsBeside({ ...item, kg: 4 }, undefined)).toBeNull();
    expect(weightsBeside({ ...item, kg: undefined, mostKg: undefined }, [1, 2])).toBeNull();
  });
});
