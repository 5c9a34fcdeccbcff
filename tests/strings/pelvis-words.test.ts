import { describe, expect, it } from 'vitest';
import type { LinkStatus } from '../../src/ports/ports.ts';
import { pelvisWords, trunkWords } from '../../src/strings/pelvis-words.ts';

const trunk = (spinalFlexionDeg: number, trunkLeanDeg: number) =>
  trunkWords({ t: 0, spinalFlexionDeg, trunkLeanDeg });

describe('trunkWords', () => {
  it('name the larger part of a bend, and none where both are slight', () => {
    expect(trunk(20, 5)).toEqual({ spine: '20°', trunk: '5°', line: 'Mostly your spine bends.' });
    expect(trunk(3, 22).line).toBe('Mostly your trunk leans, from the hips.');
    expect(trunk(3, -4).line).toBe('Both near your tall.');
  });
});

describe('pelvisWords', () => {
  const status: LinkStatus = { state: 'live', fault: null, attempt: 0, batteryPercent: 64 };

  it('say how the second sensor is, and that it wants its tall', () => {
    expect(pelvisWords({ name: 'WT', status, tallSet: true })).toBe('WT: sensor live, 64 %.');
    expect(pelvisWords({ name: 'WT', status, tallSet: false })).toContain('Set comfortable tall once more');
    expect(pelvisWords({ name: 'WT', status: { ...status, state: 'lost' }, tallSet: true })).toBe(
      'WT: sensor lost, 64 %.',
    );
  });
});
