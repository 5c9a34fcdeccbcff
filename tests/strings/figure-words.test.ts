import { describe, expect, it } from 'vitest';
import { liveFigureWords } from '../../src/strings/figure-words.ts';

const LIVE = {
  state: 'live',
  flexionDeg: 4.4,
  zone: 'tall',
  placement: 'upper-back',
  relaxedFromDeg: 7,
} as const;

describe('the live figure in words', () => {
  it('tells the angle and the zone', () => {
    expect(liveFigureWords(LIVE)).toBe(
      'Side view of a seated person beside a plumb line. Upper back 4 degrees forward of your comfortable tall, in the tall zone.',
    );
    expect(liveFigureWords({ ...LIVE, flexionDeg: -1 })).toContain(
      '1 degree back from your comfortable tall',
    );
    expect(liveFigureWords({ ...LIVE, flexionDeg: 0.2 })).toContain('at your comfortable tall');
  });

  it('names no zone where no slouch can be seen', () => {
    expect(liveFigureWords({ ...LIVE, relaxedFromDeg: null })).not.toContain('zone');
  });

  it('tells no angle where there is none', () => {
    for (const state of ['moving', 'gap', 'away', 'none'] as const)
      expect(liveFigureWords({ ...LIVE, state })).not.toMatch(/degree/);
  });
});
