import { describe, expect, it } from 'vitest';
import { practisedHolds, practisedReps } from '../../src/cli/accuracy/practised.ts';
import { PRACTISED_HOLDS, PRACTISED_REPS } from '../../src/core/simulation/practice.ts';

/** Two people for each hold, of the family that the detectors were tuned on; all of them: tests/long. */
const SEEDS = [...PRACTISED_HOLDS, ...PRACTISED_HOLDS].map((_, index) => index);

describe('the holds of a simulated person', () => {
  const played = SEEDS.map(practisedHolds);

  const holds = played.flatMap((each) => each?.found ?? []);

  it('are looked for in every exercise that is held', () => {
    expect(new Set(played.map((each) => each?.exerciseId))).toEqual(new Set(PRACTISED_HOLDS));
    expect(holds).toHaveLength(2 * SEEDS.length);
  });

  it('are found, and next to none is counted on the way into a position', () => {
    expect(holds.filter((hold) => hold === null).length).toBeLessThanOrEqual(1);
    expect(played.reduce((sum, each) => sum + (each?.wrong ?? 0), 0)).toBeLessThanOrEqual(1);
  });

  it('mostly start and end within half a second of the truth', () => {
    const close = holds.filter((hold) => hold && Math.abs(hold.start) <= 0.5 && Math.abs(hold.end) <= 0.5);
    expect(close.length / holds.length).toBeGreaterThan(0.65);
  });
});

describe('the repetitions of a simulated person', () => {
  it('are counted set by set', () => {
    const flow = practisedReps(PRACTISED_REPS.indexOf('catcow_flow'));
    expect(flow?.exerciseId).toBe('catcow_flow');
    expect(flow?.sets).toHaveLength(2);
    expect(flow?.sets.every((set) => set.true >= 4)).toBe(true);
  });
});
