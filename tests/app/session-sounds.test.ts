import { describe, expect, it } from 'vitest';
import { sessionSounds } from '../../src/app/session-sounds.ts';
import { feed } from '../../src/core/machine.ts';
import type { PlayerOutput, PlayerState } from '../../src/core/player/player.ts';
import { type PlayerInput, sessionPlayer } from '../../src/core/player/session-player.ts';
import { bridge, dose, plank } from '../signals/exercise.ts';
import { holdEnded, holdStarted } from '../signals/hold-events.ts';
import { rep } from '../signals/rep.ts';

const S = 1000;
const ticks = (from: number, to: number): PlayerInput[] =>
  Array.from({ length: Math.floor((to - from) / 100) + 1 }, (_, step) => ({
    type: 'tick',
    t: from + step * 100,
  }));

function sounds(
  exercise: ReturnType<typeof plank>,
  sets: number,
  amount: number,
  inputs: readonly PlayerInput[],
) {
  const outputs: PlayerOutput[] = feed(sessionPlayer([{ exercise, dose: dose(sets, amount) }], true), inputs);
  const states: PlayerState[] = outputs.flatMap((output) => (output.type === 'state' ? [output.state] : []));
  return feed(sessionSounds, states);
}

describe('sessionSounds', () => {
  it('tells a hold from start to end: begun, half, target, let go, and three seconds before the next', () => {
    const hold: PlayerInput[] = [
      ...ticks(0, S),
      holdStarted(S),
      ...ticks(2 * S, 13 * S),
      holdEnded(S, 13 * S, { t: 14 * S }),
      ...ticks(14 * S, 45 * S),
    ];
    expect(sounds(plank(), 2, 10, hold)).toEqual([
      'started',
      'half',
      'done',
      'ended',
      'tick',
      'tick',
      'tick',
    ]);
  });

  it('tells a pause and its end', () => {
    const paused: PlayerInput[] = [
      ...ticks(0, S),
      holdStarted(S),
      { type: 'hold-paused', t: 4 * S, pausedAt: 3 * S, reason: 'lower', offsetDeg: -7 },
      { type: 'hold-resumed', t: 6 * S, resumedAt: 6 * S },
    ];
    expect(sounds(plank(), 1, 30, paused)).toEqual(['started', 'paused', 'resumed']);
  });

  it('tells each repetition, and the last as the target', () => {
    const reps = [5, 10, 15].map((s): PlayerInput => rep(s * S));
    expect(sounds(bridge(), 1, 3, [...ticks(0, S), ...reps])).toEqual(['started', 'rep', 'done']);
  });
});
