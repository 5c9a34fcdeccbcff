import { describe, expect, it } from 'vitest';
import type { Progress } from '../../../src/core/progression/progress.ts';
import { laddersOf } from '../../../src/core/trends/ladders.ts';
import { library } from '../../signals/library.ts';

const at = (exerciseId: string, flags: readonly string[] = []): Progress =>
  ({
    state: 'active',
    places: [{ chain: library.byId.get(exerciseId)?.chain, exerciseId, rung: 0, streak: 0 }],
    circumstances: { flags, floor: true },
    greens: [],
  }) as unknown as Progress;

const states = (progress: Progress) =>
  laddersOf(library, progress).map(({ chain, rungs }) => [
    chain,
    ...rungs.map(({ exercise, state }) => `${exercise.id} ${state}`),
  ]);

describe('the ladders on which a person stands', () => {
  it('tell of each rung whether it lies behind, is theirs, comes next or later', () => {
    const [plank] = states(at('plank_counter'));
    expect(plank?.slice(0, 5)).toEqual([
      'PLANK',
      'plank_wall done',
      'plank_counter here',
      'plank_knee next',
      expect.stringContaining(' later'),
    ]);
  });

  it('skip a rung that an answer closes, and name it', () => {
    const [plank] = states(at('plank_counter', ['kneeling']));
    expect(plank).toContain('plank_knee closed');
    expect(plank?.filter((rung) => rung.endsWith(' next'))).toHaveLength(1);
  });

  it('leave out ladders on which nobody stands', () => {
    expect(states(at('plank_counter'))).toHaveLength(1);
  });
});
