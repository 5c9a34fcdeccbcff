import { describe, expect, it } from 'vitest';
import { pooled, type Row, reached } from '../../../src/cli/accuracy/row.ts';
import { tables } from '../../../src/cli/accuracy/table.ts';

const row: Row = pooled({
  what: 'slouches found',
  unit: '%',
  people: [1, 1, 0.97],
  pool: (people) => people.reduce((sum, share) => sum + share, 0) / people.length,
  target: { atLeast: 0.98 },
  note: 'posed',
});

describe('the accuracy table', () => {
  it('shows a figure with its interval, people and target', () => {
    const text = tables([{ measure: 'slouch', about: 'Posed postures.', half: 'dev', rows: [row] }]);
    expect(text).toContain('### slouch (dev)');
    expect(text).toMatch(
      /\| slouches found \| 99\.00 % \| 97\.00 % to 100\.00 % \| 3 \| at least 98\.00 % \| yes \|/,
    );
    expect(text).toContain('- slouches found: posed');
  });

  it('never calls a target reached by a figure that is no number', () => {
    expect(reached({ value: Number.NaN, target: { atLeast: 0 } })).toBe(false);
    expect(reached({ value: Number.NaN, target: { atMost: 1 } })).toBe(false);
    expect(reached({ value: 3, target: { atMost: 2 } })).toBe(false);
    expect(reached({ value: 3, target: null })).toBeNull();
  });
});
