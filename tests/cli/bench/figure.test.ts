import { describe, expect, it } from 'vitest';
import { type Figure, figureTable, reached } from '../../../src/cli/bench/figure.ts';

const figure = (change: Partial<Figure>): Figure => ({
  what: 'the line',
  value: 300_000,
  unit: 'samples/s',
  target: { atLeast: 250_000 },
  note: '',
  ...change,
});

describe('the table of speeds', () => {
  it('says what has to be reached, and whether it is', () => {
    expect(figureTable([figure({})]).split('\n')[2]).toBe(
      '| the line | 300,000 samples/s | at least 250,000 | yes | - |',
    );
  });

  it('knows targets from above and below, and figures that have none', () => {
    expect(reached(figure({ value: 200_000 }))).toBe(false);
    expect(reached(figure({ value: 2, target: { atMost: 1.5 } }))).toBe(false);
    expect(reached(figure({ target: null }))).toBeNull();
  });
});
