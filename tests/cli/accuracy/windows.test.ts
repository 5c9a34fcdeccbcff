import { describe, expect, it } from 'vitest';
import { windowsOf } from '../../../src/cli/accuracy/windows.ts';

const seen = Array.from({ length: 100 }, (_, i) => ({ t: i * 100 }));

describe('windowsOf', () => {
  it('cuts each trial into windows of two seconds, whatever lies between trials', () => {
    const trials = [
      { label: 'b', from: 5000, to: 8900 },
      { label: 'a', from: 0, to: 3900 },
    ];
    const windows = [...windowsOf(seen, trials)];
    expect(windows.map(({ trial, seen: within }) => [trial.label, within[0]?.t, within.length])).toEqual([
      ['a', 0, 20],
      ['a', 2000, 20],
      ['b', 5000, 20],
      ['b', 7000, 20],
    ]);
  });

  it('leaves out a rest that is too short, and what was not seen', () => {
    const trials = [
      { label: 'a', from: 0, to: 3000 },
      { label: 'late', from: 20_000, to: 30_000 },
    ];
    expect([...windowsOf(seen, trials)]).toHaveLength(1);
  });
});
