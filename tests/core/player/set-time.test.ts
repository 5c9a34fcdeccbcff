import { describe, expect, it } from 'vitest';
import { SetTime } from '../../../src/core/player/set-time.ts';

const WORKING = { phase: 'working', waits: null, itemIndex: 0, setIndex: 0, side: 'both' } as const;

describe('the time of a set', () => {
  it('begins with the set, and begins again with the next', () => {
    const time = new SetTime();
    expect(time.at({ ...WORKING, phase: 'ready' }, 100)).toBe(null);
    expect(time.at(WORKING, 200)).toBe(200);
    expect(time.at(WORKING, 5000)).toBe(200);
    expect(time.at({ ...WORKING, phase: 'rest', setIndex: 1 }, 6000)).toBe(null);
    expect(time.at({ ...WORKING, setIndex: 1 }, 9000)).toBe(9000);
  });

  it('leaves out the time in which all clocks stood', () => {
    const time = new SetTime();
    time.at(WORKING, 1000);
    expect(time.at({ ...WORKING, waits: 'asked' }, 3000)).toBe(null);
    expect(time.at({ ...WORKING, waits: 'asked' }, 4000)).toBe(null);
    expect(time.at(WORKING, 8000)).toBe(6000);
  });
});
