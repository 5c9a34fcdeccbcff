import { describe, expect, it } from 'vitest';
import { screeningOutcome } from '../../../src/core/screening/screening.ts';

const clear = { adult: true, emergency: [], conditions: [] };

describe('screeningOutcome', () => {
  it('opens the plan when nothing is ticked', () => {
    expect(screeningOutcome(clear)).toBe('clear');
  });

  it('asks a professional first for any condition', () => {
    expect(screeningOutcome({ ...clear, conditions: ['B7'] })).toBe('refer-first');
  });

  it('puts an emergency sign above everything', () => {
    expect(screeningOutcome({ adult: false, emergency: ['A2'], conditions: ['B7'] })).toBe('help-now');
  });

  it('keeps someone under 18 from the plan, whatever else is ticked', () => {
    expect(screeningOutcome({ ...clear, adult: false, conditions: ['B7'] })).toBe('minor');
  });
});
